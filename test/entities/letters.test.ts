/** The quick ways through plain letters cut a text as the regular expressions do that say what a word is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasInnerCapital, isCapitalized } from '../../src/entities/recognize/letters.js';
import { splitSentences, TOKEN } from '../../src/entities/recognize/tagger/sentences.js';
import { tokenize, WORD } from '../../src/entities/recognize/tokens.js';

const PIECES = [
  ...['a', 'Z', 's', 'U', '7', '٣', 'é', 'İ', 'ß', 'ж', 'Ж', '你', '𝒜', '\u0301', '\ud800'],
  ...["'", '’', '.', ',', ':', '/', '-', '‐', '‑', '_', '“', '(', '…', '€', '😀'],
  ...[' ', '\n', '\t', '\u00a0', '\u2028', '\ufeff', 'kata', 'Ma’ruf', 'U.S.', "'s", '1.000,5', 'G20'],
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

function found(text: string, expression: RegExp): readonly (readonly [string, number])[] {
  return [...text.matchAll(new RegExp(expression.source, 'gu'))].map((match) => [match[0], match.index]);
}

test('words', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const words = tokenize(text, () => null);
      expect(words.map((word) => [word.text, word.start])).toEqual(found(text, WORD));
      expect(words.every((word) => word.end === word.start + word.text.length)).toBe(true);
    }),
  );
});

test('tokens of sentences', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = splitSentences(text).flat();
      expect(tokens.map((token) => [token.text, token.start])).toEqual(found(text, TOKEN));
    }),
  );
});

test('capitals', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(isCapitalized(text)).toBe(/^\p{Lu}/u.test(text));
      expect(hasInnerCapital(text)).toBe(/\p{Ll}\p{Lu}/u.test(text));
    }),
  );
});
