import type { Removed } from '../../model/document.js';
import { truncate } from '../../util/text.js';
import { linkShare, type Scores } from './body-score.js';
import { runsIn, type Box, type Run } from './body-tree.js';

/** UTF-16 units of a removed text that are kept. */
const MAX_TEXT = 200;
/** Entries for what lies outside the article: the page's parts, not its pieces. */
const MAX_OUTSIDE = 50;
/** Share of linked words from which a part of the page is navigation. */
const MIN_NAVIGATION_LINKS = 0.5;

/** Something left out, with the beginning of its text and the line where it stands; null for what holds no text. */
export function describeRemoved(item: Box | Run, reason: string): Removed | null {
  const text = item.kind === 'run' ? item.text : beginningOf(item);
  if (text === '') return null;
  const line = item.kind === 'run' ? item.line : (item.element.position?.start.line ?? null);
  return { text: truncate(text, MAX_TEXT), reason, line };
}

function beginningOf(box: Box): string {
  let text = '';
  for (const run of runsIn(box)) {
    text += text === '' ? run.text : ` ${run.text}`;
    if (text.length > MAX_TEXT) break;
  }
  return text;
}

/** The parts of the page around the article, in page order: at most `MAX_OUTSIDE`. */
export function describeOutside(around: Box, scores: Scores): readonly Removed[] {
  const parts: (Box | Run)[] = [];
  for (let box = around; box.parent !== null; box = box.parent) {
    const inner = box;
    parts.push(...box.parent.kids.filter((kid) => kid !== inner));
  }
  return parts
    .sort((a, b) => a.order - b.order)
    .flatMap((part) => describeRemoved(part, reasonOutside(part, scores)) ?? [])
    .slice(0, MAX_OUTSIDE);
}

function reasonOutside(part: Box | Run, scores: Scores): string {
  if (part.kind === 'run')
    return part.linkWords > part.words * MIN_NAVIGATION_LINKS ? 'navigation' : 'boilerplate';
  const known = scores.furniture.get(part);
  if (known !== undefined) return known;
  return linkShare(part) > MIN_NAVIGATION_LINKS ? 'navigation' : 'boilerplate';
}
