import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KEY_DIGITS, versionOf } from '../cache/code-version.js';
import { MEGABYTE } from '../ingest/limits.js';
import type { ArticleId } from '../model/article.js';
import { BuildError, type Diagnostic } from '../model/diagnostic.js';
import { originalsLeftOut } from '../model/messages.js';
import type { KeptOriginal, OriginalsOfArticles } from '../model/original.js';
import type { SpooledFile } from '../model/site.js';
import { createLinker } from '../output/site-files.js';
import { sha256 } from '../util/hash.js';
import type { BuildSession } from './build-types.js';
import { createSourceReader, type SourceBytes } from './source-bytes.js';
import type { ReadResult } from './read-archive.js';

/** The sources of articles that a site keeps. */
export interface WrittenOriginals {
  readonly ofArticles: OriginalsOfArticles;
  /** They are in the site's folder already. */
  readonly files: readonly SpooledFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const NONE: WrittenOriginals = { ofArticles: new Map(), files: [], diagnostics: [] };
/** Hexadecimal digits of a file's name. */
const NAME_DIGITS = 16;

export interface WriteOriginalsOptions {
  readonly read: Pick<ReadResult, 'archive' | 'shown'>;
  readonly check: Check;
}

/** Throws BuildError where one of these files of the site's folder says what must not be in the site. */
type Check = (paths: readonly string[]) => Promise<void>;

/**
 * Puts the sources of articles into a site's folder where the settings ask for it: only of those that are shown in full and in which
 * no name was replaced, and only what says nothing that another article may not say.
 */
export async function writeOriginals(
  staging: string,
  { read, check }: WriteOriginalsOptions,
  { options, store, old, found }: BuildSession,
): Promise<WrittenOriginals> {
  const { config } = options;
  if (!config.originals) return NONE;
  // It loads parsers, which few builds need here.
  const { isOpaque, makeOriginal } = await import('./originals/make-original.js');
  const link = createLinker(old.folder, staging);
  const readSource = createSourceReader({
    ...{ files: found.files, config, store },
    isKeptWhole: isOpaque,
  });
  const inSite = new Set(read.archive.articles.map(({ facts }) => facts.id));
  const ofArticles = new Map<ArticleId, KeptOriginal>();
  const files = new Map<string, SpooledFile>();
  const maxBytes = config.limits.fileMegabytes * MEGABYTE;
  const make = async ({ facts, original, replaced }: ReadResult['shown'][number]): Promise<Made | null> => {
    const { source } = original.facts;
    const bytes = await readSource(source);
    if (bytes === null || bytes.bytes.length > maxBytes || holdsOthers(bytes, source.record)) return null;
    // Whether a name that is replaced stands in it cannot be told.
    if (replaced.length > 0 && isOpaque(bytes.bytes)) return null;
    const made = makeOriginal(bytes, source, facts);
    if (made === null) return null;
    const hash = sha256(made.bytes);
    const path = `originals/files/${hash.slice(0, NAME_DIGITS)}${made.ending}`;
    return { kept: { path, kind: made.kind, bytes: made.bytes.length, hash }, bytes: made.bytes };
  };
  const put = async ({ kept: { path, hash, bytes: size }, bytes }: Made): Promise<void> => {
    if (files.has(path)) return;
    await mkdir(dirname(join(staging, path)), { recursive: true });
    if (bytes === null) link(path);
    else await writeFile(join(staging, path), bytes);
    files.set(path, { path, bytes: size, hash });
  };
  for (const document of read.shown) {
    const { facts, original, replaced, isAnonymized, full } = document;
    const isWhole = facts.rights.access === 'full' && full === null && !isAnonymized;
    if (!isWhole || !inSite.has(facts.id)) continue;
    const { title, language } = facts;
    const depends = [versionOf('everything'), original.facts.source, title, language, replaced.length > 0];
    const key = sha256(`original ${JSON.stringify(depends)}`).slice(0, KEY_DIGITS);
    const known = findKnown(store.get('pictures', key));
    const isThere = known !== null && old.files.get(known.path)?.key === known.hash;
    const made = isThere ? { kept: known, bytes: null } : await make(document);
    if (made === null) continue;
    await put(made);
    // It says nothing of the content.
    store.put('pictures', key, Buffer.from(JSON.stringify(made.kept)));
    ofArticles.set(facts.id, { path: made.kept.path, kind: made.kept.kind });
  }
  const refused = (await passes(check, [])) ? await findRefused([...files.keys()], check) : [];
  for (const path of refused) {
    await rm(join(staging, path));
    files.delete(path);
  }
  return {
    ofArticles: new Map([...ofArticles].filter(([, { path }]) => files.has(path))),
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: refused.length === 0 ? [] : [originalsLeftOut(refused.length)],
  };
}

/** Finds the files that say what must not be in the site. All are looked through at once, which mostly ends it: one by one would take long. */
async function findRefused(paths: readonly string[], check: Check): Promise<readonly string[]> {
  if (paths.length === 0 || (await passes(check, paths))) return [];
  if (paths.length === 1) return paths;
  const middle = paths.length >> 1;
  return [
    ...(await findRefused(paths.slice(0, middle), check)),
    ...(await findRefused(paths.slice(middle), check)),
  ];
}

interface Kept extends KeptOriginal {
  readonly bytes: number;
  /** SHA-256 of the bytes. */
  readonly hash: string;
}

interface Made {
  readonly kept: Kept;
  /** Null where the old site has them. */
  readonly bytes: Buffer | null;
}

function findKnown(stored: Buffer | null): Kept | null {
  return stored === null ? null : (JSON.parse(stored.toString()) as Kept);
}

/** Tells whether other articles stand in the bytes as well: the records of a file that was read as a whole. */
function holdsOthers({ isWholeFile }: SourceBytes, record: string | null): boolean {
  return isWholeFile && record !== null;
}

async function passes(check: Check, paths: readonly string[]): Promise<boolean> {
  try {
    await check(paths);
    return true;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    return false;
  }
}
