/** A part of an export: what stands before the first item, or an item. */
export interface ExportPart {
  readonly kind: 'head' | 'item' | 'cut';
  /** Bytes of the file's content before it. */
  readonly at: number;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Null for an item of more bytes than a document may have. */
  readonly bytes: Buffer | null;
}

const ITEM = Buffer.from('<item>');
const END = Buffer.from('</item>');
const CDATA = Buffer.from('<![CDATA[');
const CDATA_END = Buffer.from(']]>');
const POST_ID = Buffer.from('<wp:post_id>');
const NEWLINE = 0x0a;
/** No mark is longer; so many bytes may be its beginning. */
const MARK_BYTES = CDATA.length;
/** Bytes before the first item: authors and terms of a large site have some megabytes. */
const MAX_HEAD = 32 * 1024 * 1024;

/** Cuts an export into its items, of which it never holds more than one. Marks inside of CDATA are text. */
export async function* splitItems(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<ExportPart> {
  const splitter = new ItemSplitter(maxBytes);
  for await (const chunk of chunks) yield* splitter.read(chunk);
  yield* splitter.end();
}

class ItemSplitter {
  private state: 'head' | 'between' | 'item' | 'cdata' = 'head';
  private pending: Buffer = Buffer.alloc(0);
  /** Where `pending` begins, and its line. */
  private at = 0;
  private line = 1;
  /** Up to where `pending` has been searched. */
  private searched = 0;
  private isTooLarge = false;

  constructor(private readonly maxBytes: number) {}

  *read(chunk: Buffer): Generator<ExportPart> {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    for (;;) {
      const part = this.advance();
      if (part === 'more') break;
      if (part !== null) yield* splitMerged(part);
    }
    this.limit();
  }

  *end(): Generator<ExportPart> {
    if (this.state === 'head') yield this.part('head', this.pending.length);
    else if (this.state !== 'between') yield this.part('cut', this.pending.length);
  }

  /** Goes on to the next mark. Returns a part that ended there; null for none; 'more' where there is no mark. */
  private advance(): ExportPart | 'more' | null {
    switch (this.state) {
      case 'head':
      case 'between': {
        const start = this.pending.indexOf(ITEM, this.searched);
        if (start === -1) return this.wait();
        const head = this.state === 'head' ? this.part('head', start) : null;
        this.drop(start);
        this.state = 'item';
        this.searched = ITEM.length;
        return head;
      }
      case 'cdata': {
        const end = this.pending.indexOf(CDATA_END, this.searched);
        if (end === -1) return this.wait();
        this.state = 'item';
        this.searched = end + CDATA_END.length;
        return null;
      }
      case 'item': {
        const end = this.pending.indexOf(END, this.searched);
        const text = this.pending.subarray(0, end === -1 ? undefined : end).indexOf(CDATA, this.searched);
        if (text !== -1) {
          this.state = 'cdata';
          this.searched = text + CDATA.length;
          return null;
        }
        if (end === -1) return this.wait();
        const part = this.part('item', end + END.length);
        this.drop(end + END.length);
        this.state = 'between';
        this.searched = 0;
        return part;
      }
    }
  }

  private wait(): 'more' {
    this.searched = Math.max(this.searched, this.pending.length - MARK_BYTES);
    return 'more';
  }

  private part(kind: ExportPart['kind'], end: number): ExportPart {
    const { at, line } = this;
    const isLarge = this.isTooLarge || (kind !== 'head' && end > this.maxBytes);
    this.isTooLarge = false;
    return { kind, at, line, bytes: isLarge ? null : this.pending.subarray(0, end) };
  }

  /** Lets go of what is not needed any more. */
  private limit(): void {
    const isOutside = this.state === 'between';
    const most = this.state === 'head' ? MAX_HEAD : this.maxBytes;
    if (!isOutside && this.pending.length <= most) return;
    if (!isOutside) this.isTooLarge = true;
    const { at, line } = this;
    this.drop(this.searched);
    this.searched = 0;
    // An item keeps the place at which it begins.
    if (!isOutside) [this.at, this.line] = [at, line];
  }

  private drop(bytes: number): void {
    for (
      let i = this.pending.indexOf(NEWLINE);
      i !== -1 && i < bytes;
      i = this.pending.indexOf(NEWLINE, i + 1)
    )
      this.line += 1;
    this.at += bytes;
    this.pending = this.pending.subarray(bytes);
  }
}

/** Where the end of CDATA is missing, the next item seems to belong to this one. */
function* splitMerged(part: ExportPart): Generator<ExportPart> {
  const { bytes } = part;
  const first = bytes?.indexOf(POST_ID) ?? -1;
  if (part.kind !== 'item' || bytes === null || first === -1 || bytes.indexOf(POST_ID, first + 1) === -1) {
    yield part;
    return;
  }
  let from = 0;
  for (;;) {
    const next = bytes.indexOf(ITEM, from + 1);
    const rest = bytes.subarray(from, next === -1 ? undefined : next);
    const end = rest.lastIndexOf(END);
    const line = part.line + countLines(bytes.subarray(0, from));
    yield {
      ...part,
      at: part.at + from,
      line,
      bytes: end === -1 ? rest : rest.subarray(0, end + END.length),
    };
    if (next === -1) return;
    from = next;
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let i = bytes.indexOf(NEWLINE); i !== -1; i = bytes.indexOf(NEWLINE, i + 1)) count += 1;
  return count;
}
