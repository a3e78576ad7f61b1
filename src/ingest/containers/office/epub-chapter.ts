import type { Element, Parents } from 'hast';
import { parseHtml } from '../../html-tree.js';
import { detach, indexTree, plainText, listNodes, writeTree, type MarkupTree } from '../markup-tree.js';
import { canParseUrl } from '../../../util/can-parse-url.js';

/** A chapter of a book without what the program that made it put there. */
export interface Chapter {
  readonly content: string;
  /** Where the program says that it got the chapter; null for nowhere. */
  readonly url: string | null;
  readonly words: number;
  /** Words of links. */
  readonly linked: number;
}

/** Menus that Calibre puts above and below each article that it downloads. */
const MENU = /\bcalibre_navbar/;
/** What it says in the lower one, in a few words. */
const DOWNLOADED = /\b(?:downloaded|fetched) by\b.{0,40}\bcalibre\b|\bcalibre\b.{0,80}https?:/i;
const MAX_NOTE_WORDS = 40;

/** Reads a chapter, and takes Calibre's menus and notes out of it. */
export function readChapter(source: string): Chapter {
  const { tree: root } = parseHtml(source);
  const tree = indexTree(root);
  const notes: Element[] = [];
  findCalibres(root, tree, notes);
  const url = notes.flatMap((node) => addressIn(node) ?? [])[0] ?? null;
  for (const node of notes) detach(tree, node);
  const rest = indexTree(root);
  let [words, linked] = [0, 0];
  for (const node of listNodes(root)) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'body') words = rest.words(node);
    else if (node.tagName === 'a' && isLink(node)) linked += rest.words(node);
  }
  return {
    content: `<!doctype html>${writeTree(root)}`,
    url,
    words: words === 0 ? rest.words(root) : words,
    linked,
  };
}

/** Collects what Calibre put there, without looking into it. */
function findCalibres(parent: Parents, tree: MarkupTree, found: Element[]): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (isCalibres(tree, child)) found.push(child);
    else findCalibres(child, tree, found);
  }
}

function isCalibres(tree: MarkupTree, node: Element): boolean {
  const name = node.properties['class'];
  if (typeof name === 'string' && MENU.test(name)) return true;
  if (node.tagName !== 'p' && node.tagName !== 'div') return false;
  return tree.words(node) <= MAX_NOTE_WORDS && DOWNLOADED.test(plainText(node));
}

function isLink({ properties }: Element): boolean {
  return typeof properties['href'] === 'string';
}

function addressIn(node: Element): string | null {
  if (!DOWNLOADED.test(plainText(node))) return null;
  const links = listNodes(node).map((one) => (one.type === 'element' ? one.properties['href'] : null));
  const address = links.find(
    (href) => typeof href === 'string' && /^https?:\/\//i.test(href) && canParseUrl(href),
  );
  return typeof address === 'string' ? address : null;
}
