import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameMatcher } from '../../src/takedowns/name-matcher.js';

/** A text with the names replaced by 'N.'. */
function replace(text: string, ...names: readonly string[]): string {
  return createNameMatcher(names.map((name) => ({ name, pseudonym: 'N.' }))).replace(text);
}

describe('a name is found as it is written', () => {
  test.each([
    ['as it is', 'Rahmat Hartono'],
    ['in capitals', 'RAHMAT HARTONO'],
    ['with a hyphen', 'Rahmat-Hartono'],
    ['run together', 'RahmatHartono'],
    ['over a line break', 'Rahmat\nHartono'],
    ['with a space that does not break', 'Rahmat\u00a0Hartono'],
    ['with unseen characters', 'Rah\u200bmat \u200dHar\u00adtono\ufeff'],
    ['broken at the end of a line', 'Rahmat Har-\ntono'],
    ['broken where the end of a line was', 'Rah- mat Har-tono'],
    ['broken between its words', 'Rahmat-\nHartono'],
    ['in full width', 'Ｒａｈｍａｔ　Ｈａｒｔｏｎｏ'],
    ['in mathematical letters', '𝐑𝐚𝐡𝐦𝐚𝐭 𝐇𝐚𝐫𝐭𝐨𝐧𝐨'],
    ['with emphasis left over', '**Rahmat** _Hartono_'],
    ['in quotation marks', 'Rahmat "Hartono'],
    ['with marks of direction', '\u202aRahmat\u202c \u2068Hartono\u2069'],
  ])('%s', (_, written) => {
    expect(replace(`Kata ${written} kemarin.`, 'Rahmat Hartono')).not.toMatch(/rah|hart|tono/i);
    expect(replace(`Kata ${written} kemarin.`, 'Rahmat Hartono')).toMatch(/^Kata .*N\..* kemarin\.$/u);
  });

  test.each([
    ['Rahmat Hartononya', 'N.nya'],
    ['Rahmat Hartono-lah', 'N.-lah'],
    ['Rahmat Hartonokah?', 'N.kah?'],
    ['Rahmat Hartonopun', 'N.pun'],
    ['Rahmat Hartonomulah', 'N.mulah'],
    ["Rahmat Hartono's", "N.'s"],
    ['Rahmat Hartono’s', 'N.’s'],
    ["the Rahmat Hartonos' house", "the N.s' house"],
  ])('with a suffix, which stays: %s', (text, replaced) => {
    expect(replace(text, 'Rahmat Hartono')).toBe(replaced);
  });

  test.each([
    ['Inés Ibáñez', 'Ines Ibanez'],
    ['Ines Ibanez', 'Inés Ibáñez'],
    ['Inés Ibáñez', 'Ine\u0301s Iba\u0301n\u0303ez'],
    ['Ine\u0301s Iba\u0301n\u0303ez', 'INÉS IBÁÑEZ'],
    ['Jörg Weiß', 'Joerg Weiss'],
    ['Jörg Weiß', 'Jorg WEISS'],
    ['Joerg Weiss', 'Jörg Weiß'],
    ['Søren Kjær', 'Soren Kjaer'],
    ['Søren Kjær', 'Soeren Kjær'],
    ['Łukasz Wądołowski', 'Lukasz Wadolowski'],
    ['Đorđe Đukić', 'Dorde Dukic'],
    ['Đorđe Đukić', 'Djordje Djukic'],
    ['Sofia Fiorentini', 'Soﬁa Fiorentini'],
    ['Işıl Aydın', 'ISIL AYDIN'],
    ['Isil Aydin', 'İşıl Aydın'],
    ['Олена Гнатюк', 'ОЛЕНА ГНАТЮК'],
    ['Ma’ruf Salim', "Ma'ruf Salim"],
    ["Ma'ruf Salim", 'Maruf Salim'],
    ['Maruf Salim', 'Ma‘ruf Salim'],
    ['S. Hartono', 'S Hartono'],
    ['S Hartono', 'S. Hartono'],
    ['S. Hartono', 'S.Hartono'],
    ['Moh. Hartono', 'Moh Hartono'],
    ['Hartono, Rahmat', 'HARTONO, Rahmat'],
    ['林美珍', '主席林美珍访问'],
    ['김하늘', '김하늘이'],
  ])('%s is %s as well', (name, written) => {
    expect(replace(`Kata ${written} kemarin.`, name)).toMatch(/^Kata (?:主席)?N\.(?:访问|이)? kemarin\.$/u);
  });

  test.each([
    ['@rahmathartono88', 'N.'],
    ['@rahmat_hartono', 'N.'],
    ['(@rahmat.hartono)', '(N.)'],
    ['#BebaskanRahmatHartono!', 'N.!'],
    ['#RahmatHartono2024', 'N.'],
    ['@official.rahmathartono_id', 'N.'],
    ['rahmat.hartono@surat.example', 'N.'],
    ['https://koran.example/2020/rahmat-hartono-pergi?x=1', 'N.'],
    ['www.koran.example/rahmat,hartono', 'N.'],
    ['https://koran.example/tag/rahmat/hartono', 'N.'],
    ['https://koran.example/%52ahmat%20Hartono', 'N.'],
    ['https://koran.example/%2552ahmat%2520Hartono.', 'N..'],
  ])('a handle or an address goes whole: %s', (text, replaced) => {
    expect(replace(`Lihat ${text} di sini`, 'Rahmat Hartono')).toBe(`Lihat ${replaced} di sini`);
  });

  test.each([
    ['Ren&eacute; Dub&#233;'],
    ['Ren%C3%A9-Dub%E9'],
    ['Ren\\u00e9 Dub\\u00e9'],
    ['Ren%u00E9%20Dub%u00e9'],
    ['Ren&amp;eacute;&nbsp;Dub&amp;#xe9;'],
    ['<b>René</b> Dub<i>é</i>'],
    ['Ren\\u0065\\u0301 Dube'],
  ])('%s', (written) => {
    expect(replace(`Kata ${written} kemarin`, 'René Dubé')).toMatch(/^Kata .*N\..* kemarin$/u);
    expect(replace(`Kata ${written} kemarin`, 'René Dubé')).not.toMatch(/Ren|Dub/);
  });

  test('in the host of an address that is not written in ASCII', () => {
    const matcher = createNameMatcher([{ name: 'Renée Dubé', pseudonym: 'N.' }]);
    expect(matcher.isInAddress(new URL('https://renée-dubé.example/berita').href)).toBe(true);
    expect(matcher.isInAddress('https://xn--bcher-kva.example/berita')).toBe(false);
  });
});

