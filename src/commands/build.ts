import { basename } from 'node:path';
import { countSkipped } from '../model/archive.js';
import { loadConfig, readBaseUrl } from '../settings/config.js';
import type { Archive } from '../model/archive.js';
import { BuildError, UsageError } from '../model/diagnostic.js';
import { allTakenDown, noArticles, wrongJobs } from '../model/messages.js';
import { codeWords } from '../languages/en/code-words.js';
import { compareCodePoints } from '../util/compare.js';
import type { Takedown } from '../model/takedown.js';
import { findPassedLimits, type PassedLimit } from '../model/host-limits.js';
import { buildSite } from './build-site.js';
import type { BuildOptions, BuildResult } from '../steps/build-types.js';
import type { SiteCheck } from '../steps/check-site.js';
import { buildTime, findArchiveOrFile, findOutput, siteOfFile, withoutEnding } from './paths.js';
import { findProfileFile, formatProfile, writeProfile } from './write-profile.js';
import { createReporter, type OutputOptions, type Reporter } from './reporter.js';

export interface BuildCommandOptions extends OutputOptions {
  readonly out?: string;
  readonly strict?: boolean;
  /** False with --no-cache. */
  readonly cache?: boolean;
  readonly jobs?: string;
  readonly baseUrl?: string;
  /** A file for the times of the steps. */
  readonly profile?: string;
}

/** `kliping build`. Resolves to the exit code. */
export async function build(path: string, options: BuildCommandOptions): Promise<number> {
  const { archive, only } = await findArchiveOrFile(path);
  const out = await findOutput(options.out ?? (only === null ? undefined : siteOfFile(only)), archive);
  const reporter = createReporter(options);
  const baseUrl = options.baseUrl === undefined ? null : readBaseUrl(options.baseUrl);
  const profile = options.profile === undefined ? null : findProfileFile(options.profile);
  const result = await buildOnce(archive, out, reporter, {
    baseUrl,
    cache: options.cache !== false,
    jobs: parseJobs(options.jobs),
    only,
  });
  if (profile !== null) {
    writeProfile(profile, result.profile);
    reporter.say(
      `\n${formatProfile(result.profile)}\n\nThe profile is in ${profile}: open it in a trace viewer such as https://ui.perfetto.dev.`,
    );
  }
  const hasWarning = result.diagnostics.some((item) => item.severity !== 'info');
  return options.strict === true && hasWarning ? 1 : 0;
}

/** One build with its messages and its summary; a base URL wins over the archive's own. @throws BuildError when the archive has no article. */
export async function buildOnce(
  archive: string,
  out: string,
  reporter: Reporter,
  work: Pick<FolderBuild, 'cache' | 'jobs' | 'baseUrl' | 'onMade' | 'only'> = {
    baseUrl: null,
    cache: true,
    jobs: null,
  },
): Promise<BuildResult> {
  const started = performance.now();
  try {
    const result = await buildFolder({
      ...work,
      archive,
      out,
      onProgress: reporter.onProgress,
      onEmpty: (read) => {
        reporter.finish();
        reporter.diagnose(read.diagnostics);
      },
    });
    reporter.finish();
    reporter.diagnose(result.diagnostics);
    const summary = summarize(result, out, (performance.now() - started) / 1000);
    reporter.emit('done', { ...summary, work: result.work, stages: result.profile.stages() });
    reporter.say(formatSummary(summary));
    return result;
  } finally {
    reporter.finish();
  }
}

export interface FolderBuild extends Pick<
  BuildOptions,
  'archive' | 'out' | 'only' | 'onProgress' | 'cache' | 'jobs'
> {
  /** It wins over the archive's own. */
  readonly baseUrl: string | null;
  /** Called before the error when the archive has no article. */
  readonly onEmpty?: (read: Archive) => void;
  /** Gets what the site was made of, while the store is open; not called when nothing had changed. */
  readonly onMade?: (made: SiteCheck) => void;
}

