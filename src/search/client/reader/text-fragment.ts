/**
 * Addresses of passages: https://wicg.github.io/scroll-to-text-fragment/. A browser shows the first place that fits, so words before
 * and behind a passage are added until the first place is the right one.
 */

/** A passage in the text of a page: `blocks` are its paragraphs, headings and the like, each on one line. */
export interface Passage {
  readonly blocks: readonly string[];
  /** The block and the place in it (UTF-16 units) where the passage begins, and where it ends. */
  readonly start: readonly [block: number, at: number];
  readonly end: readonly [block: number, at: number];
}

/** The parts of a text directive; a passage without `end` is `start` itself. */
interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/** A longer passage is told by its beginning and its end: an address of a paragraph is no address any more. UTF-16 units. */
const MAX_WHOLE = 240;
/** Words of a beginning, an end, or a surrounding; and the most that are tried. */
const FEW_WORDS = 4;
const MOST_WORDS = 24;

const WORD_SIGN = /[\p{L}\p{M}\p{N}_]/u;
const SEPARATOR = '\n';

/** Returns the part of an address behind '#': ':~:text=…'; null when nothing is selected but spaces. */
export function writeFragment(passage: Passage, language: string): string | null {
  const whole = widen(passage, language);
  if (whole === null) return null;
  const { blocks, start, end } = whole;
  const text = blocks.join(SEPARATOR).toLowerCase();
  const offset = (block: number, at: number): number =>
    blocks.slice(0, block).reduce((sum, { length }) => sum + length + 1, 0) + at;
  const wanted = [offset(...start), offset(...end)] as const;
  const isRight = (directive: Directive): boolean => {
    const found = findDirective(text, directive);
    return found !== null && found[0] === wanted[0] && found[1] === wanted[1];
  };
  let best: Directive | null = null;
  for (let words = 0; words <= MOST_WORDS; words += words < FEW_WORDS ? 1 : FEW_WORDS) {
    const inner = describeInner(whole, Math.max(FEW_WORDS, words));
    const prefix = wordsBefore(blocks, start, words);
    const suffix = wordsAfter(blocks, end, words);
    const tries: readonly Directive[] = [
      { ...inner, prefix, suffix: '' },
      { ...inner, prefix: '', suffix },
      { ...inner, prefix, suffix },
    ];
    best = tries.at(-1) ?? null;
    const right = tries.find(isRight);
    if (right !== undefined) return encode(right);
  }
  return best === null ? null : encode(best);
}

/** Returns a passage that begins and ends with whole words, without spaces around: browsers find no parts of words. */
function widen({ blocks, start, end }: Passage, language: string): Passage | null {
  let [from, begin] = start;
  let [to, stop] = end;
  const blockAt = (i: number): string => blocks[i] ?? '';
  // Past spaces and the ends of blocks.
  while (from <= to && blockAt(from).slice(begin).trim() === '') {
    from += 1;
    begin = 0;
  }
  while (to >= from && blockAt(to).slice(0, stop).trim() === '') {
    to -= 1;
    stop = blockAt(to).length;
  }
  if (from > to) return null;
  begin += blockAt(from).slice(begin).search(/\S/u);
  stop = blockAt(to).slice(0, stop).trimEnd().length;
  if (from === to && begin >= stop) return null;
  begin = wordBounds(blockAt(from), begin, language)[0];
  const [, wordEnd] = wordBounds(blockAt(to), stop - 1, language);
  return { blocks, start: [from, begin], end: [to, Math.max(stop, wordEnd)] };
}

/** Returns where the word at a place begins and ends; the place itself where there is none. */
function wordBounds(text: string, at: number, language: string): readonly [number, number] {
  if (!WORD_SIGN.test(text.charAt(at))) return [at, at + 1];
  if ('Segmenter' in Intl) {
    const segment = new Intl.Segmenter(language, { granularity: 'word' }).segment(text).containing(at);
    if (segment?.isWordLike === true) return [segment.index, segment.index + segment.segment.length];
  }
  let [begin, end] = [at, at + 1];
  while (begin > 0 && WORD_SIGN.test(text.charAt(begin - 1))) begin -= 1;
  while (end < text.length && WORD_SIGN.test(text.charAt(end))) end += 1;
  return [begin, end];
}

