/** Months in the languages of the press databases, each with its beginning up to where it differs from the others → 1–12. */
const MONTHS: readonly string[] = [
  'january januar jänner janvier enero januari jan jän janv ene',
  'february februar février fevrier febrero februari feb feber févr fév',
  'march märz maerz mars marzo maart maret mar mär mrt',
  'april avril abril apr avr abr',
  'may mai mayo mei',
  'june juni juin junio jun',
  'july juli juillet julio jul juil',
  'august août aout agosto augustus agustus aug ago agu agt',
  'september septembre septiembre sep sept',
  'october oktober octobre octubre oct okt',
  'november novembre noviembre nov nopember',
  'december dezember décembre decembre diciembre desember dec dez déc dic des',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);
const NAMES = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d:])(?<day>\d{1,2})(?:\.|er|st|nd|rd|th|º)?\s(?:de\s)?(?<month>${NAMES})\.?,?\s(?:del?\s)?(?<year>(?:1[789]|20)\d\d)(?!\d)`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})(?<month>${NAMES})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>(?:1[789]|20)\d\d)(?!\d)`,
  'iu',
);
const MONTH_ONLY = new RegExp(
  String.raw`(?<!\p{L})(?<month>${NAMES})\.?,?\s(?<year>(?:1[789]|20)\d\d)(?!\d)`,
  'iu',
);
const NUMERIC = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:1[789]|20)\d\d(?!\d)/;
const ISO = /(?<!\d)(?<year>(?:1[789]|20)\d\d)[-/年](?<month>\d{1,2})[-/月](?<day>\d{1,2})日?(?!\d)/;
/** '9:20 AM GMT', '21:15'. */
const TIME =
  /(?<!\d)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::\d{2})?(?:\s?(?<half>[ap])\.?m\.?)?(?:\s(?<zone>GMT|UTC|BST|EST))?(?![\d.])/i;
const ZONES: Readonly<Record<string, string>> = { gmt: 'Z', utc: 'Z', bst: '+01:00', est: '-05:00' };

/** A day of publication as a database prints it. */
export interface PressDate {
  /** EDTF; of figures only, as written, for their order is not said. */
  readonly value: string;
  /** Where it is in its line. */
  readonly start: number;
  readonly end: number;
}

/** Returns the first day that a line tells, in any of the languages of the databases; null for none. */
export function findPressDate(line: string): PressDate | null {
  for (const pattern of [DAY_FIRST, MONTH_FIRST, ISO, MONTH_ONLY]) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const { day, month = '', year = '' } = found.groups ?? {};
    const number = NUMBERS.get(month.toLowerCase()) ?? Number(month);
    if (!(number >= 1 && number <= 12) || Number(day ?? 1) > 31 || Number(day ?? 1) < 1) continue;
    const end = found.index + found[0].length;
    const value = [year, pad(number), ...(day === undefined ? [] : [pad(Number(day))])].join('-');
    return {
      value: day === undefined ? value : value + readTime(line.slice(end)),
      start: found.index,
      end,
    };
  }
  const found = NUMERIC.exec(line);
  return found === null ? null : { value: found[0], start: found.index, end: found.index + found[0].length };
}

/** Characters behind a day in which its time stands: a weekday may stand between. */
const TIME_CHARACTERS = 40;

function readTime(rest: string): string {
  const { hour, minute, half, zone } = TIME.exec(rest.slice(0, TIME_CHARACTERS))?.groups ?? {};
  if (hour === undefined || minute === undefined) return '';
  const isLate = half?.toLowerCase() === 'p';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return '';
  return `T${pad(hours)}:${minute}${ZONES[zone?.toLowerCase() ?? ''] ?? ''}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Characters and words that a line may have which is a date, with its weekday, time and edition. */
const MAX_LINE = 90;
const MAX_BEFORE = 24;

/** Returns the day that a line consists of, with at most a weekday, a time or an edition; null for another line. */
export function readDateLine(line: string): PressDate | null {
  if (line.length > MAX_LINE || !/\d/.test(line)) return null;
  const date = findPressDate(line);
  if (date === null) return null;
  const before = line.slice(0, date.start).trim();
  return before.length <= MAX_BEFORE &&
    /^(?:[\p{L}-]+(?:\s[\p{L}-]+)?,?)?$/u.test(before) &&
    isTail(line.slice(date.end))
    ? date
    : null;
}

/** Words behind a date that a line may have: weekday, time, zone, 'First Edition', 'Home Edition; Sports'. */
const MAX_AFTER = 8;

function isTail(rest: string): boolean {
  return (
    rest.trim().split(/\s+/).length <= MAX_AFTER && !/[.!?]\s*$/.test(rest.replace(/\b[ap]\.m\.\s*$/i, ''))
  );
}
