import { join } from 'node:path';
import type { Config } from './config.js';
import { admitRecords, buildArchive, publishRecords } from './corpus/index.js';
import {
  applyAuthority,
  createRecognizer,
  recognizeCautiously,
  resolveEntities,
  type RecognizedArticle,
} from './entities/index.js';
import { buildExports } from './exports/index.js';
import { createExtractor, createLineCollector } from './extract/index.js';
import { findReader, ingestFile, type IngestResult } from './ingest/index.js';
import { readMetadataTable } from './ingest/metadata-csv.js';
import { walkArchive, type FoundFile } from './ingest/walk.js';
import { findLanguage, LANGUAGES } from './languages/index.js';
import { loadModels } from './load-models.js';
import type { Language } from './languages/language.js';
import type { Archive, Skipped } from './model/archive.js';
import type { ArticleRecord } from './model/article.js';
import { loadOnnxRecognizer } from './models/onnx-recognizer.js';
import { diagnostic, BuildError, type Diagnostic } from './model/diagnostic.js';
import type { RawDocument } from './model/document.js';
import type { OutputFile, SiteInfo, SitePage } from './model/site.js';
import { buildPages } from './pages/index.js';
import { hashAssets, readFolder } from './render/assets.js';
import { renderPages, type PageRenderer } from './render/eleventy.js';
import { writeManifest } from './preservation/fixity.js';
import { writeOffline } from './render/offline.js';
import { replaceFolder, writeFiles } from './render/output.js';
import { findOverrides } from './render/overrides.js';
import { buildSearchIndex } from './search/index.js';
import { PACKAGE_ROOT, VERSION } from './util/package-root.js';
import { compareCodePoints } from './util/compare.js';
import { raw } from './util/html.js';
import { renderLayout } from '../templates/layout.js';
import { TEMPLATES } from '../templates/index.js';

/** A style sheet in an archive's public/ that every page loads after the built-in one. */
const OWN_STYLE = 'look.css';

/** Which part of the work is under way, and how much of it is done. */
export interface Progress {
  readonly stage: 'read' | 'names' | 'pages' | 'search';
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;

export interface BuildOptions {
  /** Absolute paths. `out` was checked with checkOutput. */
  readonly archive: string;
  readonly out: string;
  readonly config: Config;
  /** ISO 8601 instant; the only clock the site sees. */
  readonly builtAt: string;
  readonly onProgress: OnProgress;
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
  const { config, onProgress } = options;
  const archive = await readArchive(options.archive, config, onProgress);
  options.onArchive?.(archive);
  const overrides = await findOverrides(options.archive, Object.keys(TEMPLATES));
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
    builtAt: options.builtAt,
    version: VERSION,
    assets: { ...assets.paths, ...look },
    isPortable: config.isPortable,
  };
  const pages = buildPages({ archive, site, language: config.language });
  const exported = buildExports({ archive, site, language: config.language, pages });
  const kept = exported.filter(
    ({ path }) => !REPLACEABLE.has(path) || !own.some((file) => file.path === path),
  );
  checkOwnFiles(own, pages, [...kept, ...assets.files]);

  const indexBytes = await replaceFolder(options.out, async (staging) => {
    onProgress({ stage: 'pages', done: 0, total: pages.length });
    await renderPages({
      pages,
      renderer: createRenderer(
        site,
        config,
        new Map(exported.map(({ path, content }) => [path, Buffer.byteLength(content)])),
      ),
      overrides,
      globals: { site, strings: config.language.strings },
      rootOf,
      outDir: staging,
    });
    await writeFiles(staging, [...assets.files, ...kept, ...own]);
    onProgress({ stage: 'pages', done: pages.length, total: pages.length });
    onProgress({ stage: 'search', done: 0, total: archive.articles.length });
    const index = await buildSearchIndex({
      archive,
      language: config.language,
      outDir: staging,
      isPortable: config.isPortable,
    });
    onProgress({ stage: 'search', done: index.pages, total: archive.articles.length });
    await writeOffline(staging);
    await writeManifest(staging);
    return index.bytes;
  });
  return {
    archive,
    diagnostics: [...noticeBaseUrl(config), ...archive.diagnostics, ...overrides.diagnostics],
    pages: pages.length,
    indexBytes,
  };
}

/** Reads a folder of articles into an archive: every file becomes an article or is listed as skipped, with the reason. */
export async function readArchive(root: string, config: Config, onProgress: OnProgress): Promise<Archive> {
  const { files, skipped } = await walkArchive(root);
  const table = await readMetadataTable(root);
  const paths = new Set(files.map((file) => file.path));
  return readFiles(files, {
    config,
    onProgress,
    skipped,
    keepDuplicates: false,
    describe: (document, file) => table.apply(document, file.path),
    publish: (records) => publishRecords(records, { archive: config.rights, outlets: config.outlets }),
    diagnostics: table.check(paths),
    isWhole: true,
  });
}

