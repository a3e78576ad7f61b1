import type { Element } from 'hast';
import { findAgency } from '../languages/agencies.js';
import type { Language } from '../languages/language.js';
import type { Caption } from '../model/article.js';
import { escapeRegExp } from '../util/text.js';
import type { Block } from './blocks.js';
import type { PageLayout } from './context.js';

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
  const isCredit = createCreditTest(layout.options.languages);
  for (const block of layout.blocks) {
    if (block.node.tagName === 'figure') {
      captions.set(block, { ...splitCredit(block.text, isCredit), line: block.line, creditLine: null });
    }
  }
  if (layout.document.structure !== 'lines') return { captions, credits };
  for (const block of layout.blocks.slice(layout.bodyStart)) {
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
  return (text) => {
    const inner = text.replace(/^[([]\s*|\s*[)\]]$/g, '');
    if (inner.split(' ').length > MAX_CREDIT_WORDS) return null;
    const labelled = label.exec(inner)?.[1];
    if (labelled !== undefined) return labelled;
    const parts = inner.split(/\s*[/,|]\s*/);
    return parts.every((part) => findAgency(part) !== null) ? inner : null;
  };
}

/** A caption that ends in its credit: 'Kapal di pelabuhan. (Foto: Antara)'. */
function splitCredit(
  text: string,
  isCredit: (text: string) => string | null,
): Pick<Caption, 'text' | 'credit'> {
  const match = /^(.+?)\s*[([]([^()[\]]+)[)\]]\.?$/su.exec(text);
  const credit = match === null ? null : isCredit(match[2] ?? '');
  return credit === null ? { text, credit: null } : { text: match?.[1] ?? text, credit };
}

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
