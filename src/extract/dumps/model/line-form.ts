import { bucket } from './bucket.js';
import type { DumpLine } from './lines.js';

/** Adds the features of a line's form: its signs, figures and capitals. */
export function addForm({ block }: DumpLine, add: (name: string, holds: boolean) => void): void {
  const { text } = block;
  add('ends .', /[^.]\.$/u.test(text));
  add('ends ?', /[?!]["”’»]?$/u.test(text));
  add('ends …', /(?:\.{3}|…)$/u.test(text));
  add('ends :', /[:;,]$/u.test(text));
  add('ends in quote', /["”’»“]$/u.test(text));
  add('ends in figure', /\d$/u.test(text));
  add('begins small', /^\p{Ll}/u.test(text));
  add('begins with figure', /^\d/u.test(text));
  add('begins in quote', /^["“‘„«]/u.test(text));
  add('has colon', /\p{L}: \S/u.test(text));
  add('has bar', /[|•·]/u.test(text));
  add('has way', /[»›>]|\s\/\s/u.test(text));
  add('begins with sign', /^[^\p{L}\p{N}"“‘„«»¿¡'(]/u.test(text) || /^[«»] /u.test(text));
  add('has dash', /\s[-–—]\s/u.test(text));
  add('has figure', /\d/u.test(text));
  add('has year', /\b(?:19|20)\d\d\b/u.test(text));
  add('has comma', text.includes(', '));
  add('has address', /@|www\.|https?:|\.(?:com|org|net|de|id)\b/iu.test(text));
  add('has brackets', /[()]/u.test(text));
  add('ends in brackets', /\([^()]{1,40}\)\.?$/u.test(text));
  add('has copyright', text.includes('©'));
  add('has full stop inside', /\p{Ll}\. \p{Lu}/u.test(text));
  const capitals = capitalShare(text);
  add('all capitals', text === text.toUpperCase() && text !== text.toLowerCase());
  add(`capitals ${bucket(Math.floor(capitals * 10), [0, 1, 3, 5, 7, 10])}`, true);
}

/** Returns the share of words that begin with a capital. */
function capitalShare(text: string): number {
  let words = 0;
  let capitals = 0;
  for (const [letter] of text.matchAll(INITIAL)) {
    words += 1;
    if (letter !== letter.toLowerCase()) capitals += 1;
  }
  return words === 0 ? 0 : capitals / words;
}

const INITIAL = /(?<!\p{L})\p{L}/gu;
