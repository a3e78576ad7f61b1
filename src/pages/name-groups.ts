import { formatNumber } from '../languages/format.js';
import type { NamesStrings } from '../languages/strings.js';
import type { EntityId } from '../model/entity.js';
import { mentionsOf } from '../model/mentions.js';
import { foldForList, letterOf } from '../model/name-list.js';
import { compareCodePoints } from '../util/compare.js';
import type { ListedArticle, WholeArticle } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { excerptAt, type Excerpt } from './sentences.js';
import { titleOf } from '../languages/cited-item.js';
import { langOf, type Link } from './views.js';

/** Characters of the sentence a name stands in. */
const ENTRY_EXCERPT = 140;

/** A name in an index: with a page of its own, or with all there is of it. */
export interface NameItem {
  readonly name: string;
  /** Its page; null when it has an entry only. */
  readonly href: string | null;
  readonly countText: string;
  readonly entry: NameEntry | null;
}

/** What an index says of a name that stands in one article. */
export interface NameEntry {
  /** Its anchor. */
  readonly id: string;
  /** The sentence it first stands in; null where it stands in none. */
  readonly excerpt: Excerpt | null;
  /** Said where a news agency is only credited, else null. */
  readonly note: string | null;
  /** BCP 47 of the sentence and the headline where it is not the interface's, else null. */
  readonly lang: string | null;
  readonly article: Link;
}

/** Names under one letter. `id` is its anchor. */
export interface LetterGroup {
  readonly id: string;
  readonly label: string;
  readonly items: readonly NameItem[];
}

/** A name of an index, with the number of its articles. */
export interface Counted {
  readonly name: string;
  readonly href: string;
  readonly count: number;
  /** The key of its page, see divideNames. */
  readonly listKey: string;
  /** The article it stands in, and its anchor; null when it has a page of its own. */
  readonly only: OnlyArticle | null;
}

/** The one article of a name: with the sentence in which it mentions an entity, or without for what it is filed under. */
export type OnlyArticle =
  | { readonly anchor: string; readonly entity: EntityId; readonly listed: WholeArticle }
  | { readonly anchor: string; readonly entity: null; readonly listed: ListedArticle };

type Labels = Pick<NamesStrings, 'digits' | 'otherLetters'>;

/** Puts names, which are in the order of the index, under their letters. */
export function groupByLetter(names: readonly Counted[], frame: PageFrame): readonly LetterGroup[] {
  const { strings } = frame.language;
  const groups = new Map<string, NameItem[]>();
  for (const name of names) {
    const letter = letterOf(foldForList(name.name));
    const items = groups.get(letter);
    const item = viewName(name, frame);
    if (items === undefined) groups.set(letter, [item]);
    else items.push(item);
  }
  // Capital letters come before 'digits' and 'other' in code-point order.
  return [...groups]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([id, items]) => ({ id, label: labelOf(id, strings.names), items }));
}

function viewName({ name, href, count, only }: Counted, frame: PageFrame): NameItem {
  const countText = formatNumber(count, frame.language.tag);
  if (only === null) return { name, href, countText, entry: null };
  const { article } = only.listed;
  const excerpt = only.entity === null ? null : excerptOf(only.listed, only.entity);
  const entry: NameEntry = {
    id: only.anchor,
    excerpt,
    note: only.entity !== null && excerpt === null ? frame.language.strings.entity.asAgency : null,
    lang: langOf(article, frame),
    article: { text: titleOf(article, frame), href: article.path },
  };
  return { name, href: null, countText, entry };
}

function excerptOf({ article: { named, content } }: WholeArticle, entity: EntityId): Excerpt | null {
  const [first] = mentionsOf(named, entity);
  return first === undefined ? null : excerptAt(content.readText(), first.start, first.end, ENTRY_EXCERPT);
}

/** Returns the words for a letter or a page's key: 'K', 'Ka', '0–9'. */
export function labelOf(key: string, labels: Labels): string {
  if (key === 'digits') return labels.digits;
  if (key === 'other') return labels.otherLetters;
  return key.charAt(0).toUpperCase() + key.slice(1);
}
