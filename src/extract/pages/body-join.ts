import { isNamedByline, isNamedCaption, isNamedStandfirst } from './body-names.js';
import { proseIn, type Scores } from './body-score.js';
import { runsIn, type Box, type Run } from './body-tree.js';

/** The part of a page that holds the article: a box, and what in it is not the article. */
export interface Region {
  readonly around: Box;
  readonly left: ReadonlySet<Box | Run>;
}

/** Levels above the chosen box that are looked through where no headline tells where the article begins. */
const MAX_LEVELS = 6;
/** Levels on which boxes of another kind than the chosen one can be parts of the article. */
const MAX_PART_LEVELS = 3;
/** Words from which a line between headline and text is a standfirst and not a label. */
const MIN_STANDFIRST_WORDS = 6;
/** Words from which it is one where neither a full stop nor a name says so. */
const MIN_LOOSE_WORDS = 12;
/** Share of the chosen box's prose that a box next to it must hold to be another part of the article. */
const MIN_PART_SHARE = 0.2;
/** Share of a part's prose that must be left when its labels and links are subtracted. */
const MIN_PART_DENSITY = 0.6;

/** Returns the chosen box with the parts of the article next to it: the standfirst, and the text's other parts. */
export function joinAround(top: Box, scores: Scores, title: Box | null): Region {
  let region: Region = { around: top, left: new Set() };
  const pending = new Set<Box | Run>();
  let cur = top;
  let isTitleInside = title !== null && contains(top, title);
  for (let level = 0; cur.parent !== null && !isTitleInside; level += 1) {
    if (title === null && level >= MAX_LEVELS) break;
    const { parent } = cur;
    isTitleInside = title !== null && contains(parent, title);
    let joins = false;
    for (const kid of parent.kids) {
      if (kid === cur || (kid.kind === 'box' && scores.furniture.has(kid))) continue;
      const isBefore = kid.order < cur.order;
      if (isBefore && title !== null) {
        const isBelowTitle = !isTitleInside || (kid.kind === 'box' && kid.order > title.order);
        if (isBelowTitle && isPart(kid, { cur, top, level, scores })) joins = true;
        else if (keepStandfirst(kid, isTitleInside ? title : null, pending)) joins = true;
      } else if (
        isBefore &&
        level < MAX_PART_LEVELS &&
        isIntroduction(kid) &&
        keepStandfirst(kid, null, pending)
      ) {
        joins = true;
      } else if (isPart(kid, { cur, top, level, scores })) joins = true;
      else pending.add(kid);
    }
    cur = parent;
    if (joins) region = { around: parent, left: new Set(pending) };
  }
  return region;
}

interface PartContext {
  readonly cur: Box;
  readonly top: Box;
  readonly level: number;
  readonly scores: Scores;
}

/** Tells whether something next to the chosen box is more of the same text. */
function isPart(kid: Box | Run, { cur, top, level, scores }: PartContext): boolean {
  if (kid.kind === 'run') return level === 0 && proseIn(kid) > 0;
  const prose = scores.prose(kid);
  if (prose === 0 || kid.tag === 'article' || scores.of(kid) < prose * MIN_PART_DENSITY) return false;
  if (level === 0 && /^(?:p|blockquote)$/.test(kid.tag)) return true;
  if (isAlike(kid, cur)) return true;
  const share = level === 0 ? MIN_PART_SHARE / 2 : MIN_PART_SHARE;
  return level < MAX_PART_LEVELS && prose >= scores.prose(top) * share && !hasLinkedHeading(kid);
}

/** Boxes of one kind: the same element with the same classes. */
function isAlike(a: Box, b: Box): boolean {
  const kind = classOf(a);
  return a.tag === b.tag && kind !== '' && kind === classOf(b);
}

function classOf(box: Box): string {
  const name = box.element.properties['class'];
  return typeof name === 'string' ? name.replace(/\s+/g, ' ').trim() : '';
}

function hasLinkedHeading(box: Box): boolean {
  for (const run of runsIn(box)) {
    if (run.linkWords > run.words / 2 && /^h[1-6]$/.test(run.parent.tag)) return true;
  }
  return false;
}

/** Keeps the prose between headline and text; everything else there goes to `left`. Whether there was any. */
function keepStandfirst(item: Box | Run, title: Box | null, left: Set<Box | Run>): boolean {
  if (item.kind === 'run') {
    const isStandfirst = (title === null || item.order > title.order) && readsAsStandfirst(item);
    if (!isStandfirst) left.add(item);
    return isStandfirst;
  }
  if (
    item === title ||
    item.tag === 'figure' ||
    isNamedCaption(item) ||
    isNamedByline(item) ||
    isAside(item)
  ) {
    left.add(item);
    return false;
  }
  let keeps = false;
  for (const kid of item.kids) if (keepStandfirst(kid, title, left)) keeps = true;
  return keeps;
}

function readsAsStandfirst(run: Run): boolean {
  if (run.linkWords > run.words / 2) return false;
  if (proseIn(run) > 0) return true;
  if (run.words >= MIN_LOOSE_WORDS && /^(?:p|h[2-4])$/.test(run.parent.tag)) return run.linkWords === 0;
  return (
    run.words >= MIN_STANDFIRST_WORDS &&
    (isNamedStandfirst(run.parent) || (run.parent.parent !== null && isNamedStandfirst(run.parent.parent)))
  );
}

function isIntroduction(item: Box | Run): boolean {
  return item.kind === 'box' && (/^(?:p|h[2-4])$/.test(item.tag) || isNamedStandfirst(item));
}

function isAside(box: Box): boolean {
  return (
    box.tag === 'ul' || box.tag === 'ol' || box.tag === 'table' || box.tag === 'nav' || box.tag === 'aside'
  );
}

function contains(box: Box, inner: Box): boolean {
  for (let at: Box | null = inner; at !== null; at = at.parent) if (at === box) return true;
  return false;
}
