import type { Language } from '../languages/language.js';
import { OUTLET_DOMAINS } from '../languages/outlets.js';
import { isChangedTooEarly } from '../model/change.js';
import { METADATA_FILE } from '../model/found-file.js';
import type { Config } from '../settings/config.js';
import { pathsOf, type Curated } from './curated.js';
import { findDoubtfulLanguages } from './doubtful-languages.js';
import { domainOf, findDoubtfulOutlets } from './doubtful-outlets.js';
import { findDoubtfulTitles } from './doubtful-titles.js';
import { findingKey, largestFirst, type Cell, type Draft, type DraftGroup, type Paste } from './finding.js';
import type { OutletLines } from './yaml-lines.js';

/** Words below which an article may have lost its text: the shortest news items have about fifty. */
const FEW_WORDS = 40;
/** Dates that were found and not taken that are named. */
const DATES_SHOWN = 2;

const FILL_IN = `If you know it, add the line to ${METADATA_FILE} with`;

export interface FieldOptions {
  readonly config: Config;
  readonly languages: readonly Language[];
  /** Articles whose headline and text another has as well. */
  readonly savedTwice: ReadonlySet<Curated>;
  readonly outletLines: OutletLines;
}

/** Values of articles that are missing, uncertain or doubtful. */
export function groupFields(articles: readonly Curated[], options: FieldOptions): readonly DraftGroup[] {
  return [
    ...groupTexts(articles, options),
    ...groupDates(articles),
    groupNoOutlet(articles, options),
    groupDoubtfulOutlets(articles, options),
    groupDoubtfulLanguages(articles, options),
  ];
}

/** A finding about one article that a cell of its row puts right. */
function about(code: string, item: Curated, detail: string | null, cell: Omit<Cell, 'path'> | null): Draft {
  const { path } = item;
  const paste = cell === null ? null : { path, ...cell };
  return { key: findingKey(code, path), path, line: null, detail, articles: [path], paste };
}

function groupTexts(
  articles: readonly Curated[],
  { languages, savedTwice }: FieldOptions,
): readonly DraftGroup[] {
  return [
    {
      code: 'no-title',
      gravity: 'wrong',
      title: ['article without a headline', 'articles without a headline'],
      remedy: `Add the line to ${METADATA_FILE} with the headline in its column.`,
      findings: articles
        .filter(({ original }) => original.facts.title === null)
        .map((item) => about('no-title', item, null, { column: 'title', value: '' })),
    },
    {
      code: 'doubtful-title',
      gravity: 'wrong',
      title: ['headline that is probably none', 'headlines that are probably none'],
      remedy: `Add the line to ${METADATA_FILE} with the right headline; with the same one, if it is right.`,
      findings: findDoubtfulTitles(articles, languages, savedTwice).map(({ item, title, why, instead }) =>
        about('doubtful-title', item, `“${title}”: ${why}`, { column: 'title', value: instead ?? '' }),
      ),
    },
    {
      code: 'few-words',
      gravity: 'wrong',
      title: [`article with fewer than ${FEW_WORDS} words`, `articles with fewer than ${FEW_WORDS} words`],
      remedy: `The text may have been lost when the page was saved. If it is complete, add the line to ${METADATA_FILE}.`,
      findings: articles
        .filter(({ original, isIncluded }) => original.facts.wordCount < FEW_WORDS && !isIncluded)
        .map((item) =>
          about('few-words', item, `${item.original.facts.wordCount} words`, {
            column: 'include',
            value: 'yes',
          }),
        ),
    },
    groupSavedTwice(savedTwice),
  ];
}

/** Articles that may be the same one: the first of each is kept. */
function groupSavedTwice(savedTwice: ReadonlySet<Curated>): DraftGroup {
  const first = new Map<string, Curated>();
  const later: { readonly item: Curated; readonly of: Curated }[] = [];
  for (const item of savedTwice) {
    const { title, language } = item.original.facts;
    const key = `${language ?? ''} ${title?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ') ?? ''}`;
    const of = first.get(key);
    if (of === undefined) first.set(key, item);
    else if (!item.isIncluded) later.push({ item, of });
  }
  return {
    code: 'same-title',
    gravity: 'wrong',
    title: [
      'article that has the headline and text of another',
      'articles that have the headline and text of another',
    ],
    remedy: `If it is the same article, add the line to ${METADATA_FILE}: the file stays, and the site shows the other one. If not, write yes in the place of no.`,
    findings: later.map(({ item, of }) =>
      about('same-title', item, `“${item.original.facts.title ?? ''}”, as ${of.path}`, {
        column: 'include',
        value: 'no',
      }),
    ),
  };
}

