import type { Language } from '../../languages/language.js';
import { emptyField, type Field } from '../../model/field.js';
import type { RawDocument } from '../../model/document.js';
import { fileStem } from '../../util/file-stem.js';
import { endsSentence, evidenceOf, isParagraph, type Block } from '../blocks.js';
import { chooseBest, declaredField, type Candidate } from '../context.js';
import type { Dump } from '../dumps/layout.js';
import type { PageTitle } from '../dumps/title.js';
import { readWords } from './declared-values.js';
import { bylineTest, isDateAlone } from './head-lines.js';
import type { DateParser } from './date-parse.js';
import type { FurnitureMatch } from '../dumps/furniture.js';

/** Longest headlines printed have about 30 words; longer lines are paragraphs. */
const MAX_TITLE_WORDS = 30;
const MAX_TITLE_CHARACTERS = 250;
/** A repeated line of fewer words is as likely a menu entry. */
const MIN_REPEATED_WORDS = 4;

/** Lines above the text up to which a dump begins with its headline and not with a page's menu. */
const MAX_PLAIN_HEAD = 6;

export interface TitleOptions {
  /** Null for anything but a text dump. */
  readonly dump: Dump | null;
  readonly languages: readonly Language[];
}

export interface TitleChoice {
  readonly field: Field<string>;
  readonly block: Block | null;
}

/**
 * The headline. In order of weight: declared in front matter; the first heading of marked-up text; a line above the text
 * that stands there more than once; the line before a date line; the line before the first paragraph; the first line.
 */
export function findTitle(
  document: RawDocument,
  blocks: readonly Block[],
  furniture: ReadonlyMap<Block, FurnitureMatch>,
  dates: DateParser,
  { dump, languages }: TitleOptions,
): TitleChoice {
  const candidates: Candidate<string>[] = declaredField(document, 'title').flatMap((item) => {
    const value = readWords(item.values[0] ?? '');
    return value === '' ? [] : [{ value, evidence: item.evidence }];
  });
  if (document.structure === 'markup') candidates.push(...headingCandidates(blocks));
  if (candidates.length === 0) {
    const isDateLine = (block: Block): boolean => isDateAlone(block, dates);
    const found =
      dump?.stretch == null || !dump.isWholePage
        ? lineCandidates(blocks, furniture, { isDateLine, isByline: bylineTest(languages) }).map((item) =>
            withoutSuffix(item, dump?.pageTitle ?? null),
          )
        : dump.headlines;
    // A file may have more lines than a call may have arguments.
    for (const candidate of found) candidates.push(candidate);
  }
  if (candidates.length === 0) candidates.push(...readFileName(document));
  const field = candidates.length === 0 ? emptyField<string>() : chooseBest(candidates);
  const block =
    candidates.find((item) => item.value === field.value && item.block !== undefined)?.block ?? null;
  return { field, block };
}

/** Words of a file's name from which it is a headline and not a number or a code. */
const MIN_FILE_WORDS = 3;

/** The name that a program for notes gave the file: the headline, with or without the day. None for a part of a container. */
function readFileName({ source }: RawDocument): Candidate<string>[] {
  if (source.record !== null) return [];
  const name = fileStem(source.path);
  const words = name.replace(/^\d{4}[-_. ]?\d{2}[-_. ]?\d{2}(?!\d)/, '').replace(/^[-_.\s]+/, '');
  const value = words.includes(' ') ? words : words.replace(/[-_]+/g, ' ');
  if ((value.match(/\p{L}{2,}/gu)?.length ?? 0) < MIN_FILE_WORDS) return [];
  return [{ value, evidence: { method: 'file:name', quote: name, line: null, column: null, score: 0.2 } }];
}

/** 'Headline | Outlet' as the file's headline is the headline. */
function withoutSuffix(candidate: Candidate<string>, title: PageTitle | null): Candidate<string> {
  if (title === null || !title.isSure || candidate.block !== title.block) return candidate;
  const evidence = evidenceOf(title.block, 'text:page-title', candidate.evidence.score, title.headline);
  return { ...candidate, value: title.headline, evidence };
}

function headingCandidates(blocks: readonly Block[]): Candidate<string>[] {
  const firstParagraph = blocks.find(isParagraph)?.index ?? blocks.length;
  const headings = blocks.filter(({ node, text }) => /^h[1-6]$/.test(node.tagName) && text !== '');
  const top =
    headings.find(({ node }) => node.tagName === 'h1') ??
    headings.find(({ index }) => index < firstParagraph);
  return top === undefined
    ? []
    : [{ value: top.text, evidence: evidenceOf(top, 'markup:heading', 0.9), block: top }];
}

interface LineTests {
  readonly isDateLine: (block: Block) => boolean;
  readonly isByline: (text: string) => boolean;
}

