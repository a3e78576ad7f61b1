import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArchiveFiles } from './steps/find-files.js';
import type { BuildOptions, BuildResult } from './steps/build-types.js';
import { forgetDocuments } from './takedowns/forget.js';
import { digestFolder } from './steps/digest-inputs.js';
import { readFoundFiles } from './steps/read-archive.js';
import { saveState, type SiteFigures } from './steps/site-state.js';
import { startSearchThread, type SearchThread } from './steps/search-thread.js';
import { chooseCheckable } from './takedowns/own-words.js';
import { createSpool } from './steps/spool.js';
import type { Stopwatch } from './util/stopwatch.js';
import { hashUnread, writeManifest } from './output/write-manifest.js';
import { checkSite } from './steps/check-site.js';
import { noteAccess, type AccessRows } from './takedowns/shown-before.js';
import { writeSearch } from './steps/write-search.js';
import { writeSite, type WrittenSite } from './steps/write-site.js';
import { hashFiles } from './util/hash-files.js';
import { hideInDiagnostics, matcherForAll } from './steps/hide-names.js';
import { CONFIG_FILE, type Config } from './settings/config.js';
import { buildExports } from './exports/index.js';
import type { Archive } from './model/archive.js';
import { diagnostic, type Diagnostic } from './model/diagnostic.js';
import type { SiteInfo, SitePage, SpooledFile, DrawnPage } from './model/site.js';
import { measureSite } from './model/host-limits.js';
import { replaceFolder } from './output/replace-folder.js';
import { buildPages } from './pages/index.js';
import { refuseTakedowns } from './takedowns/takedown-messages.js';
import { hashAssets, readFolder } from './output/assets.js';
import type { PageRenderer } from './render/eleventy.js';
import { writeOffline, isForDisk } from './output/offline.js';
import { checkOwnFiles } from './output/own-files.js';
import { inspectFile } from './output/site-files.js';
import { type SiteFiles } from './model/site.js';
import { findOverrides } from './render/overrides.js';
import type { Store } from './cache/store.js';
import { PACKAGE_ROOT, VERSION } from './util/package-root.js';
import { raw } from './util/html.js';
import { renderLayout } from '../templates/layout.js';
import { TEMPLATES } from '../templates/index.js';

/** A style sheet in an archive's public/ that every page loads after the built-in one. */
const OWN_STYLE = 'look.css';

/** What is there before a site is made. */
export interface SiteInputs {
  readonly watch: Stopwatch;
  readonly options: BuildOptions;
  readonly store: Store;
  readonly found: ArchiveFiles;
  /** Digest of everything the site is made of. */
  readonly inputs: string;
  /** The files of the site as it is that are as they were written. */
  readonly intact: SiteFiles;
  /** How much of each article that site shows, as far as it is known. */
  readonly access: AccessRows | null;
}

/** Files from which on a thread for the search index saves more time than it takes to start. */
const SEARCH_THREAD_FROM = 64;

/** The whole job: files → records → archive → pages and exports → site, search index included, swapped in whole. */
export async function makeSite(inputs: SiteInputs): Promise<BuildResult> {
  // It starts while articles are read.
  const thread = inputs.found.files.length < SEARCH_THREAD_FROM ? null : await startSearchThread();
  try {
    return await makeWith(thread, inputs);
  } finally {
    await thread?.close();
  }
}

