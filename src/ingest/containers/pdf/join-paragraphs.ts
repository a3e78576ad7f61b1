import { LANGUAGES } from '../../../languages/index.js';
import { isCutWord, joinCutWord } from '../../../languages/cut-words.js';
import type { Paragraph } from './paragraphs.js';

/** A paragraph as it is read, wherever its parts stood. */
export interface JoinedParagraph {
  readonly text: string;
  readonly size: number;
  readonly page: number;
}

const ENDED = /[.!?…。！？؟۔:;”"»')\]]$/u;
/** Hyphens that printers set; the soft one as well. */
const HYPHEN = /[\u00AD\u2010\u2011]$/u;
/** Share of the text's height below which type is a caption's or a note's. */
const SMALL = 0.94;
/** Letters of a caption between two parts of a paragraph. */
const MAX_CAPTION = 400;

/**
 * Joins paragraphs that go on in another column or on another page; what stands between the parts in smaller type, such as a caption,
 * comes behind. `body`: the height of most type.
 */
export function joinParagraphs(paragraphs: readonly Paragraph[], body: number): readonly JoinedParagraph[] {
  const words = vocabulary(paragraphs);
  const joined: { lines: string[]; size: number; page: number; isOpen: boolean }[] = [];
  const between: typeof joined = [];
  let open: (typeof joined)[number] | null = null;
  for (const paragraph of paragraphs) {
    const { lines, size, page, isOpen } = paragraph;
    const item = { lines: [...lines], size, page, isOpen };
    if (open !== null && isSmall(paragraph, body) && open.size >= body * SMALL) {
      between.push(item);
      continue;
    }
    if (open !== null && goesOn(open, paragraph)) {
      open.lines.push(...lines);
      open = isOpenEnd(item) ? open : null;
      if (open !== null) open.isOpen = isOpen;
      if (open === null) joined.push(...between.splice(0));
      continue;
    }
    joined.push(...between.splice(0));
    joined.push(item);
    open = isOpenEnd(item) ? item : null;
  }
  joined.push(...between);
  return joined.map(({ lines, size, page }) => ({ text: joinLines(lines, words), size, page }));
}

function isSmall({ size, lines }: Paragraph, body: number): boolean {
  return size < body * SMALL && lines.join(' ').length <= MAX_CAPTION;
}

function isOpenEnd({
  lines,
  isOpen,
}: {
  readonly lines: readonly string[];
  readonly isOpen: boolean;
}): boolean {
  const last = lines.at(-1) ?? '';
  return isOpen && !ENDED.test(last);
}

/** Tells whether a paragraph is the rest of another. */
function goesOn(
  open: { readonly lines: readonly string[]; readonly size: number },
  next: Paragraph,
): boolean {
  if (Math.abs(open.size - next.size) > 0.6) return false;
  const first = next.lines[0] ?? '';
  // A small letter, or letters of a script that has none.
  return /^[^\p{L}]{0,2}[\p{Ll}\p{Lo}]/u.test(first) || !next.isBegun;
}

/** Words of a text, with their hyphens: they tell which hyphens are a word's own. */
function vocabulary(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { lines } of paragraphs)
    for (const line of lines) {
      // What stands at a line's end may be half of a word.
      const inside = line.endsWith('-') ? line.slice(0, line.lastIndexOf(' ') + 1) : line;
      for (const [word] of inside.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word);
    }
  return words;
}

function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const before = text.replace(HYPHEN, '-');
    if (text === '') text = line;
    else if (isCutWord(before, line)) text = joinCutWord(before, line, words, LANGUAGES);
    // 'Anglo-' 'American', '2019-' '2020'.
    else if (/[\p{L}\p{N}][-–]$/u.test(before) && /^[\p{L}\p{N}]/u.test(line)) text = before + line;
    else text = `${before} ${line}`;
  }
  return text
    .replace(/[\u00AD\uFFFD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
