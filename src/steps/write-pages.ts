import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildExports } from '../exports/index.js';
import type { Archive } from '../model/archive.js';
import type { SpooledFile } from '../model/site.js';
import { checkOwnFiles } from '../output/own-files.js';
import { buildPages } from '../pages/index.js';
import { rootOf } from '../pages/paths.js';
import { CONFIG_FILE } from '../settings/config.js';
import { hashFiles } from '../util/hash-files.js';
import type { BuildSession } from './build-types.js';
import { createRenderer } from './page-renderer.js';
import type { SiteFrame } from './site-frame.js';
import type { FoundPictures } from './find-pictures.js';
import type { WrittenOriginals } from './write-originals.js';
import { createSpool } from './spool.js';
import { writePictures } from './write-pictures.js';
import { writeSite, type WrittenSite } from './write-site.js';

/** What tells a host or a robot about the site: an archive's public/ may have its own. */
const REPLACEABLE = new Set(['_headers', 'robots.txt']);

export interface WrittenPages extends WrittenSite {
  /** Pages of the whole site. */
  readonly pages: number;
}

/** What a site's pages are made from. */
export interface PageSources {
  readonly archive: Archive;
  readonly frame: SiteFrame;
  readonly pictures: FoundPictures;
  readonly originals: WrittenOriginals;
}

/** Makes the pages and exports of an archive and writes them into a folder, with the site's assets and the owner's files. */
export async function writePages(
  staging: string,
  { archive, frame, pictures, originals }: PageSources,
  session: BuildSession,
): Promise<WrittenPages> {
  const { options, profile, store, old } = session;
  const { config, onProgress } = options;
  const { site, own, overrides, assets } = frame;
  const context = {
    ...{ archive, site, language: config.language },
    pictures: pictures.ofArticles,
    originals: originals.ofArticles,
  };
  await takeTurn();
  const pages = profile.step('prepare', () => buildPages(context));
  await takeTurn();
  const spooled: SpooledFile[] = [];
  const exported = profile.step('exports', () => {
    const spool = createSpool({ staging, store, old });
    const note = (file: SpooledFile): SpooledFile => {
      spooled.push(file);
      return file;
    };
    return buildExports({
      ...context,
      pages,
      spool: {
        write: (path, pieces) => note(spool.write(path, pieces)),
        compress: (file) => note(spool.compress(file)),
        lengthOf: spool.lengthOf,
      },
    });
  });
  const sizes = new Map([
    ...exported.map(({ path, content }): [string, number] => [path, Buffer.byteLength(content)]),
    ...spooled.map(({ path, bytes }): [string, number] => [path, bytes]),
  ]);
  const media = await profile.step('pictures', () => writePictures(staging, pictures.files, session));
  const kept = exported.filter(
    ({ path }) => !REPLACEABLE.has(path) || !own.some((file) => file.path === path),
  );
  checkOwnFiles(own, [...pages, ...spooled, ...media, ...originals.files, ...kept, ...assets]);
  await takeTurn();
  const report = (done: number): void => {
    onProgress({ stage: 'pages', done, total: pages.length });
  };
  report(0);
  const renderer = createRenderer({ site, config, sizes, archive });
  const written = await profile.step('pages', () =>
    writeSite(staging, {
      pages,
      renderer,
      extraOf: renderer.extraOf,
      overrides,
      overridesDigest: overrides.folder === null ? null : frame.templates,
      settingsDigest: hashFiles([join(options.archive, CONFIG_FILE)]).join(),
      globals: { site, strings: config.language.strings },
      rootOf,
      site,
      files: [...assets, ...kept, ...own],
      spooled: [...spooled, ...media, ...originals.files],
      old,
      onPages: report,
    }),
  );
  profile.count('pages', { runs: written.rendered, hits: pages.length - written.rendered });
  report(pages.length);
  // The search index is made at the same time. What is still to do of it is waited for now.
  onProgress({ stage: 'search', done: 0, total: archive.articles.length });
  return { ...written, pages: pages.length };
}

/** Takes what has come from threads: between two turns of the event loop all of it is. The search thread gets its next work. */
async function takeTurn(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
