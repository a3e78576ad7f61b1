import { rank } from './metadata-found.js';
import { namesOf } from './metadata-json-ld.js';
import { NEAR, type AuthorSources, type FoundAuthors } from './metadata-sources.js';
import { isFullName } from './metadata-names.js';
import { attribute, isAside, isInComments, textOf, type PagePart } from './metadata-part.js';
import { PERSON_PATH } from './metadata-scan.js';
import { compact } from './metadata-wording.js';

/** Names of elements that hold the user who posted a text. */
const USER_NAMES = /(?:^|[\s_|-])(?:username|user-name|nickname|posted-?by|written-?by)(?:$|[\s_|-])/;
/** Names of boxes about a writer, on the element or the one around it. */
const AUTHOR_BOX = /author|autor(?:[^a-z]|in|en|box|$)|auteur|byline|penulis|(?:^|[\s_|-])writer/;

/** Returns what points to the author where the page declares none: a box about the writer, a labelled or bracketed name at the foot. */
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
    if (!isNear || !(isLinked || isRel) || isSiteName(part)) continue;
    const people = names.read(part.text, true);
    add(part, isRel ? people : people.filter(isFullName), 0.45);
  }
  for (const part of [...scan.headings, ...scan.lines]) {
    if (AUTHOR_BOX.test(part.names) && !isInComments(part, headline?.ancestors ?? null)) {
      const people = names.read(part.text);
      if (part.text.split(' ').length <= MAX_BOX_WORDS) add(part, people.filter(isFullName), BOX);
    }
  }
  for (const part of scan.lines) {
    if (USER_NAMES.test(part.names) && headline !== null && !isInComments(part, ancestors)) {
      const distance = Math.abs(part.offset - headline.part.offset);
      if (distance <= NEAR && !part.text.includes(' ')) add(part, names.read(part.text, true), 0.42);
    }
    if (isAside(part, ancestors)) continue;
    const people = names.readLabelled(part.text);
    if (people.length > 0 && people.every(isFullName)) add(part, people, 0.38);
    const bracketed = /^\(([^()]{5,40})\)[\s.+*]*$/.exec(part.text)?.[1];
    if (bracketed !== undefined && !/\d/.test(bracketed))
      add(part, names.read(bracketed).filter(isFullName), 0.3);
  }
  const people = new Set(found.filter((item) => item.score <= BOX).flatMap((item) => item.names));
  return found.filter((item) => item.score > BOX || people.size <= MAX_BOX_PEOPLE).slice(0, MAX_SIGNS);
}

/** Score of a name in a box about a writer. */
const BOX = 0.4;
/** More people in boxes and labelled lines, with none of them at the headline, are the writers of other articles. */
const MAX_BOX_PEOPLE = 3;
/** A line in a box about a writer that is more than names and a role is about them. */
const MAX_BOX_WORDS = 8;
/** Signs of a page that are looked at; the rest belong to other articles. */
const MAX_SIGNS = 20;

/** 'Von dpa', 'By AFP'. */
const EXPLICIT = /^\W*(?:[a-z]\p{L}* )?(?:by|von|par|por|oleh)\s/iu;
/** Words of such a line; more begin a sentence. */
const MAX_HOUSE_LINE = 4;

const HOUSE_METAS = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'];

/** Returns the agency, office or organisation that is declared where no person is. */
export function readHouses({ scan, data, article, names, headline }: AuthorSources): readonly FoundAuthors[] {
  const found: FoundAuthors[] = [];
  const add = (
    quote: string,
    method: string,
    node: FoundAuthors['node'],
    score: number,
    isOther = method.startsWith('page:'),
  ): void => {
    const house = names.readHouse(quote, isOther);
    if (house !== null) found.push({ names: [house], method, quote, node, score });
  };
  for (const part of scan.people) {
    if (isInComments(part, headline?.ancestors ?? null) || isAside(part, headline?.ancestors ?? null))
      continue;
    if (isSiteName(part)) continue;
    if (headline !== null && Math.abs(part.offset - headline.part.offset) > NEAR) continue;
    add(textOf(part.node), 'page:byline', part.node, 0.34);
  }
  for (const part of scan.lines) {
    if (headline === null || isAside(part, headline.ancestors) || !EXPLICIT.test(part.text)) continue;
    const distance = part.offset - headline.part.offset;
    if (distance >= 0 && distance <= NEAR && part.text.split(' ').length <= MAX_HOUSE_LINE)
      add(part.text, 'page:byline', part.node, 0.34);
  }
  if (article !== null) {
    // Every organisation in the data counts as a name of the site; here only what the page calls itself does.
    const own = new Set([
      ...(scan.metas.get('og:site_name') ?? []).map(({ content }) => compact(content)),
      ...namesOf(article.json, 'publisher', data).map(({ name }) => compact(name)),
    ]);
    for (const { name } of namesOf(article.json, 'author', data)) {
      const isOther = own.size > 0 && !own.has(compact(name));
      add(name, 'json-ld:author', article.node, 0.33, isOther);
    }
  }
  for (const key of HOUSE_METAS) {
    for (const meta of scan.metas.get(key) ?? []) add(meta.content, `meta:${key}`, meta.node, 0.32);
  }
  return found;
}

/** A user name or first name stands for a person whose name is given in full elsewhere on the page. */
export function preferFull(ranked: readonly FoundAuthors[]): readonly FoundAuthors[] {
  const [best] = ranked;
  if (best === undefined || best.names.some((name) => name.includes(' '))) return ranked;
  const full = ranked.find(
    (item) =>
      item.names.every(isFullName) &&
      item.names.some((name) => best.names.some((user) => isSamePerson(user, name))),
  );
  return full === undefined
    ? ranked
    : rank(ranked.map((item) => (item === full ? { ...item, score: best.score + 0.01 } : item)));
}

/** 'budi.santoso', 'Budi' and 'BS' for 'Budi Santoso'. */
function isSamePerson(user: string, name: string): boolean {
  const short = compact(user);
  const words = name.split(' ');
  return (
    short === compact(name) ||
    words.some((word) => compact(word) === short && word !== word.toUpperCase()) ||
    short === compact(words.map((word) => word.charAt(0)).join(''))
  );
}

/** Classes of a link with the site's name. */
const SITE_TITLE = /(?:site|blog|brand|navbar)[-_]?(?:title|name|logo|brand)/;

/** Tells whether an element holds the site's name, which some themes mark as they do a writer's. */
export function isSiteName({ node }: Pick<PagePart, 'node'>): boolean {
  return SITE_TITLE.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`.toLowerCase());
}
