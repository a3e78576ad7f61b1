import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import { ARCHIVE_LINK } from '../util/archive-links.js';
import { isBlockElement } from '../util/hast-text.js';
import { wordsInPlaceOf, type NameMatcher } from './name-matcher.js';

/** Attributes that a reader reads, and those that lead somewhere. All others name things of the page itself. */
const TEXT_ATTRIBUTES = new Set(['title', 'ariaLabel', 'alt']);
const ADDRESS_ATTRIBUTES = new Set<string>(['href', 'cite', 'src', ARCHIVE_LINK]);
/** Elements that mean something without anything in them. */
const MAY_BE_EMPTY = new Set(['td', 'th']);

/** A piece of a line of text: a text node, or a line break. */
type Part = Text | Element;

/**
 * Returns a body with no name left in it, and its markup kept: a name that goes across several elements leaves its pseudonym in the
 * first. An address that gives a name away is left out. The same object when there is no name in it.
 */
export function replaceInBody(body: Root, matcher: NameMatcher): Root {
  const changes = new Map<Part, string>();
  for (const line of linesOf(body)) replaceInLine(line, matcher, changes);
  const children = rebuild(body, changes, matcher);
  return children === null ? body : { ...body, children };
}

/** The texts that are read as one, each without a block's edge in it. */
function linesOf(body: Root): readonly (readonly Part[])[] {
  const lines: Part[][] = [[]];
  const walk = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (node.type === 'text' || (node.type === 'element' && node.tagName === 'br'))
        lines.at(-1)?.push(node);
      else if (node.type !== 'element') continue;
      else if (isBlockElement(node)) {
        lines.push([]);
        walk(node.children);
        lines.push([]);
      } else walk(node.children);
    }
  };
  walk(body.children);
  return lines.filter((line) => line.length > 0);
}

function replaceInLine(line: readonly Part[], matcher: NameMatcher, changes: Map<Part, string>): void {
  let texts: readonly string[] = line.map((part) => (part.type === 'text' ? part.value : '\n'));
  for (let pass = 0; ; pass += 1) {
    const found = matcher.find(texts.join(''));
    if (found.length === 0) break;
    for (const { start, end, name } of [...found].reverse()) {
      let at = 0;
      texts = texts.map((text) => {
        const [from, to] = [start - at, end - at];
        at += text.length;
        if (from >= text.length || to <= 0) return text;
        const words = from >= 0 ? wordsInPlaceOf(name, pass) : '';
        return text.slice(0, Math.max(0, from)) + words + text.slice(Math.max(0, to));
      });
    }
  }
  for (const [i, part] of line.entries()) {
    const text = texts[i] ?? '';
    if (text !== (part.type === 'text' ? part.value : '\n')) changes.set(part, text);
  }
}

/** The children of a node as they are now; null when they are the same. */
function rebuild<T extends Root | Element>(
  { children }: T,
  changes: ReadonlyMap<Part, string>,
  matcher: NameMatcher,
): T['children'] | null {
  const changed = { any: false };
  const kept = (children as readonly (RootContent | ElementContent)[]).flatMap((child) => {
    const made = rebuildNode(child, changes, matcher);
    if (made !== child) changed.any = true;
    return made === null ? [] : [made];
  });
  return changed.any ? kept : null;
}

function rebuildNode<T extends RootContent | ElementContent>(
  node: T,
  changes: ReadonlyMap<Part, string>,
  matcher: NameMatcher,
): T | null {
  if (node.type === 'text') {
    const value = changes.get(node);
    if (value === undefined) return node;
    return value === '' ? null : { ...node, value };
  }
  if (node.type !== 'element') return node;
  if (changes.has(node)) return null;
  const children = rebuild(node, changes, matcher);
  const properties = replaceInProperties(node.properties, matcher);
  if (children === null && properties === node.properties) return node;
  if (children?.length === 0 && !MAY_BE_EMPTY.has(node.tagName)) return null;
  return { ...node, properties, children: children ?? node.children };
}

function replaceInProperties(properties: Element['properties'], matcher: NameMatcher): Element['properties'] {
  const changed = { any: false };
  const kept = Object.entries(properties).flatMap(([key, value]) => {
    const made = replaceInProperty(key, value, matcher);
    if (made !== value) changed.any = true;
    return made === null ? [] : [[key, made] as const];
  });
  return changed.any ? Object.fromEntries(kept) : properties;
}

/** The value of an attribute without names; null when it is left out. */
function replaceInProperty(
  key: string,
  value: Element['properties'][string],
  matcher: NameMatcher,
): Element['properties'][string] {
  if (Array.isArray(value)) {
    const made = value.map((one) => (typeof one === 'string' ? matcher.replaceInPath(one) : one));
    return made.every((one, i) => one === value[i]) ? value : made;
  }
  if (typeof value !== 'string') return value;
  if (TEXT_ATTRIBUTES.has(key)) return matcher.replace(value);
  // A link within the page still leads to what it names.
  const isOutside = ADDRESS_ATTRIBUTES.has(key) && !value.startsWith('#');
  return isOutside && matcher.isInAddress(value) ? null : matcher.replaceInPath(value);
}
