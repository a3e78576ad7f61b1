import { titleOf } from '../languages/cited-item.js';
import type { Archive, Article } from '../model/archive.js';
import type { FamilyMember } from '../model/same-text.js';
import { comparePath } from './paths.js';
import { listed, type ListedArticle } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { dateOf, langOf, type DateView, type Link } from './views.js';

/** Members of a family in an article's table. */
const MOST_LISTED = 20;
/** Members of a family that are compared with its earliest, each on a page. */
const MOST_COMPARED = 50;
/** Outlets named in the line under a headline. */
const OUTLETS_NAMED = 4;

/** Another article with the same text. */
export interface SameTextRow extends Link {
  readonly lang: string | null;
  readonly outlet: string | null;
  readonly date: DateView | null;
  readonly words: number;
  /** How much the two have in common; null where they were not compared with each other. */
  readonly shareText: string | null;
  /** The page that compares the two; null where there is none. */
  readonly compare: Link | null;
}

/** What an article's page says of others with the same text. */
export interface SameTextView {
  /** Under the headline. */
  readonly line: string;
  readonly rows: readonly SameTextRow[];
  readonly moreText: string | null;
}

/** What the view is made of. */
export interface SameTextInputs {
  readonly outlets: readonly string[];
  readonly versions: number;
  readonly rows: readonly {
    readonly listed: ListedArticle;
    /** 0–1; null where the two were not compared. */
    readonly share: number | null;
    readonly compare: string | null;
  }[];
  readonly more: number;
}

/** Collects the articles with the same text as one; null where there are none. */
export function collectSameText({ facts }: Article, archive: Archive): SameTextInputs | null {
  const family = archive.sameTexts().familyOf(facts.id);
  const own = family?.members.find(({ articleId }) => articleId === facts.id);
  if (family === null || own === undefined) return null;
  const others = family.members.flatMap((member) => {
    const article = archive.byId.get(member.articleId);
    return member === own || article === undefined ? [] : [{ member, article }];
  });
  if (others.length === 0) return null;
  const foreign = others.flatMap(({ article }) => {
    const { outlet } = article.facts;
    return outlet === null || outlet === facts.outlet ? [] : [outlet];
  });
  const compared = comparedMembers(family.members);
  const pathWith = (member: FamilyMember): string | null => {
    const [earliest] = family.members;
    const later = own === earliest ? member : member === earliest ? own : undefined;
    return later !== undefined && compared.has(later) ? comparePath(family.id, later.articleId) : null;
  };
  return {
    outlets: [...new Set(foreign)],
    versions: others.length - foreign.length,
    rows: others.slice(0, MOST_LISTED).map(({ member, article }) => ({
      listed: listed(article, null),
      share: own.with.find(({ articleId }) => articleId === member.articleId)?.share ?? null,
      compare: pathWith(member),
    })),
    more: Math.max(0, others.length - MOST_LISTED),
  };
}

/** Returns the members of a family that are compared with its earliest: those whose words differ, all of which are shown. */
export function comparedMembers(members: readonly FamilyMember[]): ReadonlySet<FamilyMember> {
  const [earliest, ...others] = members;
  if (earliest?.isWhole !== true) return new Set();
  return new Set(
    others
      .filter(({ isAlignedWithFirst, isWhole, isEqual }) => isAlignedWithFirst && isWhole && !isEqual)
      .slice(0, MOST_COMPARED),
  );
}

export function viewSameText(inputs: SameTextInputs | null, frame: PageFrame): SameTextView | null {
  if (inputs === null) return null;
  const { sameText } = frame.language.strings;
  const { outlets, versions, rows, more } = inputs;
  const rest = outlets.length - OUTLETS_NAMED;
  return {
    line: sameText.alsoIn(
      rest > 0 ? [...outlets.slice(0, OUTLETS_NAMED), sameText.otherOutlets(rest)] : outlets,
      versions,
    ),
    rows: rows.map(({ listed: { article }, share, compare }) => {
      const title = titleOf(article, frame);
      return {
        text: title,
        href: article.path,
        lang: langOf(article, frame),
        outlet: article.facts.outlet,
        date: dateOf(article, frame),
        words: article.facts.wordCount,
        shareText: share === null ? null : sameText.share(Math.floor(share * 100)),
        compare: compare === null ? null : { text: sameText.compareWith(title), href: compare },
      };
    }),
    moreText: more === 0 ? null : sameText.more(more),
  };
}

/** Articles that are listed, each with those below it that have the same text. */
export interface Folded<T> {
  readonly item: T;
  readonly others: readonly Article[];
}

/**
 * Puts the articles of a list that have the same text below one of them: the earliest. `keyOf`: an article stays where none of its key
 * would be left, such as the only one of its day, which a calendar leads to.
 */
export function foldSameTexts<T>(
  items: readonly T[],
  archive: Archive,
  {
    articleOf,
    keyOf,
  }: { readonly articleOf: (item: T) => Article; readonly keyOf: (item: T) => string | number | null },
): readonly Folded<T>[] {
  const texts = archive.sameTexts();
  const first = new Map<string, T>();
  // Lists are newest first, undated last: of one family the last dated one is the earliest.
  const placeOf = (item: T): number => {
    const { id } = articleOf(item).facts;
    return texts.familyOf(id)?.members.findIndex(({ articleId }) => articleId === id) ?? 0;
  };
  for (const item of items) {
    const family = texts.familyOf(articleOf(item).facts.id);
    if (family === null) continue;
    const known = first.get(family.id);
    if (known === undefined || placeOf(item) < placeOf(known)) first.set(family.id, item);
  }
  const folded = new Map<T, Article[]>();
  const counts = new Map<string | number, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const gone = new Set<T>();
  for (const item of items) {
    const family = texts.familyOf(articleOf(item).facts.id);
    const shown = family === null ? undefined : first.get(family.id);
    const key = keyOf(item);
    if (shown === undefined || shown === item) continue;
    if (key !== null && (counts.get(key) ?? 0) < 2) continue;
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) - 1);
    gone.add(item);
    const list = folded.get(shown);
    if (list === undefined) folded.set(shown, [articleOf(item)]);
    else list.push(articleOf(item));
  }
  return items.filter((item) => !gone.has(item)).map((item) => ({ item, others: folded.get(item) ?? [] }));
}
