import { buildFolder, parseJobs } from './commands/build.js';
import { extractBytes } from './commands/extract-bytes.js';
import { findArchive, findOutput } from './commands/paths.js';
import type { Archive } from './model/archive.js';
import type { ArticleRecord } from './model/article.js';
import type { BuildWork, SiteFigures } from './model/build-result.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { OnProgress } from './model/progress.js';
import { loadConfig, readBaseUrl } from './settings/config.js';
import { readArchive as readWithConfig } from './steps/read-archive.js';

export type { Archive, Article } from './model/archive.js';
export type { ArticleContent, ArticleFacts, ArticleRecord } from './model/article.js';
export type { BuildWork, SiteFigures } from './model/build-result.js';
export type { Diagnostic } from './model/diagnostic.js';
export type { Entity } from './model/entity.js';
export type { Evidence, Field } from './model/field.js';
export type { OnProgress, Progress } from './model/progress.js';
export { ReportedError } from './model/diagnostic.js';

export interface ExtractOptions {
  /** The archive's folder, whose kliping.yaml and metadata.csv apply. Default: the folder that `path` is in. */
  readonly archive?: string;
}

/**
 * Reads the records of one document, as `kliping extract` prints them for one file. A container may hold several, in its own order.
 *
 * `path` names the document: its ending tells the format, and its place in the archive gives the id. It is relative to
 * `options.archive` or, without that, to the current folder; no such file needs to exist. The limits on seconds and memory in
 * kliping.yaml do not apply, because the document is read on the calling thread.
 *
 * @throws ReportedError when the bytes are not an article or kliping.yaml is wrong; `diagnostic` says what to do.
 *
 * @example
 * const [record] = await extract(await readFile('clippings/river.txt'), 'clippings/river.txt');
 * console.log(record?.title.value, record?.date.value, record?.date.evidence[0]?.quote);
 */
export async function extract(
  bytes: Uint8Array,
  path: string,
  options: ExtractOptions = {},
): Promise<readonly ArticleRecord[]> {
  return extractBytes(bytes, path, options.archive ?? null);
}

export interface ReadArchiveOptions {
  /** Called as the work advances. */
  readonly onProgress?: OnProgress;
}

/**
 * Reads a folder of articles with its kliping.yaml, metadata.csv, entities.yaml and takedowns.yaml, and writes nothing. Every file
 * becomes an article or is listed in `skipped`. The archive is in memory as a whole: there is nothing to close.
 *
 * Entries of takedowns.yaml that match nothing are among the archive's `diagnostics`; `buildSite` refuses them.
 *
 * @throws ReportedError when there is no such folder or a setting is wrong; `diagnostic` says what to do.
 *
 * @example
 * const archive = await readArchive('clippings');
 * for (const { name, type, articleIds } of archive.entities) console.log(type, name, articleIds.length);
 * for (const { facts, content } of archive.articles) console.log(facts.title, content.readText().length);
 */
export async function readArchive(folder: string, options: ReadArchiveOptions = {}): Promise<Archive> {
  const root = await findArchive(folder);
  return readWithConfig(root, await loadConfig(root), options.onProgress ?? ignore);
}

export interface BuildSiteOptions {
  /** The folder the site goes to. Default: `site` in the current folder, or next to the archive if that would be inside it. */
  readonly out?: string;
  /** The address the site will have. Default: baseUrl in kliping.yaml. */
  readonly baseUrl?: string;
  /** Whether earlier results in the archive's .kliping folder are used, and new ones kept. Default: true. */
  readonly cache?: boolean;
  /** Threads that read articles, from 1 up. Default: one for each core. */
  readonly jobs?: number;
  /** Called as the work advances. */
  readonly onProgress?: OnProgress;
}

export interface BuiltSite {
  /** The absolute path of the site's folder. */
  readonly out: string;
  readonly figures: SiteFigures;
  readonly work: BuildWork;
  /** What a person should know: warnings and notes. */
  readonly diagnostics: readonly Diagnostic[];
  /** Seconds that each step took, in the order they started. */
  readonly seconds: Readonly<Record<string, number>>;
}

/**
 * Builds the site of an archive, as `kliping build` does, and swaps it in as a whole. When it fails, an old site stays as it was.
 *
 * @throws ReportedError when the site cannot be built or a setting is wrong; `diagnostic` says what to do.
 *
 * @example
 * const { out, figures, diagnostics } = await buildSite('clippings', { out: 'site' });
 * console.log(`${figures.articles} articles, ${figures.pages} pages in ${out}, ${diagnostics.length} messages`);
 */
export async function buildSite(folder: string, options: BuildSiteOptions = {}): Promise<BuiltSite> {
  const archive = await findArchive(folder);
  const out = await findOutput(options.out, archive);
  const { figures, work, diagnostics, profile } = await buildFolder({
    archive,
    out,
    baseUrl: options.baseUrl === undefined ? null : readBaseUrl(options.baseUrl),
    cache: options.cache ?? true,
    jobs: parseJobs(options.jobs?.toString()),
    onProgress: options.onProgress ?? ignore,
  });
  return { out, figures, work, diagnostics, seconds: profile.stages() };
}

function ignore(): void {
  // Progress that nobody asked for.
}
