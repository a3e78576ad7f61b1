import { readDateLine } from '../../../languages/press-dates.js';
import {
  BODY_LINE,
  BYLINE_WORD,
  COPYRIGHT_LINE,
  COUNT_LINE,
  COVER_COUNT,
  COVER_LINE,
  EDITION_LINE,
  END_LINE,
  nexisField,
  NOTICE,
  RIGHTS_LINE,
} from '../../../languages/press-labels.js';
import { findFoot } from './nexis-foot.js';
import { ArticleBuilder, type PressArticle, type PressText } from './press-article.js';
import { findLabels, placesOf, type PressLabel } from './press-label.js';
import type { PressRegion } from './press-line.js';
import { readByline, readOutlet, readPlace, readSection } from './press-values.js';

/** A part of a download between the lines that part articles. */
interface Piece extends PressRegion {
  /** The number that the line above it gives; null for none. */
  readonly id: string | null;
}

/**
 * Takes a download of Nexis apart, of the older one ('3 of 25 DOCUMENTS' above each article) and of Nexis Uni ('End of Document' below
 * it). One without such lines is a single article.
 */
export function splitNexis(text: PressText): readonly PressArticle[] {
  return findPieces(text).flatMap((piece) => readArticle(text, piece) ?? []);
}

function findPieces({ lines }: PressText): readonly Piece[] {
  const starts = lines.flatMap(({ text }, at) => {
    const { first, second } = COUNT_LINE.exec(text)?.groups ?? {};
    return first === undefined && second === undefined ? [] : [{ at, id: first ?? second ?? null }];
  });
  if (starts.length > 0)
    return starts.map(({ at, id }, i) => ({ from: at + 1, to: starts[i + 1]?.at ?? lines.length, id }));
  const pieces: Piece[] = [];
  let from = 0;
  lines.forEach(({ text }, at) => {
    if (!END_LINE.test(text)) return;
    pieces.push({ from, to: at, id: null });
    from = at + 1;
  });
  return [...pieces, { from, to: lines.length, id: null }];
}

/** Where the parts of an article are. */
interface Plan extends PressRegion {
  /** Behind the page that says what was asked for. */
  readonly head: number;
  readonly body: number;
  readonly foot: number;
  readonly labels: readonly PressLabel[];
  /** Whether the outlet stands first, and the headline below the day. */
  readonly isOlder: boolean;
}

function readArticle(text: PressText, piece: Piece): PressArticle | null {
  const builder = new ArticleBuilder(text, piece);
  const plan = planArticle(text, piece);
  const nonEmpty = listFull(text, plan.head, plan.to);
  if (nonEmpty.length === 0) return null;
  const isNotice = nonEmpty.slice(0, 10).some((at) => NOTICE.test(text.lines[at]?.text ?? ''));
  const hasDate = readHead(text, plan, builder);
  if (isNotice && plan.labels.length === 0) return builder.finish(piece.id, true);
  // What stands behind the last article, or was never one.
  if (plan.labels.length === 0 && !hasDate) return null;
  readLabels(plan, builder);
  const highlight = plan.labels.find(({ field }) => field === 'highlight');
  if (highlight !== undefined) builder.addValue(highlight);
  const body = plan.labels.find(({ field, from }) => field === 'body' && from < plan.body);
  if (body !== undefined && body.value !== '') builder.addValue(body);
  builder.addBody({ from: plan.body, to: plan.foot });
  return builder.finish(piece.id);
}

function planArticle(text: PressText, piece: Piece): Plan {
  const head = skipCover(text, piece);
  const bodyLine = findIndex(text, { from: head, to: piece.to }, (line) => BODY_LINE.test(line));
  const all = findLabels(text, { from: head, to: bodyLine ?? piece.to }, nexisField);
  const above = headLabels(text, all, bodyLine);
  const last = above.at(-1);
  const dateAt = findIndex(
    text,
    { from: head, to: last?.from ?? piece.to },
    (line) => readDateLine(line) !== null,
  );
  const isOlder = piece.id !== null || above.filter(({ isUpper }) => isUpper).length > above.length / 2;
  const afterDate = dateAt === null ? head : dateAt + 1;
  const body =
    bodyLine === null
      ? (last?.to ?? afterHeadline(text, { from: afterDate, to: piece.to }, isOlder))
      : bodyLine + 1;
  const foot = findFoot(text, { from: body, to: piece.to }, isOlder);
  const below = findLabels(text, { from: foot, to: piece.to }, nexisField);
  return { from: piece.from, to: piece.to, head, body, foot, labels: [...above, ...below], isOlder };
}

/** Lines that may stand between labels above a text. */
const MAX_BETWEEN = 2;

/** The labels above the text: one after another, without anything between them. */
function headLabels(
  { lines }: PressText,
  labels: readonly PressLabel[],
  bodyLine: number | null,
): readonly PressLabel[] {
  if (bodyLine !== null) return labels;
  const found: PressLabel[] = [];
  for (const label of labels) {
    const before = found.at(-1);
    if (label.field === 'foot' || label.field === 'loaded') break;
    const between =
      before === undefined ? 0 : lines.slice(before.to, label.from).filter(({ text }) => text !== '').length;
    // A subheading may stand between them; the text does not.
    if (between > MAX_BETWEEN || (between > 0 && found.some(({ field }) => field === 'length'))) break;
    found.push(label);
    if (label.field === 'body') break;
  }
  return found;
}

