import { readDateLine } from '../../../languages/press-dates.js';
import {
  AFTER_BODY_LINE,
  BODY_LINE,
  COPYRIGHT_LINE,
  COUNT_LINE,
  COVER_COUNT,
  COVER_LINE,
  END_LINE,
  FACTIVA_NUMBER,
  LANGUAGE_LINE,
  nexisField,
  proquestField,
  RIGHTS_LINE,
  WORDS_LINE,
  type PressField,
} from '../../../languages/press-labels.js';
import { CERTIFICATE, EUROPRESSE_NUMBER, splitEuropresse } from './europresse.js';
import { isCode, splitFactivaCodes } from './factiva-codes.js';
import { splitFactiva } from './factiva.js';
import { BYLINE_BAR, isDayAndOutlet, READABILITY, splitNewsBank } from './news-bank.js';
import { splitNexis } from './nexis.js';
import type { PressArticle, PressText } from './press-article.js';
import type { PressLine } from './press-line.js';
import { BAR_LINE, splitProquest } from './proquest.js';

/** A form of downloads: how one is taken apart. */
export type SplitPress = (text: PressText) => readonly PressArticle[];

/** Marks of a form that a text has at least: each may stand in another text. */
const MIN_MARKS = 3;
/** Lines in which a form is told. */
const MAX_LINES = 2000;
/** Characters of a line that may be a mark. */
const MAX_LINE = 400;

interface Form {
  readonly split: SplitPress;
  /** The mark that a line is; null for none. One in capitals is a sure one: without any, the text is another's. */
  readonly markOf: (line: string, before: string) => string | null;
}

const FORMS: readonly Form[] = [
  { split: splitProquest, markOf: markOfProquest },
  { split: splitFactivaCodes, markOf: (line) => (isCode(line) ? codeMark(line) : null) },
  { split: splitFactiva, markOf: markOfFactiva },
  { split: splitNewsBank, markOf: markOfNewsBank },
  { split: splitEuropresse, markOf: markOfEuropresse },
  { split: splitNexis, markOf: markOfNexis },
];

/** Returns how a download is taken apart, by the marks of the databases that its first lines have; null for a text of another kind. */
export function findPressForm(lines: readonly PressLine[]): SplitPress | null {
  const marks = FORMS.map(() => new Set<string>());
  let before = '';
  for (const { text } of lines.slice(0, MAX_LINES)) {
    if (text === '' || text.length > MAX_LINE) continue;
    FORMS.forEach(({ markOf }, i) => {
      const mark = markOf(text, before);
      if (mark !== null) marks[i]?.add(mark);
    });
    before = text;
  }
  const found = FORMS.findIndex((_, i) => {
    const own = [...(marks[i] ?? [])];
    return own.length >= MIN_MARKS && own.some((mark) => mark === mark.toUpperCase());
  });
  return FORMS[found]?.split ?? null;
}

const LABEL = /^(?<label>\p{L}[\p{L} /’'-]{1,40}?)\s?:(?:\s(?<value>.*)|$)/u;

function fieldOf(line: string, find: (label: string) => PressField | null): [PressField | null, string] {
  const { label, value = '' } = LABEL.exec(line)?.groups ?? {};
  return [label === undefined ? null : find(label), value];
}

function markOfNexis(line: string): string | null {
  if (COUNT_LINE.test(line)) return 'COUNT';
  if (END_LINE.test(line)) return 'END';
  if (COVER_COUNT.test(line)) return 'COVER COUNT';
  if (COVER_LINE.test(line)) return `cover:${line.split(':')[0]?.toLowerCase() ?? ''}`;
  if (BODY_LINE.test(line)) return 'body';
  if (AFTER_BODY_LINE.test(line)) return 'after';
  if (COPYRIGHT_LINE.test(line) || RIGHTS_LINE.test(line)) return 'copyright';
  if (readDateLine(line) !== null) return 'date';
  const [field, value] = fieldOf(line, nexisField);
  if (field === 'length') return WORDS_LINE.test(value) ? 'LENGTH' : null;
  if (field === 'loaded') return 'LOADED';
  return field === 'authors' || field === 'section' || field === 'dateline' || field === 'highlight'
    ? `label:${field}`
    : null;
}

/** Codes that stand in hardly any other text on lines of their own. */
function codeMark(code: string): string {
  return code === 'HD' || code === 'LP' || code === 'SN' || code === 'PD' ? code : code.toLowerCase();
}

function markOfFactiva(line: string, before: string): string | null {
  if (FACTIVA_NUMBER.test(line)) return 'NUMBER';
  if (WORDS_LINE.test(line) && line.split(' ').length <= 3) return 'words';
  if (WORDS_LINE.test(before) && readDateLine(line) !== null) return 'DATE BELOW WORDS';
  if (LANGUAGE_LINE.test(line))
    return /^[A-Z][A-Z0-9]{2,9}$/.test(before) ? 'LANGUAGE BELOW CODE' : 'language';
  return LANGUAGE_LINE.test(before) && COPYRIGHT_LINE.test(line) ? 'copyright' : null;
}

function markOfProquest(line: string): string | null {
  if (BAR_LINE.test(line)) return 'bar';
  const [field] = fieldOf(line, proquestField);
  if (field === null || field === 'foot' || field === 'authors' || field === 'title' || field === 'section') {
    return /^(?:Publication info|Source type|Database|ProQuest)\b/i.test(line) ? 'foot' : null;
  }
  return field === 'id' || field === 'publication' || field === 'body' ? field.toUpperCase() : field;
}

function markOfNewsBank(line: string): string | null {
  if (isDayAndOutlet(line)) return 'DAY';
  if (READABILITY.test(line)) return 'readability';
  return BYLINE_BAR.test(line) ? 'byline' : null;
}

function markOfEuropresse(line: string): string | null {
  if (EUROPRESSE_NUMBER.test(line)) return 'NUMBER';
  if (CERTIFICATE.test(line)) return 'CERTIFICATE';
  return COPYRIGHT_LINE.test(line) || line.includes('©') ? 'copyright' : null;
}
