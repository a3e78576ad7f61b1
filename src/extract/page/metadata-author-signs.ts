import { namesOf } from './metadata-json-ld.js';
import { NEAR, type AuthorSources, type FoundAuthors } from './metadata-authors.js';
import { isFullName } from './metadata-names.js';
import { isInComments } from './metadata-date-choice.js';
import { attribute, isAside, textOf, type PagePart } from './metadata-part.js';
import { PERSON_PATH } from './metadata-scan.js';

/** Names of boxes about a writer, on the element or the one around it. */
const AUTHOR_BOX = /author|autor(?:[^a-z]|in|en|box|$)|auteur|byline|penulis|(?:^|[\s_|-])writer/;

/** What points to the author where the page declares none: a box about the writer, a labelled or bracketed name at the foot. */
export function readSigns({ scan, names, headline }: AuthorSources): readonly FoundAuthors[] {
  const found: FoundAuthors[] = [];
  const add = (part: PagePart, people: readonly string[], score: number): void => {
    if (people.length > 0)
      found.push({ names: people, method: 'page:byline', quote: part.text, node: part.node, score });
  };
  const ancestors = headline?.ancestors ?? null;
  for (const part of scan.people) {
    if (isInComments(part, headline?.ancestors ?? null)) continue;
    const isLinked = part.node.tagName === 'a' && PERSON_PATH.test(attribute(part.node, 'href'));
    const isNear = headline !== null && Math.abs(part.offset - headline.part.offset) <= NEAR;
    const isRel = /(?:^|\s)author(?:$|\s)/i.test(attribute(part.node, 'rel'));
    if (!isNear || !(isLinked || isRel)) continue;
    const people = names.read(part.text, true);
    add(part, isRel ? people : people.filter(isFullName), 0.45);
  }
  for (const part of [...scan.headings, ...scan.lines]) {
    if (AUTHOR_BOX.test(part.names) && !isInComments(part, headline?.ancestors ?? null)) {
      const people = names.read(part.text);
      if (part.text.split(' ').length <= MAX_BOX_WORDS) add(part, people.filter(isFullName), 0.4);
    }
  }
  for (const part of scan.lines) {
    if (isAside(part, ancestors)) continue;
    const people = names.readLabelled(part.text);
    if (people.length > 0 && people.every(isFullName)) add(part, people, 0.38);
    const bracketed = /^\(([^()]{5,40})\)$/.exec(part.text)?.[1];
    if (bracketed !== undefined && !/\d/.test(bracketed))
      add(part, names.read(bracketed).filter(isFullName), 0.3);
  }
  return found.slice(0, MAX_SIGNS);
}

/** A line in a box about a writer that is more than names and a role is about them. */
const MAX_BOX_WORDS = 8;
/** Of all signs of a page; the rest are other articles'. */
const MAX_SIGNS = 20;

const HOUSE_METAS = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'];

/** The agency, office or organisation that is declared where no person is. */
export function readHouses({ scan, data, article, names, headline }: AuthorSources): readonly FoundAuthors[] {
  const found: FoundAuthors[] = [];
  const add = (quote: string, method: string, node: FoundAuthors['node'], score: number): void => {
    const house = names.readHouse(quote, method.startsWith('page:'));
    if (house !== null) found.push({ names: [house], method, quote, node, score });
  };
  for (const part of scan.people) {
    if (isInComments(part, headline?.ancestors ?? null) || isAside(part, headline?.ancestors ?? null))
      continue;
    if (headline !== null && Math.abs(part.offset - headline.part.offset) > NEAR) continue;
    add(textOf(part.node), 'page:byline', part.node, 0.34);
  }
  if (article !== null) {
    for (const { name } of namesOf(article.json, 'author', data))
      add(name, 'json-ld:author', article.node, 0.33);
  }
  for (const key of HOUSE_METAS) {
    for (const meta of scan.metas.get(key) ?? []) add(meta.content, `meta:${key}`, meta.node, 0.32);
  }
  return found;
}
