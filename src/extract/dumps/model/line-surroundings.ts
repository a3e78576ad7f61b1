import { bucket } from './bucket.js';
import type { DumpLine } from './lines.js';
import { MIN_LONG, shareOf, type PageKnowledge } from './page-knowledge.js';

/** Lines below a headline in which its text begins, and paragraphs of it that are looked at. */
const FOLLOWING = 25;
const PARAGRAPHS = 4;

/** Adds the features of the paragraphs that stand below a line. */
export function addWhatFollows(
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
export function addLongNeighbours(
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

/** Says in which of the next lines the first of a kind stands. */
export function firstOf(lines: readonly DumpLine[], index: number, kind: DumpLine['kind']): string {
  for (let step = 1; step <= 8; step += 1) {
    const other = lines[index + step];
    if (other === undefined || other.kind === 'prose') break;
    if (other.kind === kind) return bucket(step, [1, 2, 3, 4, 6]);
  }
  return 'none';
}

/** Tells whether a date stands within some lines on one side. */
export function isDateNear(lines: readonly DumpLine[], index: number, step: 1 | -1): boolean {
  for (let distance = 1; distance <= DATE_REACH; distance += 1)
    if (lines[index + step * distance]?.kind === 'date') return true;
  return false;
}

/** Lines between a headline and its date. */
const DATE_REACH = 5;

/** Returns how many dates stand around a line. */
export function countDates(lines: readonly DumpLine[], index: number): number {
  let count = 0;
  for (let at = index - 4; at <= index + 4; at += 1) if (lines[at]?.kind === 'date') count += 1;
  return count;
}
