import type { Archive } from '../src/model/archive.js';
import { NO_MENTIONS, unpackMentions } from '../src/model/mentions.js';

/** A mention of the gold: the `occurrence`-th time (from 1) that `surface` stands in a document as words. */
interface GoldMention {
  /** A web address, or the end of a file's path. */
  readonly document: string;
  readonly occurrence: number;
  readonly surface: string;
}

export interface GoldPair {
  readonly a: GoldMention;
  readonly b: GoldMention;
  readonly isSame: boolean;
}

export interface ResolutionScores {
  /** Pairs whose documents are there. */
  readonly pairs: number;
  /** Pairs both of whose mentions were recognized and resolved. */
  readonly found: number;
  /** The share of the pairs made one entity that are one. */
  readonly precision: number;
  /** The share of the pairs that are one entity that were made one; a mention that was not found counts as a miss. */
  readonly recall: number;
  /** That share among the pairs whose mentions were both found: what resolution alone misses. */
  readonly recallOfFound: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/**
 * Pairs of a table: document, occurrence and words of each mention, then `same` or `different`; lines that begin with # are
 * comments. @throws Error with the line of a row that is not one.
 */
export function readPairs(table: string): readonly GoldPair[] {
  return table.split('\n').flatMap((line, i): readonly GoldPair[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [documentA, nthA, surfaceA, documentB, nthB, surfaceB, label] = line.split('\t');
    if (
      documentA === undefined ||
      surfaceA === undefined ||
      documentB === undefined ||
      surfaceB === undefined ||
      (label !== 'same' && label !== 'different')
    )
      throw new Error(`line ${i + 1} is not a pair: ${line}`);
    return [
      {
        a: { document: documentA, occurrence: Number(nthA), surface: surfaceA },
        b: { document: documentB, occurrence: Number(nthB), surface: surfaceB },
        isSame: label === 'same',
      },
    ];
  });
}

/** Compares an archive with the pairs. @throws Error when the words of a pair are not in their document. */
export function scoreResolution(pairs: readonly GoldPair[], archive: Archive): ResolutionScores {
  const here = pairs.filter(({ a, b }) => hasDocument(a, archive) && hasDocument(b, archive));
  const judged = here.map((pair) => {
    const [a, b] = [findEntity(pair.a, archive), findEntity(pair.b, archive)];
    const isFound = a !== null && b !== null;
    return { pair, isFound, isJoined: isFound && a === b, text: `${show(pair.a, a)} | ${show(pair.b, b)}` };
  });
  const joined = judged.filter(({ isJoined }) => isJoined);
  const same = judged.filter(({ pair }) => pair.isSame);
  const right = joined.filter(({ pair }) => pair.isSame).length;
  return {
    pairs: here.length,
    found: judged.filter(({ isFound }) => isFound).length,
    precision: share(right, joined.length),
    recall: share(right, same.length),
    recallOfFound: share(right, same.filter(({ isFound }) => isFound).length),
    wrong: joined.filter(({ pair }) => !pair.isSame).map(({ text }) => text),
    missed: same.filter(({ isJoined }) => !isJoined).map(({ text }) => text),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function show({ document, occurrence, surface }: GoldMention, id: string | null): string {
  return `${surface} (${occurrence}, ${document.slice(-24)}) = ${id ?? 'nothing'}`;
}

function findArticle({ document }: GoldMention, { articles }: Archive) {
  return articles.find(
    ({ facts }) =>
      facts.url === document || facts.source.path === document || document.endsWith(`/${facts.source.path}`),
  );
}

function hasDocument(mention: GoldMention, archive: Archive): boolean {
  return findArticle(mention, archive) !== undefined;
}

/** Returns the entity of the mention that holds the words; null when none does, or it could not be told whose it is. */
function findEntity(gold: GoldMention, archive: Archive): string | null {
  const article = findArticle(gold, archive);
  const { surface, occurrence } = gold;
  const escaped = surface.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const words = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
  const match = [...(article?.content.readText().matchAll(words) ?? [])][occurrence - 1];
  if (match === undefined)
    throw new Error(`"${surface}" does not stand ${occurrence} times in ${gold.document}`);
  const end = match.index + surface.length;
  const mention = unpackMentions(article?.named ?? NO_MENTIONS).find(
    (each) => each.start <= match.index && each.end >= end,
  );
  return mention?.entityId ?? null;
}
