import type { Element } from 'hast';
import { findAgency } from '../languages/agencies.js';
import type { Language } from '../languages/language.js';
import type { Caption } from '../model/article.js';
import { escapeRegExp, hasMoreWordsThan } from '../util/text.js';
import type { Block } from './blocks.js';
import type { PageLayout } from './context.js';
import { prepareOnce } from './prepared.js';

/** Words of a caption without other evidence than the credit beside it; paragraphs are rarely as short. */
const MIN_CAPTION_WORDS = 4;
const MAX_CAPTION_WORDS = 30;
const MAX_CREDIT_WORDS = 8;

export interface FoundCaptions {
  /** By the block that holds the caption's text. */
  readonly captions: ReadonlyMap<Block, Caption>;
  /** Credit lines; they are no text. Those that go with no caption map to null. */
  readonly credits: ReadonlyMap<Block, Block | null>;
}

/** Captions: figures, and in dumps the one short sentence beside a line that is a picture's credit. */
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

/** A line's credit if it is nothing else: 'Sputnik/Reuters', 'Foto: Budi Santoso', '(AFP)'; null otherwise. */
function createCreditTest(languages: readonly Language[]): (text: string) => string | null {
  const labels = languages.flatMap((language) => language.page.creditLabels).map(escapeRegExp);
  const label = new RegExp(String.raw`^(?:${labels.join('|')})\s*[:/.]\s*(\S.*)$`, 'iu');
  const by = new RegExp(String.raw`^(?:${labels.filter((item) => item.includes(' ')).join('|')})\s+`, 'iu');
  const isName = (text: string): boolean => /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}$/u.test(text.replace(by, ''));
  return (text) => {
    // A space after and before its brackets.
    if (hasMoreWordsThan(text, MAX_CREDIT_WORDS + 2)) return null;
    const inner = text.replace(/^[([]\s*|\s*[)\]]$/g, '');
    if (hasMoreWordsThan(inner, MAX_CREDIT_WORDS)) return null;
    const labelled = label.exec(inner)?.[1];
    if (labelled !== undefined) return labelled;
    const parts = inner.split(/\s*[/,|]\s*/);
    if (parts.every((part) => findAgency(part) !== null)) return inner;
    // 'Jane Doe/Getty Images': a photographer's name beside the agency's.
    const isSigned =
      parts.length > 1 && parts.some((part) => findAgency(part) !== null) && parts.every(isName);
    return isSigned ? inner.replace(by, '') : null;
  };
}

const prepareCreditTest = prepareOnce(createCreditTest);

/** A caption that ends in its credit: 'Kapal di pelabuhan. (Foto: Antara)'. */
function splitCredit(
  text: string,
  isCredit: (text: string) => string | null,
): Pick<Caption, 'text' | 'credit'> {
  const match = /^(.+?)\s*[([]([^()[\]]+)[)\]]\.?$/su.exec(text);
  const credit = match === null ? null : isCredit(match[2] ?? '');
  return credit === null ? { text, credit: null } : { text: match?.[1] ?? text, credit };
}

/** Words of a caption with its credit in one line. */
const MAX_SIGNED_WORDS = 60;
/** A picture's credit and no agency that ends a report: '(Foto: Antara)', '(AP Photo/Jane Doe)', '© Kabar.com'. */
const PICTURE_CREDIT =
  /^.*\S\s*[([]([^()[\]]*(?::|\bPhoto\b|\bImages\b)[^()[\]]*)[)\]]\.?$|^.*\S\s*©\s*(\S.*)$/su;

/** A line of a dump that is a caption and ends in its credit; null for any other line. */
function splitSigned(
  { text, words, node }: Block,
  isCredit: (text: string) => string | null,
): { readonly text: string; readonly credit: string } | null {
  if (node.tagName !== 'p' || words < MIN_CAPTION_WORDS || words > MAX_SIGNED_WORDS) return null;
  const match = /[)\]©]/.test(text.slice(-MAX_CREDIT_CHARACTERS)) ? PICTURE_CREDIT.exec(text) : null;
  const [, bracket, sign] = match ?? [];
  const quote = (bracket ?? sign ?? '').trim();
  if (quote === '' || hasMoreWordsThan(quote, MAX_CREDIT_WORDS)) return null;
  const isPicture = sign !== undefined || /\b(?:Photo|Images)\b/u.test(quote) || isCredit(quote) !== null;
  if (!isPicture) return null;
  const before = text.slice(0, text.lastIndexOf(quote)).replace(/\s*[([©]\s*$/u, '');
  return before === '' ? null : { text: before, credit: isCredit(quote) ?? quote };
}

/** Characters of a credit at a line's end. */
const MAX_CREDIT_CHARACTERS = 80;

/** The element a caption is shown as; it is not part of the running text. */
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
