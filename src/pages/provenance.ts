import { formatEdtfText, formatLanguageName } from '../languages/format.js';
import { cutEnd } from '../languages/sentences.js';
import type { InterfaceStrings } from '../languages/strings.js';
import type { Article } from '../model/archive.js';
import { FIELD_NAMES, type ArticleRecord, type FieldName } from '../model/article.js';
import type { Evidence, Field } from '../model/field.js';
import { recordKey } from '../model/source-key.js';
import { parseEdtf } from '../util/edtf.js';
import type { PageFrame } from './page-type.js';

/** Different quotes shown for one value. */
const QUOTES_SHOWN = 3;
const REJECTED_SHOWN = 5;
const CAPTIONS_SHOWN = 10;
/** Removed pieces shown, and the characters of each: whole pages of comments stay in the data. */
const REMOVED_SHOWN = 40;
const REMOVED_LENGTH = 200;

/** One line of evidence: what was found where, and how. */
export interface ProvenanceRow {
  /** The value in words. */
  readonly value: string;
  /** As it is recorded, where that differs from the words: '2024-10-10?'. */
  readonly code: string | null;
  readonly isUncertain: boolean;
  readonly quotes: readonly { readonly text: string; readonly lines: string | null }[];
  readonly method: string;
}

export interface ProvenanceField {
  readonly name: string;
  readonly rows: readonly ProvenanceRow[];
}

export interface RemovedView {
  readonly place: string;
  readonly text: string;
  readonly reason: string;
}

export interface Provenance {
  /** What was found, with its evidence. */
  readonly fields: readonly ProvenanceField[];
  /** Names of what was looked for in vain, or null. */
  readonly missingText: string | null;
  readonly rejectedTitle: string;
  /** What was found and not taken, with the reason; empty for none. */
  readonly rejected: readonly ProvenanceField[];
  readonly file: {
    readonly path: string;
    readonly record: string | null;
    /** Where the record lies in its container, in words; null for a whole file or where that is not known. */
    readonly placeText: string | null;
    readonly containerSha256: string | null;
    readonly size: string;
    readonly type: string;
    readonly sha256: string;
  };
  /** When it was captured, oldest first, and where each capture lies. */
  readonly captures: readonly { readonly text: string; readonly code: string; readonly place: string }[];
  readonly removedTitle: string;
  readonly removed: readonly RemovedView[];
  /** About those not listed, or null. */
  readonly moreRemoved: string | null;
}

/** Every field of a record with its evidence in words, and what was removed. */
export function viewProvenance(
  record: ArticleRecord,
  { captures, place }: Pick<Article, 'captures' | 'place'>,
  frame: PageFrame,
): Provenance {
  const { strings } = frame.language;
  const { source, removed, captions } = record;
  const bytes = place !== null && place.offset !== null ? [place.offset, place.length ?? 0] : null;
  const more = removed.length - REMOVED_SHOWN;
  const credits = captions
    .slice(0, CAPTIONS_SHOWN)
    .flatMap((caption) => (caption.credit === null ? [] : [{ ...caption, credit: caption.credit }]));
  const fields = FIELD_NAMES.map((name) => ({
    name: strings.fields[name],
    rows: viewFound(name, record, frame),
    rejected: viewRejected(name, record, frame),
  }));
  const missing = fields.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
  const rejected = fields
    .filter((field) => field.rejected.length > 0)
    .map(({ name, rejected: rows }) => ({ name, rows }));
  return {
    fields: [
      ...fields.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => ({ name, rows })),
      ...(credits.length === 0
        ? []
        : [
            {
              name: strings.provenance.caption,
              rows: credits.map(({ credit, text, line, creditLine }) => ({
                value: credit,
                code: null,
                isUncertain: false,
                quotes: [
                  {
                    text: creditLine === null ? cutEnd(text, REMOVED_LENGTH) : credit,
                    lines: line === null ? null : strings.provenance.lines([creditLine ?? line]),
                  },
                ],
                method:
                  creditLine === null
                    ? strings.provenance.captionMethod
                    : strings.provenance.creditLineMethod,
              })),
            },
          ]),
    ],
    missingText: missing.length === 0 ? null : missing.join(', '),
    rejectedTitle: strings.provenance.rejectedValues(
      rejected.reduce((sum, { rows }) => sum + rows.length, 0),
    ),
    rejected,
    file: {
      path: source.path,
      record: source.record,
      placeText: bytes === null ? null : strings.provenance.bytesFrom(bytes[0] ?? 0, bytes[1] ?? 0),
      containerSha256: place?.sha256 ?? null,
      size: strings.words.bytes(source.size),
      type: `${strings.mediaTypes[source.mediaType] ?? source.mediaType}, ${source.charset.toUpperCase()}`,
      sha256: source.sha256,
    },
    captures: captures.map(({ at, source: { path, record: inner } }) => ({
      text: formatEdtfText(at, frame.language.locale),
      code: at,
      place: inner === null ? path : recordKey(path, inner),
    })),
    removedTitle: strings.provenance.removed(removed.length),
    removed: removed.slice(0, REMOVED_SHOWN).map(({ text, reason, line }) => ({
      place: line === null ? strings.provenance.noLine : strings.provenance.line(line),
      text: cutEnd(text, REMOVED_LENGTH),
      reason: nameReason(reason, strings),
    })),
    moreRemoved: more > 0 ? strings.provenance.moreRemoved(more) : null,
  };
}

