import type { ArticleRecord } from '../model/article.js';
import type { OutputFile, SiteInfo } from '../model/site.js';
import { isSameFile } from '../output/site-files.js';
import { type SiteFiles } from '../model/site.js';
import type { BuildOptions } from './build-types.js';
import { checkTakedowns } from '../takedowns/check-takedowns.js';
import { checkWithheld } from '../takedowns/check-withheld.js';
import { ownTexts } from '../takedowns/own-words.js';
import type { ReadResult } from './read-archive.js';
import { createShownTest, type AccessRows } from '../takedowns/shown-before.js';

export interface SiteCheck extends Pick<BuildOptions, 'archive' | 'config'> {
  readonly site: SiteInfo;
  /** All of the new site, and those of the old one that nobody touched. */
  readonly files: SiteFiles;
  readonly intact: SiteFiles;
  /** How much of each article the old site shows. */
  readonly access: AccessRows | null;
  /** Files that the archive's owner put there. */
  readonly own: readonly OutputFile[];
  readonly read: ReadResult;
}

/**
 * Looks through a site before it takes the old one's place: nothing may stand in it that was taken back, or that the rights of an
 * article withhold.
 * @throws BuildError that says what stands where.
 */
export async function checkSite(folder: string, check: SiteCheck): Promise<void> {
  const { archive, config, site, files, intact, read } = check;
  const { articles, entities } = read.archive;
  const records = new Map(articles.map(({ path, record }): [string, ArticleRecord] => [path, record]));
  await checkTakedowns(folder, {
    files: [...files.keys()],
    takenBack: read.takenBack,
    shown: articles,
    names: {
      archive,
      config,
      own: new Set(check.own.map(({ path }) => path)),
      recordOf: (page) => records.get(page) ?? null,
    },
  });
  checkWithheld(folder, {
    files: [...files.keys()],
    isUnchanged: (path) => isSameFile(files.get(path), intact.get(path)),
    restricted: read.restricted,
    wasShown: createShownTest(check.access),
    articles,
    ownTexts: () => [
      ...ownTexts(config.language.tag),
      ...entities.flatMap(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)]),
      site.title,
      site.description ?? '',
      site.rights ?? '',
    ],
  });
}
