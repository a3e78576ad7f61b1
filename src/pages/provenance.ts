import { formatEdtfText, formatLanguageName } from '../languages/format.js';
import { cutEnd } from '../languages/sentences.js';
import type { InterfaceStrings } from '../languages/strings.js';
import { FIELD_NAMES, type ArticleRecord, type FieldName } from '../model/article.js';
import type { Evidence, Field } from '../model/field.js';
import { parseEdtf } from '../util/edtf.js';
import type { PageContext } from './page-type.js';

/** Different quotes shown for one value. */
const QUOTES_SHOWN = 3;
const REJECTED_SHOWN = 5;
const CAPTIONS_SHOWN = 10;
/** Removed pieces shown, and the characters of each: whole pages of comments stay in the data. */
const REMOVED_SHOWN = 40;
const REMOVED_LENGTH = 200;

/** One line of evidence: what was found where, and how. */
export interface ProvenanceRow {
  /** The value in words; null when nothing was found. */
  readonly value: string | null;
  /** As it is recorded, where that differs from the words: '2024-10-10?'. */
  readonly code: string | null;
  readonly isUncertain: boolean;
  readonly isRejected: boolean;
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
  readonly fields: readonly ProvenanceField[];
  readonly file: {
    readonly path: string;
    readonly record: string | null;
    readonly size: string;
    readonly type: string;
    readonly sha256: string;
  };
  readonly removedTitle: string;
  readonly removed: readonly RemovedView[];
  /** About those not listed, or null. */
  readonly moreRemoved: string | null;
}

/** Every field of a record with its evidence in words, and what was removed. */
export function viewProvenance(record: ArticleRecord, context: PageContext): Provenance {
  const { strings } = context.language;
  const { source, removed, captions } = record;
  const more = removed.length - REMOVED_SHOWN;
  const credits = captions.slice(0, CAPTIONS_SHOWN).filter((caption) => caption.credit !== null);
  return {
    fields: [
      ...FIELD_NAMES.map((name) => viewField(name, record, context)),
      ...(credits.length === 0
        ? []
        : [
            {
              name: strings.provenance.caption,
              rows: credits.map(({ credit, text, line, creditLine }) => ({
                value: credit,
                code: null,
                isUncertain: false,
                isRejected: false,
                quotes: [
                  {
                    text: creditLine === null ? cutEnd(text, REMOVED_LENGTH) : (credit ?? ''),
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
    file: {
      path: source.path,
      record: source.record,
      size: strings.words.bytes(source.size),
      type: `${strings.mediaTypes[source.mediaType] ?? source.mediaType}, ${source.charset.toUpperCase()}`,
      sha256: source.sha256,
    },
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

function viewField(name: FieldName, record: ArticleRecord, context: PageContext): ProvenanceField {
  const { strings } = context.language;
  const field: Field<string | readonly string[]> = record[name];
  const rejected = field.rejected.slice(0, REJECTED_SHOWN).map(({ value, evidence, reason }) => ({
    ...viewValue(name, value, context),
    isRejected: true,
    quotes: groupQuotes([evidence], strings),
    method: strings.provenance.rejected(nameReason(reason, strings)),
  }));
  const best = field.evidence[0];
  const isEmpty = field.value === null;
  if (isEmpty && rejected.length > 0)
    return {
      name: strings.fields[name],
      rows: rejected.map((row) => ({ ...row, value: null, code: null, isUncertain: false })),
    };
  const found: ProvenanceRow = {
    ...(field.value === null
      ? { value: null, code: null, isUncertain: false }
      : viewValue(name, field.value, context)),
    isRejected: false,
    quotes: groupQuotes(field.evidence, strings),
    method: best === undefined ? '' : nameMethod(best.method, strings),
  };
  return { name: strings.fields[name], rows: [found, ...rejected] };
}

function viewValue(
  name: FieldName,
  value: string | readonly string[],
  context: PageContext,
): Pick<ProvenanceRow, 'value' | 'code' | 'isUncertain'> {
  const { tag } = context.language;
  const text = typeof value === 'string' ? value : value.join(', ');
  if (name === 'language') return { value: formatLanguageName(text, tag), code: text, isUncertain: false };
  if (name !== 'date' && name !== 'modified') return { value: text, code: null, isUncertain: false };
  return { value: formatEdtfText(text, tag), code: text, isUncertain: parseEdtf(text)?.uncertain ?? false };
}

/** The same quote at several lines is shown once: 'baris 7 dan 9'. */
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
