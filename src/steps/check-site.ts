import { isSameFile } from '../output/site-files.js';
import type { PicturesOfArticles } from '../model/picture.js';
import { type SiteFiles } from '../model/site.js';
import type { BuildSession } from './build-types.js';
import { checkTakedowns } from '../takedowns/check-takedowns.js';
import { checkWithheld } from '../takedowns/check-withheld.js';
import { ownTexts } from '../takedowns/own-words.js';
import type { ReadResult } from './read-archive.js';
import type { SiteFrame } from './site-frame.js';
import { createShownTest } from '../takedowns/shown-before.js';

export interface SiteCheck {
  readonly read: ReadResult;
  readonly frame: SiteFrame;
  readonly pictures: PicturesOfArticles;
  readonly session: BuildSession;
}

/**
 * Looks through a site before it takes the old one's place: nothing may be in it that takedowns.yaml or the rights of an article
 * withhold.
 * @throws BuildError that says what stands where.
 */
export async function checkSite(
  folder: string,
  files: SiteFiles,
  { read, frame, session }: Omit<SiteCheck, 'pictures'>,
): Promise<void> {
  const { old } = session;
  const isUnchanged = (path: string): boolean => isSameFile(files.get(path), old.files.get(path));
  await checkFiles(folder, { files: [...files.keys()], isUnchanged }, { read, frame, session });
}

/** What is looked through: files of a site's folder, and which of them were looked through by an earlier build. */
export interface CheckedFiles {
  readonly files: readonly string[];
  readonly isUnchanged: (path: string) => boolean;
}

/** Looks through some files of a site's folder as {@link checkSite} does. @throws BuildError that says what stands where. */
export async function checkFiles(
  folder: string,
  { files, isUnchanged }: CheckedFiles,
  { read, frame, session }: Omit<SiteCheck, 'pictures'>,
): Promise<void> {
  const { archive, config } = session.options;
  const { site, own } = frame;
  const { articles, entities } = read.archive;
  const byPage = new Map(articles.map(({ path, facts }) => [path, facts]));
  await checkTakedowns(folder, {
    files,
    removed: read.removed,
    shown: articles,
    names: {
      archive,
      config,
      own: new Set(own.map(({ path }) => path)),
      articleOf: (page) => byPage.get(page) ?? null,
    },
  });
  checkWithheld(folder, {
    files,
    isUnchanged,
    restricted: read.restricted,
    wasShown: createShownTest(session.access),
    articles,
    ownTexts: () => [
      ...ownTexts(config),
      ...entities.flatMap(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)]),
      site.title,
      site.description ?? '',
      site.rights ?? '',
    ],
  });
}
