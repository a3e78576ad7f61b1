import type { Element, Nodes, Root } from 'hast';
import type { ArticleRecord } from '../model/article.js';
import type { Field } from '../model/field.js';
import { runningText } from '../util/hast-text.js';
import { slug } from '../util/slug.js';
import { countWords } from '../util/text.js';

/** Values that are no texts: a name cannot stand in them. */
const KEPT_KEYS = new Set(['id', 'sha256', 'mediaType', 'charset', 'access']);

/** The record with every match of a pattern replaced, wherever in it a text stands; the same record when there is none. */
export function replaceNames(record: ArticleRecord, pattern: RegExp, pseudonym: string): ArticleRecord {
  if (!hasMatch(record, pattern)) return record;
  const replace = (text: string): string => text.replaceAll(pattern, pseudonym);
  const { body, url, source, ...rest } = readWhole(record);
  const isAddress = url.value !== null && url.value.search(pattern) >= 0;
  const asFile = (path: string): string => path.replaceAll(pattern, slug(pseudonym) || 'x');
  const newBody = replaceInBody(body, pattern, pseudonym);
  const newText = runningText(newBody).text;
  return {
    ...(mapStrings(rest, replace) ?? rest),
    source: {
      ...source,
      path: asFile(source.path),
      record: source.record === null ? null : asFile(source.record),
    },
    // An address with something else in it leads nowhere, or to someone else.
    url: isAddress ? { value: null, evidence: [], rejected: [] } : (mapStrings(url, replace) ?? url),
    body: newBody,
    text: newText,
    wordCount: countWords(newText),
  };
}

function hasMatch(record: ArticleRecord, pattern: RegExp): boolean {
  const whole = readWhole(record);
  return mapStrings(whole, (text) => (text.search(pattern) < 0 ? text : `${text}.`)) !== null;
}

/** With every value at hand: those of a stored record are read when they are asked for, and a copy of it would lack them. */
function readWhole(record: ArticleRecord): ArticleRecord {
  const fieldOf = <T>({ value, evidence, rejected }: Field<T>): Field<T> => ({ value, evidence, rejected });
  return {
    ...record,
    title: fieldOf(record.title),
    date: fieldOf(record.date),
    modified: fieldOf(record.modified),
    outlet: fieldOf(record.outlet),
    agencies: fieldOf(record.agencies),
    authors: fieldOf(record.authors),
    section: fieldOf(record.section),
    dateline: fieldOf(record.dateline),
    language: fieldOf(record.language),
    url: fieldOf(record.url),
    body: record.body,
    text: record.text,
    captions: record.captions,
    removed: record.removed,
  };
}

/** Every string in a value through `change`; null when that changed nothing. */
function mapStrings<T>(value: T, change: (text: string) => string): T | null {
  const changes = { any: false };
  const walk = (item: unknown, key: string): unknown => {
    if (typeof item === 'string') {
      if (KEPT_KEYS.has(key)) return item;
      const changed = change(item);
      if (changed !== item) changes.any = true;
      return changed;
    }
    if (Array.isArray(item)) return item.map((one) => walk(one, key));
    if (item === null || typeof item !== 'object') return item;
    return Object.fromEntries(Object.entries(item).map(([name, one]) => [name, walk(one, name)]));
  };
  const changed = walk(value, '') as T;
  return changes.any ? changed : null;
}

/** The tree with the names replaced; without its markup where a name goes over several of its nodes. */
function replaceInBody(body: Root, pattern: RegExp, pseudonym: string): Root {
  const replaced = replaceInNode(body, pattern, pseudonym);
  const { text } = runningText(replaced);
  if (text.search(pattern) < 0 && figureText(replaced).search(pattern) < 0) return replaced;
  return {
    type: 'root',
    children: text.split('\n\n').map((paragraph): Element => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: paragraph.replaceAll(pattern, pseudonym) }],
    })),
  };
}

/** What the running text leaves out. */
function figureText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(figureText).join('') : '';
}

function replaceInNode<T extends Nodes>(node: T, pattern: RegExp, pseudonym: string): T {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll(pattern, pseudonym) };
  if (!('children' in node)) return node;
  const children = node.children.map((child) => replaceInNode(child, pattern, pseudonym));
  if (node.type !== 'element') return { ...node, children };
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([, value]) => String(value).search(pattern) < 0),
  );
  return { ...node, properties, children };
}
