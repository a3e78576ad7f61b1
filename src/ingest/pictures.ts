import type { Element, ElementContent, Root } from 'hast';
import { isBlockElement } from '../util/hast-text.js';
import { pictureFigure, removeMarks, PICTURE_MARK } from '../util/picture-marks.js';
import type { PictureSource } from '../model/picture-source.js';
import { readPicture } from '../util/picture-source.js';
import { normalizeText } from '../util/text.js';

/**
 * Puts a figure, with a caption where there are words for one, where a picture stood alone in a paragraph, and one behind the text that
 * a picture stood in; the pictures themselves are taken out: an archive asks no other host for anything. Returns what they were, by
 * the numbers that the figures have.
 */
export function picturesToCaptions(tree: Root): readonly PictureSource[] {
  const list: PictureSource[] = [];
  removeMarks(tree);
  tree.children = replaceIn(tree, tree.children as ElementContent[], list);
  return list;
}

/** The children of a block with figures for their pictures. */
function replaceIn(
  parent: Root | Element,
  children: readonly ElementContent[],
  list: PictureSource[],
): ElementContent[] {
  const made: ElementContent[] = [];
  // Behind the line that they stand in: two lines stay one where a picture between them goes.
  let waiting: Element[] = [];
  const mayHold = parent.type === 'root' || HOLDS_FIGURES.has(parent.tagName);
  const flush = (): void => {
    if (mayHold) made.push(...waiting);
    waiting = [];
  };
  for (const child of children) {
    if (child.type !== 'element') {
      made.push(child);
      continue;
    }
    const { tagName } = child;
    if (isBlockElement(child)) flush();
    const figures = tagName === 'p' ? figuresOfParagraph(child, list) : null;
    if (figures !== null) made.push(...figures);
    else if (tagName === 'figure') made.push(markFigure(child, list));
    else if (PICTURES.has(tagName)) waiting.push(...figureOf(child, null, list));
    else if (isBlockElement(child) && !HOLDS_LINES.has(tagName)) {
      child.children = replaceIn(child, child.children, list);
      made.push(child);
    } else {
      waiting.push(...takeOut(child, list));
      made.push(child);
      if (isBlockElement(child)) flush();
    }
  }
  flush();
  return made;
}

const PICTURES = new Set(['img', 'picture', 'amp-img']);
/** Blocks of text in which no figure may stand. */
const HOLDS_LINES = new Set('p h1 h2 h3 h4 h5 h6 pre dt summary caption figcaption'.split(' '));
/** Blocks in which one may. */
const HOLDS_FIGURES = new Set(
  'body div section article main header footer aside center address blockquote li dd td th details fieldset form nav'.split(
    ' ',
  ),
);

/** Takes the pictures out of a text, and returns figures of them. */
function takeOut(node: Element, list: PictureSource[]): Element[] {
  const figures: Element[] = [];
  node.children = node.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (PICTURES.has(child.tagName)) {
      figures.push(...figureOf(child, linkOf(node), list));
      return false;
    }
    figures.push(...takeOut(child, list));
    return true;
  });
  return figures;
}

function linkOf({ tagName, properties: { href } }: Element): string | null {
  return tagName === 'a' && typeof href === 'string' ? href : null;
}

/** Returns figures with captions for a paragraph that holds nothing but pictures; null for any other. */
function figuresOfParagraph(node: Element, list: PictureSource[]): readonly Element[] | null {
  const rest = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const pictures = rest.flatMap((child) => {
    const found = pictureIn(child);
    return found === null ? [] : [found];
  });
  if (pictures.length === 0 || pictures.length < rest.length) return null;
  return pictures.flatMap(({ image, link }) => captionedFigure(image, link, node, list));
}

interface FoundPicture {
  readonly image: Element;
  readonly link: string | null;
}

/** An img, or a link around nothing but one. */
function pictureIn(node: ElementContent): FoundPicture | null {
  if (node.type !== 'element') return null;
  if (PICTURES.has(node.tagName)) return { image: node, link: null };
  const [only, second] = node.children;
  if (node.tagName !== 'a' || only === undefined || second !== undefined) return null;
  const inner = pictureIn(only);
  return inner === null ? null : { ...inner, link: linkOf(node) };
}

function captionedFigure(
  image: Element,
  link: string | null,
  paragraph: Element,
  list: PictureSource[],
): Element[] {
  const [picture] = figureOf(image, link, list);
  const { alt, title } = image.properties;
  const words = [title, alt].find((value) => typeof value === 'string' && value !== '');
  const caption = normalizeText(typeof words === 'string' ? words : '').trim();
  if (caption === '') return picture === undefined ? [] : [picture];
  const position = image.position ?? paragraph.position;
  const figcaption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: caption }],
  };
  const properties = picture?.properties ?? {};
  const figure: Element = { type: 'element', tagName: 'figure', properties, children: [figcaption] };
  return [position === undefined ? figure : { ...figure, position }];
}

/** A figure that the source itself has: its pictures become marks. */
function markFigure(figure: Element, list: PictureSource[]): Element {
  const numbers = takeOut(figure, list).flatMap(({ properties }) => properties[PICTURE_MARK] ?? []);
  if (numbers.length > 0) figure.properties[PICTURE_MARK] = numbers.join(' ');
  return figure;
}

function figureOf(image: Element, link: string | null, list: PictureSource[]): Element[] {
  const source = readPicture(image, link);
  return source === null ? [] : [pictureFigure([list.push(source) - 1])];
}
