/** A line of a file, without its end. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Where it begins, in bytes of the file's content. */
  readonly at: number;
  readonly length: number;
  /** Null for a line of more bytes than a document may have. */
  readonly bytes: Buffer | null;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Splits a file's content at its line feeds. Never holds more than a chunk and one line of up to `maxBytes`. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  /** Where the line, and where the chunk begins. */
  let at = 0;
  let chunkAt = 0;
  let pieces: Buffer[] = [];
  let held = 0;
  const lineOf = (rest: Buffer): Line => {
    const whole = pieces.length === 0 ? rest : Buffer.concat([...pieces, rest]);
    const isLong = held + rest.length > maxBytes;
    const bytes = whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
    return { number, at, length: isLong ? held + rest.length : bytes.length, bytes: isLong ? null : bytes };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      yield lineOf(chunk.subarray(from, end));
      from = end + 1;
      at = chunkAt + from;
      number += 1;
      pieces = [];
      held = 0;
    }
    const rest = chunk.subarray(from);
    held += rest.length;
    if (held > maxBytes) pieces = [];
    else if (rest.length > 0) pieces.push(rest);
    chunkAt += chunk.length;
  }
  if (held > 0) yield lineOf(Buffer.alloc(0));
}
