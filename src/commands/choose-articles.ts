import type { Archive, Article } from '../model/archive.js';
import { BuildError, UsageError } from '../model/diagnostic.js';
import { nothingChosen, wrongChosenDay } from '../model/messages.js';
import { parseEdtf } from '../util/edtf.js';
import { nameKey } from '../util/name-key.js';
import { findNearest } from '../util/nearest.js';
import { foldText } from '../util/text.js';

/** What articles must have, as on the command line: one of the values of each kind that is given. */
export interface ArticleChoice {
  readonly tag?: readonly string[];
  readonly entity?: readonly string[];
  readonly outlet?: readonly string[];
  readonly author?: readonly string[];
  /** EDTF of a day, month or year, which counts as a whole. */
  readonly from?: string;
  readonly to?: string;
}

/** Articles that were chosen, and by what, in words; null for all. */
export interface Chosen {
  readonly articles: readonly Article[];
  readonly words: string | null;
}

const KINDS = ['tag', 'entity', 'outlet', 'author'] as const;

/** Returns the options that choose articles, as they were written. */
export function writtenChoice(choice: ArticleChoice): readonly string[] {
  return [
    ...KINDS.flatMap((kind) => (choice[kind] ?? []).map((value) => `--${kind} ${value}`)),
    ...(choice.from === undefined ? [] : [`--from ${choice.from}`]),
    ...(choice.to === undefined ? [] : [`--to ${choice.to}`]),
  ];
}

/**
 * Chooses articles of an archive, in its order.
 * @throws UsageError for a date that is none; BuildError when no article is meant, with names like those that were not found.
 */
export function chooseArticles(archive: Archive, choice: ArticleChoice): Chosen {
  const from = readDay('--from', choice.from);
  const to = readDay('--to', choice.to);
  const isMeant = createTests(archive, choice);
  const articles = archive.articles.filter(
    (article) => isWithin(article.facts.date, from, to) && isMeant.every((test) => test(article)),
  );
  const written = writtenChoice(choice);
  if (articles.length === 0 && written.length > 0)
    throw new BuildError(nothingChosen(written.join(' '), suggestFor(archive, choice)));
  const span = from === null && to === null ? [] : [`${from ?? ''}–${to ?? ''}`];
  const words = [...KINDS.flatMap((kind) => choice[kind] ?? []), ...span].join(' · ');
  return { articles, words: words === '' ? null : words };
}

function readDay(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) || parseEdtf(value) === null)
    throw new UsageError(wrongChosenDay(option, value));
  return value;
}

/** Whether a date lies in a span, as precise as both are known: an article of June 2024 is one from 2024-06-15 on. */
function isWithin(date: string | null, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  const [day = ''] = /^\d{4}(?:-\d{2}){0,2}/.exec(date ?? '') ?? [];
  if (day === '') return false;
  const cut = (text: string, other: string): string => text.slice(0, Math.min(text.length, other.length));
  return (from === null || cut(day, from) >= cut(from, day)) && (to === null || cut(day, to) <= cut(to, day));
}

function createTests(
  archive: Archive,
  { tag, entity, outlet, author }: ArticleChoice,
): readonly ((article: Article) => boolean)[] {
  const tests: ((article: Article) => boolean)[] = [];
  const among = (wanted: readonly string[], values: readonly (string | null)[] | null): boolean => {
    const keys = new Set(wanted.map(foldText));
    return values?.some((value) => value !== null && keys.has(foldText(value))) === true;
  };
  if (outlet !== undefined) tests.push(({ facts }) => among(outlet, [facts.outlet]));
  if (author !== undefined) tests.push(({ facts }) => among(author, facts.authors));
  if (tag !== undefined) tests.push(({ content }) => among(tag, tagsOf(content.readRecord().filing)));
  if (entity !== undefined) {
    const ids = new Set(entity.flatMap((name) => findEntities(archive, name)));
    tests.push(({ names }) => names.some(({ id }) => ids.has(id)));
  }
  return tests;
}

function tagsOf(filing: ReturnType<Article['content']['readRecord']>['filing']): readonly string[] {
  return filing === null ? [] : [...filing.tags, ...filing.categories, ...filing.topics, ...filing.series];
}

/** Those with this name or id; where there are none, those that are also spelled so. */
function findEntities({ entities }: Archive, name: string): readonly string[] {
  const key = nameKey(name);
  const named = entities.filter((one) => one.id === name || nameKey(one.name) === key);
  const meant =
    named.length > 0
      ? named
      : entities.filter(({ aliases }) => aliases.some(({ surface }) => nameKey(surface) === key));
  return meant.map(({ id }) => id);
}

/** Names like those that no article has. */
function suggestFor(archive: Archive, choice: ArticleChoice): readonly string[] {
  const { articles, entities } = archive;
  const known = {
    outlet: () => articles.flatMap(({ facts }) => facts.outlet ?? []),
    author: () => articles.flatMap(({ facts }) => facts.authors ?? []),
    entity: () => entities.map(({ name }) => name),
    tag: () => articles.flatMap(({ content }) => tagsOf(content.readRecord().filing)),
  };
  return KINDS.flatMap((kind) =>
    (choice[kind] ?? []).flatMap((value) => {
      const own = known[kind]();
      return own.some((one) => foldText(one) === foldText(value)) ? [] : findNearest(value, own);
    }),
  );
}
