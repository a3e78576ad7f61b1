import type { Diagnostic } from '../../model/diagnostic.js';
import type { TableMapping, WordPressOptions } from '../../model/container-options.js';
import type { Declaration, Removed } from '../../model/document.js';
import type { SkipReason } from '../reader.js';

/** A file that is read in parts: nobody gets the whole of it. */
export interface RandomAccess {
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Returns `length` bytes from an offset; fewer only at the end of the file. Throws the disk's error. */
  readonly read: (offset: number, length: number) => Buffer;
}

/** What a container holds, and where. It says nothing of the content. */
export interface Entry {
  /**
   * What a person writes after 'FILE#' to name it: a record's id, a row's number, a member's name. It does not depend on the
   * order of the others unless the format has nothing better, and is unique in its container ('!' joins levels).
   */
  readonly locator: string;
  /** Place of its bytes in the container's file; null where it has none of its own (inside a deflated member). */
  readonly offset: number | null;
  /** Bytes that lie there; null with `offset`. */
  readonly length: number | null;
  /** SHA-256, in hexadecimal digits, of what its document is made of: another one whenever the document may be another. */
  readonly digest: string;
  /**
   * 'document': becomes an article. 'picture': may be shown in one. 'revisit': says that the page at `url` was the same at
   * `capturedAt`. 'redirect': says that `url` leads to the address in `state`.
   */
  readonly kind: 'document' | 'picture' | 'revisit' | 'redirect';
  /** The address it was fetched from; null where the container does not say. */
  readonly url: string | null;
  /** EDTF of the capture; null where the container does not say. */
  readonly capturedAt: string | null;
  /** What the reader keeps for `open`, as JSON of up to 2 kB; null for nothing. For a redirect: the address it leads to. */
  readonly state: string | null;
}

/** What a container holds and nobody reads: how many of one kind, and the first of them. */
export interface EntrySkip {
  readonly reason: SkipReason;
  readonly locator: string | null;
  readonly diagnostic: Diagnostic;
}

/** What is found while a container is listed: an entry, or what there is instead. */
export type Listed = { readonly entry: Entry } | { readonly skipped: EntrySkip };

/** One document of a container, as if it were a file of its own. */
export interface Member {
  readonly bytes: Uint8Array;
  /**
   * How the bytes are read. 'page': a web page, of which the article is a part. 'fragment': HTML that is the article and nothing
   * else. 'markdown'. 'paragraphs': text with a paragraph a line, all of it the article's. 'lines': a text dump. 'file': by the
   * ending of its name, which is the last part of the locator.
   */
  readonly content: 'page' | 'fragment' | 'markdown' | 'paragraphs' | 'lines' | 'file';
  /** WHATWG name of the encoding that a header states; null where the bytes themselves tell. */
  readonly charset: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly capturedAt: string | null;
  /** What the container states about it: keys 'title', 'date', 'authors', 'outlet', 'url', 'lang', 'section', 'tags', …. */
  readonly declarations: readonly Declaration[];
  readonly removed: readonly Removed[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Why there is no document where an entry was listed. */
export interface MemberFault {
  readonly skipped: SkipReason;
  readonly diagnostic: Diagnostic;
}

/** What the readers of containers have to keep to. */
export interface ContainerOptions {
  /** Bytes that one document may have, in every layer of compression. */
  readonly documentBytes: number;
  /** Entries that are listed; of the others their number is told. */
  readonly records: number;
  /** Which columns of which tables hold what (`tables` in kliping.yaml). */
  readonly tables: readonly TableMapping[];
  readonly wordpress: WordPressOptions;
}

/** Reads a format whose files hold many documents, or one with its pictures. */
export interface ContainerReader {
  /**
   * Lists what the container holds in the order of its places, and never holds the content of more than one entry. It never
   * throws for what the file contains: damage is told, and what lies outside of it is listed.
   */
  readonly list: (file: RandomAccess, options: ContainerOptions) => AsyncIterable<Listed>;
  /** Reads one document that was listed. It never throws for what the file contains. */
  readonly open: (
    file: RandomAccess,
    entry: Entry,
    options: ContainerOptions,
  ) => Promise<Member | MemberFault>;
  /** Reads the bytes of one picture that was listed; null when they cannot be had. */
  readonly openPicture?: (
    file: RandomAccess,
    entry: Entry,
    options: ContainerOptions,
  ) => Promise<Uint8Array | null>;
}

/** A format of containers, known by the ending of a file's name and, where others share it, by its beginning. */
export interface ContainerFormat {
  readonly name: string;
  /** Whether its records are what a crawler fetched, so that one page may be in it several times. */
  readonly holdsCaptures?: boolean;
  /** Whether a small file may take any time and memory, so that it is always read in a thread that can be ended. */
  readonly isUnpredictable?: boolean;
  /** Lower case, with the dot: '.warc.gz'. */
  readonly endings: readonly string[];
  /** Whether most files with these endings are plain documents: only one that `sniff` knows is a container. */
  readonly isAmongDocuments?: boolean;
  /** Tells whether a file with this ending is one, by its first 4 kB (unpacked, where the ending is one of gzip); null: all are. */
  readonly sniff: ((head: Uint8Array) => boolean) | null;
  readonly load: () => Promise<ContainerReader>;
}
