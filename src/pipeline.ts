import { join } from 'node:path';
import { findArchiveFiles, readDocuments } from './build/read-archive.js';
import type { OnProgress } from './build/progress.js';
import type { Config } from './config.js';
import { buildExports } from './exports/index.js';
import type { Archive } from './model/archive.js';
import { diagnostic, BuildError, type Diagnostic } from './model/diagnostic.js';
import type { OutputFile, SiteInfo, SitePage } from './model/site.js';
import { buildPages } from './pages/index.js';
import { hashAssets, readFolder } from './render/assets.js';
import { renderPages, type PageRenderer } from './render/eleventy.js';
import { replaceFolder, writeFiles } from './render/output.js';
import { findOverrides } from './render/overrides.js';
import { buildSearchIndex } from './search/index.js';
import { openStore, openTemporaryStore, type Store } from './store/store.js';
import { PACKAGE_ROOT, VERSION } from './util/package-root.js';
import { raw } from './util/html.js';
import { renderLayout } from '../templates/layout.js';
import { TEMPLATES } from '../templates/index.js';

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
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  /** Bytes of the search index. */
  readonly indexBytes: number;
}

/** The whole job: files → records → archive → pages and exports → site, search index included, swapped in whole. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { store, diagnostics } = options.cache
    ? await openStore(options.archive)
    : { store: await openTemporaryStore(), diagnostics: [] };
  try {
    return await buildWith(store, diagnostics, options);
  } finally {
    await store.close();
  }
}

async function buildWith(
  store: Store,
  noticed: readonly Diagnostic[],
  options: BuildOptions,
): Promise<BuildResult> {
  const { config, onProgress, jobs } = options;
  const found = await findArchiveFiles(options.archive, jobs);
  const { archive } = await readDocuments(found.files, {
    ...found,
    config,
    onProgress,
    keepDuplicates: false,
    store,
    jobs,
  });
  options.onArchive?.(archive);
  const overrides = await findOverrides(options.archive, Object.keys(TEMPLATES));
  const assets = hashAssets([
    ...(await readFolder(join(PACKAGE_ROOT, 'public'))),
    ...(await readFolder(join(PACKAGE_ROOT, 'dist', 'client'))),
  ]);
  const site: SiteInfo = {
    title: config.title,
    description: config.description,
    language: config.language.tag,
    baseUrl: config.baseUrl,
    rights: config.rights,
    timezone: config.timezone,
    builtAt: options.builtAt,
    version: VERSION,
    assets: assets.paths,
  };
  const pages = buildPages({ archive, site, language: config.language });
  const exported = buildExports({ archive, site, language: config.language, pages });
  const own = await readFolder(join(options.archive, 'public'));
  checkOwnFiles(own, pages, [...exported, ...assets.files]);

  const indexBytes = await replaceFolder(options.out, async (staging) => {
    onProgress({ stage: 'pages', done: 0, total: pages.length });
    await renderPages({
      pages,
      renderer: createRenderer(site, config),
      overrides,
      globals: { site, strings: config.language.strings },
      rootOf,
      outDir: staging,
    });
    await writeFiles(staging, [...assets.files, ...exported, ...own]);
    onProgress({ stage: 'pages', done: pages.length, total: pages.length });
    onProgress({ stage: 'search', done: 0, total: archive.articles.length });
    const index = await buildSearchIndex({ archive, language: config.language, outDir: staging });
    onProgress({ stage: 'search', done: index.pages, total: archive.articles.length });
    return index.bytes;
  });
  return {
    archive,
    diagnostics: [...noticed, ...noticeBaseUrl(config), ...archive.diagnostics, ...overrides.diagnostics],
    pages: pages.length,
    indexBytes,
  };
}

/** From a page to the site's root. */
function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

function createRenderer(site: SiteInfo, config: Config): PageRenderer {
  const contextOf = (page: SitePage) => ({
    page,
    site,
    strings: config.language.strings,
    root: rootOf(page.path),
  });
  return {
    renderContent: (page) => {
      const template = TEMPLATES[page.template];
      if (template === undefined)
        throw new Error(`${page.path} wants the template "${page.template}", which does not exist`);
      return template(page.data as never, contextOf(page)).toString();
    },
    renderDocument: (content, page) => renderLayout(raw(content), contextOf(page)).toString(),
  };
}

/** A user's public/ adds files; it must not silently take the place of one that is made. */
function checkOwnFiles(
  own: readonly OutputFile[],
  pages: readonly SitePage[],
  made: readonly OutputFile[],
): void {
  const taken = new Set([...pages, ...made].map((item) => item.path));
  const clash = own.find((file) => taken.has(file.path));
  if (clash === undefined) return;
  throw new BuildError(
    diagnostic({
      severity: 'error',
      code: 'output/collision',
      message: `the site has a file ${clash.path} of its own`,
      hint: 'Give yours another name, or put a template of this page into templates/.',
      path: `public/${clash.path}`,
    }),
  );
}

function noticeBaseUrl(config: Config): readonly Diagnostic[] {
  if (config.baseUrl !== null) return [];
  return [
    diagnostic({
      severity: 'info',
      code: 'config/no-base-url',
      message: "the site's address is not known: sitemap.xml and canonical links are left out",
      hint: 'Put baseUrl: https://… into kliping.yaml when you know where the site will be.',
      path: 'kliping.yaml',
    }),
  ];
}
