import { expect, test } from 'vitest';
import { scoreExtraction, type Answer } from '../../scripts/score.js';

const EMPTY: Answer = { text: '', title: null, date: null, authors: [], outlet: null };

function score(truth: object, answer: Partial<Answer>) {
  return scoreExtraction([{ file: 'a', ...truth }], new Map([['a', { ...EMPTY, ...answer }]]));
}

test('body: four-token shingles, precision and recall over pages', () => {
  expect(score({ text: 'a b c d e' }, { text: 'a b c d e' }).body).toEqual({
    precision: 1,
    recall: 1,
    f1: 1,
  });
  // Shingles wanted: abcd, bcde; got: abcd, bcde, cdef.
  expect(score({ text: 'a b c d e' }, { text: 'a, b. c d e f' }).body).toMatchObject({
    precision: 2 / 3,
    recall: 1,
  });
  expect(score({ text: 'a b c d e' }, {}).body).toMatchObject({ recall: 0, f1: 0 });
});

test('segments: wanted and unwanted pieces, white space folded', () => {
  const { segments } = score({ with: ['a b', 'x'], without: ['c'] }, { text: 'a\n b c' });
  expect(segments).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
});

test('title, date, authors and outlet', () => {
  const truth = {
    title: 'A “b”?',
    date: '2024-06-20',
    authors: ['Siti', { name: 'Budi' }],
    outlet: 'Kabar Sungai',
  };
  const result = score(truth, {
    title: 'a b',
    date: '2024-06-20T08:00+07:00',
    authors: ['siti', 'Rina'],
    outlet: 'KABAR',
  });
  expect(result.title).toBe(1);
  expect(result.date).toEqual({ right: 1, wrong: 0, found: 1, f1: 1 });
  expect(result.authors).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  expect(result.outlet).toBe(1);
  expect(score(truth, { title: 'A b | Kabar', date: '2024-06' })).toMatchObject({
    title: 0,
    date: { right: 0, wrong: 0, found: 0 },
    outlet: 0,
  });
});

test('what the truth does not tell is not scored; a missing answer is an empty one', () => {
  expect(scoreExtraction([{ file: 'a', title: 'x' }], new Map())).toMatchObject({
    body: null,
    title: 0,
    date: null,
    outlet: null,
  });
});
