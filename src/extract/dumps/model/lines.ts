import { BYLINE_LABELS } from '../../../languages/bylines.js';
import type { Language } from '../../../languages/language.js';
import { escapeRegExp } from '../../../util/text.js';
import { endsSentence, isParagraph, type Block } from '../../blocks.js';
import type { DateMatch, DateParser } from '../../fields/date-parse.js';
import { prepareOnce } from '../../../languages/prepare-once.js';
import type { FurnitureMatch } from '../furniture.js';

/** What a line looks like by itself. */
export type LineKind =
  | 'prose'
  | 'sentence'
  | 'date'
  | 'byline'
  | 'related'
  | 'share'
  | 'comments'
  | 'furniture'
  | 'section'
  | 'scrap'
  | 'label'
  | 'name'
  | 'line';

/** A line of a dump and what it looks like. */
export interface DumpLine {
  readonly block: Block;
  readonly kind: LineKind;
  /** The dates that it names; none of a long paragraph's. */
  readonly dates: readonly DateMatch[];
  /** A blank line stands above, below. */
  readonly gapAbove: boolean;
  readonly gapBelow: boolean;
}

/** Words of a line whose dates are read: in longer ones they are part of a story. */
const MAX_DATED_WORDS = 60;
/** Words of a line that tells when something appeared, and characters it has besides the date and its labels. */
const MAX_DATE_WORDS = 14;
const MAX_DATE_REST = 30;
/** Words of a line that names the author. */
const MAX_BYLINE_WORDS = 14;
/** Words up to which a line is a label of the page: a menu's entry, a button. */
const MAX_LABEL_WORDS = 3;

/** Words of the longest headlines. */
const MAX_HEADLINE_WORDS = 32;

/** Tells whether a line has the length of a paragraph and still is no sentence, or only one that asks. */
function isLongHeadline({ text, words, node }: Block): boolean {
  if (node.tagName !== 'p' || words > MAX_HEADLINE_WORDS || /\p{Ll}[.!?]["”’»]? \p{Lu}/u.test(text))
    return false;
  return !endsSentence(text) || /(?:[?!]["”’»]?|\.{3}|…)$/u.test(text);
}

/** Words of a person's name, and its form. */
const MAX_NAME_WORDS = 4;
const NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3},?$/u;

/** Tells of each line of a dump what it looks like. */
export function describeLines(
  blocks: readonly Block[],
  furniture: ReadonlyMap<Block, FurnitureMatch>,
  languages: readonly Language[],
  dates: DateParser,
): readonly DumpLine[] {
  const words = prepare(languages);
  return blocks.map((block, index): DumpLine => {
    const found =
      block.words <= MAX_DATED_WORDS && MAY_BE_DATE.test(block.text) ? dates.find(block.text) : NO_DATES;
    const [above, below] = [blocks[index - 1], blocks[index + 1]];
    return {
      block,
      kind: kindOf(block, furniture.get(block), found, words, dates),
      dates: found,
      gapAbove: (block.line ?? 0) - (above?.line ?? 0) > 1,
      gapBelow: below === undefined || (below.line ?? 0) - (block.line ?? 0) > 1,
    };
  });
}

/** What every date has: a year, or figures with points between. */
const MAY_BE_DATE = /\p{Nd}{4}|\d\d?[./]\d\d?[./]\d\d/u;
const NO_DATES: readonly DateMatch[] = [];

interface LineWords {
  readonly byline: RegExp;
  readonly sections: ReadonlySet<string>;
}

const prepare = prepareOnce((languages): LineWords => {
  const labels = [
    ...new Set([...languages.flatMap((language) => language.page.bylineLabels), ...BYLINE_LABELS]),
  ];
  const alternatives = labels
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');
  return {
    byline: new RegExp(String.raw`^(?:${alternatives})(?:\s*[:|]\s*|\s+)\p{L}`, 'iu'),
    sections: new Set(languages.flatMap((language) => language.page.sections)),
  };
});

function kindOf(
  block: Block,
  mark: FurnitureMatch | undefined,
  found: readonly DateMatch[],
  { byline, sections }: LineWords,
  dates: DateParser,
): LineKind {
  const { text, words } = block;
  if (mark !== undefined) return markedKind(mark.reason);
  if (isParagraph(block) && !isLongHeadline(block)) return 'prose';
  if (
    found.some(({ date }) => date.day !== null) &&
    words <= MAX_DATE_WORDS &&
    dates.rest(text).length <= MAX_DATE_REST
  )
    return 'date';
  if (!/\p{L}/u.test(text)) return 'scrap';
  if (words <= MAX_BYLINE_WORDS && byline.test(text)) return 'byline';
  if (words <= MAX_LABEL_WORDS && sections.has(text.toLowerCase())) return 'section';
  if (words >= 2 && words <= MAX_NAME_WORDS && NAME.test(text)) return 'name';
  if (words <= MAX_LABEL_WORDS) return 'label';
  return endsSentence(text) ? 'sentence' : 'line';
}

function markedKind(reason: string): LineKind {
  if (reason === 'related-link') return 'related';
  if (reason === 'share') return 'share';
  return reason === 'comments' || reason === 'reply-form' ? 'comments' : 'furniture';
}
