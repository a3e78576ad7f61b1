import type { Removed } from '../../model/document.js';
import { linkShare, type Scores } from './body-score.js';
import { runsIn, type Box, type Run } from './body-tree.js';

/** Share of linked words from which a part of the page is navigation. */
const MIN_NAVIGATION_LINKS = 0.5;

/** Something left out, with its text and the line where it stands; null for what holds no text. */
export function describeRemoved(item: Box | Run, reason: string): Removed | null {
  const text = item.kind === 'run' ? item.text : textOf(item);
  if (text === '') return null;
  const line = item.kind === 'run' ? item.line : (item.element.position?.start.line ?? null);
  return { text, reason, line };
}

function textOf(box: Box): string {
  return Array.from(runsIn(box), (run) => run.text).join(' ');
}

/** Returns the parts of the page around the article, in page order: one entry a part, however much is in it. */
export function describeOutside(around: Box, scores: Scores): readonly Removed[] {
  const parts: (Box | Run)[] = [];
  for (let box = around; box.parent !== null; box = box.parent) {
    const inner = box;
    parts.push(...box.parent.kids.filter((kid) => kid !== inner));
  }
  return parts
    .sort((a, b) => a.order - b.order)
    .flatMap((part) => describeRemoved(part, reasonOutside(part, scores)) ?? []);
}

/** Returns why a part of the page is not the article: what it names itself, else how much of it is links. */
export function reasonOutside(part: Box | Run, scores: Scores): string {
  if (part.kind === 'run')
    return part.linkWords > part.words * MIN_NAVIGATION_LINKS ? 'navigation' : 'boilerplate';
  const known = scores.furniture.get(part);
  if (known !== undefined) return known;
  return linkShare(part) > MIN_NAVIGATION_LINKS ? 'navigation' : 'boilerplate';
}
