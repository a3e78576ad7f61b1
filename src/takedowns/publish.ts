import type { Root } from 'hast';
import { cutEnd, splitSentences } from '../languages/sentences.js';
import type { ArticleRecord } from '../model/article.js';
import { emptyField } from '../model/field.js';
import { isRestricted, type Rights } from '../model/rights.js';
import { runningText } from '../util/hast-text.js';
import { countWords } from '../util/text.js';
import { createFieldGate, isPartOf } from './shown-fields.js';

/** Characters of an excerpt: two or three sentences of news. */
const EXCERPT_LENGTH = 300;
/** An excerpt is never more of a text than this: a short one must not come out whole. */
const EXCERPT_SHARE = 1 / 3;

/**
 * Returns a record as a site may show it. It is made once and before anything else is made of an article: names are looked
 * for, pages, index, feeds and data are made in what it holds, so that nothing of the rest can get there. Of a restricted
 * article every part of the record is named here: one that is added to the type is not shown until somebody decides how.
 */
export function publishRecord(record: ArticleRecord, rights: Rights): ArticleRecord {
  if (!isRestricted(rights)) return { ...record, rights };
  const body = paragraphsOf(rights.access === 'excerpt' ? takeExcerpt(record.text) : []);
  const { text } = runningText(body);
  const wordCount = countWords(text);
  const show = createFieldGate(record, text);
  return {
    id: record.id,
    source: record.source,
    url: show('url', record.url),
    title: show('title', record.title),
    date: show('date', record.date),
    modified: show('modified', record.modified),
    outlet: show('outlet', record.outlet),
    authors: show('authors', record.authors),
    section: show('section', record.section),
    // The place that opens a text is a part of it.
    dateline: isPartOf(record.dateline.value, text) ? show('dateline', record.dateline) : emptyField(),
    agencies: show('agencies', record.agencies),
    language: show('language', record.language),
    body,
    text,
    wordCount,
    capturedAt: record.capturedAt,
    // Captions, what was removed from the page and what is quoted in messages are the publisher's words as well.
    captions: [],
    // Who may not show a text may not show its pictures.
    pictures: [],
    removed: [],
    diagnostics: [],
    rights,
    // How the archive files it is not the publisher's; a standfirst is.
    filing: record.filing === null ? null : { ...record.filing, standfirst: null },
    posted: record.posted,
    pageKind: emptyField(),
    withheldWords: Math.max(0, record.wordCount - wordCount),
  };
}

/** Returns the first whole sentences of a text, by paragraph; of a sentence that is too long, its beginning. */
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

function paragraphsOf(paragraphs: readonly string[]): Root {
  return {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
}
