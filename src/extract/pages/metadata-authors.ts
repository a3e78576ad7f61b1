import { splitTrimmed } from '../../util/text.js';
import type { Element } from 'hast';
import { isSiteName, preferFull, readHouses, readSigns } from './metadata-author-signs.js';
import { rank } from './metadata-found.js';
import { namesOf } from './metadata-json-ld.js';
import { isFullName } from './metadata-names.js';
import { putFirstNameFirst } from '../../languages/sorted-names.js';
import { attribute, isAside, textOf, type PagePart } from './metadata-part.js';
import { PERSON_PATH, type PageScan } from './metadata-scan.js';
import { NEAR, type AuthorSources, type FoundAuthors } from './metadata-sources.js';
import { methodOf } from './metadata-title.js';

const AUTHOR_METAS: readonly (readonly [string, number])[] = [
  ['citation_author', 0.9],
  ['parsely-author', 0.88],
  ['sailthru.author', 0.87],
  ['cxenseparse:author', 0.87],
  ['article:author_name', 0.87],
  // Many sites give themselves here, on every page.
  ['author', 0.75],
  ['dcterms.creator', 0.8],
  ['dc.creator', 0.8],
  ['dc.contributor', 0.7],
  ['article:author', 0.82],
  ['og:article:author', 0.82],
  ['og:author', 0.8],
  ['shareaholic:article_author_name', 0.8],
  ['byl', 0.85],
  ['twitter:data1', 0.8],
  ['twitter:misc:written by', 0.8],
];

/** Meta elements in which libraries sort names by the family's. */
const SORTED_METAS: ReadonlySet<string> = new Set([
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
]);

/** 'koran.example, Bandung, Indonesia': the site, and where it has its office. */
const IMPRINT = /(?:^|,\s*)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\s*(?:,|$)/i;

/** More elements that name people are a list of comments or articles. */
const MAX_PEOPLE = 40;

/** Who wrote it, by every source that names a person, best first. */
export function findPageAuthors(sources: AuthorSources): readonly FoundAuthors[] {
  const { scan, data, article, names } = sources;
  const found: FoundAuthors[] = [];
  const add = (quotes: readonly string[], method: string, node: Element | null, score: number): void => {
    const isPerson = method === 'json-ld:author' || method.startsWith('meta:citation');
    const people = [
      ...new Set(
        quotes.filter((quote) => !IMPRINT.test(quote)).flatMap((quote) => names.read(quote, isPerson)),
      ),
    ];
    if (people.length > 0) found.push({ names: people, method, quote: quotes.join(', '), node, score });
  };
  if (article !== null) {
    const authors = namesOf(article.json, 'author', data);
    const people = authors.filter(({ type }) => type === null || type.endsWith('Person'));
    add(
      people.map(({ name }) => name),
      'json-ld:author',
      article.node,
      0.93,
    );
    if (people.length === 0)
      add(
        authors.map(({ name }) => name),
        'json-ld:author',
        article.node,
        0.55,
      );
    add(
      namesOf(article.json, 'creator', data).map(({ name }) => name),
      'json-ld:creator',
      article.node,
      0.8,
    );
  }
  for (const { json, node } of data.pages) {
    add(
      namesOf(json, 'author', data).map(({ name }) => name),
      'json-ld:author',
      node,
      0.7,
    );
  }
  for (const [name, score] of AUTHOR_METAS) {
    const metas = (scan.metas.get(name) ?? []).filter(
      ({ content }) => name !== 'twitter:data1' || isLabelledAuthor(scan, content),
    );
    const [first] = metas;
    if (first !== undefined) {
      const quotes = metas.map(({ content }) =>
        SORTED_METAS.has(name) ? putFirstNameFirst(content) : content,
      );
      add([...new Set(quotes)], methodOf(name), first.node, score);
    }
  }
  found.push(...readParts(sources));
  if (found.length === 0) found.push(...readSigns(sources));
  if (found.length === 0) found.push(...readHouses(sources));
  return preferFull(rank(found.map((item) => ({ ...item, score: item.score + agreement(item, found) }))));
}

/** Another kind of source that names the same people. */
function agreement(item: FoundAuthors, found: readonly FoundAuthors[]): number {
  const key = item.names.join('|').toLowerCase();
  const others = found.filter(
    (other) => other.method !== item.method && other.names.join('|').toLowerCase() === key,
  );
  return others.length === 0 ? 0 : others.length === 1 ? AGREEMENT : BROAD_AGREEMENT;
}

const AGREEMENT = 0.05;
/** Two more sources that agree outweigh a single one that does not. */
const BROAD_AGREEMENT = 0.08;

/** A card's first datum is anything: reading time, price, author. */
function isLabelledAuthor(scan: PageScan, content: string): boolean {
  const label = scan.metas.get('twitter:label1')?.[0]?.content ?? '';
  return (
    /written|author|by\b|verfasst|geschrieben|autor|auteur|écrit|penulis|oleh|escrito/i.test(label) &&
    content !== ''
  );
}