function groupDates(articles: readonly Curated[]): readonly DraftGroup[] {
  return [
    {
      code: 'changed-too-early',
      gravity: 'wrong',
      title: ['article changed before it was published', 'articles changed before they were published'],
      remedy: `One of the two dates is wrong. If it is the date of publication, add the line to ${METADATA_FILE} with the right one.`,
      findings: articles
        .filter(({ original }) => isChangedTooEarly(original.facts))
        .map((item) => {
          const { modified, date } = item.original.facts;
          const detail = `changed ${modified ?? ''}, published ${date ?? ''}`;
          // A second row would not win over the owner's own.
          const cell = item.isOwners('date') ? null : { column: 'date', value: '' };
          return about('changed-too-early', item, detail, cell);
        }),
    },
    {
      code: 'undated',
      gravity: 'missing',
      title: ['article without a date', 'articles without a date'],
      remedy: `${FILL_IN} the date in its column, such as 2024-06-20, 2024-06 or 2024.`,
      findings: articles
        .filter(({ original }) => original.facts.date === null)
        .map((item) => {
          const { rejected } = item.original.content.readRecord().date;
          const dates = [...new Set(rejected.map(({ value }) => value))].slice(0, DATES_SHOWN);
          const detail = dates.length === 0 ? null : `in the text: ${dates.join(', ')}`;
          return about('undated', item, detail, { column: 'date', value: '' });
        }),
    },
    {
      code: 'uncertain-date',
      gravity: 'missing',
      title: ['article with an uncertain date', 'articles with an uncertain date'],
      remedy: `If the date is right, add the line to ${METADATA_FILE}; if you know another one, write that.`,
      findings: articles
        .filter((item) => item.original.facts.date?.endsWith('?') === true && !item.isOwners('date'))
        .map((item) => {
          const date = item.original.facts.date ?? '';
          return about('uncertain-date', item, date, { column: 'date', value: date.slice(0, -1) });
        }),
    },
  ];
}

/** Articles without an outlet. Those of one address are put right by one line of kliping.yaml. */
function groupNoOutlet(articles: readonly Curated[], { outletLines }: FieldOptions): DraftGroup {
  const single: Draft[] = [];
  const byDomain = new Map<string, Curated[]>();
  for (const item of articles) {
    if (item.original.facts.outlet !== null) continue;
    const domain = domainOf(item);
    if (domain === null) single.push(about('no-outlet', item, null, { column: 'outlet', value: '' }));
    else byDomain.set(domain, [...(byDomain.get(domain) ?? []), item]);
  }
  const together = [...byDomain].flatMap(([domain, items]): readonly Draft[] => {
    const paste = outletLines({ name: nameOf(domain), domain });
    return paste === null
      ? items.map((item) => about('no-outlet', item, domain, { column: 'outlet', value: nameOf(domain) }))
      : [aboutOutlet('no-outlet', domain, items, { detail: domain, paste })];
  });
  return {
    code: 'no-outlet',
    gravity: 'missing',
    title: ['article without an outlet', 'articles without an outlet'],
    countsArticles: true,
    remedy: `${FILL_IN} its name, or to kliping.yaml where the line is for all articles of an address.`,
    findings: largestFirst([...together, ...single]),
  };
}

function groupDoubtfulOutlets(
  articles: readonly Curated[],
  { config, languages, outletLines }: FieldOptions,
): DraftGroup {
  const found = findDoubtfulOutlets(articles, languages, config.outlets);
  return {
    code: 'doubtful-outlet',
    gravity: 'missing',
    title: ['article whose outlet is probably none', 'articles whose outlets are probably none'],
    countsArticles: true,
    remedy: 'Add the line to kliping.yaml with the right name; with the same name, if it is right.',
    findings: largestFirst(
      found.flatMap(({ name, items, why, domain }): readonly Draft[] => {
        const right = domain === null ? name : nameOf(domain);
        const detail = `“${name}”: ${why}`;
        const paste = outletLines({ name: right, aliases: [name] });
        return paste === null
          ? items.map((item) => about('doubtful-outlet', item, detail, { column: 'outlet', value: right }))
          : [aboutOutlet('doubtful-outlet', name, items, { detail, paste })];
      }),
    ),
  };
}

function groupDoubtfulLanguages(
  articles: readonly Curated[],
  { config, languages }: FieldOptions,
): DraftGroup {
  return {
    code: 'doubtful-language',
    gravity: 'missing',
    title: [
      'article that gives another language than it is in',
      'articles that give another language than they are in',
    ],
    remedy: `Add the line to ${METADATA_FILE}; if the article is right, with its own language.`,
    findings: findDoubtfulLanguages(articles, languages, config.language).map(
      ({ item, declared, detected }) =>
        about('doubtful-language', item, `it gives ${declared}, and its words are ${detected}`, {
          column: 'language',
          value: detected,
        }),
    ),
  };
}

function aboutOutlet(
  code: string,
  name: string,
  items: readonly Curated[],
  { detail, paste }: { readonly detail: string; readonly paste: Paste },
): Draft {
  const paths = pathsOf(items);
  const count = paths.length > 1 ? ` (${paths.length} articles)` : '';
  return {
    key: findingKey(code, name),
    path: paths[0] ?? '',
    line: null,
    detail: detail + count,
    articles: paths,
    paste,
  };
}

/** The outlet that is known to publish at a domain; else the domain itself. */
function nameOf(domain: string): string {
  const labels = domain.split('.');
  const known = labels
    .map((_, i) => OUTLET_DOMAINS[labels.slice(i).join('.')])
    .find((name) => name !== undefined);
  return known ?? domain;
}
