import type { Element } from 'hast';
import { findAgency } from '../../languages/agencies.js';
import type { Language } from '../../languages/language.js';
import type { Caption } from '../../model/article.js';
import { escapeRegExp, hasMoreWordsThan, splitTrimmed } from '../../util/text.js';
import type { Block } from '../blocks.js';
import type { PageLayout } from '../context.js';
import { prepareOnce } from '../../languages/prepare-once.js';

/** Words of a caption without other evidence than the credit next to it; paragraphs are rarely as short. */
const MIN_CAPTION_WORDS = 4;
const MAX_CAPTION_WORDS = 30;
const MAX_CREDIT_WORDS = 8;

export interface FoundCaptions {
  /** By the block that holds the caption's text. */
  readonly captions: ReadonlyMap<Block, Caption>;
  /** Credit lines; they are no text. Those that go with no caption map to null. */
  readonly credits: ReadonlyMap<Block, Block | null>;
}

/** Captions: figures, and in dumps the one short sentence next to a line that is a picture's credit. */
export function findCaptions(layout: PageLayout): FoundCaptions {
  const captions = new Map<Block, Caption>();
  const credits = new Map<Block, Block | null>();
  const isCredit = prepareCreditTest(layout.options.languages);
  for (const block of layout.blocks) {
    if (block.node.tagName === 'figure') {
      captions.set(block, { ...splitCredit(block.text, isCredit), line: block.line, creditLine: null });
    }
  }
  if (layout.document.structure !== 'lines') return { captions, credits };
  for (const block of layout.blocks.slice(layout.bodyStart, layout.bodyEnd)) {
    const signed = layout.furniture.has(block) ? null : splitSigned(block, isCredit);
    if (signed !== null) {
      captions.set(block, { ...signed, line: block.line, creditLine: block.line });
      continue;
    }
    const credit = layout.furniture.has(block) ? null : isCredit(block.text);
    if (credit === null) continue;
    const beside = [layout.blocks[block.index + 1], layout.blocks[block.index - 1]].filter(
      (other): other is Block => other !== undefined && isCaption(other, layout) && !captions.has(other),
    );
    const [caption] = beside.sort((a, b) => a.words - b.words);
    credits.set(block, caption ?? null);
    if (caption !== undefined)
      captions.set(caption, { text: caption.text, credit, line: caption.line, creditLine: block.line });
  }
  return { captions, credits };
}

