import { choosePlural, formatList, formatNumber } from '../format.js';
import type { SameTextStrings } from '../strings.js';

const TAG = 'en';

const figure = (value: number): string => formatNumber(value, TAG);

export const sameTextStrings: SameTextStrings = {
  alsoIn: (outlets, versions) =>
    [
      outlets.length === 0 ? null : `Also in ${formatList(outlets, TAG)}`,
      versions === 0
        ? null
        : choosePlural(versions, TAG, {
            one: outlets.length === 0 ? 'One other version' : 'one other version',
            other: `${figure(versions)} other versions`,
          }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  otherOutlets: (count) =>
    choosePlural(count, TAG, { one: 'one other outlet', other: `${figure(count)} other outlets` }),
  title: 'Same text',
  note: 'The earliest in this archive stands first. That does not say who took it from whom.',
  words: 'Words',
  inCommon: 'In common',
  share: (percent) => `${figure(percent)}% the same`,
  compare: 'Compare',
  compareWith: (title) => `Compare with “${title}”`,
  more: (count) => `and ${figure(count)} more`,
  folded: 'Same text:',
  compareTitle: (title) => `What changed: ${title}`,
  compareKicker: 'Two texts compared',
  compareNote: 'The texts of two articles of this archive, paragraph by paragraph, with what differs.',
  removedNote: 'Struck through: only in the first.',
  addedNote: 'Underlined: only in the second.',
  figures: 'Figures that differ',
  figuresNote: 'In the order of the text.',
  texts: 'Paragraph by paragraph',
  unique: (unique, total) =>
    `${figure(unique)} of ${figure(total)} articles have a text of their own; the others are reprints, versions or copies of one of these.`,
};
