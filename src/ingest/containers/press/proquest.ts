import { findPressDate } from '../../../languages/press-dates.js';
import { proquestField } from '../../../languages/press-labels.js';
import { ArticleBuilder, type PressArticle, type PressText } from './press-article.js';
import { findLabels, placesOf, type PressLabel } from './press-label.js';
import type { PressRegion } from './press-line.js';
import { readOutlet, readPlace, readSection, readSortedNames } from './press-values.js';

/** The bar between the articles of ProQuest. */
export const BAR_LINE = /^_{20,}$/;
/** 'Document 3 of 25': above an article. */
const NUMBER_LINE = /^\p{L}+ \d{1,6} \p{L}+ \d{1,6}$/u;

/** Takes a download of ProQuest apart: articles between bars, each with a text and a list of fields. */
export function splitProquest(text: PressText): readonly PressArticle[] {
  const articles: PressArticle[] = [];
  let from = 0;
  const close = (to: number): void => {
    const article = readArticle(text, { from, to });
    if (article !== null) articles.push(article);
    from = to + 1;
  };
  text.lines.forEach(({ text: line }, at) => {
    if (BAR_LINE.test(line)) close(at);
  });
  close(text.lines.length);
  return articles;
}

/** Labels that a part without an article, such as the list of contents, does not have together. */
const MIN_LABELS = 3;

function readArticle(text: PressText, region: PressRegion): PressArticle | null {
  const { lines } = text;
  const labels = findLabels({ ...text, width: null }, region, proquestField);
  if (labels.length < MIN_LABELS) return null;
  const builder = new ArticleBuilder(text, region);
  const body = labels.find(({ field }) => field === 'body');
  const foot = body === undefined ? undefined : findFoot(text, { labels, body, to: region.to });
  // Labels in the text itself are its own.
  const own = labels.filter(
    ({ from }) => body === undefined || from <= body.from || (foot !== undefined && from >= foot),
  );
  const first = (field: PressLabel['field']): PressLabel | undefined =>
    own.find((label) => label.field === field && label.value !== '');
  const state = (
    field: PressLabel['field'],
    key: string,
    read: (value: string) => readonly string[],
  ): void => {
    const label = first(field);
    if (label !== undefined) builder.state(key, read(label.value), placesOf(label));
  };
  state('title', 'title', (value) => [value]);
  const top = placesOf({ from: region.from, to: labels[0]?.from ?? region.from }).filter((at) => {
    const line = lines[at]?.text ?? '';
    return line !== '' && !NUMBER_LINE.test(line);
  });
  if (top.length > 0) builder.state('title', [top.map((at) => lines[at]?.text ?? '').join(' ')], top);
  state('authors', 'authors', readSortedNames);
  state('date', 'date', (value) => [findPressDate(value)?.value ?? value]);
  state('outlet', 'outlet', (value) => [readOutlet(value)]);
  const publication = first('publication');
  if (publication !== undefined) {
    const date = findPressDate(publication.value);
    if (date !== null) builder.state('date', [date.value], placesOf(publication));
    builder.state('outlet', [readOutlet(publication.value.split(/[,:]/, 1)[0] ?? '')], placesOf(publication));
  }
  state('section', 'section', (value) => [readSection(value)]);
  state('dateline', 'dateline', (value) => [readPlace(value)]);
  if (body !== undefined) {
    builder.addValue(body);
    builder.addBody({ from: body.to, to: foot ?? region.to });
  }
  return builder.finish(first('id')?.value.split(' ')[0] ?? null);
}

/** The list of fields below the text: the last labels, with nothing between them but their values. */
function findFoot(
  { lines }: PressText,
  {
    labels,
    body,
    to,
  }: { readonly labels: readonly PressLabel[]; readonly body: PressLabel; readonly to: number },
): number | undefined {
  const below = labels.filter(({ from, field }) => from > body.from && field !== 'other');
  let foot: number | undefined;
  for (const [i, label] of [...below.entries()].reverse()) {
    const next = below[i + 1]?.from ?? to;
    const between = lines.slice(label.to, next).filter(({ text }) => text !== '').length;
    if (foot !== undefined && (between > MAX_VALUE_LINES || isSentence(label.value))) break;
    foot = label.from;
  }
  return foot;
}

/** Words from which on a value that ends as a sentence does is one, of the text. */
const MIN_SENTENCE = 12;

function isSentence(value: string): boolean {
  return /[.!?]["”’]?$/.test(value) && value.split(' ').length >= MIN_SENTENCE;
}

/** Further lines that a value may take up. */
const MAX_VALUE_LINES = 3;
