import type { Block } from '../blocks.js';
import type { DateParser } from '../fields/date-parse.js';
import type { FurnitureMatch } from './furniture.js';

/** What a printed page has above or below its text: its number, alone or beside the newspaper's name. */
const NUMBER = /^\d{1,4}$/;
const NUMBERED = /^(?:\d{1,4}\s+(?<after>\p{L}.*\p{L})|(?<before>\p{L}.*\p{L})\s+\d{1,4})$/u;
/** Words of the newspaper's name, and of a line with the date besides. */
const MAX_NAME_WORDS = 6;
const MAX_WORDS = 12;
/** Pages of which such a line is known. */
const MIN_PAGES = 2;

const PAGE_HEAD: FurnitureMatch = { reason: 'pagination', scope: 'line' };

/**
 * Marks the heads and feet that a text copied from printed pages has between its paragraphs: lines of one name and changing numbers,
 * and a name with the date beside a number that stands alone.
 */
export function markPageHeads(
  blocks: readonly Block[],
  marks: ReadonlyMap<Block, FurnitureMatch>,
  dates: DateParser,
): ReadonlyMap<Block, FurnitureMatch> {
  const named = new Map<string, Block[]>();
  const found: Block[] = [];
  for (const block of blocks) {
    if (block.words > MAX_WORDS || !/\d/.test(block.text)) continue;
    const { after, before } = NUMBERED.exec(block.text)?.groups ?? {};
    const name = after ?? before;
    if (name !== undefined && name.split(' ').length <= MAX_NAME_WORDS) {
      const lines = named.get(name.toLowerCase());
      if (lines === undefined) named.set(name.toLowerCase(), [block]);
      else lines.push(block);
    }
    const isBesideNumber = [blocks[block.index - 1], blocks[block.index + 1]].some(
      (other) => other !== undefined && NUMBER.test(other.text) && isAdjacent(block, other),
    );
    // Above the text a date stands for itself.
    const isInside = block.words > 1 && block.index > 2 && isBesideNumber;
    if (isInside && dates.find(block.text).length > 0 && isName(dates.rest(block.text))) found.push(block);
  }
  for (const lines of named.values()) {
    if (new Set(lines.map(({ text }) => text)).size < MIN_PAGES) continue;
    for (const block of lines) found.push(block);
  }
  if (found.length === 0) return marks;
  return new Map([...marks, ...found.map((block) => [block, PAGE_HEAD] as const)]);
}

function isAdjacent(block: Block, other: Block): boolean {
  return block.line !== null && other.line !== null && Math.abs(block.line - other.line) === 1;
}

function isName(text: string): boolean {
  return text !== '' && text.split(' ').length <= MAX_NAME_WORDS && /^\p{Lu}/u.test(text);
}
