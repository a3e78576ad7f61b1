import type { Element } from 'hast';
import { Parser } from 'htmlparser2';
import { normalizeText } from '../../util/text.js';
import { repairJson } from './metadata-json-repair.js';

/** A JSON object with its keys as written; prototypes and inherited keys are never looked at. */
export type JsonNode = ReadonlyMap<string, unknown>;

/** What a page's JSON-LD says, as far as it is about articles. */
export interface LinkedData {
  /** Nodes of an article type, the most telling first: named types before general ones, then document order. */
  readonly articles: readonly LinkedNode[];
  /** Nodes of the page and site that hold the article. */
  readonly pages: readonly LinkedNode[];
  readonly sites: readonly LinkedNode[];
  readonly byId: ReadonlyMap<string, JsonNode>;
  /** Types of all its nodes but those of other works, each once, with the first script that has it. */
  readonly types: ReadonlyMap<string, Element>;
}

export interface LinkedNode {
  readonly json: JsonNode;
  readonly node: Element;
}

const ARTICLE =
  /(?:Article|BlogPosting|SocialMediaPosting|Report|Review|Recipe|LiveBlogPosting|AnalysisNewsArticle)$/;
const PAGE =
  /^(?:WebPage|ItemPage|AboutPage|VideoObject|CreativeWork|ImageGallery|MediaGallery|Question|QAPage|DiscussionForumPosting)$/;
const SITE = /^(?:WebSite|Organization|NewsMediaOrganization|Newspaper|Blog|Periodical)$/;
/** Deeper and larger data than any page has about its article. */
const MAX_DEPTH = 12;
const MAX_NODES = 2000;
/** No headline, name or date is longer. */
const MAX_TEXT = 1000;

/** Reads every JSON-LD script of a page; what cannot be read even after mending is left out. */
export function readLinkedData(
  scripts: readonly { readonly text: string; readonly node: Element }[],
): LinkedData {
  const articles: LinkedNode[] = [];
  const pages: LinkedNode[] = [];
  const sites: LinkedNode[] = [];
  const byId = new Map<string, JsonNode>();
  const allTypes = new Map<string, Element>();
  let count = 0;
  const collect = (value: unknown, node: Element, depth: number): void => {
    if (depth > MAX_DEPTH || count > MAX_NODES || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) collect(item, node, depth + 1);
      return;
    }
    count += 1;
    const json: JsonNode = new Map<string, unknown>(Object.entries(value));
    const types = typesOf(json);
    for (const type of types) if (!allTypes.has(type)) allTypes.set(type, node);
    const id = json.get('@id');
    // The node that says more than its name is the one referred to.
    if (typeof id === 'string' && json.size > 1 && (byId.get(id)?.size ?? 0) < json.size) byId.set(id, json);
    if (types.some((type) => ARTICLE.test(type))) articles.push({ json, node });
    else if (types.some((type) => PAGE.test(type))) pages.push({ json, node });
    else if (types.some((type) => SITE.test(type))) sites.push({ json, node });
    for (const [key, inner] of json) if (!UNRELATED.has(key)) collect(inner, node, depth + 1);
  };
  for (const { text, node } of scripts) collect(repairJson(text), node, 0);
  return { articles: articles.filter(({ json }) => isOwn(json)), pages, sites, byId, types: allTypes };
}

/** Keys under which other works stand. */
const UNRELATED = new Set([
  'itemListElement',
  'comment',
  'comments',
  'review',
  'reviews',
  'citation',
  'isBasedOn',
  'relatedLink',
  'hasPart',
  'isPartOf',
  'liveBlogUpdate',
  'mentions',
  'about',
  'associatedMedia',
  'image',
  'suggestedAnswer',
  'blogPost',
]);

/** An article with nothing but a type and an address is a reference to one. */
function isOwn(json: JsonNode): boolean {
  return ['headline', 'name', 'datePublished', 'author', 'dateModified'].some((key) => json.has(key));
}

export function typesOf(json: JsonNode): readonly string[] {
  return list(json.get('@type')).flatMap((type) =>
    typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : [],
  );
}

/** Returns the plain texts under a key: strings, {"@value": …}, and the names of objects. */
export function textsOf(json: JsonNode, key: string, data: LinkedData): readonly string[] {
  return list(json.get(key)).flatMap((value) => {
    const text = nameOf(value, data);
    return text === null ? [] : [text];
  });
}

/** Names with the type that is given for them, if any. */
export function namesOf(
  json: JsonNode,
  key: string,
  data: LinkedData,
): readonly { readonly name: string; readonly type: string | null }[] {
  return list(json.get(key)).flatMap((value) => {
    if (isObject(value) && Array.isArray(value['name'])) {
      return value['name'].flatMap((name) =>
        typeof name === 'string' ? { name: plainText(name), type: null } : [],
      );
    }
    const name = nameOf(value, data);
    const [type] = isObject(value) ? typesOf(new Map(Object.entries(value))) : [];
    return name === null ? [] : [{ name, type: type ?? null }];
  });
}

function nameOf(value: unknown, data: LinkedData): string | null {
  if (typeof value === 'string' || typeof value === 'number') return plainText(String(value));
  if (!isObject(value)) return null;
  const own = new Map(Object.entries(value));
  const id = own.get('@id');
  const full = own.has('name') || typeof id !== 'string' ? own : (data.byId.get(id) ?? own);
  const text = full.get('name') ?? full.get('@value') ?? full.get('headline');
  return typeof text === 'string' ? plainText(text) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return (value as unknown[]).flat();
  return value === undefined || value === null ? [] : [value];
}

/** Returns the text of a string that may hold entities and tags, as many content systems put them into JSON. */
export function plainText(text: string, max = MAX_TEXT): string {
  const value = text.slice(0, max);
  if (!/[&<]/.test(value)) return normalizeText(value).trim();
  let out = '';
  const parser = new Parser({
    ontext(text) {
      out += text;
    },
  });
  parser.end(value);
  // Twice escaped: '&amp;quot;'.
  return normalizeText(
    out
      .replace(/&quot;/g, '"')
      .replace(/&#0?39;|&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  ).trim();
}
