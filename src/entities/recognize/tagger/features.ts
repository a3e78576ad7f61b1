import type { Lexicon } from '../../lexicon.js';
import { GIVEN_NAMES } from '../given-names.js';
import { describeWord, type WordKind, type WordKnowledge } from './words.js';

/** Words from here on around a token are its window. */
export const WINDOW = 2;
/** Kinds of words that are kept, some dozens of megabytes; then they are forgotten and made again, so that memory is bounded. */
const MAX_KINDS = 60_000;

/** Describes words, each kind once. */
export class WordKinds {
  private kinds = new Map<string, WordKind>();

  constructor(
    readonly lexicon: Lexicon,
    private readonly knowledge: WordKnowledge,
    private readonly most = MAX_KINDS,
  ) {}

  /** To be called between documents. True when all kinds were forgotten. */
  forgetWhenMany(): boolean {
    if (this.kinds.size < this.most) return false;
    this.kinds = new Map();
    return true;
  }

  of(token: string): WordKind {
    let kind = this.kinds.get(token);
    if (kind === undefined) {
      const { lexicon, knowledge } = this;
      kind = describeWord({ token, lexicon, knowledge, givenNames: GIVEN_NAMES });
      this.kinds.set(token, kind);
    }
    return kind;
  }
}

/**
 * The features a word gives to the token that stands `-offset` words from it; each becomes a key by mixing it with the place
 * in the window, `WINDOW + offset`. Of the word itself those come first that tell which word it is.
 */
export function windowFeatures(kind: WordKind, offset: number): readonly (readonly number[])[] {
  if (offset === 0) return kind.self;
  return Math.abs(offset) === 1 ? kind.near : kind.far;
}

/** Frees what only the scores of a word are made of. */
export function forgetFeatures(kind: WordKind): void {
  kind.self = NO_FEATURES;
  kind.near = NO_FEATURES;
  kind.far = NO_FEATURES;
}

const NO_FEATURES = [[], []] as const;
