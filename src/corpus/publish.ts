import type { Root } from 'hast';
import { cutEnd, splitSentences } from '../languages/sentences.js';
import { FIELD_NAMES, type ArticleRecord, type FieldName } from '../model/article.js';
import type { Evidence, Field } from '../model/field.js';
import type { Rights } from '../model/rights.js';
import { runningText } from '../util/hast-text.js';
import { countWords, foldText } from '../util/text.js';

/** Characters of an excerpt: two or three sentences of news. */
const EXCERPT_LENGTH = 300;
/** An excerpt is never more of a text than this: a short one must not come out whole. */
const EXCERPT_SHARE = 1 / 3;
/**
 * Words in a row that give withheld text away when evidence quotes them. Shorter runs are names, dates and turns of phrase,
 * which are everywhere.
 */
const TELLING_WORDS = 4;

/**
 * A record as a site may show it. What is withheld is cut here, once and before anything is made of a text: names are looked
 * for, pages, index, feeds and data are made in what is left, so that nothing of the rest can get there.
 */
export function publishRecord(record: ArticleRecord, rights: Rights): ArticleRecord {
  switch (rights.access) {
    case 'excerpt':
      return { ...withText(record, takeExcerpt(record.text)), rights };
    case 'metadata':
      return { ...withText(record, []), rights };
    default:
      return { ...record, rights };
  }
}

/** The first whole sentences of a text, by paragraph; of a sentence that is too long, its beginning. */
export function takeExcerpt(text: string): readonly string[] {
  const limit = Math.min(EXCERPT_LENGTH, Math.floor(text.length * EXCERPT_SHARE));
  const taken: string[] = [];
  let room = limit;
  for (const paragraph of text.split('\n\n')) {
    const end = splitSentences(paragraph).findLast((sentence) => sentence.end <= room)?.end ?? 0;
    if (end > 0) taken.push(paragraph.slice(0, end));
    if (end < paragraph.length) break;
    // A blank line between paragraphs is two characters.
    room -= end + 2;
  }
  if (taken.length > 0 || limit === 0) return taken;
  return [cutEnd(text.split('\n\n')[0] ?? '', limit)];
}

/**
 * A record with these paragraphs instead of its text. Captions and what was removed from the page are the publisher's words as
 * well: they go. Evidence stays, without the quotes that tell what was withheld.
 */
function withText(record: ArticleRecord, paragraphs: readonly string[]): ArticleRecord {
  const body: Root = {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
  const { text } = runningText(body);
  const wordCount = countWords(text);
  const tells = createLeakTest(record, text);
  const clean = <T>(field: Field<T>): Field<T> => cleanField(field, tells);
  const fields: Pick<ArticleRecord, FieldName> = {
    title: clean(record.title),
    date: clean(record.date),
    modified: clean(record.modified),
    outlet: clean(record.outlet),
    agencies: clean(record.agencies),
    authors: clean(record.authors),
    section: clean(record.section),
    dateline: clean(record.dateline),
    language: clean(record.language),
    url: clean(record.url),
  };
  return {
    ...record,
    ...fields,
    body,
    text,
    wordCount,
    withheldWords: Math.max(0, record.wordCount - wordCount),
    captions: [],
    removed: [],
    diagnostics: record.diagnostics.filter(({ message, hint }) => !tells(message) && !tells(hint ?? '')),
  };
}

function cleanField<T>(field: Field<T>, tells: (text: string) => boolean): Field<T> {
  const clean = (evidence: Evidence): Evidence =>
    tells(evidence.quote) ? { ...evidence, quote: '' } : evidence;
  return {
    value: field.value,
    evidence: field.evidence.map(clean),
    rejected: field.rejected
      .filter(({ value }) => !tells(typeof value === 'string' ? value : JSON.stringify(value)))
      .map((item) => ({ ...item, evidence: clean(item.evidence) })),
  };
}

/** Whether a text has {@link TELLING_WORDS} in a row that stand in what is withheld and not in what is shown. */
function createLeakTest(record: ArticleRecord, shown: string): (text: string) => boolean {
  const withheld = new Set(
    [record.text, ...record.captions.flatMap(({ text, credit }) => [text, credit ?? ''])].flatMap(runsOf),
  );
  const values = FIELD_NAMES.flatMap((name) => record[name].value ?? []);
  for (const run of [shown, ...values].flatMap(runsOf)) withheld.delete(run);
  return (text) => runsOf(text).some((run) => withheld.has(run));
}

function runsOf(text: string): readonly string[] {
  const words = foldText(text).split(' ');
  return words.slice(TELLING_WORDS - 1).map((_, i) => words.slice(i, i + TELLING_WORDS).join(' '));
}