function describeInner({ blocks, start, end }: Passage, words: number): Pick<Directive, 'start' | 'end'> {
  const [from, begin] = start;
  const [to, stop] = end;
  const first = (blocks[from] ?? '').slice(begin, from === to ? stop : undefined);
  if (from === to && first.length <= MAX_WHOLE) return { start: first, end: '' };
  const last = from === to ? first : (blocks[to] ?? '').slice(0, stop);
  const [opening, closing] = [takeWords(first, words), takeLastWords(last, words)];
  // In one block the two must not overlap.
  return from === to && opening.length + closing.length >= first.length
    ? { start: first, end: '' }
    : { start: opening, end: closing };
}

/** Returns the words before a place: of its block, or of the one before where it is the first of its own. */
function wordsBefore(blocks: readonly string[], [block, at]: Passage['start'], words: number): string {
  if (words === 0) return '';
  const own = (blocks[block] ?? '').slice(0, at).trimEnd();
  return takeLastWords(own === '' ? (blocks[block - 1] ?? '') : own, words);
}

function wordsAfter(blocks: readonly string[], [block, at]: Passage['end'], words: number): string {
  if (words === 0) return '';
  const own = (blocks[block] ?? '').slice(at).trimStart();
  return takeWords(own === '' ? (blocks[block + 1] ?? '') : own, words);
}

/** In a script without spaces, a row of letters counts as several words. */
const LETTERS_OF_A_WORD = 8;

function takeWords(text: string, words: number): string {
  const all = text.trim().split(' ');
  return cutRow(all.slice(0, words).join(' '), words, (row, length) => row.slice(0, length));
}

function takeLastWords(text: string, words: number): string {
  const all = text.trim().split(' ');
  return cutRow(all.slice(-words).join(' '), words, (row, length) => row.slice(-length));
}

function cutRow(row: string, words: number, cut: (row: string, length: number) => string): string {
  const most = words * LETTERS_OF_A_WORD * 2;
  if (row.length <= most || row.includes(' ')) return row;
  return cut(row, most);
}

/** Returns where a browser finds a directive first, as it is described; null where it finds none. */
function findDirective(text: string, directive: Directive): readonly [number, number] | null {
  const [prefix, start, end, suffix] = [
    directive.prefix,
    directive.start,
    directive.end,
    directive.suffix,
  ].map((part) => part.toLowerCase()) as [string, string, string, string];
  const skipSpace = (at: number): number => {
    let next = at;
    while (/\s/u.test(text.charAt(next))) next += 1;
    return next;
  };
  for (let at = findWords(text, prefix || start, 0); at >= 0; at = findWords(text, prefix || start, at + 1)) {
    const begin = prefix === '' ? at : skipSpace(at + prefix.length);
    if (!isAt(text, start, begin)) continue;
    let stop = begin + start.length;
    if (end === '') {
      if (suffix === '' || isAt(text, suffix, skipSpace(stop))) return [begin, stop];
      continue;
    }
    for (let last = findWords(text, end, stop); last >= 0; last = findWords(text, end, last + 1)) {
      stop = last + end.length;
      if (suffix === '' || isAt(text, suffix, skipSpace(stop))) return [begin, stop];
    }
    return null;
  }
  return null;
}

function findWords(text: string, words: string, from: number): number {
  let at = text.indexOf(words, from);
  while (at >= 0 && !isAt(text, words, at)) at = text.indexOf(words, at + 1);
  return at;
}

/** Whether words stand at a place as whole words. */
function isAt(text: string, words: string, at: number): boolean {
  if (!text.startsWith(words, at)) return false;
  const isInside = (i: number): boolean =>
    WORD_SIGN.test(text.charAt(i - 1)) && WORD_SIGN.test(text.charAt(i)) && !isUnspacedAt(text, i);
  return !isInside(at) && !isInside(at + words.length);
}

function isUnspacedAt(text: string, i: number): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
    text.charAt(i),
  );
}

function encode({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    prefix === '' ? '' : `${encodePart(prefix)}-,`,
    encodePart(start),
    end === '' ? '' : `,${encodePart(end)}`,
    suffix === '' ? '' : `,-${encodePart(suffix)}`,
  ];
  return `:~:text=${parts.join('')}`;
}

/** What means something in a directive is escaped as well. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replace(/-/gu, '%2D');
}
