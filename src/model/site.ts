/** One page of the site before it is rendered. */
export interface SitePage {
  /** Relative to the site, ends in .html, unique. */
  readonly path: string;
  /** The name of the template that renders it, and of the file in templates/ that overrides it: 'article'. */
  readonly template: string;
  readonly title: string;
  /** BCP 47 of the page's own content. */
  readonly language: string;
  /** What made it, for the message when two pages want one path: 'seeds/a.txt'. */
  readonly origin: string;
  /** A digest of everything that `describe` and `view` are given: the same digest means the same page. */
  readonly digest: string;
  /** Makes the description, for search engines and feeds. */
  readonly describe: () => string;
  /** Makes what the page shows. This takes time: it is called when the page is rendered. */
  readonly view: () => PageView;
}

/** What a page shows. */
export interface PageView {
  /** Plain data for the template: strings, numbers, lists, and HTML already escaped in keys that end in Html. */
  readonly data: object;
  /** For machines, in the page's head. */
  readonly metadata?: PageMetadata;
}

/** A page with everything that its template needs. */
export interface DrawnPage extends Pick<SitePage, 'path' | 'template' | 'title' | 'language'> {
  readonly description: string;
  readonly data: object;
  readonly metadata: PageMetadata;
}

/**
 * A meta element, with a name, a property or both: what several vocabularies call differently is said once. Reference managers read
 * the name and, only where there is none, the property; social networks read the property.
 */
export interface MetaElement {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** What a page says about itself to machines. */
export interface PageMetadata {
  readonly meta: readonly MetaElement[];
  /** `isOfSite`: `href` is a path from the site's root. */
  readonly links: readonly {
    readonly rel: string;
    readonly href: string;
    readonly type?: string;
    readonly title?: string;
    readonly isOfSite?: boolean;
  }[];
  /** Values of schema.org, each with its context. */
  readonly jsonLd: readonly object[];
}

/** A file of the site that is not a page rendered by a template. */
export interface OutputFile {
  /** Relative to the site. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A page that says nothing about itself to machines. */
export const NO_METADATA: PageMetadata = { meta: [], links: [], jsonLd: [] };

/** Makes everything that a page's template needs. */
export function viewPage({ path, template, title, language, describe, view }: SitePage): DrawnPage {
  const { data, metadata = NO_METADATA } = view();
  return { path, template, title, language, description: describe(), data, metadata };
}

/** Indexes of which a site has none where they would be empty. */
export type SiteIndexName = 'tags' | 'collections';

/** What is the same on every page of one build. */
export interface SiteInfo {
  readonly title: string;
  readonly description: string | null;
  /** BCP 47 of the interface. */
  readonly language: string;
  /** Absolute and ending in '/', or null: then what must be absolute is left out. */
  readonly baseUrl: string | null;
  /** A rights note for the whole archive, or null. */
  readonly rights: string | null;
  /** A mail address, or the address of a page, or null. */
  readonly contact: string | null;
  /** IANA name: dates with an instant are shown in it. */
  readonly timezone: string;
  /** ISO 8601 instant of the build. */
  readonly builtAt: string;
  /** Kliping's own version. */
  readonly version: string;
  /** Site paths of the files in assets/, by the name they have in public/ or the client: 'kliping.css'. */
  readonly assets: Readonly<Record<string, string>>;
  /** The indexes that it has besides those of every site. */
  readonly indexes: readonly SiteIndexName[];
  /** Whether searching works from a disk. */
  readonly isPortable: boolean;
}

/** A file of a site that was built, as it was left. */
export interface SiteFile {
  /** Digest of all it was made of. */
  readonly key: string;
  readonly size: number;
  /** Milliseconds since 1970, and the file's number on its disk: together with the size they tell it was left alone. */
  readonly modified: number;
  readonly inode: number;
  /** SHA-256 of its bytes in hexadecimal digits; '' until it was read for it. */
  readonly hash: string;
  /** The mark in a page's head; '' for other files. */
  readonly mark: string;
}

/** The files of a site by their paths. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/** A part of a large file. */
export interface Piece {
  /** Pieces with one key have the same bytes. */
  readonly key: string;
  readonly make: () => Uint8Array;
}

/** A large file that was written while it was made. */
export interface SpooledFile {
  /** Relative to the site. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** Takes files that are too large to be held whole. */
export interface Spool {
  /** Writes a file piece by piece. Only pieces that are not known from the old site are made. */
  readonly write: (path: string, pieces: readonly Piece[]) => SpooledFile;
  /** Writes a compressed copy of a file next to it: 'a.jsonl' → 'a.jsonl.gz'. */
  readonly compress: (file: SpooledFile) => SpooledFile;
  /** Returns the bytes of a piece. */
  readonly lengthOf: (piece: Piece) => number;
}