describe('a name is not found', () => {
  test.each([
    ['over a blank line', 'untuk Rahmat\n\nHartono pulang'],
    ['over the end of a sentence', 'menyapa Rahmat. Hartono menolak'],
    ['without a space after it', 'menyapa Rahmat.Hartono menolak'],
    ['over a question', 'Siapa Rahmat? Hartono menolak'],
    ['over an exclamation', 'Rahmat! Hartono menolak'],
    ['over what was left out', 'kata Rahmat… Hartono menolak'],
    ['over a comma', 'hadir Rahmat, Hartono, dan Andi'],
    ['over a comma without a space', 'hadir Rahmat,Hartono, dan Andi'],
    ['over a semicolon', 'hadir Rahmat; Hartono'],
    ['over a colon', 'kata Rahmat: Hartono pergi'],
    ['over a dash', 'kata Rahmat – Hartono pergi'],
    ['over an em dash', 'kata Rahmat—Hartono pergi'],
    ['over a bracket', 'kata Rahmat (Hartono pergi)'],
    ['over the end of a quotation', '“Saya Rahmat.” Hartono pergi'],
    ['in other words', 'Rahmatullah Hartono, Hartonoputra, Rahmat Hartonomo'],
    ['over the edge of a block', '<p>untuk Rahmat</p><p>Hartono pulang</p>'],
    ['over the edge of a cell', '<td>Rahmat</td><td>Hartono</td>'],
  ])('%s', (_, text) => {
    expect(replace(text, 'Rahmat Hartono')).toBe(text);
  });

  test('as a part of a longer word or handle, where it is short', () => {
    for (const text of [
      '@budiman',
      'budidaya',
      'Budiarti',
      '#CintaBudiman',
      'https://koran.example/budidaya',
    ])
      expect(replace(text, 'Budi')).toBe(text);
    expect(replace('Ramu dan Tanpun', 'Ra', 'Tan')).toBe('Ramu dan Tanpun');
  });

  test('in another name of an Indic script', () => {
    expect(replace('रम और कमल', 'राम')).toBe('रम और कमल');
  });
});

