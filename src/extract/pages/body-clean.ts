import type { Removed } from '../../model/document.js';
import { endsAsSentence } from './body-measure.js';
import { findCards, findTail, isPictureBox, isStorySlides } from './body-leftovers.js';
import type { Region } from './body-join.js';
import { isNamedByline, isNamedCaption } from './body-names.js';
import { describeRemoved, reasonOutside } from './body-removed.js';
import { linkShare, proseIn, type Scores } from './body-score.js';
import type { Box, Run } from './body-tree.js';

/** Words a line of author and date may have; a box of that name with more holds the text. */
const MAX_BYLINE_WORDS = 30;
/** Words a caption may have. */
const MAX_CAPTION_WORDS = 90;
/** Share of linked words above which a list or box is navigation. */
const MAX_LINK_SHARE = 0.5;
/** Words from which a loose line in a div is kept without a full stop. */
const LOOSE_WORDS = 9;

/** Share of linked words from which a paragraph is nothing but a link. */
const ALL_LINKED = 0.8;

/** Words a heading without text under it may have to be the label of something that was taken out. */
const MAX_LABEL_WORDS = 12;

/** What of the chosen box is the article: boxes and runs that are not in it are dropped. */
export interface Cleaned {
  readonly dropped: ReadonlySet<Box | Run>;
  readonly captions: ReadonlySet<Box>;
  readonly removed: readonly Removed[];
}

/** Takes out of the region what is not the article; headings and short lines with nothing under them too, unless `keepsLabels`. */
export function cleanRegion(region: Region, scores: Scores, keepsLabels = false): Cleaned {
  const top = region.around;
  const dropped = new Set<Box | Run>(region.left);
  const captions = new Set<Box>();
  const removed: Removed[] = [];
  for (const item of region.left) {
    const described = describeRemoved(item, reasonOutside(item, scores));
    if (described !== null) removed.push(described);
  }
  const drop = (item: Box | Run, reason: string): void => {
    dropped.add(item);
    const described = describeRemoved(item, reason);
    if (described !== null) removed.push(described);
  };
  const visit = (box: Box): void => {
    for (const card of findCards(box)) if (!dropped.has(card)) drop(card, 'related-link');
    for (const kid of box.kids) {
      if (dropped.has(kid)) continue;
      if (kid.kind === 'run') {
        const reason = reasonForRun(kid, keepsLabels);
        if (reason !== null) drop(kid, reason);
        continue;
      }
      const reason =
        scores.furniture.get(kid) ?? (isStorySlides(kid, top) ? 'related-link' : reasonForBox(kid, scores));
      if (reason === 'caption') captions.add(kid);
      else if (reason !== null) drop(kid, reason);
      else if (kid.tag !== 'figure') visit(kid);
    }
  };
  visit(top);
  if (keepsLabels) return { dropped, captions, removed };
  for (const { item, reason } of findTail(top, { dropped, captions })) drop(item, reason);
  dropEmptyHeadings(top, dropped, drop);
  return { dropped, captions, removed };
}

function reasonForBox(box: Box, scores: Scores): string | null {
  const { words, linkWords: links } = box;
  if (words === 0) return null;
  if (/^(?:figure|table|thead|tbody|tfoot|tr|td|th)$/.test(box.tag)) return null;
  if (isNamedCaption(box) && words <= MAX_CAPTION_WORDS) return 'caption';
  if (isPictureBox(box)) return 'caption';
  if (isNamedByline(box) && words <= MAX_BYLINE_WORDS && scores.prose(box) === 0) return 'label';
  if (box.tag === 'p' || /^h[1-6]$/.test(box.tag)) return null;
  if (links > words * MAX_LINK_SHARE && scores.prose(box) < words * 0.3) return 'related-link';
  return null;
}

const TEXT_BLOCKS = new Set(
  'p li blockquote td th dd dt pre h1 h2 h3 h4 h5 h6 figcaption caption q center summary'.split(' '),
);

function reasonForRun(run: Run, keepsLabels: boolean): string | null {
  const { tag } = run.parent;
  const isLink = run.linkWords > run.words * (TEXT_BLOCKS.has(tag) ? ALL_LINKED : MAX_LINK_SHARE);
  if (TEXT_BLOCKS.has(tag)) {
    if (tag === 'p' && isLink && !(run.words >= LOOSE_WORDS && endsAsSentence(run.text)))
      return 'related-link';
    return tag === 'p' && isPointer(run) ? 'related-link' : null;
  }
  if (proseIn(run) > 0) return null;
  if (isLink) return 'related-link';
  if (run.words >= LOOSE_WORDS || endsAsSentence(run.text)) return null;
  return keepsLabels || isCalloutTitle(run.parent) ? null : 'label';
}

/** Tells whether a box is the title of a note that is set apart from the text: 'Warning'. */
function isCalloutTitle({ names }: Box): boolean {
  return names.some((name) => CALLOUTS.has(name)) && names.some((name) => CALLOUT_TITLES.has(name));
}

const CALLOUTS = new Set(['admonition', 'callout', 'alert']);
const CALLOUT_TITLES = new Set(['title', 'heading', 'summary', 'label']);

/** Words before a link that announce it ('Read more: …'), and words a headline has at least. */
const MAX_POINTER_WORDS = 4;
const MIN_HEADLINE_WORDS = 4;

/** A line that says where another article is: a few words and its linked headline. */
function isPointer(run: Run): boolean {
  return (
    run.linkWords >= MIN_HEADLINE_WORDS &&
    run.words - run.linkWords <= MAX_POINTER_WORDS &&
    !endsAsSentence(run.text)
  );
}

/** Words of a line that announces links: 'Further reading:'. */
const MAX_ANNOUNCEMENT_WORDS = 6;

function isAnnouncement(run: Run): boolean {
  return run.parent.tag === 'p' && run.words <= MAX_ANNOUNCEMENT_WORDS && /[:?]$/.test(run.text);
}

/** A heading with nothing of the article under it announced what was taken out. */
function dropEmptyHeadings(
  top: Box,
  dropped: ReadonlySet<Box | Run>,
  drop: (item: Run, reason: string) => void,
): void {
  let open: Run[] = [];
  let level = 0;
  let label: Run | null = null;
  const visit = (box: Box): void => {
    for (const kid of box.kids) {
      if (dropped.has(kid)) {
        const links = kid.kind === 'box' ? linkShare(kid) : kid.linkWords / (kid.words || 1);
        if (links > MAX_LINK_SHARE) {
          const last = open.pop() ?? label;
          if (last !== null) drop(last, 'related-link');
          label = null;
        }
        continue;
      }
      label = kid.kind === 'run' && isAnnouncement(kid) ? kid : kid.kind === 'run' ? null : label;
      if (kid.kind === 'box') visit(kid);
      else if (/^h[1-6]$/.test(box.tag)) {
        const own = Number(box.tag.slice(1));
        if (own <= level) open = [];
        open.push(kid);
        level = own;
      } else open = [];
    }
  };
  visit(top);
  for (const run of open) {
    if (run.words <= MAX_LABEL_WORDS && run.parent.parent?.tag !== 'blockquote') drop(run, 'related-link');
  }
}
