import type { Stretch } from '../stretch.js';
import type { PageTitle } from '../title.js';
import { bucket } from './bucket.js';
import type { DumpLine } from './lines.js';

/** Words a headline has at least and at most; the words of a page's title include the names after it. */
const MIN_WORDS = 2;
const MAX_WORDS = 40;
const MAX_CHARACTERS = 300;

/** What is known of the whole dump. */
export interface HeadlineContext {
  readonly lines: readonly DumpLine[];
  readonly stretch: Stretch;
  readonly pageTitle: PageTitle | null;
  /** Whether a line stands in many documents of the archive. */
  readonly isRepeated: (line: DumpLine) => boolean;
}

/** A line that may be the headline, and what speaks for and against it. */
export interface HeadlineCandidate {
  readonly line: DumpLine;
  readonly features: readonly string[];
}

/** Returns every line of a dump that could be its headline, with its features. */
export function findHeadlineCandidates(context: HeadlineContext): HeadlineCandidate[] {
  const { lines } = context;
  const known = learnPage(context);
  return lines.flatMap((line, index) =>
    isPossible(line) && !isInMenu(lines, index)
      ? [{ line, features: featuresOf(line, index, context, known) }]
      : [],
  );
}

function isPossible({ block, kind }: DumpLine): boolean {
  const { text, words } = block;
  if (words < MIN_WORDS && text.length < MIN_CHARACTERS) return false;
  if (words > MAX_WORDS || text.length > MAX_CHARACTERS) return false;
  return kind !== 'scrap' && kind !== 'share' && kind !== 'comments' && kind !== 'date';
}

/** A short line among short lines is a menu's; the first line of a page may still be its headline. */
function isInMenu(lines: readonly DumpLine[], index: number): boolean {
  if (index < MENU_REACH) return false;
  for (let at = index - 1; at <= index + MENU_REACH; at += 1) {
    const kind = lines[at]?.kind;
    if (kind !== 'label' && kind !== 'name' && kind !== 'section' && kind !== 'furniture') return false;
  }
  return true;
}

/** Lines below a short line that are short too where it is a menu's. */
const MENU_REACH = 3;

/** Characters of a line of one word that may be a headline: scripts without spaces, compounds. */
const MIN_CHARACTERS = 8;

interface PageKnowledge {
  /** How often a line stands in the dump, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  /** Telling words of the text, and those of its beginning. */
  readonly text: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
  /** Index of the first line with each key. */
  readonly first: ReadonlyMap<string, number>;
  /** Most words of a line between the two menus' ends: the head of the article. */
  readonly longestAbove: number;
  /** For each line the lines of some length between it and the text. */
  readonly longBetween: readonly number[];
  /** For each line the index of the next one that is prose. */
  readonly nextProse: readonly number[];
  /** The largest shares of words that a line above has in common with the text and with its beginning. */
  readonly mostShared: number;
  readonly mostOpening: number;
  /** Keys of lines that end in another line: the way to a page through its menu. */
  readonly ends: ReadonlySet<string>;
  /** Keys of lines in which another one stands. */
  readonly wholes: ReadonlySet<string>;
  /** The telling words of every line. */
  readonly words: readonly (readonly string[])[];
  /** The telling words of the paragraphs that begin with a line, once they were asked for. */
  readonly paragraphWords: Map<number, ReadonlySet<string>>;
}

/** Blocks of the text that open it. */
const OPENING = 4;
/** Lines above the text among which the longest is looked for. */
const HEAD = 12;
/** Characters a telling word has at least. */
const TELLING = 4;