function isCaption(block: Block, layout: PageLayout): boolean {
  const { text, words } = block;
  if (layout.furniture.has(block) || block.index < layout.bodyStart || block.node.tagName !== 'p')
    return false;
  const isOneSentence = !/[.!?]["”’')]*\s+["“‘(]*\p{Lu}/u.test(text);
  return words >= MIN_CAPTION_WORDS && words <= MAX_CAPTION_WORDS && isOneSentence && !/^["“]/u.test(text);
}

/** Returns a line's credit if it is nothing else: 'Sputnik/Reuters', 'Foto: Budi Santoso', '(AFP)'; null otherwise. */
function createCreditTest(languages: readonly Language[]): (text: string) => string | null {
  const labels = languages.flatMap((language) => language.page.creditLabels).map(escapeRegExp);
  const label = new RegExp(String.raw`^(?:${labels.join('|')})\s*[:/.]\s*(\S.*)$`, 'iu');
  const by = new RegExp(String.raw`^(?:${labels.filter((item) => item.includes(' ')).join('|')})\s+`, 'iu');
  const isName = (text: string): boolean =>
    /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?$/u.test(text.replace(by, ''));
  return (text) => {
    // A space after and before its brackets.
    if (hasMoreWordsThan(text, MAX_CREDIT_WORDS + 2)) return null;
    const inner = text.replace(/^[([]\s*/, '').replace(/(?<!\s)\s*[)\]]$/, '');
    if (hasMoreWordsThan(inner, MAX_CREDIT_WORDS)) return null;
    const labelled = label.exec(inner)?.[1];
    if (labelled !== undefined) return labelled;
    const parts = splitTrimmed(inner, /[/,|]/);
    if (parts.every((part) => findAgency(part) !== null)) return inner;
    // 'Jane Doe/Getty Images': a photographer's name next to the agency's.
    const isSigned =
      parts.length > 1 && parts.some((part) => findAgency(part) !== null) && parts.every(isName);
    return isSigned ? inner.replace(by, '') : null;
  };
}

const prepareCreditTest = prepareOnce(createCreditTest);

/** Returns a caption that ends in its credit: 'Kapal di pelabuhan. (Foto: Antara)'. */
function splitCredit(
  text: string,
  isCredit: (text: string) => string | null,
): Pick<Caption, 'text' | 'credit'> {
  const { before, inner } = lastBracket(text);
  const credit = before === '' ? null : isCredit(inner);
  return credit === null ? { text, credit: null } : { text: before, credit };
}

/** Returns the brackets that end a line, a full stop after them or not, and what stands before them; both '' where there are none. */
function lastBracket(text: string): { readonly before: string; readonly inner: string } {
  const match = /[([]([^()[\]]+)[)\]]\.?$/u.exec(text);
  if (match === null) return { before: '', inner: '' };
  return { before: text.slice(0, match.index).trimEnd(), inner: match[1] ?? '' };
}

/** Words of a caption with its credit in one line. */
const MAX_SIGNED_WORDS = 60;
/** Matches a picture's credit but no agency at the end of a report: '(Foto: Antara)', '(AP Photo/Jane Doe)'. */
const PICTURE_WORDS = /:|\bPhoto\b|\bImages\b/u;

/** Returns what may be a picture's credit at a line's end: in brackets, or behind '©' ('© Kabar.com'); null where there is neither. */
function readSign(text: string): { readonly quote: string; readonly hasSign: boolean } | null {
  const { before, inner } = lastBracket(text);
  if (before !== '' && PICTURE_WORDS.test(inner)) return { quote: inner.trim(), hasSign: false };
  const at = text.lastIndexOf('©', text.trimEnd().length - 2);
  if (at < 0 || text.slice(0, at).trim() === '') return null;
  return { quote: text.slice(at + 1).trim(), hasSign: true };
}

/** Returns a line of a dump that is a caption and ends in its credit; null for any other line. */
function splitSigned(
  { text, words, node }: Block,
  isCredit: (text: string) => string | null,
): { readonly text: string; readonly credit: string } | null {
  if (node.tagName !== 'p' || words < MIN_CAPTION_WORDS || words > MAX_SIGNED_WORDS) return null;
  const sign = /[)\]©]/.test(text.slice(-MAX_CREDIT_CHARACTERS)) ? readSign(text) : null;
  if (sign === null || sign.quote === '') return null;
  const { quote } = sign;
  if (hasMoreWordsThan(quote, MAX_CREDIT_WORDS)) return null;
  const isPicture = sign.hasSign || /\b(?:Photo|Images)\b/u.test(quote) || isCredit(quote) !== null;
  if (!isPicture) return null;
  const before = text
    .slice(0, text.lastIndexOf(quote))
    .trimEnd()
    .replace(/[([©]$/u, '')
    .trimEnd();
  return before === '' ? null : { text: before, credit: isCredit(quote) ?? quote };
}

/** Characters of a credit at a line's end. */
const MAX_CREDIT_CHARACTERS = 80;

/** Returns the element a caption is shown as; it is not part of the running text. */
export function captionElement(caption: Caption): Element {
  const line = (tagName: string, value: string): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: [{ type: 'text', value }],
  });
  const parts = [
    line('p', caption.text),
    ...(caption.credit === null ? [] : [line('small', caption.credit)]),
  ];
  const figcaption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: parts };
  return { type: 'element', tagName: 'figure', properties: {}, children: [figcaption] };
}
