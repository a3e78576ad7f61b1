import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/search/client/csv.js';
import { queryOf, readLines } from '../../../src/search/client/list-lines.js';

test('an apostrophe that was there is told from the one put before a formula', () => {
  expect(toCsv([["'=1+1", '=1+1', "it's", "'"]])).toBe(`"''=1+1","'=1+1","it's","'"\r\n`);
});

test('a table of any texts is read again as it was, and no cell is a formula', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (table) => {
      const read: string[][] = parse(toCsv(table), { relax_column_count: true });
      expect(read.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, '')))).toEqual(table);
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test.each([
  ['nelayan', 'nelayan'],
  ['Joko Widodo', '"Joko Widodo"'],
  ['- Joko Widodo', '"- Joko Widodo"'],
  ['-nelayan', '"-nelayan"'],
  ['"joko widodo" solar', '"joko widodo" solar'],
  ['author:ratna', 'author:ratna'],
])('the line %j of a list is asked as %j', (line, query) => {
  expect(readLines(`\n ${line} \n`).map(queryOf)).toEqual([query]);
});
