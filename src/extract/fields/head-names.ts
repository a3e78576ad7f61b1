import { ROLE_WORDS } from '../../languages/bylines.js';
import { OUTLET_WORDS } from '../../languages/page-labels.js';
import { escapeRegExp } from '../../util/text.js';
import type { Block } from '../blocks.js';
import type { PageLayout } from '../context.js';
import { prepareOnce } from '../../languages/prepare-once.js';

/** Lines from a writer's name to the date. */
const LINES_TO_DATE = 2;
/** Words of a line with a name and a date. */
const MAX_WORDS = 14;
/** A name of two to four words, with initials and particles. */
const FULL_NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{2,3}))?(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+$/u;
/** What parts a name from a date in one line; a comma parts a place from it. */
const SEPARATOR = /[|•·–—/]|\s-\s/u;
const NO_NAMES = new Set([...OUTLET_WORDS, ...ROLE_WORDS, 'the']);

/** A line of a clipping's head that names the writer without saying so. */
export interface HeadName {
  readonly block: Block;
  readonly people: readonly string[];
  /** The line is nothing else. */
  readonly isWhole: boolean;
}

/** Returns the writer's name right below the headline of a clipping: on a line of its own above the date, or in one with it. */
export function findHeadNames(layout: PageLayout): HeadName[] {
  const { blocks, titleBlock, bodyStart, furniture, dates, isWholePage, options } = layout;
  if (titleBlock === null || isWholePage) return [];
  const label = labelBefore(options.languages);
  const head = blocks.slice(titleBlock.index + 1, bodyStart).filter((block) => !furniture.has(block));
  for (const [index, block] of head.entries()) {
    if (block.words > MAX_WORDS) continue;
    const hasDate = dates.find(block.text).length > 0;
    const parts = hasDate ? block.text.split(SEPARATOR) : [block.text];
    if (hasDate && parts.length < 2) continue;
    const isDated =
      hasDate ||
      head.slice(index + 1, index + 1 + LINES_TO_DATE).some(({ text }) => dates.find(text).length > 0);
    const names = parts.map((part) => part.trim().replace(label, '')).filter(isPerson);
    if (isDated && names.length === 1) return [{ block, people: names, isWhole: !hasDate }];
  }
  return [];
}

const labelBefore = prepareOnce((languages) => {
  const labels = languages.flatMap(({ page }) => page.bylineLabels).map(escapeRegExp);
  return new RegExp(String.raw`^(?:${labels.join('|')})\s*:?\s+(?=\p{Lu})`, 'iu');
});

function isPerson(text: string): boolean {
  return (
    FULL_NAME.test(text) &&
    !text
      .toLowerCase()
      .split(' ')
      .some((word) => NO_NAMES.has(word))
  );
}
