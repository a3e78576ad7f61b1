import type { Root } from 'hast';
import { articleId } from '../model/article-id.js';
import type { ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { RawDocument } from '../model/document.js';
import { emptyField, MAX_QUOTE, type Field } from '../model/field.js';
import { missingText, missingTitle, shortText } from '../model/messages.js';
import { parseRights } from '../model/rights.js';
import { runningText } from '../util/hast-text.js';
import { recordKey } from '../model/source-key.js';
import { parseAddress } from '../util/references/addresses.js';
import { countWords, truncate } from '../util/text.js';
import { isParagraph, toBlocks, type Block } from './blocks.js';
import { buildBody, withStandfirst } from './body.js';
import { findAuthors } from './fields/byline.js';
import { findCaptions } from './fields/caption.js';
import {
  chooseBest,
  declared,
  declaredField,
  type ExtractOptions,
  type PageLayout,
  type Report,
} from './context.js';
import { createDateParser } from './fields/date-parse.js';
import { detectTreeLanguage, readerOfDates } from './document-dates.js';
import { readAddress } from './fields/declared-values.js';
import { findDates } from './fields/date.js';
import { dumpDateParser } from './dumps/dump-dates.js';
import { findDumpDates, markRepeated, readDump, withoutMenu } from './dumps/layout.js';
import { createFurniture, markFurniture } from './dumps/furniture.js';
import { markLinks } from './markup-links.js';
import { detectLanguage, isLanguage, readPathLanguage } from './fields/language.js';
import { readPage } from './pages/index.js';
import { measureWords } from './pages/body-measure.js';
import { FEW_WORDS } from './pages/kind-layout.js';
import type { PageVerdict } from './pages/kind.js';
import { numberPictures, setPicturesAside } from './pictures.js';
import { rememberDates } from './prepared.js';
import { readFiling } from './fields/filing.js';
import { readPosted } from './fields/posted.js';
import { findSection } from './fields/section.js';
import { findAgencies, findDateline, findOutlet, readDateline } from './dumps/source-line.js';
import { findTitle } from './fields/title.js';
import { markPageHeads } from './dumps/page-heads.js';
import { prepareLines } from './dumps/prepare-lines.js';
import { isCleanText, keepWritten } from './written-text.js';
import { applyOutletZone } from './fields/zone.js';
import { canParseUrl } from '../util/can-parse-url.js';

export type { KnownOutlet } from './context.js';

/** Turns documents into records. Pure: the same document gives the same record. */
export type Extractor = (document: RawDocument) => ArticleRecord;

/** Prepares what all documents share (patterns of all languages) and returns the extractor. */
export function createExtractor(options: ExtractOptions): Extractor {
  const main = options.language;
  // The archive's language first: its order of day and month decides.
  const languages = [main, ...options.languages.filter((language) => language.tag !== main.tag)];
  const furniture = createFurniture(languages);
  const dates = createDateParser(languages);
  const complete = { ...options, languages };
  return (document) => {
    const page = document.structure === 'page' ? readPage(document, complete, dates) : null;
    const article = page?.article ?? document;
    const record = extract(article, complete, furniture, readerOfDates(article, languages, dates));
    return page === null ? record : withVerdict(record, page.judge(record.text));
  };
}

function withVerdict(record: ArticleRecord, { kind, isDeclared }: PageVerdict): ArticleRecord {
  const { text, diagnostics, source } = record;
  const isShort = kind.value === 'article' && isDeclared && measureWords(text) < FEW_WORDS;
  return {
    ...record,
    pageKind: kind,
    diagnostics: isShort ? [...diagnostics, shortText(source.path)] : diagnostics,
  };
}

function extract(
  document: RawDocument,
  options: ExtractOptions,
  furniture: ReturnType<typeof createFurniture>,
  plainDates: PageLayout['dates'],
): ArticleRecord {
  const diagnostics: Diagnostic[] = [...document.diagnostics];
  const { path, record } = document.source;
  const report: Report = (problem) => {
    diagnostics.push({ ...problem, path: record === null ? path : recordKey(path, record) });
  };
  const { blocks, pictures } = setPicturesAside(
    toBlocks(document.structure === 'lines' ? prepareLines(document.tree, options.languages) : document.tree),
  );
  const lines = markFurniture(blocks, furniture);
  const dates = rememberDates(
    document.structure === 'lines'
      ? dumpDateParser(blocks, plainDates, () => detectTreeLanguage(document.tree, options.languages))
      : plainDates,
  );
  const marks =
    document.structure === 'lines'
      ? markPageHeads(blocks, lines, dates)
      : document.source.mediaType === 'text/markdown'
        ? markLinks(blocks, keepWritten(document, blocks, lines))
        : lines;
  const dump = document.structure === 'lines' ? readDump(blocks, marks, options, dates) : null;
  const { field: title, block: titleBlock } = findTitle(document, blocks, marks, dates, {
    dump,
    languages: options.languages,
  });
  const stretch = dump?.stretch ?? null;
  const isPage = dump?.isWholePage === true;
  const bodyStart = isPage && stretch !== null ? stretch.start : findBodyStart(blocks, marks, titleBlock);
  const isClean = document.structure === 'lines' && !isPage && isCleanText(blocks, marks);
  const layout: PageLayout = {
    document,
    options,
    dates,
    blocks,
    pictures,
    furniture: dump === null ? marks : isClean ? new Map() : markRepeated(blocks, marks, dump, titleBlock),
    title,
    titleBlock,
    bodyStart,
    bodyEnd: stretch !== null && stretch.end > bodyStart && !isClean ? stretch.end : blocks.length,
    gaps: isClean ? [] : (stretch?.gaps ?? []),
    isWholePage: isPage,
    isClean,
  };
  const opening = readDateline(layout);
  const head = withoutMenu(layout);
  const when = findDates(
    head,
    report,
    dump === null ? null : findDumpDates(dump, titleBlock, options, dates),
  );
  const agencies = findAgencies(head, opening);
  const url = findUrl(document);
  const outlet = findOutlet(layout, opening, url);
  const section = findSection(head);
  const authors = findAuthors(head);
  const used = new Set([...when.used, ...agencies.used, ...outlet.used, ...section.used, ...authors.used]);
  const filing = readFiling(document);
  const body = withStandfirst(buildBody(layout, used, findCaptions(layout)), filing?.standfirst ?? null);
  const { text } = runningText(body.tree);
  const shown = numberPictures(body.tree, document);
  if (title.value === null) report(missingTitle());
  if (text === '') report(missingText());
  return {
    id: articleId(document.source),
    source: document.source,
    url,
    title,
    date: applyOutletZone(when.date, outlet.field.value, options.outlets),
    modified: applyOutletZone(when.modified, outlet.field.value, options.outlets),
    outlet: outlet.field,
    authors: authors.field,
    section: section.field,
    dateline: findDateline(layout, opening),
    agencies: agencies.field,
    language: findLanguageField(document, text === '' ? (title.value ?? '') : text, options),
    body: shown.tree satisfies Root,
    text,
    wordCount: countWords(text),
    capturedAt: document.capturedAt,
    captions: body.captions,
    pictures: shown.pictures,
    removed: [...document.removed, ...body.removed].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    diagnostics,
    rights: parseRights(findRights(document)),
    filing,
    posted: readPosted(document),
    pageKind: emptyField(),
    withheldWords: 0,
  };
}

/** Index of the first paragraph below the headline (and below its repetitions); after the headline where none is. */
function findBodyStart(
  blocks: readonly Block[],
  furniture: PageLayout['furniture'],
  title: Block | null,
): number {
  const after = (title?.index ?? -1) + 1;
  const first = blocks.find(
    (block) =>
      block.index >= after && isParagraph(block) && !furniture.has(block) && block.key !== title?.key,
  );
  return first?.index ?? after;
}

function findUrl(document: RawDocument): Field<string> {
  const declaredUrl = chooseBest(
    declaredField(document, 'url').flatMap(({ values, evidence }) => {
      const value = toAddress(values[0] ?? '');
      return value === null ? [] : [{ value, evidence }];
    }),
  );
  const fetched = document.url === null ? null : toAddress(document.url);
  if (fetched === null || !isFetchedBetter(fetched, declaredUrl.value)) return declaredUrl;
  const quote = truncate(fetched, MAX_QUOTE);
  const evidence = { method: 'capture:address', quote, line: null, column: null, score: 1 };
  const { value, evidence: others, rejected } = declaredUrl;
  const lost =
    value === null || value === fetched
      ? []
      : others.map((item) => ({ value, evidence: item, reason: 'lower-score' }));
  const same = value === fetched ? others : [];
  return { value: fetched, evidence: [evidence, ...same], rejected: [...lost, ...rejected] };
}

/** Returns a web address in one form; its letters stay as they are written. Null for what is none. */
function toAddress(text: string): string | null {
  const value = readAddress(text);
  if (value === null || !canParseUrl(value)) return null;
  // eslint-disable-next-line no-control-regex -- letters beyond ASCII are what is looked for
  return /[^\u0000-\u007F]/.test(value) ? value : new URL(value).href;
}

/**
 * Tells whether the address that a page was fetched from is better than the one it declares: where it declares none, one of another
 * site, or the same with more behind the question mark.
 */
function isFetchedBetter(fetched: string, declaredUrl: string | null): boolean {
  if (declaredUrl === null) return true;
  const [own, other] = [parseAddress(fetched), parseAddress(declaredUrl)];
  if (own === null || other === null) return own !== null;
  if (own.host !== other.host)
    return !own.host.endsWith(`.${other.host}`) && !other.host.endsWith(`.${own.host}`);
  return own.path === other.path && own.query.length < other.query.length;
}

function findLanguageField(document: RawDocument, text: string, options: ExtractOptions): Field<string> {
  const named = declaredField(document, 'language').flatMap(({ values, evidence }) => {
    const tag = canonicalTag(values[0] ?? '');
    return tag === null ? [] : [{ value: tag, evidence }];
  });
  if (named.length > 0) return chooseBest(named);
  const detected = detectLanguage(text, options.languages, options.language);
  // Of a text too short to tell, the name of its file or folder may say it: 'post.en.md', 'en/post.md'.
  const tag =
    detected.evidence[0]?.method === 'language:default' ? readPathLanguage(document.source.path) : null;
  return tag === null ? detected : { ...detected, value: tag };
}

function canonicalTag(tag: string): string | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && isLanguage(canonical) ? canonical : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Only the archive's owner says what may be shown: in metadata.csv, not on a page or in its front matter. */
function findRights(document: RawDocument): string {
  return (
    declared(document, ['rights']).find(({ evidence }) => evidence.method.startsWith('metadata:'))
      ?.values[0] ?? ''
  );
}
