import { expect, test } from 'vitest';
import { canParseUrl } from '../../src/util/can-parse-url.js';

test('an address is one however often it was asked', () => {
  const answers = Array.from({ length: 20_000 }, () => canParseUrl('https://bücher.example/ä'));
  expect(answers).not.toContain(false);
});

test.each([
  ['https://koran.example/a', undefined, true],
  ['a/b', 'https://koran.example/', true],
  ['a/b', undefined, false],
  ['https://', undefined, false],
  ['https://a b/', undefined, false],
])('%j with the base %j: %s', (text, base, isAddress) => {
  expect(canParseUrl(text, base)).toBe(isAddress);
});
