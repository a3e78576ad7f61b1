import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutQuery,
  cutWords,
  findJoined,
  cut,
  isCompound,
  joinOf,
  wordSpans,
} from '../../src/search/cut-words.js';

describe('a text is cut', () => {
  test.each([
    ['Harga naik, kata Menteri.', ['harga', 'naik', 'kata', 'menteri']],
    ['The U.S. and the U.K.-led N.A.T.O', ['the', 'us', 'and', 'the', 'uk', 'led', 'nato']],
    ['W.S. Rendra, t.co', ['ws', 'rendra', 't', 'co']],
    ['1.000 2,500,000 7\u00a0500 3’200 4\u202f100', ['1000', '2500000', '7500', '3200', '4100']],
    ['1.234,56 1.000,500 12.34 2024.05.06', ['1234', '56', '1000', '500', '12', '34', '2024', '05', '06']],
    ['10,00,000 5.000km ١٢٣', ['1000000', '5000km', '123']],
    ['Qur’an Qurʼan Qur`an', ['qur', 'an', 'qur', 'an', 'qur', 'an']],
    ['Straße, Øystein, Łódź, ǅ, Æther, ısı', ['strasse', 'oystein', 'lodz', 'dz', 'aether', 'isi']],
    ['Ёлка Ὀδυσσεύς', ['елка', 'οδυσσευσ']],
    ['كِتَابٌ الكتـــاب إسلام', ['كتاب', 'الكتاب', 'اسلام']],
    ['שָׁלוֹם ארה״ב ג׳ירפה', ['שלום', 'ארהב', 'גירפה']],
    ['京都市へ', ['京都', '都市', '市へ', 'へ']],
    ['北京2008年', ['北京', '京', '2008', '年']],
    ['か\u3099っこう', ['がっ', 'っこ', 'こう', 'う']],
    ['ที่นี่', ['ที่นี่', 'นี่']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['서울에서', ['서울에서']],
    ['ke\u00ADmerdekaan', ['kemerdekaan']],
    ['—  …', []],
  ])('%s', (text, expected) => {
    expect(cutWords(text)).toEqual(expected);
  });

  test('but for the rest of a row of letters, where it is looked for', () => {
    expect(cutQuery('京都市')).toEqual(['京都', '都市']);
    expect(cutQuery('市')).toEqual(['市']);
    expect(cutQuery('北京 2008')).toEqual(['北京', '京', '2008']);
  });
});

test.each([
  ['re-election of the Qur’an', ['reelection', 'quran']],
  ['mother-in-law, covid-19, O’Brien’s', ['motherinlaw', 'covid19', 'obrien']],
  ['1 000 rupiah dan 2024 100', ['1000']],
  ['anak-anak 2023-2024 it’s re - do a-b-c-d', []],
])('words that others write as one: %s', (text, expected) => {
  expect([...findJoined(text, cut(text)).keys()]).toEqual(expected);
});

test('parts are joined as people write them', () => {
  expect(joinOf(['re', 'election'])).toBe('reelection');
  expect(joinOf(['1', '000'])).toBe('1000');
  for (const parts of [['one'], ['anak', 'anak'], ['2023', '2024'], ['1', '50'], ['京都', '市']])
    expect([parts, joinOf(parts)]).toEqual([parts, null]);
});

test('only what has no white space is one word of several', () => {
  for (const text of ['covid-19', 'l’eau', '京都市']) expect([text, isCompound(text)]).toEqual([text, true]);
  for (const text of ['covid', 'a b', '京都', 'U.N.', '1.000'])
    expect([text, isCompound(text)]).toEqual([text, false]);
});

describe('of any text', () => {
  const letters = fc.constantFrom(
    ...Array.from('aBéßŁıİ1٣²½.,-’ʼ" \n\u00a0\u00ad\u200d\u0301\u0e33京都ーｶﾞがກែကိहिאَأـ\ud835\ud800😀'),
  );
  const texts = fc.oneof(
    fc.string({ unit: letters, maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

  test('spans and words are equal in number and order, and each stands where its span says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [words, spans] = [cutWords(text), wordSpans(text)];
        expect(spans).toHaveLength(words.length);
        for (const [i, { start, end }] of spans.entries()) {
          expect(words[i]).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.start ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(cutWords(text.slice(start, end))[0]).toBe(words[i]);
        }
      }),
    );
  });

  test('what a space parts is cut by itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(cutWords(`${a} ${b}`)).toEqual([...cutWords(a), ...cutWords(b)]);
      }),
    );
  });

  test('a word is cut into itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const word of cutWords(text)) expect(cutQuery(word).join('')).toBe(word);
      }),
    );
  });

  test('upper case, composed and decomposed letters make no difference', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aéñüçоёй京가 .-')), maxLength: 20 }),
        (text) => {
          for (const other of [text.toUpperCase(), text.normalize('NFD'), text.normalize('NFC')])
            expect(cutWords(other)).toEqual(cutWords(text));
        },
      ),
    );
  });
});
