import type { Capture, Skipped } from '../model/archive.js';
import type { Source } from '../model/document.js';
import { duplicateFile, olderCapture } from '../model/messages.js';
import { recordKey, sortBySource, sourceKey } from '../model/source-key.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import { foldText } from '../util/text.js';
import { addressOf, groupCaptures, type Captured, type Sighting } from './captures.js';

export interface AdmitOptions {
  /** The paths of the containers of which captures are taken together, each by itself; null to take all that is the same together. */
  readonly within: ReadonlySet<string> | null;
  /** What containers say of pages besides their documents. */
  readonly sightings?: readonly Sighting[];
}

/** Keeps captures whose texts differ from all that are newer. */
export interface VersionOptions<T> {
  readonly textOf: (item: T) => string;
}

export interface Admission<T> {
  /** Every article once, in the order of {@link sortBySource}. */
  readonly articles: readonly T[];
  /** The times at which each was captured, oldest first; only of those that were captured. */
  readonly captures: ReadonlyMap<T, readonly Capture[]>;
  /** Older captures that are articles too, and the newest of each. */
  readonly versions: ReadonlyMap<T, T>;
  /** Documents that are byte for byte the same as another, or another capture of the same page. */
  readonly skipped: readonly Skipped[];
}

/**
 * Takes documents once that are the same: files with the same bytes, the first in the order of {@link sortBySource}, and captures of
 * one address, the newest that has its text; with `versions`, the others too whose text differs. The order of the input does not
 * matter.
 */
export function admitArticles<T extends Captured>(
  input: readonly T[],
  { within, sightings = [] }: AdmitOptions,
  kept: VersionOptions<T> | null = null,
): Admission<T> {
  const groups = groupCaptures(sortBySource(input), (item) => item, { within });
  const seen = gatherSightings(sightings);
  const captures = new Map<T, readonly Capture[]>();
  const versions = new Map<T, T>();
  const skipped: Skipped[] = [];
  const articles: T[] = [];
  for (const { shown, others } of groups) {
    const times = timesOf([shown, ...others], seen);
    if (times.length > 0) captures.set(shown, times);
    const different = kept === null ? new Set<T>() : findVersions(shown, others, kept);
    articles.push(shown);
    for (const other of others) {
      if (!different.has(other)) {
        skipped.push(skipOther(other, shown));
        continue;
      }
      articles.push(other);
      versions.set(other, shown);
      captures.set(other, timesOf([{ ...other, url: null }]));
    }
  }
  return { articles, captures, versions, skipped };
}

/** Finds the captures whose text is none of those captured later, nor that of the one that is shown. */
function findVersions<T extends Captured>(
  shown: T,
  others: readonly T[],
  { textOf }: VersionOptions<T>,
): ReadonlySet<T> {
  const digestOf = (item: T): string => sha256(foldText(textOf(item)));
  const seen = new Set([digestOf(shown)]);
  const newestFirst = others
    .filter(({ capturedAt }) => capturedAt !== null)
    .sort((a, b) => compareCodePoints(b.capturedAt ?? '', a.capturedAt ?? ''));
  const different = new Set<T>();
  for (const other of newestFirst) {
    const digest = digestOf(other);
    if (!seen.has(digest)) different.add(other);
    seen.add(digest);
  }
  return different;
}

function skipOther({ source }: Captured, { source: shown }: Captured): Skipped {
  const { path, record } = source;
  return sourceKey(source) === sourceKey(shown)
    ? { path, record, reason: 'duplicate', diagnostic: duplicateFile(path, nameOf(shown)) }
    : { path, record, reason: 'capture', diagnostic: olderCapture(path, nameOf(shown)) };
}

function nameOf({ path, record }: Pick<Source, 'path' | 'record'>): string {
  return record === null ? path : recordKey(path, record);
}

/** The sightings of pages by address; those of an address that leads elsewhere are the other's. */
function gatherSightings(sightings: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> {
  const byAddress = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    if (sighting.leadsTo !== null) continue;
    const address = addressOf(sighting.url) ?? '';
    const own = byAddress.get(address);
    if (own === undefined) byAddress.set(address, [sighting]);
    else own.push(sighting);
  }
  return byAddress;
}

/** Returns when the captures of one page were taken, oldest first. `seen`: by address, what containers say of pages besides. */
export function timesOf(
  documents: readonly Captured[],
  seen: ReadonlyMap<string, readonly Sighting[]> = new Map(),
): readonly Capture[] {
  const captures = documents.flatMap(({ source: { path, record }, capturedAt }): Capture[] =>
    capturedAt === null ? [] : [{ at: capturedAt, source: { path, record } }],
  );
  const addresses = new Set(documents.flatMap(({ url }) => addressOf(url) ?? []));
  for (const address of addresses)
    for (const { capturedAt, path, record } of seen.get(address) ?? [])
      if (capturedAt !== null) captures.push({ at: capturedAt, source: { path, record } });
  return captures.sort((a, b) => compareCodePoints(captureOrder(a), captureOrder(b)));
}

function captureOrder({ at, source: { path, record } }: Capture): string {
  return [at, path, record ?? ''].join('\n');
}
