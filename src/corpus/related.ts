import type { Archive, Article, RelatedArticle } from '../model/archive.js';
import { parseEdtf, type EdtfDate } from '../util/edtf.js';
import { collectFeatures, type Features } from './features.js';

/** Articles given as related: what a reader looks through. */
const GIVEN = 4;
/** Shared names and words named as the reason. */
const REASONS = 3;
/**
 * A name or word in more articles than this is compared with the nearest ones only, in the archive's order, which is that of time,
 * looked at: it says little, and looking at all would be quadratic.
 */
const NEAREST = 200;
/** An article of the same day gains this part of its score; one of {@link CLOSE_DAYS} days away half of that. */
const CLOSENESS = 0.5;
const CLOSE_DAYS = 30;
/** With less in common than this (0–1), two articles only happen to share something; more is asked where it is only words. */
const LEAST = 0.02;
const LEAST_WORDS = 0.06;

/** Numbers kept of a related article: its position, the names and the words that are the reason; {@link NONE} for no more. */
const ROW = 1 + 2 * REASONS;
const NONE = -1;

/**
 * Returns a function that gives up to four articles with the most in common with one, the best first: names and words, each by its inverse document frequency
 * (cosine of the two weighted sets), more when they appeared close to each other in time. A name or word that every article has counts
 * for nothing. `articles` are in the archive's order; the cost grows with their number, not with its square.
 */
export function relateArticles(articles: readonly Article[]): Archive['relatedTo'] {
  const features = collectFeatures(articles);
  const rows = new Int32Array(articles.length * GIVEN * ROW).fill(NONE);
  const words = new Set<number>();
  const choose = createChooser(articles, features);
  const explain = createExplainer(features);
  for (let position = 0; position < articles.length; position += 1) {
    for (const [rank, other] of choose(position).entries()) {
      const at = (position * GIVEN + rank) * ROW;
      rows[at] = other;
      explain(position, other, rows.subarray(at + 1, at + ROW));
      for (let i = at + 1 + REASONS; i < at + ROW; i += 1)
        if ((rows[i] ?? NONE) !== NONE) words.add(rows[i] ?? 0);
    }
  }
  const texts = features.textsOf(words);
  const positions = new Map(articles.map(({ facts }, position) => [facts.id, position]));
  const listAt = <T>(from: number, valueOf: (id: number) => T | null | undefined): readonly T[] => {
    const list: T[] = [];
    for (let at = from; at < from + REASONS; at += 1) {
      const id = rows[at] ?? NONE;
      const value = id === NONE ? null : valueOf(id);
      if (value != null) list.push(value);
    }
    return list;
  };
  return (id) => {
    const position = positions.get(id);
    const related: RelatedArticle[] = [];
    if (position === undefined) return related;
    for (let rank = 0; rank < GIVEN; rank += 1) {
      const at = (position * GIVEN + rank) * ROW;
      const other = articles[rows[at] ?? NONE];
      if (other === undefined) break;
      related.push({
        articleId: other.facts.id,
        entityIds: listAt(at + 1, (feature) => features.names[feature]),
        words: listAt(at + 1 + REASONS, (feature) => texts.get(feature)),
      });
    }
    return related;
  };
}

