/** A row of a CSV file, by its place. */
export interface RowPlace {
  /** Bytes of the file's content before it. */
  readonly at: number;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Without the end of its line; null for a row of more bytes than a document may have. */
  readonly bytes: Buffer | null;
}

/** Where a row breaks the rules for quotation marks, so that no row behind it can be told. */
export interface CsvFault {
  /** 1-based line of the row in which it lies. */
  readonly faultLine: number;
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;
const EMPTY = Buffer.alloc(0);

/** What the byte before was part of. */
type State = 'start' | 'plain' | 'quoted' | 'closed';

/**
 * Finds the rows of a CSV file, strictly as RFC 4180 has quotation marks: what is lenient makes many rows of one, or one of many.
 * Where fields are parted by tabs a mark inside of a field is a mark, as many programs write it.
 */
export class CsvScanner {
  private state: State = 'start';
  /** The row that is being read, and where the chunk begins. */
  private at: number;
  private offset: number;
  private line = 1;
  private rowLine = 1;
  private pieces: Buffer[] = [];
  private held = 0;
  private isAfterReturn = false;

  /** `start`: bytes of the file that come before what is read. */
  constructor(
    private readonly delimiter: number,
    private readonly maxBytes: number,
    start = 0,
  ) {
    this.at = start;
    this.offset = start;
  }

  /** Returns the rows that end in the next bytes, and the fault after which there are none. */
  *read(chunk: Buffer): Generator<RowPlace | CsvFault> {
    let from = 0;
    for (let i = 0; i < chunk.length; i += 1) {
      if (this.state === 'quoted') {
        const end = chunk.indexOf(QUOTE, i);
        this.countLines(chunk, i, end === -1 ? chunk.length : end);
        if (end === -1) break;
        this.state = 'closed';
        i = end;
        continue;
      }
      const byte = chunk[i];
      if (this.isAfterReturn) {
        this.isAfterReturn = false;
        if (byte === NEWLINE) {
          from = i + 1;
          this.at = this.offset + from;
          continue;
        }
      }
      if (byte === this.delimiter) this.state = 'start';
      else if (byte === NEWLINE || byte === RETURN) {
        yield this.endRow(chunk.subarray(from, i));
        from = i + 1;
        this.line += 1;
        this.startRow(this.offset + from);
        this.isAfterReturn = byte === RETURN;
      } else if (byte === QUOTE && this.state !== 'plain') this.state = 'quoted';
      else if (this.state === 'closed' || (byte === QUOTE && this.delimiter !== TAB)) {
        yield { faultLine: this.rowLine };
        return;
      } else this.state = 'plain';
    }
    this.hold(chunk.subarray(from));
    this.offset += chunk.length;
  }

  /** Returns what stands after the last line's end. */
  *end(): Generator<RowPlace | CsvFault> {
    if (this.state === 'quoted') yield { faultLine: this.rowLine };
    else if (this.held > 0) yield this.endRow(EMPTY);
  }

  private startRow(at: number): void {
    this.at = at;
    this.rowLine = this.line;
    this.state = 'start';
    this.pieces = [];
    this.held = 0;
  }

  private endRow(rest: Buffer): RowPlace {
    const isLong = this.held + rest.length > this.maxBytes;
    const whole = this.pieces.length === 0 ? rest : Buffer.concat([...this.pieces, rest]);
    return { at: this.at, line: this.rowLine, bytes: isLong ? null : whole };
  }

  private hold(rest: Buffer): void {
    this.held += rest.length;
    if (this.held > this.maxBytes) this.pieces = [];
    else if (rest.length > 0) this.pieces.push(rest);
  }

  private countLines(chunk: Buffer, from: number, to: number): void {
    for (let i = chunk.indexOf(NEWLINE, from); i !== -1 && i < to; i = chunk.indexOf(NEWLINE, i + 1))
      this.line += 1;
  }
}
