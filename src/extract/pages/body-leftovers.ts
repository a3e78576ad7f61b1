import type { Element } from 'hast';
import { endsAsSentence } from './body-measure.js';
import { proseIn } from './body-score.js';
import { PICTURES, runsIn, type Box, type Run } from './body-tree.js';

/** Words of a box with a picture and no sentence in it: a caption. */
const MAX_PICTURE_WORDS = 40;

/** A box that is a picture and a line under it, whatever it is called. */
export function isPictureBox(box: Box): boolean {
  const { words } = box;
  if (
    words > MAX_PICTURE_WORDS ||
    words === 0 ||
    /^(?:li|td|th|tr|tbody|thead|tfoot|ul|ol|dl|h[1-6])$/.test(box.tag)
  )
    return false;
  if (!box.hasPicture || (box.tag === 'p' && !beginsWithPicture(box.element))) return false;
  for (const run of runsIn(box)) {
    if (endsAsSentence(run.text) || run.linkWords > run.words / 2 || /^h[1-6]$/.test(run.parent.tag))
      return false;
  }
  return true;
}

/** Formulas and smileys are pictures inside a text: a picture with a caption comes first. */
function beginsWithPicture(element: Element): boolean {
  const first = element.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element') return false;
  return PICTURES.has(first.tagName) || beginsWithPicture(first);
}

/** Words of an article's announcement: its linked headline and a sentence or two. */
const MAX_CARD_WORDS = 60;
const MAX_CARD_PROSE = 40;
const MIN_CARD_LINK = 3;
/** Cards of one kind in a box from which they are a list of other articles. */
const MIN_CARDS = 2;

/** Boxes of one kind next to each other, each a linked headline with a line of text. */
export function findCards(box: Box): readonly Box[] {
  const kinds = new Map<string, Box[]>();
  for (const kid of box.kids) {
    if (kid.kind === 'run' || !isCard(kid)) continue;
    const kind = `${kid.tag} ${String(kid.element.properties['class'] ?? '')}`;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [kid]);
    else known.push(kid);
  }
  return [...kinds.values()].filter((cards) => cards.length >= MIN_CARDS).flat();
}

function isCard(box: Box): boolean {
  if (/^(?:p|h[1-6]|tr|blockquote|figure)$/.test(box.tag)) return false;
  if (box.words > MAX_CARD_WORDS) return false;
  let prose = 0;
  let isLinked = false;
  let runs = 0;
  for (const run of runsIn(box)) {
    runs += 1;
    if (run.words >= MIN_CARD_LINK && run.linkWords >= run.words * 0.9) isLinked = true;
    prose += proseIn(run);
    // A card begins with its headline: a sentence with links below it is the item of a list.
    if (prose > MAX_CARD_PROSE || (prose > 0 && !isLinked && box.tag === 'li')) return false;
  }
  return isLinked && runs >= 2;
}

/** Names of boxes that show one thing after the other. */
const SLIDES = new Set(['gallery', 'slideshow', 'slides', 'carousel', 'slider', 'swiper']);
/** Share of the words around it from which a box of slides is the article itself. */
const MAX_SLIDES_SHARE = 0.5;

/** Tells whether a box within a text shows other stories one after the other: each slide has a headline and a line or two of its own. */
export function isStorySlides(box: Box, around: Box): boolean {
  if (!box.names.some((name) => SLIDES.has(name)) || box.words > around.words * MAX_SLIDES_SHARE)
    return false;
  const slides = box.kids.filter((kid): kid is Box => kid.kind === 'box' && isSlide(kid));
  return slides.length >= MIN_CARDS;
}

function isSlide(box: Box): boolean {
  const [first, ...others] = runsIn(box);
  return (
    first !== undefined &&
    /^h[2-6]$/.test(first.parent.tag) &&
    others.length > 0 &&
    box.words <= MAX_CARD_WORDS
  );
}

export interface Leftover {
  readonly item: Run;
  readonly reason: string;
}

/** Words below which a last line without a full stop is a label. */
const MAX_LABEL_WORDS = 7;
/** Share of linked words from which a last line leads elsewhere. */
const MIN_TAIL_LINKS = 0.3;
const MAX_TAIL_WORDS = 30;
/** Words of a line about how to reach the author or the paper. */
const MAX_CONTACT_WORDS = 45;
/** An address, a handle, a copyright sign, or the name of a network: the same in every language. */
const CONTACT = /@\w|\b(?:twitter|facebook|instagram|telegram|whatsapp|youtube|newsletter)\b/i;
const COPYRIGHT = /©|\(c\) ?\d{4}|\bcopyright\b/i;

interface TailContext {
  readonly dropped: ReadonlySet<Box | Run>;
  readonly captions: ReadonlySet<Box>;
}

/** Returns the runs that are left, captions excepted, in document order. */
export function keptRuns(top: Box, { dropped, captions }: TailContext): readonly Run[] {
  const kept: Run[] = [];
  const visit = (box: Box): void => {
    for (const kid of box.kids) {
      if (dropped.has(kid)) continue;
      if (kid.kind === 'run') kept.push(kid);
      else if (!captions.has(kid) && kid.tag !== 'figure') visit(kid);
    }
  };
  visit(top);
  return kept;
}

/** Returns what stands below the article's last sentence: links, labels, how to follow the author, copyright. */
export function findTail(top: Box, { dropped, captions }: TailContext): readonly Leftover[] {
  const kept = keptRuns(top, { dropped, captions });
  const tail: Leftover[] = [];
  for (let i = kept.length - 1; i > 0; i -= 1) {
    const item = kept[i];
    const reason = item === undefined ? null : reasonForTail(item);
    if (item === undefined || reason === null) break;
    tail.push({ item, reason });
  }
  return tail;
}

function reasonForTail(run: Run): string | null {
  for (let at: Box | null = run.parent; at !== null; at = at.parent) {
    if (/^(?:blockquote|table|pre|dl)$/.test(at.tag)) return null;
  }
  if (run.words <= MAX_CONTACT_WORDS && COPYRIGHT.test(run.text)) return 'copyright';
  const leadsElsewhere = run.linkWords > 0 || /@\w/.test(run.text);
  if (leadsElsewhere && run.words <= MAX_CONTACT_WORDS && CONTACT.test(run.text)) return 'call-to-action';
  if (run.words <= MAX_TAIL_WORDS && run.linkWords >= run.words * MIN_TAIL_LINKS) return 'related-link';
  const isLabel = run.words < MAX_LABEL_WORDS && !endsAsSentence(run.text) && run.parent.tag !== 'li';
  return isLabel ? 'label' : null;
}
