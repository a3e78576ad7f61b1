import type { Article, RelatedArticle } from '../model/archive.js';
import type { ArticleId } from '../model/article.js';
import type { EntityId } from '../model/entity.js';
import { parseEdtf, type EdtfDate } from '../util/edtf.js';
import { findSignificantWords } from './significant-words.js';

/** Articles given as related: what a reader looks through. */
const GIVEN = 4;
/** Shared names and words named as the reason. */
const REASONS = 3;
/** Names looked at in one article, the rarest first: a list of hundreds of names relates to everything. */
const NAMES = 40;
/**
 * Of a name or word in more articles than this only the nearest ones in the archive's order, which is that of time, are
 * looked at: it says little, and looking at all would be quadratic.
 */
const NEAREST = 200;
/** A name says more about what an article is about than a word as rare as it. */
const NAME_WEIGHT = 1.5;
/** An article of the same day gains this part of its score; one of {@link CLOSE_DAYS} days away half of that. */
const CLOSENESS = 0.5;
const CLOSE_DAYS = 30;
/** With less in common than this (0–1), two articles only happen to share something; more is asked where it is only words. */
const LEAST = 0.02;
const LEAST_WORDS = 0.06;

/** What an article is about: a name or a word, by its number. */
interface Feature {
  readonly id: number;
  readonly weight: number;
}

interface Features {
  readonly byArticle: readonly (readonly Feature[])[];
  /** Positions of the articles that have it, ascending, by feature. */
  readonly postings: readonly (readonly number[])[];
  readonly names: readonly (EntityId | null)[];
  /** Their texts are asked for only where they are said to be a reason. */
  readonly wordAt: (id: number) => string | null;
}

/**
 * For each article up to four others with the most in common: names and words, each by its inverse document frequency
 * (cosine of the two weighted sets), more when they appeared close to each other in time. A name or word that every article has counts
 * for nothing. `articles` are in the archive's order; the cost grows with their number, not with its square.
 */
export function relateArticles(
  articles: readonly Article[],
): ReadonlyMap<ArticleId, readonly RelatedArticle[]> {
  const features = collectFeatures(articles);
  const norms = features.byArticle.map((list) => Math.hypot(...list.map(({ weight }) => weight)));
  const days = articles.map(({ record }) => dayNumber(record.date.value));
  // One score an article, kept from article to article: a map made anew each time takes most of the time.
  const scores = new Float64Array(articles.length);
  const named = new Uint8Array(articles.length);
  const related = new Map<ArticleId, readonly RelatedArticle[]>();
  for (const [position, { record }] of articles.entries()) {
    const touched: number[] = [];
    for (const { id, weight } of features.byArticle[position] ?? []) {
      for (const other of nearest(features.postings[id] ?? [], position)) {
        if (other === position) continue;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + weight * weight;
        if (features.names[id] !== null) named[other] = 1;
      }
    }
    for (const other of touched) {
      const cosine = (scores[other] ?? 0) / ((norms[position] ?? 1) * (norms[other] ?? 1));
      const least = named[other] === 1 ? LEAST : LEAST_WORDS;
      scores[other] = cosine < least ? 0 : cosine * closeness(days[position], days[other]);
    }
    related.set(
      record.id,
      chooseBest(position, touched, scores).flatMap((other) => {
        const article = articles[other];
        return article === undefined
          ? []
          : [{ articleId: article.record.id, ...sharedBy(position, other, features) }];
      }),
    );
    for (const other of touched) {
      scores[other] = 0;
      named[other] = 0;
    }
  }
  return related;
}

function collectFeatures(articles: readonly Article[]): Features {
  const ids = new Map<EntityId | number, number>();
  const names: (EntityId | null)[] = [];
  const hashes: (number | null)[] = [];
  const postings: number[][] = [];
  const add = (key: EntityId | number, position: number): number => {
    let id = ids.get(key);
    if (id === undefined) {
      id = names.push(typeof key === 'number' ? null : key) - 1;
      hashes.push(typeof key === 'number' ? key : null);
      postings.push([]);
      ids.set(key, id);
    }
    postings[id]?.push(position);
    return id;
  };
  const counted = articles.map(({ words }) => words);
  const significant = findSignificantWords(counted);
  const found = articles.map((article, position) => ({
    names: article.names.map(({ id: name }) => add(name, position)),
    words: (significant[position] ?? []).map(({ hash, articles: df }) => ({
      id: add(hash, position),
      weight: Math.log(articles.length / df),
    })),
  }));
  const byArticle = found.map((own) => {
    const weighed = own.names
      .map((id) => ({
        id,
        weight: NAME_WEIGHT * Math.log(articles.length / (postings[id]?.length ?? articles.length)),
      }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.id - b.id)
      .slice(0, NAMES);
    return [...weighed, ...own.words];
  });
  const known = new Map<number, string | null>();
  const wordAt = (id: number): string | null => {
    const hash = hashes[id];
    const own = counted[postings[id]?.[0] ?? -1];
    if (hash == null || own === undefined) return null;
    const word = known.get(id) ?? own.words[own.hashes.indexOf(hash)] ?? null;
    known.set(id, word);
    return word;
  };
  return { byArticle, postings, names, wordAt };
}

/** The rarest of what both have. */
function sharedBy(
  position: number,
  other: number,
  { byArticle, names, wordAt }: Features,
): Pick<RelatedArticle, 'entityIds' | 'words'> {
  const others = new Set(byArticle[other]?.map(({ id }) => id));
  const shared = [...(byArticle[position] ?? [])]
    .filter(({ id }) => others.has(id))
    .sort((a, b) => b.weight - a.weight || a.id - b.id);
  const entityIds = shared.flatMap(({ id }) => names[id] ?? []).slice(0, REASONS);
  const words = shared.filter(({ id }) => names[id] === null).slice(0, REASONS);
  return { entityIds, words: words.flatMap(({ id }) => wordAt(id) ?? []) };
}

function chooseBest(
  position: number,
  candidates: readonly number[],
  scores: Float64Array,
): readonly number[] {
  const isBetter = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    if (difference !== 0) return difference > 0;
    const [fromA, fromB] = [Math.abs(a - position), Math.abs(b - position)];
    return fromA === fromB ? a < b : fromA < fromB;
  };
  const best: number[] = [];
  for (const candidate of candidates) {
    if (scores[candidate] === 0) continue;
    const last = best.at(-1);
    if (best.length === GIVEN && last !== undefined && !isBetter(candidate, last)) continue;
    const at = best.findIndex((other) => isBetter(candidate, other));
    best.splice(at === -1 ? best.length : at, 0, candidate);
    if (best.length > GIVEN) best.pop();
  }
  return best;
}

/** The part of an ascending list around a value. */
function nearest(list: readonly number[], value: number): readonly number[] {
  if (list.length <= NEAREST) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  const from = Math.min(Math.max(0, low - NEAREST / 2), list.length - NEAREST);
  return list.slice(from, from + NEAREST);
}

/** What a score is multiplied with: 1 when one of the days is not known. */
function closeness(a: number | null | undefined, b: number | null | undefined): number {
  if (a == null || b == null) return 1;
  return 1 + CLOSENESS / (1 + Math.abs(a - b) / CLOSE_DAYS);
}

/** Days since the year 0, counted by months of 31: for differences. Null for undated. */
function dayNumber(date: string | null): number | null {
  const parsed: EdtfDate | null = date === null ? null : parseEdtf(date);
  if (parsed === null) return null;
  return parsed.year * 372 + ((parsed.month ?? 6) - 1) * 31 + (parsed.day ?? 15);
}
