import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOtherKind } from '../ingest/no-article.js';
import { makeReaderWords } from '../languages/reader-words.js';
import { hashAssets, readFolder } from '../output/assets.js';
import { findOverrides, type Overrides } from '../render/overrides.js';
import type { Archive } from '../model/archive.js';
import type { OutputFile, SiteInfo } from '../model/site.js';
import { PACKAGE_ROOT, VERSION } from '../util/package-root.js';
import { TEMPLATES } from '../../templates/index.js';
import type { BuildOptions } from './build-types.js';
import { digestFolder } from './digest-inputs.js';

/** The archive's folder of files that are part of the site as they are. */
const OWN_FOLDER = 'public';
/** A style sheet in it that every page loads after the built-in one. */
const OWN_STYLE = 'look.css';

/** The words of the programs that every page can load. */
const WORDS_FILE = 'words.js';

/** What is around the articles of a site: who it is, how it looks, and files that are not made of articles. */
export interface SiteFrame {
  readonly site: SiteInfo;
  /** Style sheets, fonts and the programs of the browser. */
  readonly assets: readonly OutputFile[];
  /** The files of the archive's public/. */
  readonly own: readonly OutputFile[];
  /** The archive's templates, and a digest of them. */
  readonly overrides: Overrides;
  readonly templates: string;
}

/** Reads a site's frame from the settings, the package and the archive's templates/ and public/. `made`: what the site is about. */
export async function readSiteFrame(
  { archive, config, builtAt }: BuildOptions,
  made: Archive,
): Promise<SiteFrame> {
  const templates = digestFolder(join(archive, 'templates'));
  const overrides = await findOverrides(archive, Object.keys(TEMPLATES), templates);
  const assets = hashAssets([
    ...(await readFolder(join(PACKAGE_ROOT, 'public'))),
    ...(await readFolder(join(PACKAGE_ROOT, 'dist', 'client'))),
    readerWordsFile(config),
  ]);
  // What a site generator built there is no part of this site.
  const isBuilt = findOtherKind(OWN_FOLDER, true, new Set(readdirSync(archive))) === 'built';
  const own = isBuilt ? [] : await readFolder(join(archive, OWN_FOLDER));
  const look = own.some((file) => file.path === OWN_STYLE) ? { [OWN_STYLE]: OWN_STYLE } : {};
  const site: SiteInfo = {
    title: config.title,
    description: config.description,
    language: config.language.locale,
    baseUrl: config.baseUrl,
    rights: config.rights.statement,
    contact: config.contact,
    timezone: config.timezone,
    builtAt,
    version: VERSION,
    assets: { ...assets.paths, ...look },
    indexes: [
      ...(made.articles.some(({ facts }) => facts.tags.length > 0) ? (['tags'] as const) : []),
      ...(made.collections.length > 0 ? (['collections'] as const) : []),
    ],
    isPortable: config.isPortable,
  };
  return { site, assets: assets.files, own, overrides, templates };
}

/** Returns the script that has the words for the programs of the browser, which know no language themselves. */
function readerWordsFile(config: BuildOptions['config']): OutputFile {
  const words = makeReaderWords(config.language, config);
  return { path: WORDS_FILE, content: `globalThis.klipingWords=${JSON.stringify(words)};\n` };
}
