import type { Element, Root } from 'hast';
import type { Removed } from '../../model/document.js';
import { runningText } from '../../util/hast-text.js';
import { isBarePicture, pictureFigure, picturesIn } from '../../util/picture-marks.js';
import type { PictureSource } from '../../model/picture-source.js';
import { foldText } from '../../util/text.js';
import { cleanRegion, type Cleaned } from './body-clean.js';
import { findBeyondDeclared, findDeclaredText, toParagraphs } from './body-declared.js';
import { joinAround } from './body-join.js';
import { keptRuns } from './body-leftovers.js';
import { measureWords } from './body-measure.js';
import { findScriptText } from './body-scripts.js';
import { describeOutside, describeRemoved } from './body-removed.js';
import { figureBelowTitle } from './body-pictures.js';
import { renderBox } from './body-render.js';
import { chooseBox, scoreBoxes } from './body-score.js';
import { findTitleBox } from './body-title.js';
import { buildBoxes, runsIn, type Box, type Run } from './body-tree.js';

export interface PageBody {
  /** The article's elements, not yet sanitized: paragraphs, headings, lists, quotes, tables, figures. */
  readonly tree: Root;
  readonly removed: readonly Removed[];
  /** The script whose data the text was taken from, because the page itself shows none; null for a text that is shown. */
  readonly script: Element | null;
  /** What the page shows, as blocks. */
  readonly shown: Box;
  /** The pictures in it, by the numbers that its figures have. */
  readonly pictures: readonly PictureSource[];
}

export interface BodyHints {
  /** The page's address, for absolute links. */
  readonly url: string | null;
  readonly title: string | null;
}

/** Words of text below which a page's visible part does not hold the article. */
const MIN_ARTICLE_WORDS = 25;
/** Entries of `removed`; of pages that are one long list of links, the rest becomes one entry more. */
const MAX_REMOVED = 500;
/** A text the page declares besides its markup is taken when it has this many times the words of what was found. */
const MIN_DECLARED_GAIN = 2;

/**
 * Finds the article in a page: all of it and nothing else. Where little of a text is shown, what is hidden is looked through
 * (pages that a script puts together) and what names itself furniture, then the text the page declares in JSON-LD, then
 * the data of its scripts.
 */
export function findPageBody(tree: Root, hints: BodyHints): PageBody {
  const declaration = findDeclaredText(tree);
  const declared = declaration?.text ?? null;
  const shown = buildBoxes(tree);
  const facts = { hints, declared, shown };
  let found = findIn(tree, facts, { withHidden: false, trustNames: true });
  for (const attempt of ATTEMPTS) {
    if (found.words >= MIN_ARTICLE_WORDS) break;
    const next = findIn(tree, facts, attempt);
    if (next.words > found.words) found = next;
  }
  const least = Math.max(MIN_ARTICLE_WORDS, found.words * MIN_DECLARED_GAIN);
  const isDeclared = declared !== null && measureWords(declared) > least;
  const inScript = found.words < MIN_ARTICLE_WORDS ? findScriptText(tree, hints.title) : null;
  const hidden = isDeclared ? declaration : inScript;
  if (hidden === null && found.children.every(isBarePicture)) found = findPlain(shown, hints);
  const { removed, pictures } = found;
  if (hidden === null)
    return { tree: { type: 'root', children: found.children }, removed, script: null, shown, pictures };
  const children = toParagraphs(hidden.text);
  return { tree: { type: 'root', children }, removed, script: hidden.script, shown, pictures: [] };
}

interface PageFacts {
  readonly hints: BodyHints;
  /** The text the page declares in JSON-LD. */
  readonly declared: string | null;
  readonly shown: Box;
}

interface Attempt {
  readonly withHidden: boolean;
  /** Whether boxes that name themselves furniture are left out from the beginning. */
  readonly trustNames: boolean;
}

const ATTEMPTS: readonly Attempt[] = [
  { withHidden: true, trustNames: true },
  { withHidden: false, trustNames: false },
  { withHidden: true, trustNames: false },
];

