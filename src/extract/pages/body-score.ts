import type { Element } from 'hast';
import { endsAsSentence } from './body-measure.js';
import { isNamedBeside, isNamedContent, namedReason } from './body-names.js';
import { ancestorsOf, type Box, type Run } from './body-tree.js';

/** Words from which a line that ends as a sentence counts as prose. */
const SENTENCE_WORDS = 7;
/** Words from which a line without a full stop is still prose: headlines have at most about 20. */
const PROSE_WORDS = 24;
/** Share of linked words above which a line is a link and not prose. */
const MAX_LINK_SHARE = 0.5;
/** What one short line costs, in words of prose, and at most: pages have hundreds of them, articles a few. */
const SHORT_LINE_COST = 3;
/** A box is left for its child when the child holds this share of its score. */
const DESCEND_SHARE = 0.75;
/** A box that names itself furniture is believed unless it holds this share of the page's prose. */
const MAX_NAMED_SHARE = 0.4;
/** That share for boxes that can be longer than the article: readers' comments, lists of other articles. */
const MAX_LONG_SHARE = 0.85;
const MAY_BE_LONG = new Set(['comments', 'related-link']);
/** Words of prose that must be left outside such a box. */
const MIN_REST = 30;
/** Words that must be left where the headline, which is outside, says that the article is outside too. */
const MIN_REST_UNDER_TITLE = 8;
/** Share of the prose a box that calls itself the article's text must hold. */
const MIN_NAMED_SHARE = 0.6;

/** Prose the box around the headline must hold, in words and as a share of the best box's, to be preferred to it. */
const MIN_TITLE_PROSE = 40;
const MIN_TITLE_SHARE = 0.35;
/** That share where the box says that it is an article. */
const MIN_ARTICLE_SHARE = 0.15;

export interface Scores {
  /** The highest score of a box and of those in it. */
  readonly peak: (box: Box) => number;
  /** Prose minus what is around it, in words. */
  readonly of: (box: Box) => number;
  /** Words of prose in a box. */
  readonly prose: (box: Box) => number;
  /** Why a box is not the article; absent when it is not furniture. */
  readonly furniture: ReadonlyMap<Box, string>;
}

/** Words of prose in a run: 0 for labels, links, headlines. */
export function proseIn(run: Run): number {
  if (run.linkWords > run.words * MAX_LINK_SHARE) return 0;
  const isProse = run.words >= PROSE_WORDS || (run.words >= SENTENCE_WORDS && endsAsSentence(run.text));
  return isProse ? run.words - run.linkWords : 0;
}

/** Scores every box; furniture counts nothing. */
export function scoreBoxes(root: Box, title: Box | null, trustNames = true): Scores {
  const allProse = new Map<Box, number>();
  addUp(root, allProse, () => false, proseIn);
  const total = allProse.get(root) ?? 0;
  const aroundTitle = new Set(title === null ? [] : ancestorsOf(title));
  const furniture = new Map<Box, string>();
  const findFurniture = (box: Box): void => {
    for (const kid of box.kids) {
      if (kid.kind === 'run') continue;
      const reason = namedReason(kid);
      const prose = allProse.get(kid) ?? 0;
      const limit = limitOf(kid, reason, { total, hasTitle: title !== null });
      const isFurniture =
        reason !== null &&
        (prose === 0 || prose <= limit) &&
        !aroundTitle.has(kid) &&
        !isChapter(kid, box, allProse) &&
        !(prose > total * MAX_NAMED_SHARE && holdsContent(kid, allProse));
      if (isFurniture) furniture.set(kid, reason);
      else findFurniture(kid);
    }
  };
  if (trustNames) findFurniture(root);
  const prose = new Map<Box, number>();
  const scores = new Map<Box, number>();
  const isFurniture = (box: Box): boolean => furniture.has(box);
  addUp(root, prose, isFurniture, proseIn);
  addUp(root, scores, isFurniture, weigh);
  const peaks = new Map<Box, number>();
  findPeaks(root, scores, peaks);
  return {
    peak: (box) => peaks.get(box) ?? 0,
    of: (box) => scores.get(box) ?? 0,
    prose: (box) => prose.get(box) ?? 0,
    furniture,
  };
}

/** Words of prose that a chapter has at least. */
const MIN_CHAPTER_PROSE = 20;
/** Share of linked words in it at most. */
const MAX_CHAPTER_LINKS = 0.05;
const CONTROLS = new Set(['form', 'input', 'button', 'select', 'textarea', 'iframe']);

/**
 * Tells whether a box is one of several chapters of a text, whatever its name reminds of: a heading and prose without links or
 * controls, next to a box of the same element that is so too.
 */