function readParts(sources: AuthorSources): FoundAuthors[] {
  const { scan, names, headline } = sources;
  const found: FoundAuthors[] = [];
  const near = (part: PagePart): boolean =>
    headline === null || Math.abs(part.offset - headline.part.offset) <= NEAR;
  const groups = new Map<
    string,
    { readonly parts: PagePart[]; readonly names: string[]; readonly score: number }
  >();
  for (const part of scan.people.slice(0, MAX_PEOPLE)) {
    const isClose = headline !== null && inRange(part.offset - headline.part.offset, 0, CLOSE);
    const isLinked = part.node.tagName === 'a' && PERSON_PATH.test(attribute(part.node, 'href'));
    if (isAside(part, headline?.ancestors ?? null) && !(isClose && isLinked)) continue;
    const own = attribute(part.node, 'class').toLowerCase();
    const property = `${attribute(part.node, 'itemprop')} ${attribute(part.node, 'property')}`.toLowerCase();
    // The site's name, which some themes mark so.
    if (isSiteName(part)) continue;
    const isLink = /(?:^|\s)author(?:$|\s)/i.test(attribute(part.node, 'rel')) || isLinked;
    if (part.node.tagName === 'address' && names.readLabelled(part.text).length === 0) continue;
    const method = property.includes('author')
      ? 'microdata:author'
      : isLink
        ? 'page:rel-author'
        : 'page:byline';
    const people = names.read(part.text, isLink || property.includes('author'));
    if (people.length === 0) continue;
    // Addresses like a writer's that stand in menus: 'Company', 'Imprint'.
    const isRel = /(?:^|\s)author(?:$|\s)/i.test(attribute(part.node, 'rel'));
    if (isLinked && !isRel && !near(part) && !people.every(isFullName)) continue;
    const isByline = /byline|by-author|author-name|authorname|entry-author|article-author|post-author/.test(
      own,
    );
    const base = method === 'microdata:author' ? 0.78 : isLink ? 0.77 : isByline ? 0.74 : 0.66;
    const key = `${method} ${String(isByline)}`;
    const group = groups.get(key);
    const score = base + (near(part) ? 0.08 : 0);
    if (group === undefined) groups.set(key, { parts: [part], names: [...people], score });
    else if (Math.abs(part.offset - (group.parts[0]?.offset ?? 0)) <= NEAR / 3) {
      group.parts.push(part);
      for (const name of people) if (!group.names.includes(name)) group.names.push(name);
    }
  }
  for (const [key, group] of groups) {
    const [part] = group.parts;
    const [method = 'page:byline'] = key.split(' ');
    if (part !== undefined) {
      found.push({
        names: group.names,
        method,
        quote: textOf(part.node),
        node: part.node,
        score: group.score,
      });
    }
  }
  found.push(...readLines(sources, near), ...readDateLines(sources));
  return found;
}

/** Characters below the headline within which a link to a writer's page is the author's, whatever it is wrapped in. */
const CLOSE = 250;

function inRange(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

/** '04.02.2022 | 13:10 | Siti Rahayu': a full name next to the date, at the headline. */
function readDateLines({ scan, names, headline }: AuthorSources): FoundAuthors[] {
  if (headline === null) return [];
  return scan.lines.flatMap((part): FoundAuthors[] => {
    if (!/\d/.test(part.text) || !/[|•·]/.test(part.text)) return [];
    if (!inRange(part.offset - headline.part.offset, -CLOSE, CLOSE) || isAside(part, headline.ancestors))
      return [];
    const people = splitTrimmed(part.text, /[|•·]/)
      .filter((piece) => !/\d/.test(piece) && piece.split(' ').length <= 3 && isFullName(piece))
      .flatMap((piece) => names.read(piece));
    if (people.length === 0) return [];
    return [{ names: people, method: 'page:byline', quote: part.text, node: part.node, score: 0.6 }];
  });
}

/** Lines that begin with 'By …', or are that word alone with the names in the elements that follow. */
function readLines(
  { scan, names, headline }: AuthorSources,
  near: (part: PagePart) => boolean,
): FoundAuthors[] {
  return scan.lines.flatMap((part, i): FoundAuthors[] => {
    if (!near(part) || isAside(part, headline?.ancestors ?? null)) return [];
    let text = part.text;
    if (names.isLabel(text)) {
      for (const next of scan.lines.slice(i + 1, i + 1 + MAX_FOLLOWING)) {
        const isJoiner = /^\W*(?:[A-Za-z]\p{L}{0,2}\W*)?$/u.test(next.text);
        if (!isJoiner && !names.read(next.text, true).some(isFullName)) break;
        text = `${text} ${isJoiner ? next.text : `${next.text} |`}`;
        if (!isJoiner && !/[,&]$/.test(next.text) && !isJoined(scan.lines[i + 2])) break;
      }
    }
    const people = names.readLabelled(text);
    const isExplicit = /^\W*(?:[a-z]\p{L}*|(?<=\p{L})) (?:by|von|par|por|oleh)\s/iu.test(text);
    if (people.length === 0 || !(isExplicit || people.every(isFullName))) return [];
    return [{ names: people, method: 'page:byline', quote: text, node: part.node, score: 0.77 }];
  });
}

/** Pieces of text after 'By' in which the names stand: 'A', 'and', 'B'. */
const MAX_FOLLOWING = 5;

function isJoined(part: PagePart | undefined): boolean {
  return part !== undefined && /^(?:,|&|and|und|dan|et|y)$/iu.test(part.text.trim());
}
