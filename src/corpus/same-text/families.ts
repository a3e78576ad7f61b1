import type { ArticleId, TextSketch } from '../../model/article.js';
import type { SameTexts, TextFamily, TextPassage, TextRole } from '../../model/same-text.js';
import { compareCodePoints } from '../../util/compare.js';
import { sha256 } from '../../util/hash.js';
import { alignTexts, prepareText, type AlignedText, type Alignment } from './align.js';
import { findCandidates, isMostlyRepeated, tableRuns, type Candidate } from './candidates.js';

/** An article whose text is compared with those of others. */
export interface ComparedText {
  readonly id: ArticleId;
  readonly title: string | null;
  readonly outlet: string | null;
  /** What all addresses of one page have in common; null where there is none. */
  readonly address: string | null;
  /** EDTF without marks, which sorts as time goes; null for undated. */
  readonly date: string | null;
  /** 'YYYY-MM-DD'; null for undated. */
  readonly day: string | null;
  /** A digest of the text and all else that is known of it. */
  readonly digest: string;
  readonly sketch: TextSketch;
  readonly readText: () => string;
  /** Whether all of the text is shown: where it is not, no passage of it is told. */
  readonly isWhole: boolean;
}

/** Keeps alignments, by keys that say all they depend on. */
export interface AlignmentMemory {
  readonly get: (key: string) => Buffer | null;
  readonly put: (key: string, value: Uint8Array) => void;
  /** Is told how many pairs were compared, and how many were known. */
  readonly count: (counts: { readonly runs: number; readonly hits: number }) => void;
}

/** Other members of a family that an article is told to be the same as, the first in the order of time. */
const MOST_NAMED = 50;
/** Members of one family that an article is compared with: more would only say again that it is one of them. */
const COMPARED_IN_FAMILY = 12;
/** Passages told of one article. */
const MOST_PASSAGES = 20;
/** Words below which a text says too little to be another's. */
const LEAST_WORDS = 20;
/** Prepared texts kept: candidates are near each other in time. */
const PREPARED = 64;

/** Finds the articles that are one text, and those that share passages. The order of the input does not matter. */
export function compareTexts(input: readonly ComparedText[], memory: AlignmentMemory = FORGETFUL): SameTexts {
  const texts = input.filter(({ sketch }) => sketch.words >= LEAST_WORDS).sort(inTime);
  const table = tableRuns(texts);
  const groups = new Families(texts.length);
  const pairs: Pair[] = [];
  const first = new Map<string, number>();
  const copies = new Set<number>();
  for (const [at, { sketch }] of texts.entries()) {
    if (sketch.hashes.length === 0) continue;
    const earliest = first.get(sketch.digest);
    if (earliest === undefined) {
      first.set(sketch.digest, at);
      continue;
    }
    // Equal texts are compared once: the others share whatever the first one shares.
    copies.add(at);
    if (isMostlyRepeated(table, at)) continue;
    pairs.push({ a: earliest, b: at, isSame: true, share: 1, passages: [] });
    groups.join(earliest, at);
  }
  const align = createAligner(texts, memory);
  for (const candidate of findCandidates(texts, table, (at) => copies.has(at))) {
    const { a, b, isRepeated } = candidate;
    if (groups.inFamily(b, a) >= COMPARED_IN_FAMILY) continue;
    const { isSame, beginsSame, share, passages } = align(candidate);
    const isOne = isSame && !isRepeated && (beginsSame || !isOneOutlet(texts[a], texts[b]));
    if (!isOne && passages.length === 0) continue;
    pairs.push({ a, b, isSame: isOne, share, passages });
    if (isOne) groups.join(a, b);
  }
  align.finish();
  return describe(texts, pairs, groups);
}

const FORGETFUL: AlignmentMemory = { get: () => null, put: () => undefined, count: () => undefined };

interface Pair extends Pick<Alignment, 'isSame' | 'share' | 'passages'> {
  readonly a: number;
  readonly b: number;
}

/** Oldest first, undated last. */
function inTime(a: ComparedText, b: ComparedText): number {
  if ((a.date === null) !== (b.date === null)) return a.date === null ? 1 : -1;
  return compareCodePoints(a.date ?? '', b.date ?? '') || compareCodePoints(a.id, b.id);
}

function isOneOutlet(a: ComparedText | undefined, b: ComparedText | undefined): boolean {
  return a?.outlet != null && a.outlet === b?.outlet;
}

/** Returns a function that compares two of the texts, or knows what came of it. */
function createAligner(texts: readonly ComparedText[], memory: AlignmentMemory) {
  const prepared = new Map<number, AlignedText>();
  let [runs, hits] = [0, 0];
  const prepare = (at: number): AlignedText => {
    const made = prepared.get(at) ?? prepareText(texts[at]?.readText() ?? '');
    prepared.delete(at);
    prepared.set(at, made);
    const [oldest] = prepared.keys();
    if (prepared.size > PREPARED && oldest !== undefined) prepared.delete(oldest);
    return made;
  };
  const align = ({ a, b }: Candidate): Alignment => {
    const key = sha256(`${texts[a]?.digest ?? ''}\n${texts[b]?.digest ?? ''}`);
    const known = memory.get(key);
    if (known !== null) {
      hits += 1;
      return JSON.parse(known.toString()) as Alignment;
    }
    runs += 1;
    const made = alignTexts(prepare(a), prepare(b));
    memory.put(key, Buffer.from(JSON.stringify(made)));
    return made;
  };
  const finish = (): void => {
    memory.count({ runs, hits });
  };
  return Object.assign(align, { finish });
}

