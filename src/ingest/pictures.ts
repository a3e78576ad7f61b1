import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { normalizeText } from '../util/text.js';

/**
 * Puts a figure with its caption where a picture stood alone in a paragraph, and takes out every other picture: an
 * archive keeps texts and asks no other host for anything.
 */
export function picturesToCaptions(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.tagName === 'figure') return SKIP;
    if (node.tagName === 'img') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName !== 'p') return;
    const rest = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    const pictures = rest.flatMap((child) => {
      const image = pictureIn(child);
      return image === null ? [] : [image];
    });
    if (pictures.length === 0 || pictures.length < rest.length) return;
    const figures = pictures.flatMap((image) => figureOf(image, node));
    parent.children.splice(index, 1, ...figures);
    return [SKIP, index + figures.length];
  });
}

/** An img, or a link around nothing but one. */
function pictureIn(node: ElementContent): Element | null {
  if (node.type !== 'element') return null;
  if (node.tagName === 'img') return node;
  const [only, second] = node.children;
  return node.tagName === 'a' && only !== undefined && second === undefined ? pictureIn(only) : null;
}

function figureOf(image: Element, paragraph: Element): Element[] {
  const { alt, title } = image.properties;
  const words = [title, alt].find((value) => typeof value === 'string' && value !== '');
  const caption = normalizeText(typeof words === 'string' ? words : '').trim();
  if (caption === '') return [];
  const position = image.position ?? paragraph.position;
  const figcaption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: caption }],
  };
  const figure: Element = { type: 'element', tagName: 'figure', properties: {}, children: [figcaption] };
  return [position === undefined ? figure : { ...figure, position }];
}
