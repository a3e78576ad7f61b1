import type { Language } from '../../languages/language.js';
import { foldText } from '../../util/text.js';
import { evidenceOf, type Block } from '../blocks.js';
import type { Candidate } from '../context.js';
import type { Stretch } from './stretch.js';

/** Blocks at the top of a dump among which a page's own title stands: 'Headline - Outlet'. */
const TITLE_BLOCKS = 3;
/** Words of a headline in a page's title; fewer are a section's or the outlet's name. */
const MIN_HEADLINE_WORDS = 4;
/** Words of an outlet's or a section's name after the headline. */
const MAX_SUFFIX_WORDS = 5;
/** Blocks above the text among which the headline is looked for: share buttons and a picture may stand between. */
const HEAD_BLOCKS = 40;
/** Blocks of the text whose words a headline shares. */
const OPENING_BLOCKS = 5;

/** Lines from a headline to its date: a byline may stand between. */
const LINES_TO_DATE = 2;

/** A page's title taken apart. */
export interface PageTitle {
  readonly block: Block;
  readonly headline: string;
  /** What follows the headline, in order: 'Health', 'Okezone Lifestyle'. */
  readonly suffix: readonly string[];
  /** The separator or an address leaves no doubt: no headline has it. */
  readonly isSure: boolean;
}

/** What stands between a headline and the site's name. */
const SEPARATOR = /(?<!\s)\s+(?:[|»·•]|::|[-–—])\s+/u;
const SURE_SEPARATOR = /\s(?:[|»·•]|::)\s/u;

/** Returns the page's title in the first lines of a dump: 'Headline | Section | Outlet'; null when no line looks like one. */
export function findPageTitle(blocks: readonly Block[]): PageTitle | null {
  for (const block of blocks.slice(0, TITLE_BLOCKS)) {
    const parts = block.text.split(SEPARATOR);
    if (parts.length < 2 || block.words > MAX_TITLE_WORDS) continue;
    const names = parts.findLastIndex((part) => part.split(' ').length > MAX_SUFFIX_WORDS) + 1;
    const from = Math.max(1, names);
    const suffix = parts.slice(from);
    const [first = '', last = ''] = [suffix[0], parts[from - 1]];
    if (suffix.length === 0 || !suffix.every((part) => /^[\p{Lu}\p{N}\p{Lo}]|\.\p{L}{2,}$/u.test(part)))
      continue;
    const end = block.text.lastIndexOf(last, block.text.indexOf(first, last.length)) + last.length;
    const headline = block.text.slice(0, end);
    if (headline.split(' ').length < MIN_HEADLINE_WORDS) continue;
    return {
      block,
      headline,
      suffix,
      isSure: SURE_SEPARATOR.test(block.text) || /^\S+\.\p{L}{2,}$/u.test(suffix.at(-1) ?? ''),
    };
  }
  return null;
}

/** Words of a page's title with the names after it. */
const MAX_TITLE_WORDS = 40;

/** Lines that are the headline because the page's title says so. */
export function findHeadlineCopies(blocks: readonly Block[], title: PageTitle | null): ReadonlySet<Block> {
  const [first] = blocks;
  const keys = new Set<string>();
  if (title !== null) keys.add(foldText(title.headline));
  if (first !== undefined && first.words >= MIN_HEADLINE_WORDS) keys.add(first.key);
  return new Set(blocks.filter((block) => block.index > 0 && keys.has(block.key)));
}

export interface HeadlineOptions {
  readonly blocks: readonly Block[];
  readonly stretch: Stretch;
  readonly languages: readonly Language[];
  readonly pageTitle: PageTitle | null;
  readonly copies: ReadonlySet<Block>;
  /** Whether a line could be a headline at all. */
  readonly isHeadline: (block: Block) => boolean;
  readonly isDateLine: (block: Block) => boolean;
  /** Whether a line stands in many documents of the archive. */
  readonly isRepeated: (block: Block) => boolean;
}

/** Headlines of a dump of a whole page: the page's title, and the lines above the text, weighed by how well they fit it. */
export function weighHeadlines(options: HeadlineOptions): Candidate<string>[] {
  const { blocks, stretch, pageTitle, copies, isHeadline, isDateLine, isRepeated } = options;
  const overlap = createOverlap(options);
  const from = Math.max(0, stretch.start - HEAD_BLOCKS);
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { key } of blocks) (seen.has(key) ? repeated : seen).add(key);
  const head = blocks.slice(from, stretch.start).filter(isHeadline);
  const candidates = head
    .filter((block) => !isDateLine(block) && block !== pageTitle?.block)
    .map((block): Candidate<string> => {
      const below = blocks.slice(block.index + 1, block.index + 1 + LINES_TO_DATE);
      const near = 1 - (stretch.start - block.index) / HEAD_BLOCKS;
      const isLong = block.words >= MIN_HEADLINE_WORDS;
      const score =
        0.1 +
        (copies.has(block) ? 0.3 : 0) +
        (repeated.has(block.key) ? 0.1 : 0) +
        0.2 * overlap(block.key) +
        0.15 * near +
        (isLong ? 0.1 : 0) +
        (below.some(isDateLine) ? 0.1 : 0) -
        (isCaptionLike(block.text) ? 0.2 : 0) -
        (isRepeated(block) ? 0.2 : 0);
      const method = copies.has(block) ? 'text:repeated-headline' : 'text:headline-line';
      return { value: block.text, evidence: evidenceOf(block, method, Math.max(0.05, score)), block };
    });
  if (pageTitle !== null) candidates.push(...titleCandidate(pageTitle, candidates, copies, overlap));
  return candidates;
}

/** Ends as a sentence, or with a source in brackets: a picture's caption stands nearer to the text than the headline. */
function isCaptionLike(text: string): boolean {
  if (/[^.]\.$/u.test(text)) return true;
  const inner = /\(([^()]*)\)$/u.exec(text)?.[1] ?? '';
  return /[:/]|^\p{L}+(?: \p{L}+)*$/u.test(inner);
}

/** Returns the page's title itself: a second place of the headline, or its only one. */
function titleCandidate(
  { block, headline, isSure }: PageTitle,
  others: readonly Candidate<string>[],
  copies: ReadonlySet<Block>,
  overlap: (key: string) => number,
): Candidate<string>[] {
  const key = foldText(headline);
  const copy = others.find(
    (item) => item.block !== undefined && copies.has(item.block) && item.block.key === key,
  );
  if (copy === undefined && !isSure) return [];
  const score = copy === undefined ? 0.3 + 0.25 * overlap(key) : copy.evidence.score;
  const evidence = evidenceOf(block, 'text:page-title', score, headline);
  return [{ value: copy?.value ?? headline, evidence, block }];
}

/** Returns the share of a line's telling words that stand in the text's beginning too. */
function createOverlap({ blocks, stretch, languages }: HeadlineOptions): (key: string) => number {
  const opening = blocks.slice(stretch.start, Math.min(stretch.end, stretch.start + OPENING_BLOCKS));
  const known = new Set(opening.flatMap((block) => block.key.split(' ')));
  return (key) => {
    const words = key
      .split(' ')
      .filter((word) => word.length > 2 && !languages.some((language) => language.stopWords.has(word)));
    // A line of one word says nothing by standing in the text.
    return words.filter((word) => known.has(word)).length / Math.max(words.length, MIN_HEADLINE_WORDS);
  };
}
