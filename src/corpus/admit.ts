import type { Capture, Skipped } from '../model/archive.js';
import type { Source } from '../model/document.js';
import { duplicateFile, olderCapture } from '../model/messages.js';
import { recordKey, sortBySource, sourceKey } from '../model/source-key.js';
import { compareCodePoints } from '../util/compare.js';
import { addressOf, groupCaptures, type Captured, type Sighting } from './captures.js';

export interface AdmitOptions {
  /** The paths of the containers of which captures are taken together, each by itself; null to take all that is the same together. */
  readonly within: ReadonlySet<string> | null;
  /** What containers say of pages besides their documents. */
  readonly sightings?: readonly Sighting[];
}

export interface Admission<T> {
  /** Every article once, in the order of {@link sortBySource}. */
  readonly articles: readonly T[];
  /** The times at which each was captured, oldest first; only of those that were captured. */
  readonly captures: ReadonlyMap<T, readonly Capture[]>;
  /** Documents that are byte for byte the same as another, or another capture of the same page. */
  readonly skipped: readonly Skipped[];
}

/**
 * Takes documents once that are the same: files with the same bytes, the first in the order of {@link sortBySource}, and captures of
 * one address, the newest that has its text. The order of the input does not matter.
 */
export function admitArticles<T extends Captured>(
  input: readonly T[],
  { within, sightings = [] }: AdmitOptions,
): Admission<T> {
  const groups = groupCaptures(sortBySource(input), (item) => item, { within });
  const seen = gatherSightings(sightings);
  const captures = new Map<T, readonly Capture[]>();
  const skipped: Skipped[] = [];
  for (const { shown, others } of groups) {
    const times = timesOf([shown, ...others], seen);
    if (times.length > 0) captures.set(shown, times);
    for (const other of others) skipped.push(skipOther(other, shown));
  }
  return { articles: groups.map(({ shown }) => shown), captures, skipped };
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
