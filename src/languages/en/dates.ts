import type { DateWords } from '../language.js';

export const dates: DateWords = {
  months: { sept: 9 },
  weekdays: [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
    'mon',
    'tue',
    'tues',
    'wed',
  ].concat(['thu', 'thur', 'thurs', 'fri', 'sat', 'sun']),
  publishedLabels: [
    'date',
    'published',
    'published on',
    'published at',
    'posted',
    'posted on',
    'publication date',
  ],
  modifiedLabels: ['updated', 'last updated', 'updated on', 'modified', 'last modified', 'edited'],
  zones: { utc: 'Z', gmt: 'Z', bst: '+01:00', est: '-05:00', edt: '-04:00', pst: '-08:00', pdt: '-07:00' },
  // 06/07/2024 is June in the United States and July elsewhere.
  numericOrder: null,
};
