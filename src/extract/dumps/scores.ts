import type { Language } from '../../languages/language.js';
import { endsSentence, isParagraph, isSignature, type Block } from '../blocks.js';
import type { DateParser } from '../fields/date-parse.js';
import type { FurnitureMatch } from './furniture.js';

/** What a line contributes. A paragraph counts its words; a longer one says no more about where the article is. */
const MAX_PARAGRAPH_SCORE = 60;
/** A short sentence may be a quotation in the text as well as a slogan next to it. */
const SENTENCE_SCORE = 3;
/** A line without a full stop may be a subhead: two or three between paragraphs are bridged, a menu is not. */
const LINE_SCORE = -7;
/** Words from which a line is prose although its full stop is missing, and what it counts then. */
const LONG_LINE = 16;
const LONG_LINE_SCORE = 8;
/** A lone number, name or button. */
const SCRAP_SCORE = -4;
/** A date and time between paragraphs belongs to another article's teaser or to a comment. */
export const DATE_SCORE = -14;
/** Advertisements and links to other articles stand inside texts too. */
const FURNITURE_SCORE = -2;
/** A line that is neither prose nor short: a menu on one line, a list of tags. */
const MENU_SCORE = -20;
/** No text runs across these lines. */
export const BREAK_SCORE = -1000;

/** Blocks on either side that say whether a paragraph stands among paragraphs or is a teaser among links. */
const NEIGHBOURS = 2;
/** Weight of a paragraph without any other near it; the rest comes with its neighbours. */
const ALONE_WEIGHT = 0.35;
/** Words from which even a lone paragraph is hardly a teaser. */
const LONG_PARAGRAPH = 70;

/** Share of function words from which a line is prose in a language that is known; lists of names have hardly any. */
const MIN_STOP_SHARE = 0.12;
/** Share of words in lower case from which a line is prose in any language with capitals; headlines of links have fewer. */
const MIN_LOWER_SHARE = 0.5;

/** What ends a text: everything after it is readers' or other articles'. */
const BREAKS = new Set(['comments', 'reply-form', 'copyright']);

export interface ScoreOptions {
  readonly blocks: readonly Block[];
  readonly furniture: ReadonlyMap<Block, FurnitureMatch>;
  readonly languages: readonly Language[];
  readonly dates: DateParser;
  /** Whether a line stands in many documents of the archive. */
  readonly isRepeated: (block: Block) => boolean;
}

/** Returns for every line of a dump how much it speaks for being in the article (above nothing: prose) or against it. */
export function scoreBlocks({ blocks, furniture, languages, dates, isRepeated }: ScoreOptions): number[] {
  const isProse = createProseTest(blocks, languages);
  const prose = blocks.map(
    (block) => !furniture.has(block) && !isRepeated(block) && isParagraph(block) && isProse(block),
  );
  const marked = (index: number): string | undefined => {
    const block = blocks[index];
    return block === undefined ? undefined : furniture.get(block)?.reason;
  };
  return blocks.map((block, index) => {
    const mark = furniture.get(block);
    if (mark !== undefined) {
      if (mark.scope === 'tail' || BREAKS.has(mark.reason)) return BREAK_SCORE;
      const isList = marked(index - 1) === 'related-link' && marked(index - 2) === 'related-link';
      return mark.reason === 'related-link' && isList ? LINE_SCORE : FURNITURE_SCORE;
    }
    if (isRepeated(block)) return LINE_SCORE;
    if (prose[index] === true) return Math.min(block.words, MAX_PARAGRAPH_SCORE) * weigh(block, index, prose);
    if (isParagraph(block) && block.words > LONG_PARAGRAPH / 2) return MENU_SCORE;
    if (/\d{4}|\d:\d/.test(block.text) && block.words < MAX_DATE_WORDS && dates.find(block.text).length > 0)
      return DATE_SCORE;
    if (block.words >= LONG_LINE && isProse(block) && isLowerCase(block.text)) return LONG_LINE_SCORE;
    if (isSignature(block.text) || isListed(block, blocks)) return SENTENCE_SCORE;
    if (block.words < 2) return SCRAP_SCORE;
    return endsSentence(block.text) && !block.text.endsWith('…') && block.words >= 3
      ? SENTENCE_SCORE
      : LINE_SCORE;
  });
}

/** An item of a list that a text holds, or the words that announce it. */
const ITEM = /^(?:[-–—*•·]|\d{1,2}[.)]|\p{Ll}\))\s+\S/u;
const MIN_ITEM_WORDS = 3;

/** Lines above an item among which the text stands that it belongs to. */
const LIST_REACH = 8;

function isListed({ text, words, index }: Block, blocks: readonly Block[]): boolean {
  if (words < MIN_ITEM_WORDS || !/^[^\p{L}]|^\p{Ll}\)|:$/u.test(text)) return false;
  if (!blocks.slice(Math.max(0, index - LIST_REACH), index).some(isParagraph)) return false;
  if (ITEM.test(text)) return true;
  return text.endsWith(':') && ITEM.test(blocks[index + 1]?.text ?? '');
}

/** Words up to which a line with a date tells when something appeared and not what happened. */
const MAX_DATE_WORDS = 12;

function weigh(block: Block, index: number, prose: readonly boolean[]): number {
  if (block.words >= LONG_PARAGRAPH) return 1;
  let near = 0;
  for (let step = 1; step <= NEIGHBOURS; step += 1) {
    if (prose[index - step] === true) near += 1;
    if (prose[index + step] === true) near += 1;
  }
  return ALONE_WEIGHT + (1 - ALONE_WEIGHT) * Math.min(1, near / NEIGHBOURS);
}

/** Tells whether lines are prose: by function words where the dump's language is known, else by words in lower case. */
function createProseTest(
  blocks: readonly Block[],
  languages: readonly Language[],
): (block: Block) => boolean {
  const sample = blocks
    .filter(isParagraph)
    .slice(0, MAX_SAMPLED)
    .map((block) => block.key.split(' ', MAX_WORDS));
  const length = sample.reduce((sum, words) => sum + words.length, 0);
  const known = languages.filter(
    ({ stopWords }) =>
      sample.reduce((sum, words) => sum + countMembers(words, stopWords), 0) > length * MIN_STOP_SHARE,
  );
  return (block) => {
    if (block.node.tagName !== 'p') return true;
    if (known.length > 0) {
      const words = block.key.split(' ', MAX_WORDS);
      const least = words.length * MIN_STOP_SHARE;
      if (known.some(({ stopWords }) => countMembers(words, stopWords) >= least)) return true;
      if (!endsSentence(block.text)) return false;
    }
    return isLowerCase(block.text);
  };
}

function countMembers(words: readonly string[], set: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (set.has(word)) count += 1;
  return count;
}

/** Tells whether most words begin with a small letter, or the script has none. */
function isLowerCase(text: string): boolean {
  let words = 0;
  let upper = 0;
  for (const [letter] of text.matchAll(INITIAL)) {
    words += 1;
    if (letter !== letter.toLowerCase()) upper += 1;
  }
  return upper <= words * (1 - MIN_LOWER_SHARE);
}

const INITIAL = /(?<!\p{L})\p{L}/gu;

/** Words of a line that are looked at. */
const MAX_WORDS = 30;
/** Paragraphs that tell which languages a dump is in. */
const MAX_SAMPLED = 40;
