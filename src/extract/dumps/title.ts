import { foldText } from '../../util/text.js';
import type { Block } from '../blocks.js';

/** Blocks at the top of a dump among which a page's own title stands: 'Headline - Outlet'. */
const TITLE_BLOCKS = 3;
/** Words of a headline in a page's title; fewer are a section's or the outlet's name. */
const MIN_HEADLINE_WORDS = 4;
/** Words of an outlet's or a section's name after the headline. */
const MAX_SUFFIX_WORDS = 5;

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
