import type { Root } from 'hast';
import type { PictureSource } from './picture-source.js';
import type { Diagnostic } from './diagnostic.js';
import type { Evidence } from './field.js';

/** Where a document came from inside the archive folder. */
export interface Source {
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  /** The record inside a container file (a web archive, an export); null for a plain file. */
  readonly record: string | null;
  /** Lower-case hexadecimal SHA-256 of the document's own bytes: of the file, or of its record without what packs it. */
  readonly sha256: string;
  readonly mediaType: string;
  /** WHATWG name of the encoding the bytes were decoded with. */
  readonly charset: string;
  /** Bytes that the hash is of. */
  readonly size: number;
}

/** Where a record lies in its container file. */
export interface ContainerPlace {
  /** SHA-256 of the whole container; '' when it could not be read. */
  readonly sha256: string;
  /** Bytes of the whole container. */
  readonly size: number;
  /** Bytes before the record and of it, as it lies there; null where it has no place of its own. */
  readonly offset: number | null;
  readonly length: number | null;
}

/** A value the document declares about itself (front matter; later: meta elements, JSON-LD). */
export interface Declaration {
  /** Lower case, as written otherwise: 'title', 'date', 'tags'. */
  readonly key: string;
  /** As written: never turned into a number or a date. */
  readonly values: readonly string[];
  readonly evidence: Evidence;
}

/** Something that stood on the page and is not part of the article. */
export interface Removed {
  readonly text: string;
  /** A reason code, named in the interface language's `reasons`. */
  readonly reason: string;
  readonly line: number | null;
}

/** One document as it was read: nothing of it is interpreted yet. */
export interface RawDocument {
  readonly source: Source;
  /** The document's own address, if the reader found one; null otherwise. */
  readonly url: string | null;
  /** EDTF time of capture as recorded in a container; never a file's modification time. */
  readonly capturedAt: string | null;
  /**
   * 'lines': every line is one p element, nothing says which is headline or text (a text dump).
   * 'markup': elements mean what they say, and all of them are the article (Markdown).
   * 'page': a whole web page, of which the article is a part.
   */
  readonly structure: 'lines' | 'markup' | 'page';
  /**
   * Elements carry their position in the decoded source. Sanitized and normalized (NFC, white space collapsed), except for a
   * 'page': that is the page as it was saved, head and scripts included, and nothing of it may reach a site uncleaned.
   */
  readonly tree: Root;
  /** The pictures that its figures name by number; left out where there are none, and of a 'page', whose tree still has them. */
  readonly pictures?: readonly PictureSource[];
  /** The picture that a page declares to stand for the article; left out or null where it declares none. */
  readonly lead?: PictureSource | null;
  readonly declarations: readonly Declaration[];
  /** What the reader itself had to leave out (front matter that cannot be read). */
  readonly removed: readonly Removed[];
  readonly diagnostics: readonly Diagnostic[];
}
