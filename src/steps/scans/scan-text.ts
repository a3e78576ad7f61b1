import type { PageText, Piece } from '../../ingest/containers/pdf/page-pieces.js';

/** A word as a machine read it: its text, where it begins and ends, the line that it stands on, and the height of that line, in pixels. */
export type ScanWord = readonly [text: string, left: number, right: number, base: number, size: number];

/** A page of a scan, as a machine read it. */
export interface ScanPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly ScanWord[];
  /** How sure the machine is of the page's words, in percent. */
  readonly confidence: number;
}

/** What a machine read in one file. */
export interface ScanText {
  readonly pages: readonly ScanPage[];
  /** The media type of the file. */
  readonly mediaType: string;
}

/** Points: the width that every page is taken to have, so that lengths mean what they do in print. */
const PAGE_WIDTH = 595;
/** Heights of lines are measured, and differ by what letters they have: up to these shares of the common one they are that. */
const [LEAST, MOST] = [0.78, 1.25];
/** Other heights are taken to be in steps of this factor. */
const STEP = 1.3;

/** Returns a page's words as pieces of a printed page. */
export function toPageText({ width, height, words }: ScanPage): PageText {
  const scale = PAGE_WIDTH / Math.max(1, width);
  const common = middleSize(words);
  const pieces = words.map(([text, left, right, base, size]): Piece => {
    const ratio = size / common;
    const isCommon = ratio >= LEAST && ratio <= MOST;
    const steps = isCommon ? 0 : Math.round(Math.log(ratio) / Math.log(STEP));
    return {
      text,
      left: left * scale,
      right: right * scale,
      base: base * scale,
      size: common * STEP ** steps * scale,
      font: '',
    };
  });
  return { pieces, slanted: [], width: PAGE_WIDTH, height: height * scale };
}

/** The height of line that half of the letters are below of. */
function middleSize(words: readonly ScanWord[]): number {
  const sizes = words.flatMap(([text, , , , size]) => Array.from({ length: text.length }, () => size));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 1;
}

/** Returns how sure the machine is of a file's words, in percent. */
export function meanConfidence({ pages }: ScanText): number {
  const words = pages.reduce((sum, page) => sum + page.words.length, 0);
  if (words === 0) return 0;
  return pages.reduce((sum, { words: own, confidence }) => sum + confidence * own.length, 0) / words;
}