function learnPage({ lines, stretch }: HeadlineContext): PageKnowledge {
  const counts = new Map<string, number>();
  const first = new Map<string, number>();
  for (const [index, { block }] of lines.entries()) {
    counts.set(block.key, (counts.get(block.key) ?? 0) + 1);
    if (!first.has(block.key)) first.set(block.key, index);
  }
  const words = lines.map(({ block }) => block.key.split(' ').filter((word) => word.length >= TELLING));
  const text = new Set<string>();
  const opening = new Set<string>();
  for (let index = stretch.start; index < stretch.end; index += 1) {
    for (const word of words[index] ?? []) {
      text.add(word);
      if (index < stretch.start + OPENING) opening.add(word);
    }
  }
  let longestAbove = 0;
  const longBetween: number[] = [];
  let mostShared = 0;
  let mostOpening = 0;
  let between = 0;
  for (let index = stretch.start - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined) continue;
    longBetween[index] = between;
    if (line.block.words < MIN_LONG || line.block.words > MAX_WORDS) continue;
    if (line.kind !== 'line' && line.kind !== 'sentence') continue;
    between += 1;
    if (stretch.start - index > NEAR) continue;
    if (stretch.start - index <= HEAD) longestAbove = Math.max(longestAbove, line.block.words);
    mostShared = Math.max(mostShared, shareOf(words[index], text));
    mostOpening = Math.max(mostOpening, shareOf(words[index], opening));
  }
  const nextProse: number[] = [];
  for (let index = lines.length - 1, next = lines.length; index >= 0; index -= 1) {
    nextProse[index] = next;
    if (lines[index]?.kind === 'prose') next = index;
  }
  return {
    words,
    paragraphWords: new Map(),
    nextProse,
    counts,
    text,
    opening,
    first,
    longestAbove,
    longBetween,
    mostShared,
    mostOpening,
    ...findParts(lines),
  };
}

/** Words from which a line is long, for a headline. */
const MIN_LONG = 4;
/** Lines above the text among which a headline shares most words with it. */
const NEAR = 40;

/** Returns lines that stand within others: a headline at the end of the way to its page, or with the outlet's name after it. */
function findParts(lines: readonly DumpLine[]): Pick<PageKnowledge, 'ends' | 'wholes'> {
  const ends = new Set<string>();
  const wholes = new Set<string>();
  const keys = new Set<string>();
  for (const { block } of lines) if (block.words >= 3 && block.words <= MAX_WORDS) keys.add(block.key);
  for (const whole of keys) {
    // Every place at which the rest of the line, or its beginning, may be another line.
    for (let at = whole.indexOf(' '); at >= 0; at = whole.indexOf(' ', at + 1)) {
      const rest = whole.slice(at + 1);
      const begin = whole.slice(0, at);
      for (const part of [rest, begin])
        if (keys.has(part)) {
          ends.add(part);
          wholes.add(whole);
        }
    }
  }
  return { ends, wholes };
}

/** Returns the share of a line's telling words that are known. One word says little by standing in the text. */
function shareOf(words: readonly string[] = [], known: ReadonlySet<string>): number {
  return countKnown(words, known) / Math.max(words.length, MIN_TELLING);
}

/** Words from which a share says something. */
const MIN_TELLING = 3;

function countKnown(words: readonly string[], known: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (known.has(word)) found += 1;
  return found;
}

