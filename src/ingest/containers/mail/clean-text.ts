import { FORWARDED, UNSUBSCRIBE, VIEW_IN_BROWSER } from '../../../languages/mail-words.js';
import type { Removed } from '../../../model/document.js';
import { countWords } from '../../../util/text.js';
import type { CleanMail } from './clean-html.js';

/** Characters between which lines lie that a program broke, not the writer. */
const [MIN_BROKEN, MAX_BROKEN] = [50, 100];
/** Words that stand below the line of a foot, at most. */
const MAX_FOOT_WORDS = 160;

/** A line of what a mail that was passed on says of itself: 'From: …'. */
const FIELD = /^[\s>*]*\p{L}[\p{L} -]{1,20}:\*?\s/u;
/** A signature, as mailing programs begin it. */
const SIGNATURE = /^-- ?$/;

/** Takes out of a mail's plain text what is not its text, and joins lines that a program broke. `isFlowed`: a blank at a line's end says so. */
export function cleanMailText(source: string, isFlowed: boolean): CleanMail {
  const lines = joinFlowed(source.replace(/\r\n?/g, '\n').split('\n'), isFlowed);
  const removed: Removed[] = [];
  const take = (text: string, reason: string, line: number): void => {
    // Addresses in feet are made for one reader.
    const shown = text.replace(/https?:\S+/gi, '…').trim();
    if (shown !== '') removed.push({ text: shown, reason, line });
  };
  const kept: string[] = [];
  let isPassedOn = false;
  const foot = findFoot(lines);
  lines.forEach((line, i) => {
    if (FORWARDED.test(line)) isPassedOn = true;
    if (i >= foot) take(line, 'mail-foot', i + 1);
    else if (isPassedOn && (FIELD.test(line) || FORWARDED.test(line) || FORWARDED.test(lines[i - 1] ?? '')))
      take(line, 'mail-passed-on', i + 1);
    else {
      isPassedOn = false;
      if (line.length < 300 && VIEW_IN_BROWSER.test(line)) take(line, 'mail-head', i + 1);
      else if (!/^[\s*=_#~-]+$/.test(line) || line.trim() === '') kept.push(line);
    }
  });
  const content = joinBroken(kept).join('\n');
  const hasQuote = kept.some((line) => line.startsWith('>'));
  return { content, words: countWords(content), hasQuote, removed };
}

/** Returns where a mail's foot begins; behind the last line when there is none. */
export function findFoot(lines: readonly string[]): number {
  let words = 0;
  let foot = lines.length;
  for (let i = lines.length - 1; i >= 0 && words <= MAX_FOOT_WORDS; i -= 1) {
    const line = lines[i] ?? '';
    words += countWords(line);
    if (line.length < 300 && (UNSUBSCRIBE.test(line) || SIGNATURE.test(line))) foot = i;
  }
  return foot;
}

function joinFlowed(lines: readonly string[], isFlowed: boolean): readonly string[] {
  if (!isFlowed) return lines;
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    // A line that would be taken for a quotation has a blank put before it.
    const text = line.startsWith(' ') ? line.slice(1) : line;
    const last = joined.pop();
    if (isOpen && last !== undefined) joined.push(last + text);
    else joined.push(...(last === undefined ? [] : [last]), text);
    isOpen = line.endsWith(' ') && !SIGNATURE.test(line);
  }
  return joined;
}

/** Joins the lines of each paragraph whose lines are all as long as a program makes them. */
function joinBroken(lines: readonly string[]): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trimEnd());
  }
  return paragraphs.flatMap((paragraph) => {
    const broken = paragraph.slice(0, -1);
    const isBroken = broken.every(({ length }) => length >= MIN_BROKEN && length <= MAX_BROKEN);
    return isBroken && broken.length > 0 ? [paragraph.join(' ')] : paragraph;
  });
}