/** What found a value, in words; the code itself when there are none for it. */
export function nameMethod(method: string, strings: InterfaceStrings): string {
  return strings.methods[method] ?? strings.methods[`${method.split(':')[0] ?? ''}:*`] ?? method;
}

/** Why something was removed or rejected, in words; the code itself when there are none for it. */
export function nameReason(reason: string, strings: InterfaceStrings): string {
  return strings.reasons[reason] ?? reason;
}

function viewFound(name: FieldName, record: ArticleRecord, frame: PageFrame): readonly ProvenanceRow[] {
  const { strings } = frame.language;
  const field: Field<string | readonly string[]> = record[name];
  if (field.value === null) return [];
  const best = field.evidence[0];
  return [
    {
      ...viewValue(name, field.value, frame),
      quotes: groupQuotes(field.evidence, strings),
      method: best === undefined ? '' : nameMethod(best.method, strings),
    },
  ];
}

function viewRejected(name: FieldName, record: ArticleRecord, frame: PageFrame): readonly ProvenanceRow[] {
  const { strings } = frame.language;
  const field: Field<string | readonly string[]> = record[name];
  return field.rejected.slice(0, REJECTED_SHOWN).map(({ value, evidence, reason }) => ({
    ...viewValue(name, value, frame),
    quotes: groupQuotes([evidence], strings),
    method: nameReason(reason, strings),
  }));
}

function viewValue(
  name: FieldName,
  value: string | readonly string[],
  frame: PageFrame,
): Pick<ProvenanceRow, 'value' | 'code' | 'isUncertain'> {
  const { tag, locale } = frame.language;
  const text = typeof value === 'string' ? value : value.join(', ');
  if (name === 'language') return { value: formatLanguageName(text, tag), code: text, isUncertain: false };
  if (name !== 'date' && name !== 'modified') return { value: text, code: null, isUncertain: false };
  return {
    value: formatEdtfText(text, locale),
    code: text,
    isUncertain: parseEdtf(text)?.uncertain ?? false,
  };
}

/** Shows a quote that stands at several lines once: 'baris 7 dan 9'. */
function groupQuotes(evidence: readonly Evidence[], strings: InterfaceStrings): ProvenanceRow['quotes'] {
  const lines = new Map<string, number[]>();
  for (const { quote, line } of evidence) {
    if (quote === '') continue;
    const list = lines.get(quote) ?? [];
    lines.set(quote, list);
    if (line !== null && !list.includes(line)) list.push(line);
  }
  return [...lines].slice(0, QUOTES_SHOWN).map(([text, list]) => ({
    text,
    lines: list.length === 0 ? null : strings.provenance.lines(list.sort((a, b) => a - b)),
  }));
}
