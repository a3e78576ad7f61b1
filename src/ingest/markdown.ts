import type { Parents, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { RawDocument } from '../model/document.js';
import { tangledMarkup } from '../model/messages.js';
import { keepArchiveLinks } from '../util/archive-links.js';
import { normalizeTree } from '../util/hast-normalize.js';
import { sanitizeTree } from '../util/sanitize.js';
import { normalizeText } from '../util/text.js';
import { decodeText } from '../model/decode-text.js';
import { removeAttributeLists } from './attribute-lists.js';
import { removeBracketCodes } from './bracket-codes.js';
import { readFrontMatter } from './front-matter.js';
import type { HtmlText } from './html-front-matter.js';
import { readPlainParagraphs } from './plain-paragraphs.js';
import { sourceOf, type InputFile, type Reader, type ReadResult } from './reader.js';
import { readShortcodes } from './shortcodes.js';
import { removeTemplateCode } from './template-code.js';
import { isTangled } from './tangled.js';
import { emptyFile, notText, templateCode } from './text.js';
import { picturesToCaptions } from './pictures.js';

/** CommonMark with GitHub's extensions and front matter. */
export const markdownReader: Reader = {
  mediaType: 'text/markdown',
  read: readMarkdown,
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze();
const withHtml = unified().use(rehypeRaw).freeze();

function readMarkdown(file: InputFile): ReadResult {
  const decoded = decodeText(file.bytes, file.path);
  if (decoded === null) return notText(file);
  const front = readFrontMatter(decoded.text, file.path);
  const templates = removeTemplateCode(front.content);
  const readable = readShortcodes(templates.content);
  const { tree, pictures, diagnostics } = parseMarkdown(
    removeBracketCodes(removeAttributeLists(readable.content)),
    file.path,
  );
  if (tree.children.length === 0 && front.declarations.length === 0) return emptyFile(file);
  if (isOnlyCode(tree, templates.removed.length, file)) return templateCode(file);
  return {
    documents: [
      {
        source: sourceOf(file, markdownReader.mediaType, decoded.charset),
        url: null,
        capturedAt: null,
        structure: 'markup',
        tree,
        pictures,
        declarations: front.declarations,
        removed: [...front.removed, ...templates.removed, ...readable.removed],
        diagnostics: [...decoded.diagnostics, ...front.diagnostics, ...diagnostics],
      },
    ],
  };
}

function parseMarkdown(content: string, path: string): Parsed {
  const plain = readPlainParagraphs(content);
  if (plain !== null) {
    normalizeTree(plain);
    return { tree: plain, pictures: [], diagnostics: [] };
  }
  return parseMarkup(content, path);
}

/** The boxes of a list of tasks are controls, which a site has none of: their marks stay as they are written. */
function keepTaskMarks(parent: Parents): void {
  parent.children.forEach((child, index) => {
    if (child.type !== 'element') return;
    if (child.tagName !== 'input' || child.properties['type'] !== 'checkbox') {
      keepTaskMarks(child);
      return;
    }
    const isDone = child.properties['checked'] === true;
    parent.children[index] = { type: 'text', value: isDone ? '[x] ' : '[ ] ' };
  });
}

type Parsed = HtmlText & Pick<RawDocument, 'diagnostics'>;

/** With the Markdown parser. */
export function parseMarkup(content: string, path: string): Parsed {
  if (isTangled(content)) return plainTree(content, path);
  try {
    const parsed = processor.runSync(processor.parse(content));
    // Parsing again as HTML costs more than all the rest: only for texts that have HTML in them.
    const whole = hasRawHtml(parsed) ? withHtml.runSync(parsed) : parsed;
    if (isDeeperThan(whole, MAX_DEPTH)) return plainTree(content, path);
    const pictures = picturesToCaptions(whole);
    keepTaskMarks(whole);
    keepArchiveLinks(whole);
    const tree = sanitizeTree(whole);
    normalizeTree(tree);
    return { tree, pictures, diagnostics: [] };
  } catch (error) {
    // Thousands of nested quotes or lists exhaust the stack of every Markdown parser: sooner in one thread than in another, but
    // nowhere up to MAX_DEPTH.
    if (!(error instanceof RangeError)) throw error;
    return plainTree(content, path);
  }
}

function plainTree(content: string, path: string): Parsed {
  const paragraphs = content.split(/(?:\r\n|\r|\n){2,}/).map((part) => normalizeText(part).trim());
  const tree: Root = {
    type: 'root',
    children: paragraphs
      .filter((value) => value !== '')
      .map((value) => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value }],
      })),
  };
  return { tree, pictures: [], diagnostics: [tangledMarkup(path)] };
}

/** Levels of nesting from which a text is kept as plain paragraphs. Real ones have up to 20. */
const MAX_DEPTH = 100;

function isDeeperThan(tree: Root, depth: number): boolean {
  let level: readonly Parents[] = [tree];
  for (let i = 0; i <= depth && level.length > 0; i += 1) {
    const below: Parents[] = [];
    for (const { children } of level)
      for (const child of children) if (child.type === 'element') below.push(child);
    level = below;
  }
  return level.length > 0;
}

function hasRawHtml(tree: Root): boolean {
  const stack: { children?: unknown; type: string }[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'raw') return true;
    if (Array.isArray(node.children)) stack.push(...(node.children as typeof stack));
  }
  return false;
}

/** A page that a generator fills, such as the list of all posts, is none. */
function isOnlyCode(tree: Root, codes: number, { isIncluded }: InputFile): boolean {
  return (
    codes > 0 &&
    isIncluded !== true &&
    tree.children.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}
