import { formatNumber } from '../languages/format.js';
import { ENTITY_TYPES, type EntityType } from '../model/entity.js';
import type { SitePage } from '../model/site.js';
import { compareCodePoints, firstDifference } from '../util/compare.js';
import { defineStaticPage, type PageContext, type PageType } from './page-type.js';
import { paginate, type Paging } from './paging.js';
import { entityPath, indexPath, letterPath } from './paths.js';
import { compareByCount } from './ranking.js';
import { indexArchive } from './site-index.js';
import { percentOf, type Link, type MetaItem, type RankItem } from './views.js';

/** Names on one page; with more, every letter gets its own page. */
const NAMES_ON_PAGE = 100;
const TOP = 10;
const TOP_OF_MANY = 30;
const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

export interface NameItem {
  readonly name: string;
  readonly href: string;
  readonly countText: string;
}

/** Names under one letter. `id` is its anchor. */
export interface LetterGroup {
  readonly id: string;
  readonly label: string;
  readonly items: readonly NameItem[];
}

/** An index as in a book: of people, organizations, places or outlets. */
export interface NamesPageData {
  readonly title: string;
  /** Up to the whole index, on the page of one letter. */
  readonly kicker: Link | null;
  readonly meta: readonly MetaItem[];
  /** Said when there are none. */
  readonly noneText: string | null;
  /** Something more to know, or null. */
  readonly note: string | null;
  readonly top: readonly RankItem[];
  /** The letters, A to Z and what else there is; `href` null for those without a name. */
  readonly letters: readonly {
    readonly label: string;
    readonly href: string | null;
    readonly isCurrent: boolean;
  }[];
  readonly groups: readonly LetterGroup[];
  readonly paging: Paging | null;
}

interface Counted {
  readonly name: string;
  readonly href: string;
  readonly count: number;
}

/** The A–Z of people, organizations and places: always there, empty or not. */
export const namePages: PageType = (context) => ENTITY_TYPES.flatMap((type) => indexPages(type, context));

function indexPages(type: EntityType, context: PageContext): readonly SitePage[] {
  const { strings } = context.language;
  const index = indexArchive(context.archive);
  const names = index.entities
    .filter((entity) => entity.type === type)
    .map(({ id, name }) => ({ name, href: entityPath(id), count: index.postings.get(id)?.length ?? 0 }));
  const { title, none } = strings.types[type];
  return makeNamePages(
    {
      path: indexPath(type),
      title,
      noneText: none,
      note: null,
      meta: strings.names.inArticles(index.figures.articles),
      letterPathOf: (id) => letterPath(type, id),
    },
    names,
    context,
  );
}

export interface NameIndex {
  readonly path: string;
  readonly title: string;
  readonly noneText: string;
  readonly note: string | null;
  /** What follows the number of names in the head. */
  readonly meta: string;
  readonly letterPathOf: (id: string) => string;
}

/** The pages of one index. `names` are in order of count. */
export function makeNamePages(
  index: NameIndex,
  names: readonly Counted[],
  context: PageContext,
): readonly SitePage[] {
  const { tag } = context.language;
  const groups = groupByLetter(names, context);
  const isLarge = names.length > NAMES_ON_PAGE;
  const hrefOf = (group: LetterGroup): string =>
    isLarge ? index.letterPathOf(group.id.toLowerCase()) : `${index.path}#${group.id}`;
  const lettersFor = (current: LetterGroup | null): NamesPageData['letters'] =>
    listLetters(groups).map(({ label, group }) => ({
      label,
      href: group === undefined ? null : hrefOf(group),
      isCurrent: group !== undefined && group === current,
    }));
  const base = { meta: [], kicker: null, noneText: null, note: null, top: [], paging: null };
  const page = (path: string, title: string, data: NamesPageData): SitePage =>
    defineStaticPage(context, {
      path,
      template: 'names',
      title,
      description: `${title}: ${formatNumber(names.length, tag)} ${index.meta}.`,
      data,
      origin: index.path,
    });
  const main = page(index.path, index.title, {
    ...base,
    title: index.title,
    meta:
      names.length === 0 ? [] : [{ figure: formatNumber(names.length, tag), text: index.meta, href: null }],
    noneText: names.length === 0 ? index.noneText : null,
    note: index.note,
    top: rankTop(names, isLarge ? TOP_OF_MANY : TOP, context),
    letters: names.length === 0 ? [] : lettersFor(null),
    groups: isLarge ? [] : groups,
  });
  if (!isLarge) return [main];
  const letters = groups.flatMap((group) =>
    paginate(hrefOf(group), group.items, context, NAMES_ON_PAGE).map(({ path, items, paging }) => {
      const title = context.language.strings.names.letterTitle(index.title, group.label);
      return page(path, title, {
        ...base,
        title,
        kicker: { text: index.title, href: index.path },
        letters: lettersFor(group),
        groups: [{ ...group, items }],
        paging,
      });
    }),
  );
  return [main, ...letters];
}

/** Names that occur in more articles than one, the most frequent first. */
function rankTop(names: readonly Counted[], length: number, context: PageContext): readonly RankItem[] {
  const top = [...names]
    .filter(({ count }) => count > 1)
    .sort((a, b) => compareByCount(a, b) || compareCodePoints(a.href, b.href))
    .slice(0, length);
  return top.map(({ name, href, count }) => ({
    name,
    href,
    countText: formatNumber(count, context.language.tag),
    percent: percentOf(count, top[0]?.count ?? count),
  }));
}

function groupByLetter(names: readonly Counted[], context: PageContext): readonly LetterGroup[] {
  const { tag, strings } = context.language;
  const groups = new Map<string, (NameItem & { readonly key: string })[]>();
  for (const { name, href, count } of names) {
    const key = fold(name);
    const id = letterOf(key);
    const list = groups.get(id) ?? [];
    groups.set(id, list);
    list.push({ name, href, countText: formatNumber(count, tag), key });
  }
  const labels: Readonly<Record<string, string>> = {
    digits: strings.names.digits,
    other: strings.names.otherLetters,
  };
  // Capital letters come before 'digits' and 'other' in code-point order.
  return [...groups]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([id, list]) => ({
      id,
      label: labels[id] ?? id,
      items: list
        .sort((a, b) => firstDifference(compareCodePoints(a.key, b.key), compareCodePoints(a.href, b.href)))
        .map(({ name, href, countText }) => ({ name, href, countText })),
    }));
}

function listLetters(
  groups: readonly LetterGroup[],
): readonly { label: string; group: LetterGroup | undefined }[] {
  const alphabet = ALPHABET.map((label) => ({ label, group: groups.find(({ id }) => id === label) }));
  const others = groups
    .filter(({ id }) => !ALPHABET.includes(id))
    .map((group) => ({ label: group.label, group }));
  return [...alphabet, ...others];
}

/** Without accents, in lower case, from its first letter or digit on. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

function letterOf(key: string): string {
  const first = key.charAt(0).toUpperCase();
  if (/^[A-Z]$/.test(first)) return first;
  return /^\p{N}/u.test(key) ? 'digits' : 'other';
}
