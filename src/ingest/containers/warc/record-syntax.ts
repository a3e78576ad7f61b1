/** How the records of a web archive begin, and what their heads say. */
export interface RecordSyntax {
  /** Tells whether a record may begin with these bytes, at least by their first ones. */
  readonly begins: (bytes: Buffer) => boolean;
  /** Returns where in these bytes the first record begins, at the start of a line; -1 for nowhere. */
  readonly find: (bytes: Buffer) => number;
  /** Reads the head that these bytes begin with; null when it is none or is not whole. */
  readonly parseHead: (bytes: Buffer) => RecordHead | null;
}

/** What the head of a record says. */
export interface RecordHead {
  /** Bytes of the head itself. */
  readonly length: number;
  /** Bytes of the block behind it; null when the head does not say. */
  readonly blockLength: number | null;
  /** Lower case: 'response', 'request', 'revisit', …; '' when it is not said. */
  readonly type: string;
  /** Without angle brackets; null in formats without ids. */
  readonly id: string | null;
  /** The target's address with what some programs put wrong in it put right; null without one. */
  readonly url: string | null;
  /** EDTF. */
  readonly date: string | null;
  /** As written; null when it is not said. */
  readonly contentType: string | null;
  /** Ids of records that were made together with this one. */
  readonly concurrentTo: readonly string[];
  /** The record that this one repeats, and its address; null where it is not said. */
  readonly refersTo: string | null;
  readonly refersToUrl: string | null;
  /** Why the crawler cut the block; null when it did not. */
  readonly truncated: string | null;
}

/** Bytes that a record's head may have; and that of the answer in it. */
export const MAX_HEAD_BYTES = 64 * 1024;

/** Returns an address without the angle brackets of wget and with its spaces encoded; null for nothing. */
export function mendAddress(written: string): string | null {
  const text = written
    .trim()
    .replace(/^<(.*)>$/s, '$1')
    .trim();
  // eslint-disable-next-line no-control-regex -- the bytes that no address may have
  return text === '' ? null : text.replaceAll(/[\u0000-\u0020\u007f]/g, (sign) => encodeURIComponent(sign));
}
