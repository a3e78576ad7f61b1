import type { Config } from '../settings/config.js';
import type { Archive } from '../model/archive.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OnProgress } from '../model/progress.js';
import type { BuildWork, SiteFigures } from '../model/build-result.js';
import type { SiteFiles } from '../model/site.js';
import type { Store } from '../cache/store.js';
import type { AccessRows } from '../takedowns/shown-before.js';
import type { Profile } from '../util/profile.js';
import type { ArchiveFiles } from './find-files.js';

export interface BuildOptions {
  /** Absolute paths. `out` was checked with checkOutput. */
  readonly archive: string;
  readonly out: string;
  /** The one file in the archive's folder that is read, by its name; without it, all are. */
  readonly only?: string | null;
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
  readonly work: BuildWork;
  /** Where the time went. */
  readonly profile: Profile;
}

/** One build: what it was asked for, what it found, and what the build before it left. */
export interface BuildSession {
  readonly options: BuildOptions;
  readonly profile: Profile;
  readonly store: Store;
  readonly found: ArchiveFiles;
  /** A digest of everything the site is made of. */
  readonly inputs: string;
  /** The site as it is: its folder, and the files of it that are as they were written. */
  readonly old: { readonly folder: string; readonly files: SiteFiles };
  /** How much of each article that site shows, as far as it is known. */
  readonly access: AccessRows | null;
}