/** Finds the positions of the best, the best one first. */
function createChooser(
  articles: readonly Article[],
  features: Features,
): (position: number) => readonly number[] {
  const { byArticle, weights, postings, starts } = features;
  const norms = Float64Array.from(byArticle, ({ names, words }) =>
    Math.hypot(...[...names, ...words].map((id) => weights[id] ?? 0)),
  );
  // An undated one is not a number, which no comparison holds for.
  const days = Float64Array.from(articles, ({ facts }) => dayNumber(facts.date) ?? NaN);
  // One score per article, kept from article to article: making a new map each time takes most of the time.
  const scores = new Float64Array(articles.length);
  const touched = new Int32Array(articles.length);
  const best: number[] = [];
  const bestScores = new Float64Array(GIVEN);
  /** Adds to the scores of all that share one of the features; how many have a score then. */
  const touch = (position: number, ids: readonly number[], before: number): number => {
    let count = before;
    for (const id of ids) {
      const weight = weights[id] ?? 0;
      const square = weight * weight;
      const start = starts[id] ?? 0;
      const end = starts[id + 1] ?? 0;
      const from = end - start <= NEAREST ? start : nearestFrom(postings, start, end, position);
      const to = Math.min(end, from + NEAREST);
      for (let at = from; at < to; at += 1) {
        const other = postings[at] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) {
          touched[count] = other;
          count += 1;
        }
        scores[other] = score + square;
      }
    }
    return count;
  };
  return (position) => {
    const { names, words } = byArticle[position] ?? { names: [], words: [] };
    const named = touch(position, names, 0);
    const count = touch(position, words, named);
    const norm = norms[position] ?? 1;
    const day = days[position] ?? NaN;
    best.length = 0;
    for (let i = 0; i < count; i += 1) {
      const other = touched[i] ?? 0;
      const cosine = (scores[other] ?? 0) / (norm * (norms[other] ?? 1));
      scores[other] = 0;
      if (cosine < (i < named ? LEAST : LEAST_WORDS) || other === position) continue;
      const apart = Math.abs(day - (days[other] ?? NaN));
      const score = cosine * (Number.isNaN(apart) ? 1 : 1 + CLOSENESS / (1 + apart / CLOSE_DAYS));
      if (best.length === GIVEN && score < (bestScores[GIVEN - 1] ?? 0)) continue;
      insert(other, score, position);
    }
    return best;
  };

  /** Behind those that are better: of one score those that are nearer in the archive, then those before. */
  function insert(other: number, score: number, position: number): void {
    let place = best.length;
    while (place > 0) {
      const before = best[place - 1] ?? 0;
      const difference = (bestScores[place - 1] ?? 0) - score;
      const nearer = Math.abs(before - position) - Math.abs(other - position);
      if (difference > 0 || (difference === 0 && (nearer < 0 || (nearer === 0 && before < other)))) break;
      place -= 1;
    }
    if (place === GIVEN) return;
    if (best.length < GIVEN) best.push(other);
    for (let i = best.length - 1; i > place; i -= 1) {
      best[i] = best[i - 1] ?? 0;
      bestScores[i] = bestScores[i - 1] ?? 0;
    }
    best[place] = other;
    bestScores[place] = score;
  }
}

/** Where the part of an ascending list that is nearest to a value begins. */
function nearestFrom(list: Int32Array, start: number, end: number, value: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return Math.min(Math.max(start, low - NEAREST / 2), end - NEAREST);
}

/** Writes the rarest of what two articles have in common: names, then words. */
function createExplainer({ byArticle, weights }: Features) {
  /** Which article has a feature, of those asked for: its position plus 1. */
  const owner = new Int32Array(weights.length);
  const write = (ids: readonly number[], mark: number, into: Int32Array): void => {
    let count = 0;
    for (const id of ids) {
      if (owner[id] !== mark) continue;
      const weight = weights[id] ?? 0;
      let place = count;
      while (place > 0) {
        const before = into[place - 1] ?? 0;
        const difference = (weights[before] ?? 0) - weight;
        if (difference > 0 || (difference === 0 && before < id)) break;
        place -= 1;
      }
      if (place === REASONS) continue;
      if (count < REASONS) count += 1;
      into.copyWithin(place + 1, place, count - 1);
      into[place] = id;
    }
  };
  return (position: number, other: number, into: Int32Array): void => {
    const own = byArticle[position];
    const others = byArticle[other];
    if (own === undefined || others === undefined) return;
    const mark = other + 1;
    for (const id of others.names) owner[id] = mark;
    for (const id of others.words) owner[id] = mark;
    write(own.names, mark, into.subarray(0, REASONS));
    write(own.words, mark, into.subarray(REASONS));
  };
}

/** Days since the year 0, counted by months of 31: for differences. Null for undated. */
function dayNumber(date: string | null): number | null {
  const parsed: EdtfDate | null = date === null ? null : parseEdtf(date);
  if (parsed === null) return null;
  return parsed.year * 372 + ((parsed.month ?? 6) - 1) * 31 + (parsed.day ?? 15);
}