function featuresOf(
  line: DumpLine,
  index: number,
  { lines, stretch, pageTitle, isRepeated }: HeadlineContext,
  page: PageKnowledge,
): string[] {
  const { block, kind, gapAbove, gapBelow } = line;
  const { words, key } = block;
  const features = [`kind ${kind}`, `words ${bucket(words, WORD_STEPS)}`];
  const add = (name: string, holds: boolean): void => {
    if (holds) features.push(name);
  };
  const kindAt = (at: number): string => lines[at]?.kind ?? 'none';
  // Where it stands.
  const above = stretch.start - index;
  const place =
    above > 0
      ? `above ${bucket(above, DISTANCE_STEPS)}`
      : index >= stretch.end
        ? `below ${bucket(index - stretch.end, [0, 3, 10, 30])}`
        : index === stretch.start
          ? 'opens text'
          : 'in text';
  features.push(place);
  add('first line', index === 0);
  add('second line', index === 1);
  features.push(`line of page ${bucket(index, INDEX_STEPS)}`);
  // Its neighbours.
  features.push(`1 above ${kindAt(index - 1)}`, `2 above ${kindAt(index - 2)}`);
  features.push(
    `1 below ${kindAt(index + 1)}`,
    `2 below ${kindAt(index + 2)}`,
    `3 below ${kindAt(index + 3)}`,
  );
  features.push(`gaps ${gapAbove ? 1 : 0}${gapBelow ? 1 : 0}`);
  const next = lines[index + 1];
  const afterNext = lines[index + 2];
  if (next !== undefined) {
    features.push(`gap ${gapAbove ? 1 : 0}${gapBelow ? 1 : 0} then ${next.kind}`);
    add('next is longer', next.block.words > words && next.kind !== 'prose');
  }
  features.push(`date below ${firstOf(lines, index, 'date')}`);
  features.push(`byline below ${firstOf(lines, index, 'byline')}`);
  add('date above', kindAt(index - 1) === 'date' || kindAt(index - 2) === 'date');
  const [dateAbove, dateBelow] = [kindNear(lines, index, -1), kindNear(lines, index, 1)];
  const size = words >= MIN_LONG ? 'long' : 'short';
  features.push(`date ${dateAbove ? 'above' : ''}${dateBelow ? 'below' : ''} near, ${size}`);
  let similar = 0;
  for (let at = index - 4; at <= index + 4; at += 1) {
    const other = lines[at];
    if (at !== index && other?.kind === 'line') similar += 1;
  }
  features.push(`lines around ${bucket(similar, [0, 1, 2, 4, 6])}`);
  const nearDates = countDates(lines, index);
  features.push(`dates around ${bucket(nearDates, [0, 1, 2, 3])}`);
  // Its form.
  addForm(line, add);
  add('longest of head', above > 0 && above <= HEAD && words >= page.longestAbove);
  // Repetition.
  const count = page.counts.get(key) ?? 1;
  features.push(`stands ${bucket(count, [1, 2, 3, 4])} times`);
  if (count > 1) {
    add('stands again, this first', page.first.get(key) === index);
    add('stands again, this later', page.first.get(key) !== index);
    add('stands again, long', words >= 5);
  }
  add('in many documents', isRepeated(line));
  add('page title', pageTitle?.block === block);
  add(
    'in page title',
    pageTitle !== null && pageTitle.block !== block && words >= 3 && pageTitle.block.key.startsWith(key),
  );
  add(`part of another line, ${words >= MIN_LONG ? 'long' : 'short'}`, page.ends.has(key));
  add('another line is part of it', page.wholes.has(key));
  // Words it shares with the text.
  const own = page.words[index] ?? [];
  const [share, opening] = [shareOf(own, page.text), shareOf(own, page.opening)];
  if (above > 0) {
    add('shares most words', share > 0 && share >= page.mostShared);
    add('shares most words with opening', opening > 0 && opening >= page.mostOpening);
    const rank = `${bucket(page.longBetween[index] ?? 0, [0, 1, 2, 3, 5, 10])} long lines to text`;
    features.push(`${rank}, ${size}`, `${rank}, gaps ${gapAbove ? 1 : 0}${gapBelow ? 1 : 0}, ${size}`);
    features.push(`above ${bucket(above, DISTANCE_STEPS)}, then ${next?.kind ?? 'none'}`);
    features.push(
      `above ${bucket(above, DISTANCE_STEPS)}, in opening ${bucket(Math.floor(opening * 10), [0, 2, 4, 7])}, ${size}`,
    );
  }
  const shared = overlap(own, page.text);
  features.push(`in text ${shared}`);
  features.push(`in opening ${overlap(own, page.opening)}`);
  features.push(`in text ${shared} ${above > 0 ? 'above' : 'below'} ${words >= 5 ? 'long' : 'short'}`);
  addWhatFollows(line, index, lines, page, features);
  addLongNeighbours(line, index, lines, page, features);
  if (afterNext !== undefined && next !== undefined) features.push(`then ${next.kind} ${afterNext.kind}`);
  return features;
}

