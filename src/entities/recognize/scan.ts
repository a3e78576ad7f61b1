import type { EntityMention, EntityType } from '../../model/entity.js';
import { GIVEN_NAMES } from './given-names.js';
import type { Lexicon } from '../lexicon.js';
import { isJoined, type PhraseTrie } from './phrases.js';
import type { Token } from './tokens.js';

/** A name found: its tokens from `from` to before `to`. */
export interface Span {
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
  /** A country, which can qualify another name. */
  readonly isCountry: boolean;
}

/** Shorter words are initials, particles or scraps: never a name alone. */
const MIN_LONE_NAME = 3;

const inSmallLetters = (token: Token): string => token.lower;

/** One document while its names are looked for: its words, what is known about them, and what is taken already. */
export class Scan {
  private readonly spans: (Span | null)[];
  /** Words the document also writes small: there they are no names. */
  private readonly small = new Set<string>();

  constructor(
    readonly tokens: readonly Token[],
    readonly lexicon: Lexicon,
  ) {
    this.spans = new Array<Span | null>(tokens.length).fill(null);
    for (const token of tokens) {
      // After a hyphen a name goes on small ('Kim Jong-un').
      if (!token.capital && token.gap !== 'hyphen') this.small.add(token.lower);
    }
  }

  /** The name that token `i` is part of, or null. */
  spanAt(i: number): Span | null {
    return this.spans[i] ?? null;
  }

  isFree(i: number): boolean {
    return i < this.tokens.length && this.spanAt(i) === null;
  }

  /** Takes the tokens for a name; false, and nothing taken, when one of them belongs to another already. */
  claim(type: EntityType, from: number, to: number, isCountry = false): boolean {
    for (let i = from; i < to; i += 1) if (!this.isFree(i)) return false;
    const span: Span = { type, from, to, isCountry };
    for (let i = from; i < to; i += 1) this.spans[i] = span;
    return true;
  }

  /** Every name, in text order. */
  all(): readonly Span[] {
    return this.spans.filter((span, i): span is Span => span !== null && span.from === i);
  }

  /** The end of the longest phrase at `i`, read in lower case; null when none begins there. */
  phrase(trie: PhraseTrie<true>, i: number): number | null {
    return trie.match(this.tokens, i, inSmallLetters)?.to ?? null;
  }

  /** Whether token `i` goes on where the one before it ended. */
  isJoined(i: number): boolean {
    const token = this.tokens[i];
    return token !== undefined && isJoined(token);
  }

  isCapital(i: number): boolean {
    const token = this.tokens[i];
    return token !== undefined && token.capital && !this.isCalendar(i);
  }

  isCalendar(i: number): boolean {
    return this.lexicon.calendar.has(this.lower(i));
  }

  isUpper(i: number): boolean {
    return this.tokens[i]?.upper ?? false;
  }

  lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  /** Whether the word's capital may be due to its place: first in a sentence, or in a headline. */
  isWeak(i: number): boolean {
    const token = this.tokens[i];
    return token === undefined || token.first || token.headline;
  }

  isOrdinary(i: number): boolean {
    const lower = this.lower(i);
    return this.lexicon.ordinary.has(lower) || this.small.has(lower);
  }

  isGiven(i: number): boolean {
    const lower = this.lower(i);
    if (!this.isCapital(i) || this.isUpper(i) || !GIVEN_NAMES.has(lower)) return false;
    return !(this.isWeak(i) && this.isOrdinary(i));
  }

  /** A single letter, as in 'M. Jusuf Kalla', or two capitals, as in 'BJ Habibie'. */
  isInitial(i: number): boolean {
    const text = this.tokens[i]?.text ?? '';
    return /^\p{Lu}(?:\.?\p{Lu}\.?)?$/u.test(text) && text !== 'I';
  }

  /** Free, with a capital, and not a word of the language, an acronym, a figure or two words glued together. */
  isNameWord(i: number): boolean {
    if (!this.isFree(i) || !this.isCapital(i)) return false;
    const text = this.tokens[i]?.text ?? '';
    if (this.isUpper(i) || /\p{N}/u.test(text)) return false;
    if (/\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|Al)\p{Lu}\p{Ll}+$/u.test(text))
      return false;
    if (this.isGiven(i)) return true;
    return !this.isOrdinary(i) && !this.isCompanyForm(i) && this.phrase(this.lexicon.titles, i) === null;
  }

  /** 'Tbk', 'Inc': ends an organization's name and is never part of a person's. */
  private isCompanyForm(i: number): boolean {
    return this.lexicon.organizationTails.has(this.lower(i));
  }

  /** A name word that is not an ordinary word of another language either, and long enough to stand alone. */
  isStrictNameWord(i: number): boolean {
    if (!this.isNameWord(i)) return false;
    if (this.isGiven(i)) return true;
    return this.lower(i).length >= MIN_LONE_NAME && !this.lexicon.foreign.has(this.lower(i));
  }
}

/** Returns what was taken, as mentions of the text the scan's tokens come from; degrees behind people's names are left out. */
export function mentionsOf(scan: Scan, text: string): readonly EntityMention[] {
  const mentions: EntityMention[] = [];
  // Where a degree would stand: behind a person's name or another degree.
  let afterPerson = -1;
  for (const { type, from, to: end } of scan.all()) {
    let to = end;
    if (type === 'person') while (to - from > 1 && isDegree(scan, to - 1)) to -= 1;
    if (
      from === afterPerson &&
      scan.tokens[from]?.gap === 'comma' &&
      to - from === 1 &&
      isDegree(scan, from)
    ) {
      afterPerson = end;
      continue;
    }
    const start = scan.tokens[from]?.start ?? 0;
    const last = scan.tokens[to - 1]?.end ?? start;
    mentions.push({ type, start, end: last, surface: text.slice(start, last), entityId: null });
    afterPerson = type === 'person' ? end : -1;
  }
  return mentions;
}

function isDegree({ tokens, lexicon }: Scan, i: number): boolean {
  return lexicon.degrees.has((tokens[i]?.text ?? '').replaceAll('.', ''));
}
