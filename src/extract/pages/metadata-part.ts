import type { Element, ElementContent, Parents, RootContent } from 'hast';
import { normalizeText } from '../../util/text.js';

/** No headline, date line or byline is longer. */
const MAX_PART_TEXT = 400;

/** A piece of a page that may say something about its article. */
export interface PagePart {
  readonly node: Element;
  /** White space collapsed, trimmed; cut at {@link MAX_PART_TEXT}. */
  readonly text: string;
  /** Characters of visible text before it: how far apart two parts are for a reader. */
  readonly offset: number;
  /** Elements around it that by their names are menus, comments, lists of other articles. */
  readonly asides: AsideChain | null;
  /** Class and id in lower case, the parent's included. */
  readonly names: string;
}

export interface AsideChain {
  readonly node: Element;
  readonly outer: AsideChain | null;
}

/** Returns an attribute's value; '' when it is absent. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
}

/** Tells whether a part stands in a menu, in comments or among other articles, and the headline does not. */
export function isAside(part: PagePart, headline: ReadonlySet<Element> | null): boolean {
  for (let item = part.asides; item !== null; item = item.outer) {
    if (headline?.has(item.node) !== true) return true;
  }
  return false;
}

/** Visible text of an element, at most {@link MAX_PART_TEXT} units; with a bar between elements if they are to be told apart. */
export function textOf(node: Element, apart = false): string {
  let out = '';
  const add = (parent: Parents): void => {
    for (const child of parent.children) {
      if (out.length > MAX_PART_TEXT) return;
      if (child.type === 'text') out += child.value;
      else if (isPermalink(child)) continue;
      else if (child.type === 'element' && child.tagName !== 'script' && child.tagName !== 'style') {
        const isInline = /^(?:a|abbr|b|em|i|span|strong|u|sup|sub|small|font|wbr|mark|q|cite|time)$/.test(
          child.tagName,
        );
        const gap = apart ? ' | ' : isInline ? '' : ' ';
        out += gap;
        add(child);
        out += gap;
      }
    }
  };
  add(node);
  return clean(out.slice(0, MAX_PART_TEXT));
}

/** The sign beside a heading that links to it: '¶', '#'. */
function isPermalink(node: ElementContent | RootContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'a' || !attribute(node, 'href').startsWith('#'))
    return false;
  return node.children.every((child) => child.type === 'text' && !/[\p{L}\p{N}]/u.test(child.value));
}

/** White space collapsed, trimmed. */
export function clean(text: string): string {
  return normalizeText(text).trim();
}

const COMMENTS =
  /(?:^|[\s_|-])(?:comments?(?!-(?:count|link|number|off|open|closed))|commentlist|commenter|kommentare?|komentar|respond|replies|bypostauthor)(?:$|[\s_|-])/;

/** Tells whether a part stands among readers' comments. Elements around the headline are the article's, whatever they are named. */
export function isInComments(part: PagePart, headline: ReadonlySet<Element> | null): boolean {
  for (let item = part.asides; item !== null; item = item.outer) {
    const names = `${attribute(item.node, 'class')} ${attribute(item.node, 'id')}`.toLowerCase();
    if (headline?.has(item.node) !== true && COMMENTS.test(names)) return true;
  }
  return COMMENTS.test(part.names);
}
