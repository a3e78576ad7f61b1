/** Fields of a head by their names in lower case, with the values in their order. */
export type HeadFields = ReadonlyMap<string, readonly string[]>;

/** The lines of a head: the first one, the fields of the others, and how many bytes all have with the empty line behind them. */
export interface Head {
  readonly first: string;
  readonly fields: HeadFields;
  readonly length: number;
}

/** Reads a head of lines up to an empty one, as HTTP and WARC have it; null when no empty line ends it within `limit` bytes. */
export function readHead(bytes: Buffer, limit: number): Head | null {
  const length = measureLines(bytes, limit);
  if (length === null) return null;
  const [first = '', ...lines] = bytes.toString('utf8', 0, length).split(/\r?\n/);
  const fields = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      // A value goes on in the next line.
      const value = last.pop();
      if (value !== undefined) last.push(`${value} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    last = fields.get(name) ?? [];
    last.push(line.slice(colon + 1).trim());
    fields.set(name, last);
  }
  return { first, fields, length };
}

/** Returns the last value of a field, which is the one that browsers take; null without one. */
export function fieldOf(fields: HeadFields, name: string): string | null {
  return fields.get(name)?.at(-1) ?? null;
}

/** Bytes up to and with the first empty line. */
function measureLines(bytes: Buffer, limit: number): number | null {
  const end = Math.min(bytes.length, limit);
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (bytes[at + 1] === NEWLINE) return at + 2;
    if (bytes[at + 1] === RETURN && bytes[at + 2] === NEWLINE) return at + 3;
  }
  return null;
}

const [NEWLINE, RETURN] = [0x0a, 0x0d];
