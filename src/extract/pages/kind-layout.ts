import { proseIn } from './body-score.js';
import { measureWords } from './body-measure.js';
import { namedReason } from './body-names.js';
import { runsIn, type Box, type Run } from './body-tree.js';
import { attribute } from './metadata-part.js';

/** How a page is laid out: what of it is a text, and what leads elsewhere. */
export interface PageShape {
  /** Words it shows, and those of them in links. */
  readonly words: number;
  readonly linkWords: number;
  /** Words of sentences. */
  readonly prose: number;
  /** Words of the longest run of sentences that no teaser and no headline of another page breaks off. */
  readonly stretch: number;
  /** Its beginning. */
  readonly opening: Run | null;
  /** Blocks that each announce one other page with a few words about it. */
  readonly teasers: readonly Teaser[];
  /** Words of sentences in them. */
  readonly teaserProse: number;
  /** Lines that are nothing but a link with the words of a headline, outside of teasers. */
  readonly headlines: readonly Run[];
  /** The words of its first links. */
  readonly firstLinks: string;
  /** Words of the text that was found in it. */
  readonly textWords: number;
}

/** Words below which a text is short: the shortest news items that stand alone have about as many. */
export const FEW_WORDS = 60;
/** Words of sentences below which a page shows no text, though its article may have been found in what it hides. */
const SHOWS_NOTHING = 25;
/** Links that are quoted. */
const QUOTED_LINKS = 8;

export interface Teaser {
  readonly box: Box;
  readonly lead: Run;
}

/** Words of a link that can be a headline; shorter ones are menus. */
const MIN_HEADLINE_WORDS = 4;
/** Words of a headline that is marked as one. */
const MIN_HEADING_WORDS = 2;
/** Words a headline has at most. */
const MAX_HEADLINE_WORDS = 30;
/** Runs at the beginning of a block in which its headline stands: a label, a date and a name may be above it. */
const MAX_BEFORE_HEADLINE = 3;
/** Share of linked words from which a run is a link. */
const LINK_SHARE = 0.7;
/** Words about a page below its headline: more than a date and a place. */
const MIN_TEASER_WORDS = 8;
/** Blocks alike that are a list. */
const MIN_ALIKE = 2;

/** Measures a page. `text`: that of its article, as far as one was found. */
export function measurePage(root: Box, text: string): PageShape {
  const teasers: Teaser[] = [];
  findTeasers(root, teasers);
  const inTeasers = new Set(teasers.flatMap(({ box }) => [...runsIn(box)]));
  let prose = 0;
  let teaserProse = 0;
  let current = 0;
  let first: Run | null = null;
  let stretch = 0;
  let opening: Run | null = null;
  const headlines: Run[] = [];
  const links: string[] = [];
  for (const run of runsIn(root)) {
    const own = proseIn(run);
    prose += own;
    if (run.linkWords > 0 && links.length < QUOTED_LINKS) links.push(run.text);
    if (inTeasers.has(run)) {
      teaserProse += own;
      current = 0;
      continue;
    }
    if (isHeadlineLink(run)) {
      headlines.push(run);
      // A list without blocks. A link between two paragraphs of an article is no heading.
      if (isHeading(run)) current = 0;
      continue;
    }
    if (own === 0) continue;
    if (current === 0) first = run;
    current += own;
    if (current > stretch) {
      stretch = current;
      opening = first;
    }
  }
  const { words, linkWords } = root;
  const textWords = measureWords(text);
  return {
    words,
    linkWords,
    prose,
    stretch: prose < SHOWS_NOTHING ? Math.max(textWords, stretch) : stretch,
    opening,
    teasers,
    teaserProse,
    headlines,
    firstLinks: links.join('; '),
    textWords,
  };
}

/** Finds the blocks that stand beside others alike and begin with a link to what they are about. */
function findTeasers(box: Box, found: Teaser[]): void {
  const kids = box.kids.flatMap((kid) => (kid.kind === 'box' ? [kid] : []));
  const byTag = new Map<string, Teaser[]>();
  for (const kid of kids) {
    // Readers' comments begin with a link as well.
    if (namedReason(kid) === 'comments') continue;
    const lead = findLead(kid);
    if (lead === null) continue;
    const alike = byTag.get(kid.tag) ?? [];
    alike.push({ box: kid, lead });
    byTag.set(kid.tag, alike);
  }
  const own = new Set<Box>();
  for (const alike of byTag.values()) {
    const targets = new Set(alike.map(({ lead }) => targetOf(lead)));
    if (targets.size < MIN_ALIKE) continue;
    for (const teaser of alike) {
      own.add(teaser.box);
      found.push(teaser);
    }
  }
  for (const kid of kids) if (!own.has(kid)) findTeasers(kid, found);
}

/** Returns the line by which a block announces another page: a link at its beginning, and no second one like it; null without. */
function findLead(box: Box): Run | null {
  let lead: Run | null = null;
  let before = 0;
  let hasText = false;
  const targets = new Set<string>();
  for (const run of runsIn(box)) {
    if (lead === null && beginsWithLink(run)) {
      lead = run;
      hasText = true;
      targets.add(targetOf(run));
      continue;
    }
    if (lead === null && proseIn(run) > 0) return null;
    if (isHeadlineLink(run)) {
      lead ??= run;
      targets.add(targetOf(run));
      // More than one page is announced: the blocks in it are the teasers.
      if (targets.size > 1) return null;
    } else if (lead === null) {
      before += 1;
      if (before > MAX_BEFORE_HEADLINE) return null;
    } else if (run.words >= MIN_TEASER_WORDS) hasText = true;
  }
  return hasText ? lead : null;
}

function isHeadlineLink(run: Run): boolean {
  const least = isHeading(run) ? MIN_HEADING_WORDS : MIN_HEADLINE_WORDS;
  return (
    run.linkWords >= least &&
    run.words <= MAX_HEADLINE_WORDS &&
    run.linkWords >= run.words * LINK_SHARE &&
    leadsElsewhere(targetOf(run))
  );
}

/** Share of linked words at the beginning of a line that announces a page and says in the same line what it is about. */
const MIN_LEAD_SHARE = 0.15;
const LINES = new Set(['li', 'dt', 'td', 'div']);

function beginsWithLink({ nodes, linkWords, words, parent }: Run): boolean {
  if (!LINES.has(parent.tag) || linkWords < MIN_HEADLINE_WORDS || linkWords < words * MIN_LEAD_SHARE)
    return false;
  const [first] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return (
    first?.type === 'element' && first.tagName === 'a' && leadsElsewhere(attribute(first, 'href').trim())
  );
}

function isHeading({ parent }: Run): boolean {
  const isMarked = (box: Box | null): boolean => box !== null && /^(?:h[1-6]|dt)$/.test(box.tag);
  return isMarked(parent) || isMarked(parent.parent);
}

function leadsElsewhere(target: string): boolean {
  return target !== '' && !/^(?:#|javascript:|mailto:|tel:)/i.test(target);
}

/** Returns where the link leads that a run is in or holds; '' without one. */
function targetOf(run: Run): string {
  for (let at: Box | null = run.parent; at !== null; at = at.parent)
    if (at.tag === 'a') return attribute(at.element, 'href').trim();
  const search = (nodes: Run['nodes']): string => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const href = node.tagName === 'a' ? attribute(node, 'href').trim() : '';
      const found = href === '' ? search(node.children) : href;
      if (found !== '') return found;
    }
    return '';
  };
  return search(run.nodes);
}
