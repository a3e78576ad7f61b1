import { expect, test } from 'vitest';
import { makeBuckets } from '../../src/search/buckets.js';
import { endingLines } from '../../src/search/spelling.js';
import { findRuns, type RunPlaces } from '../../src/takedowns/run-places.js';
import { readSiteTexts } from '../../src/takedowns/site-texts.js';
import { compress } from '../../src/util/compress.js';
import { createRunFilter, runsOfText } from '../../src/util/word-runs.js';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';

const WITHHELD = 'Juru mudi yang kedua menyimpan seluruh catatan “pasang surut” di bawah papan kayu.';
const ARTICLES = {
  'dermaga.md': `---\ntitle: Catatan di dermaga\ndate: 2019-05-07\n---\n\nPerahu diikat pada tiang.\n\n${WITHHELD}\n`,
  'pasar.md':
    '---\ntitle: Pasar sore\n---\n\nPedagang sayur dan Rahmat Hartono membuka lapaknya lebih awal.\n',
};
const LINES = [
  { id: 'aaaa', text: 'Tidak ada apa-apa di sini.' },
  { id: 'bbbb', text: `Begitu bunyinya. ${WITHHELD} Kata Rahmat Hartono.` },
].map((line) => `${JSON.stringify(line)}\n`);
const PART = 'data/records/2019.jsonl';

test.each([
  ['the rights of an article withhold it', { 'metadata.csv': 'path,rights\ndermaga.md,metadata only\n' }],
  ['an article was removed', { 'takedowns.yaml': '- withhold: dermaga.md\n' }],
  ['a name was replaced', { 'takedowns.yaml': '- anonymize: Rahmat Hartono\n  as: R. H.\n' }],
])(
  'a compressed part of the records that says more than the site stops the build: %s',
  async (_, settings) => {
    const packed = { [`public/${PART}.gz`]: Buffer.from(compress(Buffer.from(LINES.join('')))) };
    const plain = makeFolder({ ...ARTICLES, ...packed });
    await expect(buildArchiveSite(plain)).resolves.toBeDefined();
    const archive = makeFolder({ ...ARTICLES, ...settings, ...packed });
    await expect(buildArchiveSite(archive)).rejects.toThrow(`${PART}.gz`);
  },
);

test('what stands in a part, compressed or not, is said of the record that has it', () => {
  const content = Buffer.from(LINES.join(''));
  const folder = makeFolder({ [PART]: content, [`${PART}.gz`]: Buffer.from(compress(content)) });
  const wanted = new Set(runsOfText(WITHHELD));
  const places: RunPlaces = new Map();
  for (const path of [PART, `${PART}.gz`])
    findRuns(folder, path, {
      filter: createRunFilter(wanted),
      isWanted: (run) => wanted.has(run),
      places,
    });
  expect(wanted.size).toBeGreaterThan(0);
  for (const run of wanted) expect([...(places.get(run) ?? [])]).toEqual([`${PART}#bbbb`, `${PART}.gz#bbbb`]);
});

test('a compressed file is read as what it is without being compressed', () => {
  const content = Buffer.from(LINES.join(''));
  const packed = Buffer.from(compress(content));
  expect(readSiteTexts(`${PART}.gz`, packed, true)).toEqual(readSiteTexts(PART, content, true));
});

test('words that the search has backwards are read as they are', () => {
  const { files } = makeBuckets(
    'endings',
    endingLines(new Map(['katak', 'nori'].map((word) => [word, { count: 2, keys: [word], splits: [] }]))),
  );
  const texts = files.flatMap(({ path, content }) =>
    readSiteTexts(`search/${path}.bin`, Buffer.from(content), true),
  );
  expect(texts.map(({ text }) => text)).toEqual(['nori', 'katak', '']);
});
