import type { Skipped } from '../model/archive.js';
import type { ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { pageOfKind } from '../model/messages.js';
import type { OtherPageKind } from '../model/page-kind.js';
import { truncate } from '../util/text.js';

/** Characters of what says that a page is no article. */
const QUOTE_LENGTH = 60;

/** Returns a record, or why it is left out because it is of a page that is no article. */
export function skipPage(record: ArticleRecord): ArticleRecord | Skipped {
  const kind = otherKindOf(record);
  if (kind === null) return record;
  const diagnostic = describe(record, kind, false);
  return { path: record.source.path, reason: 'not-article', pageKind: kind, diagnostic };
}

/** Returns a record with a message about it where it is of a page that is no article. */
export function withNotice(record: ArticleRecord): ArticleRecord {
  const kind = otherKindOf(record);
  if (kind === null) return record;
  return { ...record, diagnostics: [...record.diagnostics, describe(record, kind, true)] };
}

function otherKindOf({ pageKind: { value } }: ArticleRecord): OtherPageKind | null {
  return value === null || value === 'article' ? null : value;
}

function describe({ pageKind, source }: ArticleRecord, kind: OtherPageKind, isKept: boolean): Diagnostic {
  const quote = pageKind.evidence.find((item) => item.quote !== '')?.quote ?? '';
  return pageOfKind(source.path, kind, { quote: truncate(quote, QUOTE_LENGTH), isKept });
}