/** Lines below a headline in which its text begins, and paragraphs of it that are looked at. */
const FOLLOWING = 25;
const PARAGRAPHS = 4;

function addWhatFollows(
  { block }: DumpLine,
  index: number,
  lines: readonly DumpLine[],
  page: PageKnowledge,
  features: string[],
): void {
  const begin = page.nextProse[index] ?? lines.length;
  let paragraphs = 0;
  for (let at = begin; at < lines.length && at <= index + FOLLOWING; at = page.nextProse[at] ?? lines.length)
    paragraphs += 1;
  const first = paragraphs === 0 ? 0 : begin - index;
  const share = bucket(
    Math.floor(shareOf(page.words[index], paragraphWordsAt(begin, lines, page)) * 10),
    [0, 1, 3, 5, 7, 9],
  );
  const count = bucket(paragraphs, [0, 1, 2, 3, 5, 8, 12]);
  features.push(`paragraphs below ${count}`, `shared with them ${share}`);
  features.push(`first paragraph below ${bucket(first, [0, 1, 2, 3, 4, 5, 7, 10, 15])}`);
  features.push(
    `paragraphs below ${bucket(paragraphs, [0, 1, 3, 6])}, shared ${share}, ${block.words >= MIN_LONG ? 'long' : 'short'}`,
  );
}

/** Returns the telling words of the paragraphs from a line on. */
function paragraphWordsAt(
  begin: number,
  lines: readonly DumpLine[],
  page: PageKnowledge,
): ReadonlySet<string> {
  const known = page.paragraphWords.get(begin);
  if (known !== undefined) return known;
  const found = new Set<string>();
  let paragraphs = 0;
  for (
    let at = begin;
    at < lines.length && at <= begin + FOLLOWING && paragraphs < PARAGRAPHS;
    at = page.nextProse[at] ?? lines.length
  ) {
    paragraphs += 1;
    for (const word of page.words[at] ?? []) found.add(word);
  }
  page.paragraphWords.set(begin, found);
  return found;
}

/** Lines on either side in which the head's other parts stand: kicker, deck, caption. */
const HEAD_LINES = 7;

/** A deck stands below the headline, a kicker above it: what the next long lines on either side look like. */
function addLongNeighbours(
  { block }: DumpLine,
  index: number,
  lines: readonly DumpLine[],
  page: PageKnowledge,
  features: string[],
): void {
  const size = block.words >= MIN_LONG ? 'long' : 'short';
  for (const [side, step] of [
    ['above', -1],
    ['below', 1],
  ] as const) {
    let found = `no long line ${side}`;
    for (let distance = 1; distance <= HEAD_LINES; distance += 1) {
      const other = lines[index + step * distance];
      if (other === undefined || (side === 'below' && other.kind === 'prose')) break;
      const isLong =
        other.block.words >= MIN_LONG &&
        (other.kind === 'line' || other.kind === 'sentence' || other.kind === 'prose') &&
        other.block.key !== block.key;
      if (!isLong) continue;
      const shared = bucket(
        Math.floor(shareOf(page.words[index + step * distance], page.text) * 10),
        [0, 2, 4, 7],
      );
      const length = other.block.words > block.words ? 'longer' : 'shorter';
      features.push(`long line ${side} at ${bucket(distance, [1, 2, 3, 4, 6])}, ${size}`);
      found = `long line ${side} shares ${shared}, ${length}, ${size}`;
      break;
    }
    features.push(found);
  }
  let menu = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = lines[at];
    if (other === undefined || other.block.words > 3) break;
    menu += 1;
  }
  features.push(`short lines above ${bucket(menu, [0, 1, 2, 4, 8, 16])}, ${size}`);
}

