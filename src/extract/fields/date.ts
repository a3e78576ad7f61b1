import type { Field, Rejected } from '../../model/field.js';
import { parseEdtf } from '../../util/edtf.js';
import { evidenceOf, type Block } from '../blocks.js';
import { ambiguousDate, notADate } from '../../model/messages.js';
import { chooseBest, declared, type Candidate, type PageLayout, type Report } from '../context.js';

/** Words a date line may have besides its date, weekday, label and zone: an outlet's or a reporter's name. */
const MAX_OTHER_WORDS = 3;

const PUBLISHED_KEYS = [
  'date',
  'published',
  'pubdate',
  'publishdate',
  'publish_date',
  'published_at',
  'publication_date',
  'datepublished',
  'tanggal',
];
const MODIFIED_KEYS = [
  'modified',
  'updated',
  'lastmod',
  'last_modified_at',
  'updated_at',
  'datemodified',
  'diperbarui',
];

export interface FoundDates {
  readonly date: Field<string>;
  readonly modified: Field<string>;
  /** Lines that are nothing but a date and not part of the text. */
  readonly used: ReadonlySet<Block>;
}

/**
 * When the article was published: declared; else a date line around the headline. A date inside the prose is what the
 * article tells of, never when it appeared. A date separated from the headline by other parts of the page's head may be
 * the day of capture: it is marked uncertain.
 */
export function findDates(layout: PageLayout, report: Report): FoundDates {
  const candidates: Candidate<string>[] = [];
  const modified: Candidate<string>[] = [];
  const rejected: Rejected<string>[] = [];
  readDeclared(layout, PUBLISHED_KEYS, candidates, rejected, report);
  readDeclared(layout, MODIFIED_KEYS, modified, rejected, report);
  const used = new Set<Block>();
  for (const block of layout.blocks.slice(0, layout.bodyStart)) {
    if (block === layout.titleBlock || layout.furniture.has(block)) continue;
    const [match] = layout.dates.find(block.text);
    const rest = layout.dates.rest(block.text);
    if (match === undefined || (rest !== '' && rest.split(' ').length > MAX_OTHER_WORDS)) continue;
    used.add(block);
    const label = layout.dates.label(block.text);
    const quote = block.text;
    if (label === 'modified') {
      modified.push({ value: match.edtf, evidence: evidenceOf(block, 'text:modified-label', 0.8, quote) });
    } else if (label === 'published') {
      candidates.push({ value: match.edtf, evidence: evidenceOf(block, 'text:date-label', 0.9, quote) });
    } else if (isBesideHeadline(block, layout)) {
      const method =
        block.index > (layout.titleBlock?.index ?? -1) ? 'text:after-headline' : 'text:before-headline';
      candidates.push({ value: match.edtf, evidence: evidenceOf(block, method, 0.8, quote) });
    } else {
      const evidence = evidenceOf(block, 'text:date-above-masthead', 0.4, quote);
      candidates.push({ value: `${match.edtf}?`, evidence });
    }
    if (match.ambiguous) report(ambiguousDate(block.text, match.edtf, block.line));
  }
  return { date: chooseBest(candidates, rejected), modified: chooseBest(modified), used };
}

/** Nothing but furniture, repetitions of the headline and short labels stands between. */
function isBesideHeadline(block: Block, layout: PageLayout): boolean {
  const { titleBlock: title, blocks } = layout;
  if (title === null) return true;
  if (block.index > title.index) return true;
  return blocks
    .slice(block.index + 1, title.index)
    .every((other) => layout.furniture.has(other) || other.key === title.key);
}

function readDeclared(
  layout: PageLayout,
  keys: readonly string[],
  candidates: Candidate<string>[],
  rejected: Rejected<string>[],
  report: Report,
): void {
  for (const { values, evidence } of declared(layout.document, keys)) {
    for (const value of values) {
      const [match] = layout.dates.find(value);
      const isUncertain = value.endsWith('?') && parseEdtf(value) !== null;
      const year = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.exec(value)?.[0];
      if (isUncertain) candidates.push({ value, evidence });
      else if (year !== undefined) candidates.push({ value: year, evidence });
      else if (match !== undefined && layout.dates.rest(value) === '') {
        candidates.push({ value: match.edtf, evidence });
        if (match.ambiguous) report(ambiguousDate(value, match.edtf, evidence.line));
      } else {
        rejected.push({ value, evidence, reason: 'not-a-date' });
        report(notADate(value, evidence));
      }
    }
  }
}
