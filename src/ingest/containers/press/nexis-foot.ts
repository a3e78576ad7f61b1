import { AFTER_BODY_LINE, COPYRIGHT_LINE, nexisField } from '../../../languages/press-labels.js';
import type { PressText } from './press-article.js';
import type { PressRegion } from './press-line.js';

/** Returns where an article's text ends: the first line that is no part of it any more: a label of the foot, a caption's heading, the line of copyright. */
export function findFoot({ lines }: PressText, { from, to }: PressRegion, isOlder: boolean): number {
  for (let at = from; at < to; at += 1) {
    const line = lines[at]?.text ?? '';
    if (line === '') continue;
    if (!isOlder && AFTER_BODY_LINE.test(line)) return at;
    if (isFootLabel(line, isOlder)) return at;
    if (
      to - at <= MAX_LAST_LINES &&
      COPYRIGHT_LINE.test(line) &&
      isLastLines(lines.slice(at + 1, to).map(({ text }) => text))
    )
      return at;
  }
  return to;
}

function isFootLabel(line: string, isOlder: boolean): boolean {
  const label = /^(\p{L}[\p{L} /-]{1,30}):/u.exec(line)?.[1];
  if (label === undefined) return false;
  const field = nexisField(label);
  if (field === 'loaded') return true;
  return (field === 'foot' || field === 'url') && isOlder && label === label.toUpperCase();
}

/** Lines from the line of copyright to the end, at most. */
const MAX_LAST_LINES = 40;

/** Lines behind the line of copyright: 'All Rights Reserved', labels. */
function isLastLines(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line !== '');
  return full.length <= 12 && full.every((line) => line.length < 100 || /^\p{L}[\p{L} -]{1,30}:/u.test(line));
}