function lineCandidates(
  blocks: readonly Block[],
  furniture: ReadonlyMap<Block, FurnitureMatch>,
  { isDateLine, isByline }: LineTests,
): Candidate<string>[] {
  const usable = blocks.filter((block) => !furniture.has(block));
  const copiesOf = groupByKey(usable);
  const firstParagraph = usable.findIndex(
    (block) => isParagraph(block) && !repeatsAbove(block, copiesOf.get(block.key) ?? []),
  );
  const whole = usable.slice(0, firstParagraph < 0 ? usable.length : Math.max(firstParagraph, 1));
  const labelled = new Set(whole.filter((block) => LABELLED.test(block.text)));
  // One may be 'Opinion: …'; more are what a database says of each article.
  const labels = new Set([...labelled].map(({ text }) => text.split(':', 1)[0]));
  const head = labels.size < MIN_LABELLED ? whole : whole.filter((block) => !labelled.has(block));
  const possible = head.filter((block) => isHeadline(block) && !isDateLine(block));
  const named = possible.filter((block) => !isByline(block.text));
  // A line that only looks like a byline is better than none.
  const lines = named.length > 0 ? named : possible;
  const hasLong = lines.some((block) => block.words >= MIN_REPEATED_WORDS);
  const wording = lines.find(isWording)?.index ?? Infinity;
  const isPlainHead = head.length <= MAX_PLAIN_HEAD;
  const copiesInHead = groupByKey(head);
  const below = findBelow(usable, (block) => named.length > 0 && isByline(block.text));
  return lines.flatMap((block) => {
    const copies = copiesInHead.get(block.key) ?? [];
    if (copies[0] !== block) return [];
    const { next, second, isDirect } = below.get(block) ?? NOTHING_BELOW;
    const after = next !== undefined && isLabel(next) ? second : next;
    // A name on its own line between headline and date is the writer's or the newspaper's.
    const isName =
      NAMES.test(block.text) && ((hasLong && block.words < MIN_REPEATED_WORDS) || wording < block.index);
    const [method, score] =
      copies.length > 1 && block.words >= MIN_REPEATED_WORDS
        ? ['text:repeated-headline', 0.95]
        : next !== undefined && isDateLine(next) && !isName
          ? // A deck stands above a byline too.
            ['text:before-date', isDirect ? 0.85 : 0.72]
          : block.index === 0 && isPlainHead && block.words >= MIN_REPEATED_WORDS
            ? ['text:first-line', 0.75]
            : after !== undefined && isParagraph(after) && block.words >= MIN_REPEATED_WORDS
              ? ['text:headline-line', 0.7]
              : ['text:first-line', 0.4];
    // A second place is evidence of its own: the reader sees both lines.
    return copies.map((copy) => ({
      value: block.text,
      evidence: evidenceOf(copy, method, score),
      block: copy,
    }));
  });
}

/** 'Section: News', 'Length: 61 words', and how many of them make a list. */
const LABELLED = /^\p{L}[\p{L} -]{1,20}:\s+\S/u;
const MIN_LABELLED = 2;
/** Nothing but words that begin with a capital. */
const NAMES = /^\p{Lu}[\p{L}.'’-]*(?: \(?\p{Lu}[\p{L}.'’-]*\)?)*$/u;

/** Tells whether a line says something and does not only name it. */
function isWording({ text, words }: Block): boolean {
  return words >= MIN_REPEATED_WORDS && !NAMES.test(text);
}

/** A name, an agency, 'Oleh: …': what may stand between a headline and its text. */
function isLabel(block: Block): boolean {
  return block.words < MIN_REPEATED_WORDS || /^\p{L}[\p{L} ]{1,20}\s*:/u.test(block.text);
}

function groupByKey(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    const group = groups.get(block.key);
    if (group === undefined) groups.set(block.key, [block]);
    else group.push(block);
  }
  return groups;
}

/** What stands below a line, without the names between it and the text. */
interface Below {
  readonly next: Block | undefined;
  readonly second: Block | undefined;
  /** Whether no name stands between. */
  readonly isDirect: boolean;
}

const NOTHING_BELOW: Below = { next: undefined, second: undefined, isDirect: true };

/** Returns what stands below each line: from the end on, as a file may be nothing but short lines. */
function findBelow(
  blocks: readonly Block[],
  isBetween: (block: Block) => boolean,
): ReadonlyMap<Block, Below> {
  const found = new Map<Block, Below>();
  let below = NOTHING_BELOW;
  for (const block of blocks.toReversed()) {
    found.set(block, below);
    below = isBetween(block)
      ? { ...below, isDirect: false }
      : { next: block, second: below.next, isDirect: true };
  }
  return found;
}

/** A line that stands above too is a headline, however much like a sentence it looks. `copies`: all lines of its words, it too. */
function repeatsAbove(block: Block, copies: readonly Block[]): boolean {
  const other = copies[0] === block ? copies[1] : copies[0];
  return other !== undefined && other.index < block.index + MAX_APART;
}

/** Blocks between a headline and its repetition above the text. */
const MAX_APART = 6;

function isHeadline(block: Block): boolean {
  const { text, words } = block;
  if (words < 1 || words > MAX_TITLE_WORDS || text.length > MAX_TITLE_CHARACTERS) return false;
  return (
    !/[:;,]$/.test(text) &&
    (!endsSentence(text) || /[?!…]["”’]?$/u.test(text) || words < MIN_REPEATED_WORDS * 3)
  );
}
