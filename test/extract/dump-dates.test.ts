import { describe, expect, test } from 'vitest';
import { findNumericOrder, orderFigures, unglueDates } from '../../src/extract/dumps/ungluing.js';

test.each([
  ['Ruth CalderMarch 4, 2021', 'Ruth Calder March 4, 2021'],
  ['March 4, 20219:30 AM ET', 'March 4, 2021 9:30 AM ET'],
  ['Diterbitkan12 Mei 2019', 'Diterbitkan 12 Mei 2019'],
  ['Hamburg04.03.2021', 'Hamburg 04.03.2021'],
  ['12 Mei 2019Oleh Rini', '12 Mei 2019 Oleh Rini'],
  ['4. März 20214. März 2021', '4. März 2021 4. März 2021'],
  ['March 4, 2021', 'March 4, 2021'],
])('dates that ran into other words: %s', (text, plain) => {
  expect(unglueDates(text)).toBe(plain);
});

describe('the order of dates in figures', () => {
  const english = (): string => 'en';
  test.each([
    [['3/25/2021', '4/5/2021'], 'mdy'],
    [['25/3/2021', '4/5/2021'], 'dmy'],
    [['4/5/2021', 'Posted April 5, 2021'], 'mdy'],
    [['4/5/2021', '4 May 2021'], 'dmy'],
    [['4/5/2021'], null],
  ] as const)('%j', (texts, order) => {
    expect(findNumericOrder(texts, english)).toBe(order);
  });

  test('outside English the day comes first', () => {
    expect(findNumericOrder(['4/5/2021'], () => 'fr')).toBe('dmy');
  });

  test('with points the day comes first everywhere', () => {
    expect(orderFigures('04.05.2021, 4/5/2021', null)).toBe('2021-05-04, 4/5/2021');
    expect(orderFigures('4/5/2021', 'mdy')).toBe('2021-04-05');
    expect(orderFigures('14/5/2021', 'mdy')).toBe('14/5/2021');
  });
});