/** Builds the site of an archive with the settings in its folder. @throws BuildError when the archive has no article. */
export async function buildFolder({
  baseUrl,
  onEmpty,
  onMade,
  ...options
}: FolderBuild): Promise<BuildResult> {
  const loaded = await loadConfig(options.archive);
  const { archive, only = null } = options;
  // A file is not called as the folder that it happens to lie in.
  const title = only !== null && loaded.title === basename(archive) ? withoutEnding(only) : loaded.title;
  const config = { ...loaded, title, baseUrl: baseUrl ?? loaded.baseUrl };
  const build: BuildOptions = {
    ...options,
    config,
    builtAt: buildTime(config.timezone),
    onArchive: (read) => {
      if (read.articles.length > 0) return;
      onEmpty?.(read);
      throw refuseEmpty(options.archive, read, config.takedowns);
    },
  };
  return buildSite(build, onMade);
}

/** Reads the number of threads; null without one. @throws UsageError when it is not a number from 1 to 999. */
export function parseJobs(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new UsageError(wrongJobs(value));
}

interface Summary {
  readonly articles: number;
  readonly undated: number;
  readonly skipped: number;
  /** Files by the reason, those in skipped folders as well. */
  readonly skippedFiles: Readonly<Record<string, number>>;
  /** Articles whose rights allow less than their full text. */
  readonly withheld: number;
  readonly pages: number;
  /** Bytes. */
  readonly index: number;
  readonly files: number;
  /** Bytes of the whole site. */
  readonly bytes: number;
  readonly seconds: number;
  readonly out: string;
  /** Limits of known hosts that the site is over. */
  readonly hosts: readonly PassedLimit[];
}

function summarize({ figures }: BuildResult, out: string, seconds: number): Summary {
  const { articles, undated, skipped, pages, size } = figures;
  return {
    articles,
    undated,
    skipped: countSkipped(skipped),
    skippedFiles: countSkippedFiles(skipped),
    withheld: figures.withheld,
    pages,
    index: figures.indexBytes,
    files: size.files,
    bytes: size.bytes,
    seconds: Math.round(seconds * 100) / 100,
    out,
    hosts: findPassedLimits(size),
  };
}

function formatSummary(summary: Summary): string {
  const rows = [
    ['articles', String(summary.articles)],
    ['undated', String(summary.undated)],
    ['skipped', String(summary.skipped)],
    ...(summary.skipped === 0 ? [] : [['of these', formatSkipped(summary)] as const]),
    ...(summary.withheld === 0 ? [] : [['not in full', String(summary.withheld)] as const]),
    ['pages', String(summary.pages)],
    ['search index', `${Math.ceil(summary.index / 1000)} kB`],
    ['files', `${summary.files} (${(summary.bytes / 1_000_000).toFixed(1)} MB)`],
    ['seconds', summary.seconds.toFixed(1)],
    ['site', summary.out],
  ] as const;
  const limits = summary.hosts.map(({ message, hint }) => `\n${message}\n  → ${hint}`);
  return [...rows.map(([name, value]) => `${name.padEnd(14)}${value}`), ...limits].join('\n');
}

/** How many files of each kind were skipped, those in skipped folders as well. */
function formatSkipped({ skippedFiles }: Summary): string {
  return Object.entries(skippedFiles)
    .map(([reason, files]) => `${codeWords.skipReasons[reason] ?? reason} (${files})`)
    .join(', ');
}

/** Files by the reason why they were skipped, pages that are no articles by what they are; the most first. */
function countSkippedFiles(skipped: BuildResult['figures']['skipped']): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { reason, pageKind, files, count } of skipped) {
    const kind = pageKind ?? reason;
    counts.set(kind, (counts.get(kind) ?? 0) + (files ?? count ?? 1));
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || compareCodePoints(a[0], b[0]));
  return Object.fromEntries(sorted);
}

function refuseEmpty(archive: string, read: Archive, takedowns: readonly Takedown[]): BuildError {
  const isErased = takedowns.some(({ action, isOptional }) => action === 'erase' && isOptional !== true);
  return new BuildError(
    isErased || read.tombstones.length > 0 ? allTakenDown() : noArticles(archive, countSkipped(read.skipped)),
  );
}
