import { FACTIVA_CODES } from '../../../languages/press-labels.js';

/** A line of a download, without the white space around it; '' for an empty one. */
export interface PressLine {
  readonly text: string;
  /** 1-based place in the file; null where the format has no lines. */
  readonly line: number | null;
  /** What the markup says that it is: an article's first line, its headline, its writers. */
  readonly role?: 'start' | 'title' | 'authors';
}

/** Lines of one article: from the first up to the one before `to`. */
export interface PressRegion {
  readonly from: number;
  readonly to: number;
}

/** Returns the lines of a text. */
export function toPressLines(text: string): readonly PressLine[] {
  return text.split(/\r\n|[\r\n\u2028\u2029\f]/).flatMap((line, i) => toLines(line, i + 1));
}

/** Returns paragraphs as lines, with an empty one behind each. */
export function paragraphsToLines(paragraphs: readonly string[]): readonly PressLine[] {
  return paragraphs.flatMap((paragraph) => [
    ...paragraph.split('\n').flatMap((line) => toLines(line, null)),
    { text: '', line: null },
  ]);
}

/** A code of a field, and apart from it what it stands before. */
const CODED = new RegExp(
  String.raw`^\s*(?<code>${FACTIVA_CODES.join('|')})(?:\t| {2,}|\u00A0)\s*(?<value>\S.*)$`,
  'u',
);

/** A line, or two where a code stands before what it is the code of. */
function toLines(written: string, line: number | null): readonly PressLine[] {
  const { code, value } = CODED.exec(written)?.groups ?? {};
  if (code === undefined || value === undefined) return [{ text: trimLine(written), line }];
  return [
    { text: code, line },
    { text: trimLine(value), line },
  ];
}

/** Returns a line with single blanks in it and none around it. */
export function trimLine(line: string): string {
  return line.replace(/[\s\u00A0\uFEFF]+/g, ' ').trim();
}

/** Characters of the longest line that a database breaks. */
const MAX_WIDTH = 100;
/** Characters of lines that tell whether all were broken at one width: shorter ones end a paragraph. */
const MIN_TELLING = 40;
/** Share of those lines that may be longer: addresses, which nothing breaks. */
const MAX_LONGER = 0.02;
/** Share of those that end within {@link NEAR} characters of the width. */
const MIN_FULL = 0.3;
const NEAR = 12;

/** Returns the width at which a download's lines were broken, in characters; null where a line is a paragraph. */
export function measureWidth(lines: readonly PressLine[]): number | null {
  const lengths = lines.flatMap(({ text, line }) =>
    line !== null && text.length > MIN_TELLING ? [text.length] : [],
  );
  const shorter = lengths.filter((length) => length <= MAX_WIDTH);
  if (shorter.length === 0 || lengths.length - shorter.length > lengths.length * MAX_LONGER) return null;
  const width = shorter.reduce((most, length) => Math.max(most, length), 0);
  const full = shorter.filter((length) => length > width - NEAR).length;
  return full >= shorter.length * MIN_FULL ? width : null;
}

/** Returns the paragraphs of some lines: those between empty ones, joined where they were broken at `width`. */
export function joinParagraphs(lines: readonly PressLine[], width: number | null): readonly string[] {
  const paragraphs: string[] = [];
  let last: string | null = null;
  for (const { text } of lines) {
    if (text === '') last = null;
    else if (last !== null && isBroken(last, text, width)) {
      paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
      last = text;
    } else {
      paragraphs.push(text);
      last = text;
    }
  }
  return paragraphs;
}

/** Characters that a line may be shorter than the longest that was broken: an address or a title, which were not, is longer than the width. */
const SLACK = 10;

/** Tells whether the first word of a line had no room on the line before. */
function isBroken(before: string, text: string, width: number | null): boolean {
  if (width === null) return false;
  const end = text.indexOf(' ');
  return before.length + 1 + (end < 0 ? text.length : end) > width - SLACK;
}