/** Where there are no labels: behind the day, and the headline below it. */
function afterHeadline(text: PressText, region: PressRegion, isOlder: boolean): number {
  if (!isOlder) return region.from;
  const [first = region.from] = listFull(text, region.from, region.to);
  const end = findIndex(text, { from: first, to: region.to }, (line) => line === '');
  return end ?? region.to;
}

/** A label that stands above a text only. */
const HEAD_LABEL =
  /^(?:Section|Length|Byline|Rubrik|Länge|Rubrique|Longueur|Sección|Longitud|Sectie|Lengte|Bagian|Panjang)\s?:/i;

function skipCover({ lines }: PressText, { from, to, id }: Piece): number {
  if (id !== null) return from;
  let head = from;
  for (let at = from; at < to; at += 1) {
    const line = lines[at]?.text ?? '';
    if (BODY_LINE.test(line) || HEAD_LABEL.test(line)) break;
    if (COVER_LINE.test(line) || COVER_COUNT.test(line)) head = at + 1;
  }
  return head;
}

/** Takes headline, outlet and day from their places; returns whether there is a day. */
function readHead(text: PressText, plan: Plan, builder: ArticleBuilder): boolean {
  const { lines } = text;
  const end = Math.min(plan.body, plan.labels[0]?.from ?? plan.body);
  const dateAt = findIndex(text, { from: plan.head, to: plan.body }, (line) => readDateLine(line) !== null);
  const date = dateAt === null ? null : readDateLine(lines[dateAt]?.text ?? '');
  const before = listFull(text, plan.head, dateAt ?? end).filter((at) => !isAside(lines[at]?.text ?? ''));
  const after = dateAt === null ? [] : listFull(text, dateAt + 1, Math.max(end, dateAt + 1));
  if (dateAt !== null && date !== null) builder.state('date', [date.value], [dateAt]);
  const stateOutlet = (at: number | undefined): void => {
    if (at !== undefined) builder.state('outlet', [readOutlet(lines[at]?.text ?? '')], [at]);
  };
  const title = plan.labels.find(({ field }) => field === 'title');
  if (title !== undefined) builder.state('title', [title.value], placesOf(title));
  if (plan.isOlder || title !== undefined) {
    stateOutlet(before[0]);
    const below = withoutAsides(text, after, dateAt);
    const first = below[0] ?? before[1];
    if (first !== undefined) stateParagraph(text, builder, { from: first, to: Math.max(end, first + 1) });
    const byline = below.slice(1).find((at) => BYLINE_WORD.test(lines[at]?.text ?? ''));
    if (byline !== undefined && !plan.labels.some(({ field }) => field === 'authors'))
      builder.state('authors', readByline(lines[byline]?.text ?? ''), [byline]);
  } else {
    const outletAt = before.length > 1 ? before.at(-1) : undefined;
    stateOutlet(outletAt);
    const isCovered = plan.head > plan.from;
    const titleAt = isCovered ? before.at(outletAt === undefined ? -1 : -2) : before[0];
    if (titleAt !== undefined) builder.state('title', [lines[titleAt]?.text ?? ''], [titleAt]);
  }
  return date !== null;
}

/** The headline with the lines that it was broken into. */
function stateParagraph(
  { lines, width }: PressText,
  builder: ArticleBuilder,
  { from, to }: PressRegion,
): void {
  let end = from + 1;
  while (width !== null && end < to && (lines[end]?.text ?? '') !== '') end += 1;
  const places = placesOf({ from, to: end });
  builder.state('title', [places.map((at) => lines[at]?.text ?? '').join(' ')], places);
}

/** Without what stands below the day: editions, whether a word says so or no empty line parts them from it. */
function withoutAsides(
  { lines, width }: PressText,
  after: readonly number[],
  dateAt: number | null,
): readonly number[] {
  let last = dateAt ?? -1;
  return after.filter((at) => {
    const isBeside = width !== null && at === last + 1;
    if (isBeside) last = at;
    return !isBeside && !isAside(lines[at]?.text ?? '');
  });
}

/** Words of a line that names an edition. */
const MAX_EDITION_WORDS = 6;

function isAside(line: string): boolean {
  if (COPYRIGHT_LINE.test(line) || RIGHTS_LINE.test(line)) return true;
  return EDITION_LINE.test(line) && line.split(' ').length <= MAX_EDITION_WORDS;
}

function readLabels({ labels }: Plan, builder: ArticleBuilder): void {
  for (const label of labels) {
    const { field, value } = label;
    const at = placesOf(label);
    if (field === 'authors') builder.state('authors', readByline(value), at);
    else if (field === 'section') builder.state('section', [readSection(value)], at);
    else if (field === 'dateline') builder.state('dateline', [readPlace(value)], at);
    else if (field === 'length') builder.state('length', [value], at);
    // An outlet's own page is no article's.
    else if (field === 'url' && /^https?:\/\/[^/\s]+\/\S+$/i.test(value)) builder.state('url', [value], at);
  }
}

function listFull({ lines }: PressText, from: number, to: number): readonly number[] {
  return placesOf({ from, to: Math.max(from, to) }).filter((at) => (lines[at]?.text ?? '') !== '');
}

function findIndex(
  { lines }: PressText,
  { from, to }: PressRegion,
  test: (line: string) => boolean,
): number | null {
  for (let at = from; at < to; at += 1) if (test(lines[at]?.text ?? '')) return at;
  return null;
}
