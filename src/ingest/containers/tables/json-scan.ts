/** The objects that are items of one list in a JSON file, by their places. */
export interface ObjectList {
  /** Lists and objects around it. */
  readonly depth: number;
  /** Bytes at which its objects begin, in order. */
  readonly starts: number[];
  readonly lengths: number[];
  /** 1-based lines on which they begin. */
  readonly lines: number[];
  /** 1-based numbers among all items of the list. */
  readonly numbers: number[];
  /** Bytes of all its objects. */
  bytes: number;
}

interface Frame {
  readonly isList: boolean;
  /** The list whose items these are; null where none are noted. */
  readonly list: ObjectList | null;
  /** Where it begins, if it is an object of a noted list. */
  readonly start: number;
  readonly line: number;
  /** Items that ended. */
  index: number;
}

/** Lists below more lists and objects are parts of records. */
const MAX_DEPTH = 6;
/** Lists that are noted; records are among the first ones. */
const MAX_LISTS = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Finds the objects in the lists of a JSON file by its brackets, without reading what is in them. Several values one after the other
 * are a list. It takes any bytes: an unclosed string ends with its line, and an unclosed bracket with the next one around it.
 */
export class JsonScanner {
  readonly lists: ObjectList[];
  private readonly frames: Frame[] = [];
  /** Brackets that are open below those in `frames`. */
  private deeper = 0;
  private offset = 0;
  private line = 1;
  private isInString = false;
  /** The last byte of the chunk before was a backslash in a string that escapes the next one. */
  private isEscaped = false;
  /** The next line feed, and the chunk in which it was looked for. */
  private newline = -1;
  private newlineOf: Uint8Array | null = null;

  constructor() {
    const root = createList(0);
    this.lists = [root];
    this.frames.push({ isList: true, list: root, start: 0, line: 1, index: 0 });
  }

  /** Tells whether a bracket or a string is open. */
  get isOpen(): boolean {
    return this.frames.length > 1 || this.isInString;
  }

  /** Reads the next bytes. */
  read(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length; i += 1) {
      if (this.isInString) {
        i = this.skipString(chunk, i);
        continue;
      }
      switch (chunk[i]) {
        case QUOTE:
          this.isInString = true;
          break;
        case NEWLINE:
          this.line += 1;
          break;
        case COMMA:
          this.endItem();
          break;
        case OPEN_LIST:
        case OPEN_OBJECT:
          this.open(chunk[i] === OPEN_LIST, this.offset + i);
          break;
        case CLOSE_LIST:
        case CLOSE_OBJECT:
          this.close(chunk[i] === CLOSE_LIST, this.offset + i + 1);
          break;
        default:
      }
    }
    this.offset += chunk.length;
  }

  /** Returns the place of the last byte that belongs to the string. */
  private skipString(chunk: Uint8Array, from: number): number {
    let start = from;
    if (this.isEscaped) {
      this.isEscaped = false;
      if (chunk[start] !== NEWLINE) start += 1;
    }
    for (;;) {
      const quote = chunk.indexOf(QUOTE, start);
      const newline = this.findNewline(chunk, start);
      const isQuote = quote !== -1 && (newline === -1 || quote < newline);
      const end = isQuote ? quote : newline;
      const isEscaped = countBackslashes(chunk, start, end === -1 ? chunk.length : end) % 2 === 1;
      if (end === -1) {
        this.isEscaped = isEscaped;
        return chunk.length;
      }
      if (!isQuote || !isEscaped) {
        this.isInString = false;
        if (!isQuote) this.line += 1;
        return end;
      }
      start = end + 1;
    }
  }

  /** Looks once for each line feed, however many strings stand before it. */
  private findNewline(chunk: Uint8Array, from: number): number {
    if (this.newlineOf !== chunk || (this.newline !== -1 && this.newline < from)) {
      this.newline = chunk.indexOf(NEWLINE, from);
      this.newlineOf = chunk;
    }
    return this.newline;
  }

  private endItem(): void {
    const frame = this.frames.at(-1);
    if (this.deeper === 0 && frame?.isList === true) frame.index += 1;
  }

  private open(isList: boolean, start: number): void {
    const parent = this.frames.at(-1);
    if (parent === undefined || this.frames.length > MAX_DEPTH || this.deeper > 0) {
      this.deeper += 1;
      return;
    }
    // In the second item of a list, lists are parts of records.
    const isNoted =
      isList && this.lists.length < MAX_LISTS && this.frames.every((one) => !one.isList || one.index === 0);
    const list = isNoted ? createList(this.frames.length) : null;
    if (list !== null) this.lists.push(list);
    this.frames.push({ isList, list, start, line: this.line, index: 0 });
  }

  private close(isList: boolean, end: number): void {
    if (this.deeper > 0) {
      this.deeper -= 1;
      return;
    }
    const place = this.frames.findLastIndex((frame, i) => i > 0 && frame.isList === isList);
    const closed = this.frames[place];
    if (closed === undefined) return;
    this.frames.length = place;
    const parent = this.frames.at(-1);
    if (parent?.list === null || parent === undefined || closed.isList) return;
    const { list } = parent;
    list.starts.push(closed.start);
    list.lengths.push(end - closed.start);
    list.lines.push(closed.line);
    // Values of the file itself stand one after the other without commas.
    const isOfFile = this.frames.length === 1;
    if (isOfFile) parent.index = list.starts.length;
    list.numbers.push(isOfFile ? list.starts.length : parent.index + 1);
    list.bytes += end - closed.start;
  }
}

function createList(depth: number): ObjectList {
  return { depth, starts: [], lengths: [], lines: [], numbers: [], bytes: 0 };
}

function countBackslashes(chunk: Uint8Array, from: number, end: number): number {
  let count = 0;
  while (end - count > from && chunk[end - count - 1] === BACKSLASH) count += 1;
  return count;
}
