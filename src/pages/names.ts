import { formatNumber } from '../languages/format.js';
import type { NamesStrings } from '../languages/strings.js';
import { ENTITY_TYPES, hasPage, type EntityId, type EntityType } from '../model/entity.js';
import { foldForList, letterOf } from '../model/name-list.js';
import { entryId } from '../model/site-paths.js';
import type { SitePage } from '../model/site.js';
import { compareCodePoints, firstDifference } from '../util/compare.js';
import { whole } from './inputs.js';
import { groupByLetter, labelOf, type Counted, type LetterGroup } from './name-groups.js';
import { definePage, type PageContext, type PageFrame, type PageType } from './page-type.js';
import { listPath } from './paths.js';
import { compareByCount } from './ranking.js';
import { indexArchive } from './site-index.js';
import { percentOf, type Link, type MetaItem, type RankItem } from './views.js';

const TOP = 10;
const TOP_OF_MANY = 30;
const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

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
  readonly letters: readonly NameLetter[];
  /** Pages of one letter that has many names; empty when it has one page. */
  readonly parts: readonly NameLetter[];
  readonly groups: readonly LetterGroup[];
}

interface NameLetter {
  readonly label: string;
  readonly href: string | null;
  readonly isCurrent: boolean;
}

/** The A–Z of people, organizations and places: always there, empty or not. */
export const namePages: PageType = (context) => ENTITY_TYPES.flatMap((type) => indexPages(type, context));

function indexPages(type: EntityType, context: PageContext): readonly SitePage[] {
  const { strings } = context.language;
  const { archive } = context;
  const index = indexArchive(archive);
  const onlyArticle = (id: EntityId): Counted['only'] => {
    const article = archive.articles[index.postings.get(id)?.[0] ?? -1];
    return article === undefined
      ? null
      : { anchor: entryId(id), entity: id, listed: whole(article, archive) };
  };
  const names = index.entities
    .filter((entity) => entity.type === type)
    .map((entity): Counted => ({
      name: entity.name,
      href: entity.path,
      count: index.postings.get(entity.id)?.length ?? 0,
      listKey: entity.listKey,
      only: hasPage(entity) ? null : onlyArticle(entity.id),
    }));
  const { title, none } = strings.types[type];
  return makeNamePages(
    {
      title,
      noneText: none,
      note: null,
      meta: strings.names.inArticles(index.figures.articles),
      pathOf: (key) => listPath(type, key),
    },
    names,
    context,
  );
}

export interface NameIndex {
  readonly title: string;
  readonly noneText: string;
  readonly note: string | null;
  /** What follows the number of names in the head. */
  readonly meta: string;
  /** The path of the page with a key; that of '' is the index itself. */
  readonly pathOf: (key: string) => string;
}

/** Makes the pages of one index. `names` are in order of count. */
export function makeNamePages(
  index: NameIndex,
  names: readonly Counted[],
  context: PageContext,
): readonly SitePage[] {
  const { strings, tag } = context.language;
  const path = index.pathOf('');
  const pages = new Map<string, Counted[]>();
  for (const name of sortForIndex(names)) {
    const own = pages.get(name.listKey);
    if (own === undefined) pages.set(name.listKey, [name]);
    else own.push(name);
  }
  const isLarge = names.length > 0 && !pages.has('');
  const keys = [...pages].map(([key, own]) => ({ key, letter: letterOf(foldForList(own[0]?.name ?? '')) }));
  const lettersHere = new Set((pages.get('') ?? []).map(({ name }) => letterOf(foldForList(name))));
  const hrefOf = (letter: string): string | null => {
    const first = keys.find((one) => one.letter === letter);
    if (isLarge) return first === undefined ? null : index.pathOf(first.key);
    return lettersHere.has(letter) ? `${path}#${letter}` : null;
  };
  const lettersFor = (current: string | null): readonly NameLetter[] =>
    listLetters(strings.names).flatMap(({ letter, label }) => {
      const href = hrefOf(letter);
      if (href === null && !ALPHABET.includes(letter)) return [];
      return [{ label, href, isCurrent: href !== null && letter === current }];
    });
  const page = (own: string, title: string, inputs: Omit<NamesInputs, 'title' | 'description'>): SitePage =>
    definePage<NamesInputs>(context, {
      path: own,
      template: 'names',
      title,
      origin: path,
      inputs: {
        title,
        description: `${title}: ${formatNumber(names.length, tag)} ${index.meta}.`,
        ...inputs,
      },
      describe: ({ description }) => description,
      view: (values, frame) => ({ data: viewPage(values, frame) }),
    });
  const base = { kicker: null, meta: [], noneText: null, note: null, top: [], parts: [] };
  const main = page(path, index.title, {
    ...base,
    meta:
      names.length === 0 ? [] : [{ figure: formatNumber(names.length, tag), text: index.meta, href: null }],
    noneText: names.length === 0 ? index.noneText : null,
    note: index.note,
    top: rankTop(names, isLarge ? TOP_OF_MANY : TOP, context),
    letters: names.length === 0 ? [] : lettersFor(null),
    names: pages.get('') ?? [],
  });
  if (!isLarge) return [main];
  const others = keys.map(({ key, letter }): SitePage => {
    const alike = keys.filter((one) => one.letter === letter);
    return page(index.pathOf(key), strings.names.letterTitle(index.title, labelOf(key, strings.names)), {
      ...base,
      kicker: { text: index.title, href: path },
      letters: lettersFor(letter),
      parts:
        alike.length === 1
          ? []
          : alike.map((one) => ({
              label: labelOf(one.key, strings.names),
              href: index.pathOf(one.key),
              isCurrent: one.key === key,
            })),
      names: pages.get(key) ?? [],
    });
  });
  return [main, ...others];
}

interface NamesInputs extends Omit<NamesPageData, 'groups'> {
  /** For search engines: a page does not show it. */
  readonly description: string;
  /** In the order of the index. */
  readonly names: readonly Counted[];
}

function viewPage({ names, ...data }: NamesInputs, frame: PageFrame): NamesPageData {
  return { ...data, groups: groupByLetter(names, frame) };
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

/** Sorts names as an index has them: without accents and case. */
function sortForIndex(names: readonly Counted[]): readonly Counted[] {
  return names
    .map((name) => ({ name, folded: foldForList(name.name) }))
    .sort((a, b) =>
      firstDifference(compareCodePoints(a.folded, b.folded), compareCodePoints(a.name.href, b.name.href)),
    )
    .map(({ name }) => name);
}

/** All letters of an index, A to Z first. */
function listLetters(
  labels: Pick<NamesStrings, 'digits' | 'otherLetters'>,
): readonly { readonly letter: string; readonly label: string }[] {
  return [...ALPHABET, 'digits', 'other'].map((letter) => ({ letter, label: labelOf(letter, labels) }));
}
