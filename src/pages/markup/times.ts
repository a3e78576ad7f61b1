const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?`;
const ZONE = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)`;
/** https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value, without weeks and durations. */
const FORMS = [
  String.raw`\d{4}`,
  String.raw`\d{4}-(?:0[1-9]|1[0-2])`,
  `${DAY}(?:[T ]${CLOCK}${ZONE}?)?`,
  String.raw`(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`,
  CLOCK,
];
const MACHINE_TIME = new RegExp(`^(?:${FORMS.join('|')})$`);

/** Tells whether a value is a date or a time of day as a machine reads it: '2024-06-20T08:19+07:00', not '20 June'. */
export function isMachineTime(value: unknown): boolean {
  if (typeof value !== 'string' || !MACHINE_TIME.test(value) || value.startsWith('0000')) return false;
  const day = new RegExp(`^${DAY}`).exec(value)?.[0];
  // The 31st of a month that has 30 days is the 1st of the next.
  return day === undefined || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
