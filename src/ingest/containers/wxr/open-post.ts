import { isUncategorized } from '../../../languages/uncategorized.js';
import type { Declaration } from '../../../model/document.js';
import { MAX_QUOTE } from '../../../model/field.js';
import { wordpressBrokenItem, wordpressEmpty } from '../../../model/messages.js';
import { truncate } from '../../../util/text.js';
import type { Entry, Member, MemberFault, RandomAccess } from '../container.js';
import { partOf, readPart } from '../part-access.js';
import { toPlainText } from './plain-text.js';
import { readPostContent } from './post-content.js';
import { readMailDate, readPostDate } from './post-date.js';
import { readFields, type ExportField } from './read-fields.js';

/** What is kept of a post for reading it: what other parts of the export say. '' and no names where they say nothing. */
export interface PostState {
  /** Place in the unpacked stream, where the file is packed. */
  readonly at?: number;
  readonly of?: number;
  /** 1-based line on which the item begins. */
  readonly line: number;
  readonly outlet: string;
  readonly lang: string;
  readonly authors: readonly string[];
  /** The category that an editor marked as the first. */
  readonly section: string;
  /** Address of the picture that stands for it. */
  readonly picture: string;
}

/** A draft's address, and the one that posts keep when they are renamed. */
const DRAFT_ADDRESS = /[?&](?:p|page_id|post_type|preview)=/;

/** Reads one post of an export. Never throws for what the file contains. */
export async function openPost(file: RandomAccess, entry: Entry): Promise<Member | MemberFault> {
  const state = JSON.parse(entry.state ?? '{}') as PostState;
  const bytes = await readPart(file, partOf(entry, state));
  if (bytes === null) return { skipped: 'broken', diagnostic: wordpressBrokenItem(file.path, state.line) };
  const fields = readFields(bytes);
  const written = fields.find(({ path }) => path === 'content:encoded')?.text ?? '';
  const { html, removed } = readPostContent(endAtElement(written));
  if (html === '') return { skipped: 'empty', diagnostic: wordpressEmpty(file.path, state.line) };
  const declarations = declareAll(fields, state);
  return {
    bytes: Buffer.from(html),
    content: 'fragment',
    charset: 'utf-8',
    url: declarations.find(({ key }) => key === 'url')?.values[0] ?? null,
    capturedAt: null,
    declarations,
    removed,
    diagnostics: [],
  };
}

/** Where the end of CDATA is missing, the elements behind it seem to be text. */
function endAtElement(text: string): string {
  const end = text.indexOf('</content:encoded>');
  return end === -1 ? text : text.slice(0, end);
}

function declareAll(fields: readonly ExportField[], state: PostState): readonly Declaration[] {
  const find = (path: string): ExportField | undefined => fields.find((field) => field.path === path);
  const text = (path: string): string => find(path)?.text.trim() ?? '';
  const declarations: Declaration[] = [];
  const add = (
    key: string,
    values: readonly string[],
    from: { readonly name: string; readonly quote?: string },
  ): void => {
    const kept = values.filter((value) => value !== '');
    if (kept.length === 0) return;
    const field = find(from.name);
    const quote = truncate(from.quote ?? kept.join('; '), MAX_QUOTE);
    const line = field === undefined ? state.line : state.line + field.line;
    declarations.push({
      key,
      values: kept,
      evidence: { method: `wxr:${from.name}`, quote, line, column: null, score: 1 },
    });
  };
  const date = readPostDate(text('post_date'), text('post_date_gmt'));
  add('title', [toPlainText(text('title'))], { name: 'title' });
  if (date !== null) add('date', [date], { name: 'post_date', quote: text('post_date') });
  else add('date', [readMailDate(text('pubdate')) ?? ''], { name: 'pubdate', quote: text('pubdate') });
  const modified = readPostDate(text('post_modified'), text('post_modified_gmt'));
  if (modified !== null && text('post_modified') !== text('post_date'))
    add('modified', [modified], { name: 'post_modified', quote: text('post_modified') });
  add('authors', state.authors, { name: 'creator' });
  add('outlet', [state.outlet], { name: 'channel-title' });
  add('url', [readLink(text('link'), text('guid'))], { name: 'link' });
  add('lang', [state.lang], { name: 'channel-language' });
  const named = (domain: string): readonly string[] =>
    fields
      .filter(({ path, attributes }) => path === 'category' && attributes['domain'] === domain)
      .map((field) => toPlainText(field.text));
  const sections = state.section === '' ? named('category') : [state.section];
  add('section', [sections.find((name) => !isUncategorized(name)) ?? ''], { name: 'category' });
  add(
    'categories',
    named('category').filter((name) => !isUncategorized(name)),
    { name: 'category' },
  );
  add('tags', named('post_tag'), { name: 'category' });
  add('picture', [state.picture], { name: 'thumbnail' });
  return declarations;
}

function readLink(link: string, guid: string): string {
  return [link, guid].find((one) => /^https?:\/\/\S+$/.test(one) && !DRAFT_ADDRESS.test(one)) ?? '';
}
