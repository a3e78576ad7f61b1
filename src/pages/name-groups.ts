import { formatNumber } from '../languages/format.js';
import type { NamesStrings } from '../languages/strings.js';
import type { EntityId } from '../model/entity.js';
import { mentionsOf } from '../model/mentions.js';
import { foldForList, letterOf } from '../model/name-list.js';
import { entryId } from '../model/site-paths.js';
import { compareCodePoints } from '../util/compare.js';
import type { WholeArticle } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { excerptAt, type Excerpt } from './sentences.js';
import { langOf, titleOf, type Link } from './views.js';

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
  /** The sentence it first stands in; null for a news agency that is only credited. */
  readonly excerpt: Excerpt | null;
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
  /** The article it stands in; null when it has a page of its own. */
  readonly only: { readonly id: EntityId; readonly article: WholeArticle } | null;
}

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
  const { article } = only.article;
  const [first] = mentionsOf(article.named, only.id);
  const entry: NameEntry = {
    id: entryId(only.id),
    excerpt:
      first === undefined
        ? null
        : excerptAt(article.content.readText(), first.start, first.end, ENTRY_EXCERPT),
    lang: langOf(article, frame),
    article: { text: titleOf(article, frame), href: article.path },
  };
  return { name, href: null, countText, entry };
}

/** Returns the words for a letter or a page's key: 'K', 'Ka', '0–9'. */
export function labelOf(key: string, labels: Labels): string {
  if (key === 'digits') return labels.digits;
  if (key === 'other') return labels.otherLetters;
  return key.charAt(0).toUpperCase() + key.slice(1);
}
