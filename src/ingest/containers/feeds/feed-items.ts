import { parseXml } from '../xml.js';

/** One entry of a feed, as it is written. */
export interface FeedItem {
  /** Its id or guid, else its address; null where it has neither. */
  readonly id: string | null;
  readonly title: string;
  readonly link: string | null;
  /** As written. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** HTML: the longest of what it gives as its text. */
  readonly content: string;
  /** Whether that is only a summary. */
  readonly isSummary: boolean;
  /** Whether it says that it is not published. */
  readonly isDraft: boolean;
  /** Whether it is a comment, a template or a setting of a blog. */
  readonly isOther: boolean;
}

/** A feed: what it says of itself, and its entries in their order. */
export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  /** Whether it ends in the middle of an entry. */
  readonly isCut: boolean;
}

/** What kinds of entries a blog's export has, behind Blogger's address for kinds. */
const BLOGGER_KIND = /blogger\/2008\/kind#(\w+)$/;

/** What is gathered of an entry while it is read. */
interface Draft {
  readonly texts: Map<string, string[]>;
  readonly authors: string[];
  readonly categories: string[];
  link: string | null;
  kind: string | null;
  xhtml: string | null;
}

/** Reads an RSS, RDF or Atom feed, or a blog's export in Atom, however broken it is. */
export function readFeed(source: string): Feed {
  const items: FeedItem[] = [];
  const channel = newDraft();
  const open: { draft: Draft | null } = { draft: null };
  let language: string | null = null;
  const path: string[] = [];
  let text = '';
  let xhtmlStart: number | null = null;
  parseXml(source, {
    onOpen: (name, attributes, end) => {
      const parent = path.at(-1) ?? '';
      path.push(name);
      text = '';
      if (name === 'item' || name === 'entry') open.draft = newDraft();
      const { draft } = open;
      language ??= path.length <= 2 ? (attributes['xml:lang'] ?? null) : null;
      if (draft === null) return;
      if (name === 'content' && attributes['type'] === 'xhtml') xhtmlStart = end;
      if (name === 'link' && parent === 'entry') takeLink(draft, attributes);
      if (name === 'category') takeCategory(draft, attributes);
    },
    onText: (part) => {
      text += part;
    },
    onClose: (name, start) => {
      path.pop();
      const value = text.trim();
      text = '';
      if (name === 'item' || name === 'entry') {
        if (open.draft !== null) items.push(toItem(open.draft));
        open.draft = null;
        return;
      }
      const target = open.draft ?? channel;
      if (name === 'content' && xhtmlStart !== null) {
        target.xhtml = source.slice(xhtmlStart, start);
        xhtmlStart = null;
      } else if (value !== '') takeText(target, { name, parent: path.at(-1) ?? '', value });
    },
  });
  return {
    title: firstOf(channel, 'title'),
    language: firstOf(channel, 'language') ?? language,
    items,
    isCut: open.draft !== null,
  };
}

function newDraft(): Draft {
  return { texts: new Map(), authors: [], categories: [], link: null, kind: null, xhtml: null };
}

function takeLink(draft: Draft, attributes: Readonly<Record<string, string>>): void {
  const { rel = 'alternate', href } = attributes;
  if (rel === 'alternate' && href !== undefined) draft.link ??= href;
}

function takeCategory(draft: Draft, { term, label }: Readonly<Record<string, string>>): void {
  const kind = BLOGGER_KIND.exec(term ?? '')?.[1];
  if (kind !== undefined) draft.kind = kind;
  else if (term !== undefined) draft.categories.push(label ?? term);
}

function takeText(
  draft: Draft,
  { name, parent, value }: { readonly name: string; readonly parent: string; readonly value: string },
): void {
  if (name === 'name' && parent === 'author') draft.authors.push(value);
  else if (name === 'dc:creator' || (name === 'author' && parent === 'item')) draft.authors.push(value);
  else if (name === 'category') draft.categories.push(value);
  else if (name === 'blogger:type') draft.kind = value.toLowerCase();
  else {
    const known = draft.texts.get(name);
    if (known === undefined) draft.texts.set(name, [value]);
    else known.push(value);
  }
}

function firstOf({ texts }: Draft, ...names: readonly string[]): string | null {
  for (const name of names) {
    const [value] = texts.get(name) ?? [];
    if (value !== undefined) return value;
  }
  return null;
}

/** Elements that hold a text or a summary of it. */
const TEXTS = ['content:encoded', 'content', 'description', 'summary'];
const FULL = new Set(['content:encoded', 'content']);

function toItem(draft: Draft): FeedItem {
  const link = draft.link ?? firstOf(draft, 'link');
  const texts = TEXTS.map((name) => ({ name, value: firstOf(draft, name) ?? '' }));
  if (draft.xhtml !== null) texts.push({ name: 'content', value: draft.xhtml });
  const [longest] = [...texts].sort((a, b) => b.value.length - a.value.length);
  const status = firstOf(draft, 'blogger:status');
  return {
    id: firstOf(draft, 'id', 'guid') ?? link,
    title: firstOf(draft, 'title') ?? '',
    link,
    published: firstOf(draft, 'published', 'pubDate', 'dc:date', 'issued') ?? firstOf(draft, 'updated'),
    updated: firstOf(draft, 'updated'),
    authors: [...new Set(draft.authors.map(withoutMail).filter((name) => name !== ''))],
    categories: [...new Set(draft.categories)],
    content: longest?.value ?? '',
    isSummary: !texts.some(({ name, value }) => FULL.has(name) && value !== ''),
    isDraft: firstOf(draft, 'app:draft') === 'yes' || (status !== null && status !== 'LIVE'),
    isOther: draft.kind !== null && draft.kind !== 'post',
  };
}

/** 'ani@koran.example (Ani Lestari)' is Ani Lestari: an address of a person is in no record. */
function withoutMail(author: string): string {
  if (!author.includes('@')) return author;
  const words = author.replace(/[<>()]/g, ' ').split(/\s+/);
  return words.filter((word) => word !== '' && !word.includes('@')).join(' ');
}
