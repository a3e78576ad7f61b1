import { bucket } from './bucket.js';
import { addForm } from './line-form.js';
import { addLongNeighbours, addWhatFollows, countDates, firstOf, isDateNear } from './line-surroundings.js';
import type { DumpLine } from './lines.js';
import {
  countKnown,
  HEAD,
  learnPage,
  MAX_HEADLINE_WORDS,
  MIN_LONG,
  shareOf,
  type HeadlineContext,
  type PageKnowledge,
} from './page-knowledge.js';

/** Words and characters of a headline. */
const MIN_WORDS = 2;
const MAX_CHARACTERS = 300;

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
  if (words > MAX_HEADLINE_WORDS || text.length > MAX_CHARACTERS) return false;
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
  const [dateAbove, dateBelow] = [isDateNear(lines, index, -1), isDateNear(lines, index, 1)];
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

function overlap(words: readonly string[], known: ReadonlySet<string>): string {
  if (words.length === 0) return 'nothing';
  return bucket(Math.floor((countKnown(words, known) / words.length) * 10), SHARE_STEPS);
}

const SHARE_STEPS = [0, 1, 2, 4, 6, 8, 10];
const WORD_STEPS = [1, 2, 3, 4, 5, 6, 8, 11, 15, 19, 24, 30];
const DISTANCE_STEPS = [1, 2, 3, 4, 5, 7, 10, 15, 25, 50];
const INDEX_STEPS = [0, 3, 10, 30, 80, 200];