export interface ReadOptions {
  readonly config: Config;
  readonly onProgress: OnProgress;
  /** Inputs that could not even be looked at. */
  readonly skipped: readonly Skipped[];
  /** Whether files with the same bytes are taken each for itself. */
  readonly keepDuplicates: boolean;
  /** Adds what is known of a document from elsewhere (metadata.csv). */
  readonly describe: (document: RawDocument, file: FoundFile) => RawDocument;
  /** What a site may show of the records; without it they stay as they are. */
  readonly publish?: (records: readonly ArticleRecord[]) => readonly ArticleRecord[];
  /** About the archive as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the files are all there are of an archive: corrections of names that match nothing are then reported. */
  readonly isWhole: boolean;
  /** A file's path in its archive, where `path` is not. */
  readonly placeOf?: (file: FoundFile) => string;
}

/** Reads files into an archive. */
export async function readFiles(files: readonly FoundFile[], options: ReadOptions): Promise<Archive> {
  const { config, onProgress, skipped } = options;
  const extract = createExtractor({
    languages: LANGUAGES,
    language: config.language,
    outlets: config.outlets,
    repeated: await findRepeatedLines(files),
  });
  const records: ArticleRecord[] = [];
  const left: Skipped[] = [...skipped];
  for (const [done, file] of files.entries()) {
    onProgress({ stage: 'read', done, total: files.length });
    const result: IngestResult = await ingestFile(file);
    if ('documents' in result) {
      records.push(...result.documents.map((document) => extract(options.describe(document, file))));
    } else left.push(result.skipped);
  }
  onProgress({ stage: 'read', done: files.length, total: files.length });
  const admitted = admitRecords(options.publish?.(records) ?? records, options.keepDuplicates);
  const places = new Map(files.map((file) => [file.path, options.placeOf?.(file) ?? file.path]));
  const { unmatched, notices, ...resolved } = await findEntities(
    admitted.records,
    places,
    config,
    onProgress,
  );
  return buildArchive({
    records: admitted.records,
    ...resolved,
    skipped: [...left, ...admitted.skipped],
    diagnostics: [...options.diagnostics, ...notices, ...(options.isWhole ? unmatched : [])],
  });
}

/** Lines that stand in many text dumps. The dumps are read for it and read again later: cheaper than to keep them all. */
async function findRepeatedLines(files: readonly FoundFile[]): Promise<ReadonlySet<string>> {
  const lines = createLineCollector();
  for (const file of files) {
    if (findReader(file.path)?.mediaType !== 'text/plain') continue;
    const result = await ingestFile(file);
    if ('documents' in result) for (const document of result.documents) lines.add(document);
  }
  return lines.finish();
}

/** Names of every record, and what they stand for. `places`: the paths of the files in their archive. */
async function findEntities(
  records: readonly ArticleRecord[],
  places: ReadonlyMap<string, string>,
  config: Config,
  onProgress: OnProgress,
) {
  const model = config.model === null ? null : await loadOnnxRecognizer(config.model);
  const recognize = createRecognizer(loadModels());
  const unknown = new Set<string>();
  const recognized: RecognizedArticle[] = [];
  for (const [done, record] of records.entries()) {
    onProgress({ stage: 'names', done, total: records.length });
    const tag = record.language.value;
    const language = tag === null ? config.language : (findLanguage(tag) ?? findRelative(tag));
    if (language === null && model === null) unknown.add(tag ?? '');
    const { text } = record;
    recognized.push({
      articleId: record.id,
      path: places.get(record.source.path) ?? record.source.path,
      url: record.url.value,
      text,
      mentions:
        model !== null
          ? await model(text)
          : language === null
            ? recognizeCautiously(text, tag ?? '')
            : recognize(text, language),
    });
  }
  onProgress({ stage: 'names', done: records.length, total: records.length });
  const corrected = applyAuthority(config.authority, recognized, config.language);
  const inputs = records.map(({ id, text, agencies }) => ({
    articleId: id,
    text,
    mentions: corrected.mentionsByArticle.get(id) ?? [],
    agencies: (agencies.value ?? []).filter((name) => !corrected.isRejected(name, id)),
  }));
  return {
    ...resolveEntities(inputs, config.language, corrected.options),
    unmatched: corrected.unmatched(),
    notices: unknown.size === 0 ? [] : [noticeCautiousNames([...unknown])],
  };
}

/** The language of ours that a detector takes for this one ('ms' for Indonesian): its words serve better than none. */
function findRelative(tag: string): Language | null {
  return LANGUAGES.find((language) => language.detection?.detectedAs.includes(tag) === true) ?? null;
}

function noticeCautiousNames(tags: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'names/cautious',
    message: `in articles in ${[...tags].sort(compareCodePoints).join(', ')} only countries and people with well-known given names are recognized`,
    hint: `Names are found fully in these languages: ${LANGUAGES.map(({ tag }) => tag).join(', ')}.`,
    path: null,
  });
}

/** From a page to the site's root. */
function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

function createRenderer(site: SiteInfo, config: Config, sizes: ReadonlyMap<string, number>): PageRenderer {
  const contextOf = (page: SitePage) => ({
    page,
    site,
    strings: config.language.strings,
    root: rootOf(page.path),
    sizes,
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