function addForm({ block }: DumpLine, add: (name: string, holds: boolean) => void): void {
  const { text } = block;
  add('ends .', /[^.]\.$/u.test(text));
  add('ends ?', /[?!]["”’»]?$/u.test(text));
  add('ends …', /(?:\.{3}|…)$/u.test(text));
  add('ends :', /[:;,]$/u.test(text));
  add('ends in quote', /["”’»“]$/u.test(text));
  add('ends in figure', /\d$/u.test(text));
  add('begins small', /^\p{Ll}/u.test(text));
  add('begins with figure', /^\d/u.test(text));
  add('begins in quote', /^["“‘„«]/u.test(text));
  add('has colon', /\p{L}: \S/u.test(text));
  add('has bar', /[|•·]/u.test(text));
  add('has way', /[»›>]|\s\/\s/u.test(text));
  add('begins with sign', /^[^\p{L}\p{N}"“‘„«»¿¡'(]/u.test(text) || /^[«»] /u.test(text));
  add('has dash', /\s[-–—]\s/u.test(text));
  add('has figure', /\d/u.test(text));
  add('has year', /\b(?:19|20)\d\d\b/u.test(text));
  add('has comma', text.includes(', '));
  add('has address', /@|www\.|https?:|\.(?:com|org|net|de|id)\b/iu.test(text));
  add('has brackets', /[()]/u.test(text));
  add('ends in brackets', /\([^()]{1,40}\)\.?$/u.test(text));
  add('has copyright', text.includes('©'));
  add('has full stop inside', /\p{Ll}\. \p{Lu}/u.test(text));
  const capitals = capitalShare(text);
  add('all capitals', text === text.toUpperCase() && text !== text.toLowerCase());
  add(`capitals ${bucket(Math.floor(capitals * 10), [0, 1, 3, 5, 7, 10])}`, true);
}

/** Returns the share of words that begin with a capital. */
function capitalShare(text: string): number {
  let words = 0;
  let capitals = 0;
  for (const [letter] of text.matchAll(INITIAL)) {
    words += 1;
    if (letter !== letter.toLowerCase()) capitals += 1;
  }
  return words === 0 ? 0 : capitals / words;
}

const INITIAL = /(?<!\p{L})\p{L}/gu;

/** Says in which of the next lines the first of a kind stands. */
function firstOf(lines: readonly DumpLine[], index: number, kind: DumpLine['kind']): string {
  for (let step = 1; step <= 8; step += 1) {
    const other = lines[index + step];
    if (other === undefined || other.kind === 'prose') break;
    if (other.kind === kind) return bucket(step, [1, 2, 3, 4, 6]);
  }
  return 'none';
}

/** Tells whether a date stands within some lines on one side. */
function kindNear(lines: readonly DumpLine[], index: number, step: 1 | -1): boolean {
  for (let distance = 1; distance <= DATE_REACH; distance += 1)
    if (lines[index + step * distance]?.kind === 'date') return true;
  return false;
}

/** Lines between a headline and its date. */
const DATE_REACH = 5;

function countDates(lines: readonly DumpLine[], index: number): number {
  let count = 0;
  for (let at = index - 4; at <= index + 4; at += 1) if (lines[at]?.kind === 'date') count += 1;
  return count;
}

function overlap(words: readonly string[], known: ReadonlySet<string>): string {
  if (words.length === 0) return 'nothing';
  return bucket(Math.floor((countKnown(words, known) / words.length) * 10), SHARE_STEPS);
}

const SHARE_STEPS = [0, 1, 2, 4, 6, 8, 10];
const WORD_STEPS = [1, 2, 3, 4, 5, 6, 8, 11, 15, 19, 24, 30];
const DISTANCE_STEPS = [1, 2, 3, 4, 5, 7, 10, 15, 25, 50];
const INDEX_STEPS = [0, 3, 10, 30, 80, 200];