test('a text that was cut within a name loses the beginning of it', () => {
  expect(replace('Kata Rahmat Har…', 'Rahmat Hartono')).toBe('Kata N.…');
  expect(replace('Kata Rahmat\u00a0…', 'Rahmat Hartono')).toBe('Kata Rahmat\u00a0…');
  expect(replace('Lihat https://koran.example/rahmat-har…', 'Rahmat Hartono')).not.toContain('har');
});

test('in a byline the family name may come first', () => {
  const { replace: inText, replaceInByline } = createNameMatcher([
    { name: 'Inés Maria Ibáñez', pseudonym: 'I. I.' },
  ]);
  for (const author of [
    'Ibáñez, Inés Maria',
    'Maria Ibáñez, Inés',
    'IBANEZ,\u00a0INES MARIA',
    'Inés Maria Ibáñez',
  ]) {
    expect(replaceInByline(`Siti; ${author}; Rini`)).toBe('Siti; I. I.; Rini');
  }
  expect(inText('hadir Ibáñez, Inés Maria, dan Andi')).toBe('hadir Ibáñez, Inés Maria, dan Andi');
});

test('of names that overlap the longest says what stands there', () => {
  const matcher = createNameMatcher([
    { name: 'Pak Rahmat', pseudonym: 'P.' },
    { name: 'Rahmat', pseudonym: 'R.' },
    { name: 'Rahmat Hartono', pseudonym: 'R. H.' },
  ]);
  expect(matcher.replace('Pak Rahmat Hartono dan Rahmat')).toBe('R. H. dan R.');
});

test('nothing is left of a name that comes back by what takes its place', () => {
  expect(createNameMatcher([{ name: 'Ali Ali', pseudonym: 'Ali' }]).replace('Ali Ali Ali Ali')).toBe('Ali');
});

test('file names keep what is not the name', () => {
  const matcher = createNameMatcher([{ name: 'René Dubé', pseudonym: 'R. D.' }]);
  expect(matcher.replaceInPath('lama/rene-dube ditangkap.md')).toBe('lama/r-d ditangkap.md');
  expect(matcher.replaceInPath('Ren%C3%A9_Dub%C3%A9.html')).toBe('r-d.html');
  expect(matcher.replaceInPath('lama/lain.md')).toBe('lama/lain.md');
});

test('whatever stands around a name, it is found, and all else stays', () => {
  const letter = fc.constantFrom(...Array.from('aäbcçdđeéfghıijklłmnñoøöpqrsßtuüvwxyzÀÉŁ'));
  const word = fc.array(letter, { minLength: 3, maxLength: 8 }).map((letters) => letters.join(''));
  const gap = fc.constantFrom(' ', '  ', '\u00a0', '\n', '-', '_', '.', '\u200b', '-\n', '');
  const around = fc.constantFrom('', ' ', ', ', '. ', '\n\n', ' (', '“', '! ', '0 ');
  const form = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text: string) => Array.from(text).join('\u00ad'),
  );
  fc.assert(
    fc.property(word, word, gap, form, around, around, (first, last, between, write, before, after) => {
      const written = write(first) + between.replace(/\.$/, '_') + write(last);
      const text = `qqq${before}${written}${after}qqq`;
      const bounded = /[a-z0-9]$/.test(`qqq${before}`) || after === '' ? null : `qqq${before}N.${after}qqq`;
      const made = replace(text, `${first} ${last}`);
      if (bounded !== null) expect(made).toBe(bounded);
    }),
    { numRuns: 400 },
  );
});
