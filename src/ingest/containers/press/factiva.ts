import { readDateLine } from '../../../languages/press-dates.js';
import {
  BYLINE_WORD,
  COPYRIGHT_LINE,
  FACTIVA_NUMBER,
  LANGUAGE_LINE,
  WORDS_LINE,
} from '../../../languages/press-labels.js';
import { ArticleBuilder, type PressArticle, type PressText } from './press-article.js';
import { placesOf } from './press-label.js';
import type { PressRegion } from './press-line.js';
import { readByline, readOutlet } from './press-values.js';

/** Takes a download of Factiva apart that has no codes: a block of facts between headline and text, and a number below. */
export function splitFactiva(text: PressText): readonly PressArticle[] {
  return findPieces(text).flatMap((piece) => readArticle(text, piece) ?? []);
}

interface Piece extends PressRegion {
  readonly id: string | null;
}

/** The parts of a download: up to a number, or from where the markup says that an article begins. */
function findPieces({ lines }: PressText): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  lines.forEach(({ text, role }, at) => {
    if (role === 'start' && at > from) {
      pieces.push({ from, to: at, id: null });
      from = at;
    }
    const id = FACTIVA_NUMBER.exec(text)?.groups?.['id'];
    if (id === undefined) return;
    pieces.push({ from, to: at, id });
    from = at + 1;
  });
  return [...pieces, { from, to: lines.length, id: null }];
}

/** Lines above the number of words: section, headline, writers. */
const MAX_ABOVE = 3;
/** Lines below it up to the text: day, time, outlet, code, edition, page, volume, language, copyright. */
const MAX_BELOW = 12;
/** Words of a section's name, at most. */
const MAX_SECTION_WORDS = 3;

function readArticle(text: PressText, piece: Piece): PressArticle | null {
  const { lines } = text;
  const full = placesOf(piece).filter(
    (at) => (lines[at]?.text ?? '') !== '' && !isPageFoot(lines[at]?.text ?? ''),
  );
  const wordsAt = full.findIndex((at) => isFact(text, at, WORDS_LINE));
  const words = full[wordsAt];
  if (words === undefined) return null;
  const builder = new ArticleBuilder(text, piece);
  builder.state('length', [lines[words]?.text ?? ''], [words]);
  readAbove(text, full.slice(0, wordsAt), builder);
  const below = full.slice(wordsAt + 1, wordsAt + 1 + MAX_BELOW);
  const last = readBelow(text, below, builder);
  const body = full[full.indexOf(last ?? words) + 1] ?? piece.to;
  let from = body;
  // Feet of pages stand between paragraphs, and are none of them.
  for (let at = body; at <= piece.to; at += 1) {
    if (at < piece.to && !isPageFoot(lines[at]?.text ?? '')) continue;
    if (at > from) builder.addBody({ from, to: at });
    from = at + 1;
  }
  return builder.finish(piece.id);
}

/** 'Page 2 of 9 © 2024 Factiva, Inc. All rights reserved.' */
function isPageFoot(line: string): boolean {
  return line.length < 120 && (/\bFactiva,? Inc\b/.test(line) || /^Page \d+ of \d+$/.test(line));
}

function isFact({ lines }: PressText, at: number, pattern: RegExp): boolean {
  const line = lines[at]?.text ?? '';
  return line.length < 60 && pattern.test(line);
}

function readAbove(text: PressText, above: readonly number[], builder: ArticleBuilder): void {
  const { lines } = text;
  const lineAt = (at: number | undefined): string => (at === undefined ? '' : (lines[at]?.text ?? ''));
  const marked = above.filter((at) => lines[at]?.role === 'title');
  const writers = above.filter((at) => lines[at]?.role === 'authors');
  if (marked.length > 0) {
    builder.state('title', [marked.map(lineAt).join(' ')], marked);
    builder.state(
      'authors',
      writers.flatMap((at) => readByline(lineAt(at))),
      writers,
    );
    const section = above.filter((at) => at < (marked[0] ?? 0)).at(-1);
    if (section !== undefined && isShort(lineAt(section)))
      builder.state('section', [lineAt(section)], [section]);
    return;
  }
  const near = above.slice(-MAX_ABOVE);
  const last = near.at(-1);
  const [first, second] = near;
  const isByline = near.length > 1 && isWriter(lineAt(last), lineAt(near.at(-2)), near.length);
  const titleAt = isByline ? near.at(-2) : last;
  if (titleAt === undefined) return;
  builder.state('title', [lineAt(titleAt)], [titleAt]);
  if (isByline && last !== undefined) builder.state('authors', readByline(lineAt(last)), [last]);
  if (
    first !== undefined &&
    second !== undefined &&
    first < titleAt &&
    above.length <= MAX_ABOVE &&
    isShort(lineAt(first))
  )
    builder.state('section', [lineAt(first)], [first]);
}

/** Tells whether the last line above the number of words is the writers': of two lines, a short one above a long one is the section. */
function isWriter(line: string, before: string, count: number): boolean {
  if (BYLINE_WORD.test(line)) return true;
  return count > 2
    ? line.split(' ').length < before.split(' ').length
    : !isShort(before) && line.length < before.length;
}

function isShort(line: string): boolean {
  return line !== '' && line.split(' ').length <= MAX_SECTION_WORDS;
}

/** 'HRBC', 'NYTF': a source's code. */
const CODE = /^[A-Z][A-Z0-9]{2,9}$/;
const TIME = /^\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s[A-Z]{2,5})?$/i;

/** Takes what stands between the number of words and the text; returns the last line of it, null for none. */
function readBelow(text: PressText, below: readonly number[], builder: ArticleBuilder): number | null {
  const { lines } = text;
  const lineAt = (at: number): string => lines[at]?.text ?? '';
  const dateAt = below.find((at) => readDateLine(lineAt(at)) !== null);
  const date = dateAt === undefined ? null : readDateLine(lineAt(dateAt));
  if (dateAt !== undefined && date !== null) builder.state('date', [date.value], [dateAt]);
  const rest = below.filter((at) => at > (dateAt ?? -1));
  const languageAt = rest.find((at) => LANGUAGE_LINE.test(lineAt(at)));
  const copyrightAt = rest.find((at) => COPYRIGHT_LINE.test(lineAt(at)));
  const codeAt = rest.find((at) => CODE.test(lineAt(at)));
  const end = copyrightAt ?? languageAt ?? codeAt ?? dateAt ?? null;
  const outletAt = rest.find((at) => !TIME.test(lineAt(at)));
  if (outletAt !== undefined && end !== null && outletAt < end)
    builder.state('outlet', [readOutlet(lineAt(outletAt))], [outletAt]);
  return end;
}
