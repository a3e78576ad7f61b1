import type { ArticleIdentity, ArticlePicture, ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Source } from '../model/document.js';
import { emptyField, type Evidence, type Field } from '../model/field.js';
import { runningText } from '../util/hast-text.js';
import { countWords } from '../util/text.js';
import { replaceInBody } from './anonymize-body.js';
import type { NameMatcher } from './name-matcher.js';

/** Returns a record with every name replaced, wherever in it a text, an address or a path stands; the same record when there is none. */
export function replaceNames(record: ArticleRecord, matcher: NameMatcher): ArticleRecord {
  const changes = { any: false };
  const noting =
    <T>(change: (value: T) => T) =>
    (value: T): T => {
      const changed = change(value);
      if (changed !== value) changes.any = true;
      return changed;
    };
  const inText = noting(matcher.replace);
  const inTextOrNull = (text: string | null): string | null => (text === null ? null : inText(text));
  const inPath = noting(matcher.replaceInPath);
  const inQuote = (evidence: Evidence): Evidence => ({ ...evidence, quote: inText(evidence.quote) });
  const inField = <T>(field: Field<T>, change: (value: T) => T, quote = inQuote): Field<T> => ({
    value: field.value === null ? null : change(field.value),
    evidence: field.evidence.map(quote),
    rejected: field.rejected.map((item) => ({
      ...item,
      value: change(item.value),
      evidence: quote(item.evidence),
    })),
  });
  const same = <T>(value: T): T => value;
  const inAuthor = noting(matcher.replaceInByline);
  const inTexts = (texts: readonly string[]): readonly string[] => [...new Set(texts.map(inText))];
  const inDiagnostic = (item: Diagnostic): Diagnostic => ({
    ...item,
    message: inText(item.message),
    hint: inTextOrNull(item.hint),
    path: item.path === null ? null : inPath(item.path),
  });
  const { source, rights } = record;
  const isNamed = ({ alt, addresses }: ArticlePicture): boolean =>
    matcher.replace(alt) !== alt || addresses.some(matcher.isInAddress);
  if (record.pictures.some(isNamed)) changes.any = true;
  const body = noting((tree: typeof record.body) => replaceInBody(tree, matcher))(record.body);
  const { text } = runningText(body);
  const replaced: ArticleRecord = {
    ...record,
    source: replaceInSource(source, inPath),
    url: noting((url: Field<string>) => leaveOutAddresses(url, matcher))(record.url),
    title: inField(record.title, inText),
    date: inField(record.date, same),
    modified: inField(record.modified, same),
    outlet: inField(record.outlet, inText),
    agencies: inField(record.agencies, inTexts),
    authors: inField(
      record.authors,
      (authors) => [...new Set(authors.map(inAuthor))],
      (evidence) => ({ ...evidence, quote: inAuthor(evidence.quote) }),
    ),
    section: inField(record.section, inText),
    dateline: inField(record.dateline, inText),
    language: inField(record.language, same),
    body,
    text,
    wordCount: countWords(text),
    captions: record.captions.map((caption) => ({
      ...caption,
      text: inText(caption.text),
      credit: inTextOrNull(caption.credit),
    })),
    // Whoever is not to be named is not to be shown.
    pictures: [],
    removed: record.removed.map((item) => ({ ...item, text: inText(item.text) })),
    diagnostics: record.diagnostics.map(inDiagnostic),
    filing:
      record.filing === null
        ? null
        : {
            standfirst: inTextOrNull(record.filing.standfirst),
            tags: inTexts(record.filing.tags),
            categories: inTexts(record.filing.categories),
            series: inTexts(record.filing.series),
            topics: inTexts(record.filing.topics),
          },
    posted:
      record.posted === null
        ? null
        : {
            ...record.posted,
            addresses: record.posted.addresses.filter((address) => !matcher.isInAddress(address)),
          },
    // Its reasons quote the page and its address, and are only for those who look at the file itself.
    pageKind: { value: record.pageKind.value, evidence: [], rejected: [] },
    rights: { ...rights, statement: inTextOrNull(rights.statement) },
  };
  return changes.any ? replaced : record;
}

/** Returns what an article goes by with every name replaced, as {@link replaceNames} does in its record. */
export function replaceInIdentity(
  { id, source, url, title, ...others }: ArticleIdentity,
  matcher: NameMatcher,
): ArticleIdentity {
  return {
    ...others,
    id,
    source: replaceInSource(source, matcher.replaceInPath),
    url: url === null || matcher.isInAddress(url) ? null : url,
    title: title === null ? null : matcher.replace(title),
  };
}

function replaceInSource(source: Source, inPath: (path: string) => string): Source {
  return {
    ...source,
    path: inPath(source.path),
    record: source.record === null ? null : inPath(source.record),
  };
}

/**
 * Leaves out an address that gives a name away: with something else in the name's place it would lead nowhere, or to someone else.
 * Returns the field itself when there is none.
 */
function leaveOutAddresses(url: Field<string>, matcher: NameMatcher): Field<string> {
  if (url.value !== null && matcher.isInAddress(url.value)) return emptyField();
  const hides = ({ quote }: Evidence): boolean => matcher.isInAddress(quote);
  const clean = (evidence: Evidence): Evidence => (hides(evidence) ? { ...evidence, quote: '' } : evidence);
  if (![...url.evidence, ...url.rejected.map(({ evidence }) => evidence)].some(hides)) {
    if (!url.rejected.some(({ value }) => matcher.isInAddress(value))) return url;
  }
  return {
    value: url.value,
    evidence: url.evidence.map(clean),
    rejected: url.rejected
      .filter(({ value }) => !matcher.isInAddress(value))
      .map((item) => ({ ...item, evidence: clean(item.evidence) })),
  };
}
