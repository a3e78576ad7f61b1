import type { Config } from '../settings/config.js';
import type { Archive } from '../model/archive.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OnProgress } from '../model/progress.js';
import type { SiteFigures } from './site-state.js';
import type { Stages } from '../util/stopwatch.js';

export interface BuildOptions {
  /** Absolute paths. `out` was checked with checkOutput. */
  readonly archive: string;
  readonly out: string;
  readonly config: Config;
  /** ISO 8601 instant; the only clock the site sees. */
  readonly builtAt: string;
  readonly onProgress: OnProgress;
  /** Whether results of earlier builds are used, and kept for later ones. */
  readonly cache: boolean;
  /** Threads that read articles; null for one a core. */
  readonly jobs: number | null;
  /** Called before anything is written; throwing stops the build. */
  readonly onArchive?: (archive: Archive) => void;
}

export interface BuildResult {
  readonly figures: SiteFigures;
  readonly diagnostics: readonly Diagnostic[];
  /** What had to be made; the rest is from an earlier build. */
  readonly work: BuildWork;
  /** Where the time went. */
  readonly stages: Stages;
}

export interface BuildWork {
  /** Files that were extracted. */
  readonly extracted: number;
  /** Pages that were drawn. */
  readonly rendered: number;
  /** Articles that were indexed for search. */
  readonly indexed: number;
}
