import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { parquetReader } from '../../../../src/ingest/containers/tables/parquet.js';
import { describeMember, listAll, openAll } from '../../../support/containers.js';

const TEXT =
  'Les habitants du quartier ont planté cinquante arbres le long du canal samedi, avec l’aide de deux écoles et d’une association de jardiniers.';

function fileOf(bodies: readonly string[]) {
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'headline', data: bodies.map((_, i) => `No. ${i}`), type: 'STRING' },
      { name: 'body', data: [...bodies], type: 'STRING' },
      { name: 'published', data: bodies.map(() => new Date('2020-05-06T07:08:09Z')), type: 'TIMESTAMP' },
      { name: 'views', data: bodies.map((_, i) => i), type: 'INT32' },
    ],
    rowGroupSize: 3,
  });
  return bytesAccess('data/news.parquet', new Uint8Array(bytes));
}

test('rows of Parquet are documents, by their numbers', async () => {
  const file = fileOf(Array.from({ length: 7 }, (_, i) => (i === 2 ? 'Bref.' : TEXT)));
  const { entries, skips } = await listAll(parquetReader, file);
  expect(skips).toEqual([]);
  expect(entries.map(({ locator, offset }) => [locator, offset])).toEqual(
    Array.from({ length: 7 }, (_, i) => [String(i + 1), null]),
  );
  expect((await openAll(parquetReader, file)).map(describeMember)).toEqual(
    Array.from({ length: 7 }, (_, i) =>
      i === 2 ? 'no-text' : { text: TEXT, title: `No. ${i}`, date: '2020-05-06T07:08:09Z' },
    ),
  );
});

test('a table of Parquet without texts is refused once', async () => {
  const { entries, skips } = await listAll(parquetReader, fileOf(['a', 'b']));
  expect(entries).toEqual([]);
  expect(skips.map(({ reason }) => reason)).toEqual(['no-text']);
});

test('damage to Parquet never makes the reader throw', async () => {
  const sound = fileOf([TEXT, TEXT]).read(0, 1_000_000);
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(sound);
      for (const [place, value] of changes) bytes[place] = value;
      const file = bytesAccess('a.parquet', bytes);
      const first = await listAll(parquetReader, file);
      expect(await listAll(parquetReader, file)).toEqual(first);
      await openAll(parquetReader, file);
    }),
    { numRuns: 40 },
  );
});