function describe(texts: readonly ComparedText[], pairs: readonly Pair[], groups: Families): SameTexts {
  const same = new Map<number, { readonly other: number; readonly share: number }[]>();
  const parts = new Map<number, TextPassage[]>();
  const note = <T>(lists: Map<number, T[]>, at: number, item: T): void => {
    const list = lists.get(at);
    if (list === undefined) lists.set(at, [item]);
    else list.push(item);
  };
  for (const { a, b, isSame, share, passages } of pairs) {
    if (isSame) {
      note(same, a, { other: b, share });
      note(same, b, { other: a, share });
      continue;
    }
    const [one, other] = [texts[a], texts[b]];
    if (one?.isWhole !== true || other?.isWhole !== true) continue;
    for (const { start, end, theirStart, theirEnd } of passages) {
      note(parts, a, { start, end, articleId: other.id, theirStart, theirEnd });
      note(parts, b, {
        ...{ start: theirStart, end: theirEnd, articleId: one.id },
        ...{ theirStart: start, theirEnd: end },
      });
    }
  }
  const families: TextFamily[] = [];
  const familyOf = new Map<ArticleId, TextFamily>();
  for (const members of groups.list()) {
    const [earliest] = members;
    const original = earliest === undefined ? undefined : texts[earliest];
    if (original === undefined || members.length < 2) continue;
    const family: TextFamily = {
      id: original.id,
      members: members.flatMap((at) => {
        const text = texts[at];
        if (text === undefined) return [];
        const near = [...(same.get(at) ?? [])].sort((x, y) => x.other - y.other);
        const toOriginal = near.find(({ other }) => other === earliest)?.share;
        return [
          {
            articleId: text.id,
            role: roleOf(text, original),
            share: at === earliest ? 1 : (toOriginal ?? Math.max(...near.map(({ share }) => share))),
            isAlignedWithFirst: toOriginal !== undefined,
            isEqual: text.sketch.digest === original.sketch.digest,
            isWhole: text.isWhole,
            with: near.slice(0, MOST_NAMED).flatMap(({ other, share }) => {
              const id = texts[other]?.id;
              return id === undefined ? [] : [{ articleId: id, share }];
            }),
          },
        ];
      }),
    };
    families.push(family);
    for (const { articleId } of family.members) familyOf.set(articleId, family);
  }
  const passagesOf = new Map(
    [...parts].flatMap(([at, list]) => {
      const id = texts[at]?.id;
      const sorted = list.sort(
        (x, y) => x.start - y.start || x.end - y.end || compareCodePoints(x.articleId, y.articleId),
      );
      return id === undefined ? [] : [[id, sorted.slice(0, MOST_PASSAGES)] as const];
    }),
  );
  return {
    families,
    familyOf: (id) => familyOf.get(id) ?? null,
    passagesOf: (id) => passagesOf.get(id) ?? [],
  };
}

/** What a text is to the earliest of its family. */
function roleOf(text: ComparedText, original: ComparedText): TextRole {
  if (text === original) return 'original';
  if (text.outlet !== null && original.outlet !== null && text.outlet !== original.outlet) return 'reprint';
  return text.sketch.digest === original.sketch.digest && text.address === original.address
    ? 'copy'
    : 'version';
}

/** Texts that are one, by their places: the smallest of a family stands for it. */
class Families {
  readonly #parents: Int32Array;
  /** By text and the family it was compared with: how often. */
  readonly #joins = new Map<number, number>();

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, at) => at);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.#rootOf(a), this.#rootOf(b)];
    this.#parents[Math.max(x, y)] = Math.min(x, y);
    this.#joins.set(b, (this.#joins.get(b) ?? 0) + 1);
  }

  /** Returns how often a text was found to be one with a member of another's family, where it is in that; else 0. */
  inFamily(text: number, other: number): number {
    return this.#rootOf(text) === this.#rootOf(other) ? (this.#joins.get(text) ?? 0) : 0;
  }

  /** Returns the families with the places of their members, all ascending. */
  list(): readonly (readonly number[])[] {
    const lists = new Map<number, number[]>();
    for (const at of this.#parents.keys()) {
      const root = this.#rootOf(at);
      const list = lists.get(root);
      if (list === undefined) lists.set(root, [at]);
      else list.push(at);
    }
    return [...lists.values()];
  }

  #rootOf(at: number): number {
    let root = at;
    while ((this.#parents[root] ?? root) !== root) root = this.#parents[root] ?? root;
    let next = at;
    while (next !== root) {
      const parent = this.#parents[next] ?? root;
      this.#parents[next] = root;
      next = parent;
    }
    return root;
  }
}