function isChapter(box: Box, parent: Box, prose: ReadonlyMap<Box, number>): boolean {
  if (box.tag !== 'section' && box.tag !== 'div') return false;
  const isOne = (kid: Box | Run): boolean =>
    kid.kind === 'box' &&
    kid.tag === box.tag &&
    (prose.get(kid) ?? 0) >= MIN_CHAPTER_PROSE &&
    linkShare(kid) <= MAX_CHAPTER_LINKS &&
    kid.kids[0]?.kind === 'box' &&
    /^h[2-6]$/.test(kid.kids[0].tag) &&
    !holdsControls(kid.element);
  return (
    isOne(box) &&
    parent.kids.some((kid) => kid !== box && isOne(kid) && kid.kind === 'box' && namedReason(kid) === null)
  );
}

function holdsControls(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (CONTROLS.has(child.tagName) || holdsControls(child)),
  );
}

/** Tells whether a box, or the one in it that holds most of its prose, calls itself an article's text. */
function holdsContent(box: Box, prose: ReadonlyMap<Box, number>): boolean {
  if (isNamedContent(box)) return true;
  const least = (prose.get(box) ?? 0) * MIN_NAMED_SHARE;
  return box.kids.some(
    (kid) => kid.kind === 'box' && (prose.get(kid) ?? 0) >= least && holdsContent(kid, prose),
  );
}

/** Words of prose a box may hold and still be what its name says. */
function limitOf(
  box: Box,
  reason: string | null,
  { total, hasTitle }: { readonly total: number; readonly hasTitle: boolean },
): number {
  const isBeside = isNamedBeside(box);
  const isLong = isBeside || (reason !== null && MAY_BE_LONG.has(reason));
  if (!isLong) return total * MAX_NAMED_SHARE;
  const rest = isBeside && hasTitle ? MIN_REST_UNDER_TITLE : MIN_REST;
  return Math.min(total * MAX_LONG_SHARE, total - rest);
}

function addUp(
  box: Box,
  sums: Map<Box, number>,
  isSkipped: (box: Box) => boolean,
  value: (run: Run) => number,
): number {
  let sum = 0;
  for (const kid of box.kids) {
    if (kid.kind === 'run') sum += value(kid);
    else if (!isSkipped(kid)) sum += addUp(kid, sums, isSkipped, value);
  }
  sums.set(box, sum);
  return sum;
}

function findPeaks(box: Box, scores: ReadonlyMap<Box, number>, peaks: Map<Box, number>): number {
  let peak = scores.get(box) ?? 0;
  for (const kid of box.kids) {
    if (kid.kind === 'box' && scores.has(kid)) peak = Math.max(peak, findPeaks(kid, scores, peaks));
  }
  peaks.set(box, peak);
  return peak;
}

function weigh(run: Run): number {
  const prose = proseIn(run);
  if (prose > 0) {
    const { tag } = run.parent;
    return tag === 'p' || tag === 'li' || tag === 'blockquote' ? prose : prose * 0.8;
  }
  if (/^h[1-6]$/.test(run.parent.tag) && run.linkWords === 0) return 0;
  return -Math.min(run.words, SHORT_LINE_COST);
}

/** Returns the smallest box that holds the article: where the headline is, if that holds enough, else where the prose is. */
export function chooseBox(root: Box, scores: Scores, title: Box | null): Box {
  const best = descend(root, scores);
  if (title === null) return best;
  for (const around of ancestorsOf(title)) {
    const near = descend(around, scores);
    if (near === best) return best;
    const share = around.tag === 'article' || isNamedContent(around) ? MIN_ARTICLE_SHARE : MIN_TITLE_SHARE;
    const found = scores.peak(near);
    if (found >= MIN_TITLE_PROSE && found >= scores.peak(best) * share) return near;
  }
  return best;
}

function descend(from: Box, scores: Scores): Box {
  let box = from;
  for (;;) {
    let best: Box | null = null;
    for (const kid of box.kids) {
      if (kid.kind === 'run' || scores.furniture.has(kid)) continue;
      if (best === null || scores.peak(kid) > scores.peak(best)) best = kid;
    }
    if (best === null || scores.peak(best) <= 0 || scores.peak(best) < scores.of(box) * DESCEND_SHARE) break;
    if (isParagraphBox(best)) break;
    box = best;
  }
  return findNamed(box, scores) ?? box;
}

function isParagraphBox(box: Box): boolean {
  return /^(?:p|li|h[1-6]|blockquote|td|ul|ol|pre)$/.test(box.tag);
}

/** Returns a box inside that calls itself the article's text and holds most of the prose. */
function findNamed(box: Box, scores: Scores): Box | null {
  for (const kid of box.kids) {
    if (kid.kind === 'run' || scores.furniture.has(kid) || isParagraphBox(kid)) continue;
    if (scores.prose(kid) < scores.prose(box) * MIN_NAMED_SHARE) continue;
    if (isNamedContent(kid)) return kid;
    const inner = findNamed(kid, scores);
    if (inner !== null) return inner;
  }
  return null;
}

/** Share of linked words in a box. */
export function linkShare(box: Box): number {
  return box.words === 0 ? 0 : box.linkWords / box.words;
}
