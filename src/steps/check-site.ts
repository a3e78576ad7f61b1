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
  const { archive, config } = session.options;
  const { site, own } = frame;
  const { articles, entities } = read.archive;
  const byPage = new Map(articles.map(({ path, facts }) => [path, facts]));
  await checkTakedowns(folder, {
    files: [...files.keys()],
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
    files: [...files.keys()],
    isUnchanged: (path) => isSameFile(files.get(path), session.old.files.get(path)),
    restricted: read.restricted,
    wasShown: createShownTest(session.access),
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
