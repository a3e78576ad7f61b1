import type { Skipped } from './archive.js';
import type { SiteSize } from './host-limits.js';

/** Figures of a built site, for the summary. */
export interface SiteFigures {
  readonly articles: number;
  readonly undated: number;
  readonly skipped: readonly Pick<Skipped, 'path' | 'reason' | 'count' | 'files' | 'pageKind'>[];
  /** Articles that are not shown in full. */
  readonly withheld: number;
  readonly pages: number;
  /** Bytes of the search index. */
  readonly indexBytes: number;
  readonly size: SiteSize;
}

/** What a build had to make; the rest is from an earlier build. */
export interface BuildWork {
  /** Files that were extracted. */
  readonly extracted: number;
  /** Pages that were rendered. */
  readonly rendered: number;
  /** Articles that were indexed for search. */
  readonly indexed: number;
}
