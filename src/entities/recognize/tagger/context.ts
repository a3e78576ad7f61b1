import { ENTITY_TYPES } from '../../../model/entity.js';
import type { KnownName } from '../../lexicon.js';
import type { PhraseTrie } from '../phrases.js';
import { mix } from './hash.js';
import type { WordKind } from './words.js';

/** Templates of features that need more than one word; the numbers are part of the model. */
const enum Of {
  PreviousPair = 101,
  NextPair,
  Around,
  ClusterPrevious,
  ClusterNext,
  ClustersAround,
  Shapes,
  MarksPrevious,
  MarksNext,
  First,
  Known,
  RunBefore,
  RunAfter,
  RunFirst,
  RunLast,
  RunLength,
  RunMarks,
  RunSides,
  RunLists,
  ListsPair,
  SentenceCase,
  Document,
  DocumentSure,
  Small,
}

/** The sentence's edge in a feature. */
const EDGE = 0x0ed6e;
/** Longer runs of capitals are alike. */
const MAX_RUN = 6;

/** A sentence as the tagger sees it, with what is true of all of it worked out once. */
export class SentenceContext {
  // Lists, not typed arrays: of a sentence's length these are far quicker to make.
  private readonly runStart: number[];
  private readonly runEnd: number[];
  private readonly known: number[];
  private readonly casing: number;

  constructor(
    readonly words: readonly WordKind[],
    known: PhraseTrie<KnownName>,
  ) {
    const n = words.length;
    this.runStart = new Array<number>(n).fill(0);
    this.runEnd = new Array<number>(n).fill(0);
    this.known = new Array<number>(n).fill(0);
    let capitals = 0;
    let small = 0;
    for (let i = 0; i < n; i += 1) {
      const word = words[i];
      if (word === undefined || word.isPunctuation) continue;
      if (word.isCapital) capitals += 1;
      else small += 1;
    }
    this.casing = capitals + small < 4 ? 0 : capitals === 0 ? 1 : capitals > small * 2 ? 2 : 3;
    for (let i = 0; i < n;) {
      if (words[i]?.isCapital !== true) {
        i += 1;
        continue;
      }
      let end = i + 1;
      while (end < n && words[end]?.isCapital === true) end += 1;
      for (let k = i; k < end; k += 1) {
        this.runStart[k] = i;
        this.runEnd[k] = end;
      }
      i = end;
    }
    for (let i = 0; i < n; i += 1) {
      const word = words[i];
      if (word?.beginsKnown !== true) continue;
      const match = known.longest(i, (at) => words[at]?.text ?? null);
      if (match === null) continue;
      const kind = match.value.isCountry ? 3 : ENTITY_TYPES.indexOf(match.value.type);
      for (let k = i; k < match.to; k += 1) {
        const part = match.to === i + 1 ? 3 : k === i ? 0 : k === match.to - 1 ? 2 : 1;
        this.known[k] = 1 + 4 * kind + part;
      }
      i = match.to - 1;
    }
  }

  /** Writes the features of what the document says of token `i` (see readHints), in the same way. */
  writeHint(i: number, hint: number, out: Int32Array): number {
    if (hint === 0) return 0;
    out[0] = mix(Of.Document, hint);
    out[1] = mix(mix(Of.DocumentSure, hint), mix(this.words[i]?.shape ?? 0, i === 0 ? 1 : 0));
    return 2;
  }

  /** How many of the features that {@link write} writes tell which word token `i` is; they come first. */
  lexicalCount(i: number): number {
    return this.words[i]?.isCapital === true ? 4 : 2;
  }

  /** Writes the features of token `i` that need its neighbours into `out`, from index 0; gives their number. */
  write(i: number, out: Int32Array): number {
    const { words } = this;
    const word = words[i];
    if (word === undefined) return 0;
    const before = words[i - 1];
    const after = words[i + 1];
    const left = before?.lowerHash ?? EDGE;
    const right = after?.lowerHash ?? EDGE;
    let n = 0;
    out[n++] = mix(mix(Of.PreviousPair, left), word.lowerHash);
    out[n++] = mix(mix(Of.NextPair, word.lowerHash), right);
    const start = this.runStart[i] ?? i;
    const end = this.runEnd[i] ?? i + 1;
    const first = words[start];
    const last = words[end - 1];
    if (word.isCapital) {
      out[n++] = mix(mix(Of.RunFirst, first?.lowerHash ?? EDGE), Math.min(i - start, 3));
      out[n++] = mix(mix(Of.RunLast, last?.lowerHash ?? EDGE), Math.min(end - 1 - i, 3));
    }
    out[n++] = mix(mix(Of.Around, left), right);
    const leftCluster = before?.cluster ?? EDGE;
    const rightCluster = after?.cluster ?? EDGE;
    out[n++] = mix(mix(Of.ClusterPrevious, leftCluster), mix(word.cluster, word.shape));
    out[n++] = mix(mix(Of.ClusterNext, rightCluster), mix(word.cluster, word.shape));
    out[n++] = mix(mix(Of.ClustersAround, leftCluster), mix(rightCluster, word.shape));
    out[n++] = mix(mix(Of.Shapes, before?.shape ?? EDGE), mix(word.shape, after?.shape ?? EDGE));
    out[n++] = mix(mix(Of.MarksPrevious, before?.marks ?? EDGE), word.shape);
    out[n++] = mix(mix(Of.MarksNext, after?.marks ?? EDGE), word.shape);
    out[n++] = mix(mix(Of.ListsPair, word.listed), mix(word.shape, left));
    if (i === 0) out[n++] = mix(mix(Of.First, word.shape), word.casing);
    out[n++] = mix(mix(Of.SentenceCase, this.casing), word.shape);
    const known = this.known[i] ?? 0;
    if (known > 0) {
      out[n++] = mix(Of.Known, known);
      out[n++] = mix(mix(Of.Known, known), left);
    }
    if (!word.isCapital) return n;

    const place = i === start ? (i === end - 1 ? 3 : 0) : i === end - 1 ? 2 : 1;
    const opener = words[start - 1];
    const closer = words[end];
    out[n++] = mix(mix(Of.RunBefore, opener?.lowerHash ?? EDGE), place);
    out[n++] = mix(mix(Of.RunAfter, closer?.lowerHash ?? EDGE), place);
    out[n++] = mix(mix(Of.RunLength, Math.min(end - start, MAX_RUN)), place);
    out[n++] = mix(mix(Of.RunMarks, first?.marks ?? 0), mix(place, last?.marks ?? 0));
    out[n++] = mix(mix(Of.RunLists, first?.listed ?? 0), mix(place, last?.listed ?? 0));
    out[n++] = mix(mix(Of.RunSides, opener?.cluster ?? EDGE), mix(closer?.cluster ?? EDGE, place));
    return n;
  }
}

/** More features than one token can have of {@link SentenceContext.write}. */
export const MAX_CONTEXT_FEATURES = 32;
