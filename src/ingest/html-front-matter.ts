import type { Element, Root } from 'hast';
import { keepArchiveLinks } from '../util/archive-links.js';
import { normalizeTree } from '../util/hast-normalize.js';
import type { PictureSource } from '../model/picture-source.js';
import { sanitizeTree } from '../util/sanitize.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { parseHtml } from './html-tree.js';
import { picturesToCaptions } from './pictures.js';
import { readShortcodes } from './shortcodes.js';
import { removeTemplateCode, type WithoutTemplates } from './template-code.js';

/** A post of a site generator in HTML: front matter, and a text without code of templates. */
export interface HtmlPost extends WithoutTemplates {
  readonly front: FrontMatter;
}

/** Reads the front matter that an HTML file begins with; null when it begins with none. */
export function readHtmlPost(text: string, path: string): HtmlPost | null {
  if (!/^\s*---[ \t]*\r?\n/.test(text)) return null;
  const front = readFrontMatter(text, path);
  if (front.content === text) return null;
  const templates = removeTemplateCode(front.content);
  const readable = readShortcodes(templates.content);
  return { front, content: readable.content, removed: [...templates.removed, ...readable.removed] };
}

/** A text in HTML, and the pictures in it by the numbers that its figures have. */
export interface HtmlText {
  readonly tree: Root;
  readonly pictures: readonly PictureSource[];
}

/** Returns the text of a post that is nothing but its text; null when it is a whole page. */
export function parseHtmlPost(content: string): HtmlText | null {
  if (/<(?:html|body|head)[\s>]/i.test(content)) return null;
  const { tree: whole } = parseHtml(content);
  const paragraphs: Root = { ...whole, children: whole.children.map(wrapText) };
  const pictures = picturesToCaptions(paragraphs);
  keepArchiveLinks(paragraphs);
  const tree = sanitizeTree(paragraphs);
  normalizeTree(tree);
  return { tree, pictures };
}

function wrapText(child: Root['children'][number]): Root['children'][number] {
  if (child.type !== 'text' || child.value.trim() === '') return child;
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [child] };
  return child.position === undefined ? paragraph : { ...paragraph, position: child.position };
}