interface Found {
  readonly children: Element[];
  readonly removed: readonly Removed[];
  readonly words: number;
  readonly pictures: readonly PictureSource[];
}

function findIn(tree: Root, { hints, declared, shown }: PageFacts, attempt: Attempt): Found {
  const root = attempt.withHidden ? buildBoxes(tree, true) : shown;
  const title = findTitleBox(root, tree, hints.title);
  const scores = scoreBoxes(root, title, attempt.trustNames);
  const region = joinAround(chooseBox(root, scores, title), scores, title);
  const cleaned = endAtDeclared(cleanRegion(region, scores), region.around, declared);
  const pictures: PictureSource[] = [];
  const rendered = renderBox(region.around, { cleaned, base: hints.url, pictures });
  const [first] = keptRuns(region.around, cleaned);
  if (title !== null && first !== undefined && rendered[0]?.tagName !== 'figure')
    rendered.unshift(...figureBelowTitle({ root, title, furniture: scores.furniture, first }, pictures));
  const words = countWords(rendered);
  // A gallery: the captions are the text.
  const isGallery = words < MIN_ARTICLE_WORDS && rendered.some((node) => node.tagName === 'figure');
  const children = isGallery ? rendered.flatMap(toParagraph) : rendered;
  const headline = foldText(hints.title ?? '');
  const removed = [...describeOutside(region.around, scores), ...cleaned.removed].filter(
    // The headline is the record's title, not something left out.
    (item) => headline === '' || foldText(item.text) !== headline,
  );
  return { children, removed: joinRest(removed), words: isGallery ? countWords(children) : words, pictures };
}

/** Words of a page that holds no article; one with more is a list or a menu. */
const MAX_PLAIN_WORDS = 300;

/** Returns all that a small page without a sentence shows, apart from its headline and what names itself furniture. */
function findPlain(root: Box, { url, title }: BodyHints): Found {
  if (root.words > MAX_PLAIN_WORDS) return NOTHING;
  const headline = foldText(title ?? '');
  const isHeadline = (run: Run): boolean => headline !== '' && foldText(run.text) === headline;
  const region = { around: root, left: new Set([...runsIn(root)].filter(isHeadline)) };
  const cleaned = cleanRegion(region, scoreBoxes(root, null), true);
  const pictures: PictureSource[] = [];
  const children = renderBox(root, { cleaned, base: url, pictures });
  return { children, removed: cleaned.removed, words: countWords(children), pictures };
}

const NOTHING: Found = { children: [], removed: [], words: 0, pictures: [] };

function joinRest(removed: readonly Removed[]): readonly Removed[] {
  const rest = removed.slice(MAX_REMOVED);
  const [first] = rest;
  if (first === undefined) return removed;
  return [...removed.slice(0, MAX_REMOVED), { ...first, text: rest.map((item) => item.text).join(' ') }];
}

function endAtDeclared(cleaned: Cleaned, around: Box, declared: string | null): Cleaned {
  const beyond = declared === null ? [] : findBeyondDeclared(keptRuns(around, cleaned), declared);
  if (beyond.length === 0) return cleaned;
  return {
    ...cleaned,
    dropped: new Set([...cleaned.dropped, ...beyond]),
    removed: [...cleaned.removed, ...beyond.flatMap((run) => describeRemoved(run, 'boilerplate') ?? [])],
  };
}

function countWords(nodes: readonly Element[]): number {
  return measureWords(runningText({ type: 'root', children: [...nodes] }).text);
}

/** A caption as a paragraph under its picture. */
function toParagraph(node: Element): Element[] {
  const [caption] = node.children;
  if (node.tagName !== 'figure' || caption?.type !== 'element') return [node];
  const pictures = picturesIn(node);
  return [...(pictures.length === 0 ? [] : [pictureFigure(pictures)]), { ...caption, tagName: 'p' }];
}