async function makeWith(
  thread: SearchThread | null,
  { watch, options, store, found, inputs, intact, access }: SiteInputs,
): Promise<BuildResult> {
  const { config, onProgress, builtAt, out } = options;
  const read = await readFoundFiles(options.archive, found, { ...options, store });
  const { archive, extracted, hidden, hiddenFiles } = read;
  watch.lap('read');
  refuseTakedowns(archive.diagnostics);
  options.onArchive?.(archive);
  const templates = digestFolder(join(options.archive, 'templates'));
  const overrides = await findOverrides(options.archive, Object.keys(TEMPLATES), templates);
  const assets = hashAssets([
    ...(await readFolder(join(PACKAGE_ROOT, 'public'))),
    ...(await readFolder(join(PACKAGE_ROOT, 'dist', 'client'))),
  ]);
  const own = await readFolder(join(options.archive, 'public'));
  const look = own.some((file) => file.path === OWN_STYLE) ? { [OWN_STYLE]: OWN_STYLE } : {};
  const site: SiteInfo = {
    title: config.title,
    description: config.description,
    language: config.language.tag,
    baseUrl: config.baseUrl,
    rights: config.rights.statement,
    timezone: config.timezone,
    builtAt,
    version: VERSION,
    assets: { ...assets.paths, ...look },
    isPortable: config.isPortable,
  };
  const old = { folder: out, files: intact };
  const total = archive.articles.length;
  const made = await replaceFolder(out, async (staging) => {
    const makePages = async (): Promise<MadePages> => {
      // The thread that makes the search index gets its first work, and later its next.
      await takeTurn();
      const pages = buildPages({ archive, site, language: config.language });
      watch.lap('prepare');
      await takeTurn();
      const spooled: SpooledFile[] = [];
      const write = createSpool({ staging, store, old });
      const spool: typeof write = (path, pieces) => {
        const file = write(path, pieces);
        spooled.push(file);
        return file;
      };
      const exported = buildExports({ archive, site, language: config.language, pages, spool });
      const sizes = new Map([
        ...exported.map(({ path, content }): [string, number] => [path, Buffer.byteLength(content)]),
        ...spooled.map(({ path, bytes }): [string, number] => [path, bytes]),
      ]);
      const kept = exported.filter(
        ({ path }) => !REPLACEABLE.has(path) || !own.some((file) => file.path === path),
      );
      checkOwnFiles(own, [...pages, ...spooled, ...kept, ...assets.files]);
      watch.lap('exports');
      await takeTurn();
      onProgress({ stage: 'pages', done: 0, total: pages.length });
      const written = await writeSite(staging, {
        pages,
        renderer: createRenderer(site, config, sizes, archive),
        extraOf: (page) =>
          (SIZED.has(page.template) ? JSON.stringify([...sizes]) : '') +
          (isUnindexed(page, archive) ? 'noindex' : ''),
        overrides,
        overridesDigest: overrides.folder === null ? null : templates,
        settingsDigest: hashFiles([join(options.archive, CONFIG_FILE)]).join(),
        globals: { site, strings: config.language.strings },
        rootOf,
        site,
        files: [...assets.files, ...kept, ...own],
        spooled,
        old,
        onPages: (done) => {
          onProgress({ stage: 'pages', done, total: pages.length });
        },
      });
      watch.lap('pages');
      onProgress({ stage: 'pages', done: pages.length, total: pages.length });
      onProgress({ stage: 'search', done: 0, total });
      return { ...written, pages: pages.length };
    };
    const { language, wording, isPortable } = config;
    const [searchWritten, pagesWritten] = await Promise.allSettled([
      writeSearch(staging, { archive, language, wording, isPortable, store, thread, old }),
      makePages(),
    ]);
    watch.lap('search');
    await thread?.close();
    if (pagesWritten.status === 'rejected') throw pagesWritten.reason;
    if (searchWritten.status === 'rejected') throw searchWritten.reason;
    onProgress({ stage: 'search', done: total, total });
    const files = hashUnread(staging, new Map([...pagesWritten.value.files, ...searchWritten.value.files]));
    for (const path of await writeOffline(staging, files)) {
      const file = inspectFile(join(staging, path), '');
      if (file !== null) files.set(path, file);
    }
    watch.lap('offline');
    await checkSite(staging, { ...options, site, files, intact, access, own, read });
    watch.lap('check');
    const whole = await writeManifest(staging, files);
    watch.lap('checksums');
    const { rendered, pages } = pagesWritten.value;
    return { files: whole, rendered, pages, index: searchWritten.value };
  });
  watch.lap('swap');
  const { files, rendered, pages, index } = made;
  const figures: SiteFigures = {
    articles: archive.articles.length,
    undated: archive.articles.filter(({ record }) => record.date.value === null).length,
    skipped: archive.skipped.map(({ path, reason }) => ({ path, reason })),
    withheld: archive.articles.filter(({ record }) => record.rights.access !== 'full').length,
    pages,
    indexBytes: index.bytes,
    size: measureSite(files, isForDisk),
  };
  const diagnostics = [
    ...noticeBaseUrl(config),
    ...chooseCheckable(config).diagnostics,
    ...archive.diagnostics,
    ...overrides.diagnostics,
  ];
  const kept = hideInDiagnostics(diagnostics, matcherForAll(config.takedowns));
  saveState(store, out, {
    inputs,
    files,
    figures,
    diagnostics: kept,
    access: noteAccess(archive.articles.map(({ record }) => record)),
    takedowns: config.takedowns,
    hidden,
  });
  forgetDocuments(store, hidden, hiddenFiles);
  return {
    figures,
    diagnostics,
    work: { extracted, rendered, indexed: index.indexed },
    stages: watch.stages(),
  };
}

/** Takes what has come from threads: between two turns of the event loop all of it is. */
async function takeTurn(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

interface MadePages extends WrittenSite {
  /** Of the whole site. */
  readonly pages: number;
}

/** Templates that tell how large files are. Others are not drawn again when one grows. */
const SIZED: ReadonlySet<string> = new Set(['about']);
const NO_SIZES: ReadonlyMap<string, number> = new Map();

/** From a page to the site's root. */
function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A notice says nothing that anyone would look for. */
function isUnindexed({ path, template }: Pick<SitePage, 'path' | 'template'>, archive: Archive): boolean {
  return template === 'tombstone' || archive.unindexed.has(path);
}

function createRenderer(
  site: SiteInfo,
  config: Config,
  sizes: ReadonlyMap<string, number>,
  archive: Archive,
): PageRenderer {
  const contextOf = (page: DrawnPage) => ({
    page,
    site,
    strings: config.language.strings,
    root: rootOf(page.path),
    sizes: SIZED.has(page.template) ? sizes : NO_SIZES,
    isUnindexed: isUnindexed(page, archive),
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

/** What tells a host or a robot about the site: an archive's public/ may have its own. */
const REPLACEABLE = new Set(['_headers', 'robots.txt']);

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
