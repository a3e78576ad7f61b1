import { noteAccess } from '../takedowns/shown-before.js';
import { chooseCheckable } from '../takedowns/own-words.js';
import { forgetDocuments } from '../takedowns/forget.js';
import type { Archive } from '../model/archive.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SiteFigures } from '../model/build-result.js';
import { measureSite } from '../model/host-limits.js';
import { missingBaseUrl } from '../model/messages.js';
import type { SiteFiles } from '../model/site.js';
import type { BuildResult, BuildSession } from './build-types.js';
import { hideInDiagnostics, matcherForAll } from './hide-names.js';
import type { FoundPictures } from './find-pictures.js';
import type { ReadResult } from './read-archive.js';
import type { SiteFrame } from './site-frame.js';
import { saveState } from './site-state.js';

/** What was put into a site's folder. */
export interface MadeSite {
  readonly files: SiteFiles;
  /** Pages of the site, and how many of them were rendered. */
  readonly pages: number;
  readonly rendered: number;
  readonly index: { readonly bytes: number; readonly indexed: number };
  /** What was noticed while it was made. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What it was made from. */
export interface MadeFrom {
  readonly read: ReadResult;
  readonly frame: SiteFrame;
  readonly pictures: FoundPictures;
}

/** Keeps what the next build needs to know of this one, forgets documents that are withheld, and returns the build's result. */
export function recordBuild(
  made: MadeSite,
  { read, frame, pictures }: MadeFrom,
  { options, store, inputs }: BuildSession,
): Omit<BuildResult, 'profile'> {
  const { config, out } = options;
  const { hidden, hiddenFiles, extracted } = read;
  const { archive } = pictures;
  const { files, rendered, index } = made;
  const figures = countFigures(archive, made);
  const diagnostics = hideInDiagnostics(
    [
      ...(config.baseUrl === null ? [missingBaseUrl()] : []),
      ...chooseCheckable(config).diagnostics,
      ...archive.diagnostics,
      ...frame.overrides.diagnostics,
      ...pictures.diagnostics,
      ...made.diagnostics,
    ],
    matcherForAll(config.takedowns),
  );
  const access = noteAccess(archive.articles.map(({ facts }) => facts));
  saveState(store, out, {
    inputs,
    files,
    figures,
    diagnostics,
    access,
    takedowns: config.takedowns,
    hidden,
  });
  forgetDocuments(store, hidden, hiddenFiles);
  return { figures, diagnostics, work: { extracted, rendered, indexed: index.indexed } };
}

function countFigures({ articles, skipped }: Archive, { files, pages, index }: MadeSite): SiteFigures {
  return {
    articles: articles.length,
    undated: articles.filter(({ facts }) => facts.date === null).length,
    skipped: skipped.map(({ path, reason, count, files: inside, pageKind }) => ({
      path,
      reason,
      ...(count === undefined ? {} : { count }),
      ...(inside === undefined ? {} : { files: inside }),
      ...(pageKind === undefined ? {} : { pageKind }),
    })),
    withheld: articles.filter(({ facts }) => facts.rights.access !== 'full').length,
    pages,
    indexBytes: index.bytes,
    size: measureSite(files),
  };
}
