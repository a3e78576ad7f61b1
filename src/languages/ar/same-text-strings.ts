import { choosePlural, formatList, formatNumber } from '../format.js';
import type { SameTextStrings } from '../strings.js';

const TAG = 'ar';

const figure = (value: number): string => formatNumber(value, TAG);

export const sameTextStrings: SameTextStrings = {
  alsoIn: (outlets, versions) =>
    [
      outlets.length === 0 ? null : `نُشر أيضًا في ${formatList(outlets, TAG)}`,
      versions === 0
        ? null
        : choosePlural(versions, TAG, {
            one: 'نسخة أخرى',
            two: 'نسختان أخريان',
            few: `${figure(versions)} نسخ أخرى`,
            many: `${figure(versions)} نسخة أخرى`,
            other: `${figure(versions)} نسخة أخرى`,
          }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  otherOutlets: (count) =>
    choosePlural(count, TAG, {
      one: 'صحيفة أخرى',
      two: 'صحيفتين أخريين',
      few: `${figure(count)} صحف أخرى`,
      many: `${figure(count)} صحيفة أخرى`,
      other: `${figure(count)} صحيفة أخرى`,
    }),
  title: 'النص نفسه',
  note: 'الأقدم في هذا الأرشيف هو الأول. ولا يدل ذلك على من نقل عن الآخر.',
  words: 'الكلمات',
  inCommon: 'المشترك',
  share: (percent) => `${figure(percent)}٪ متطابق`,
  compare: 'مقارنة',
  compareWith: (title) => `مقارنة مع «${title}»`,
  more: (count) => `و${figure(count)} غيرها`,
  folded: 'النص نفسه:',
  compareTitle: (title) => `ما الذي تغيّر: ${title}`,
  compareKicker: 'مقارنة نصين',
  compareNote: 'نصّا مقالين من هذا الأرشيف، فقرة فقرة، مع ما يختلف بينهما.',
  removedNote: 'المشطوب: في النص الأول فقط.',
  addedNote: 'المسطّر تحته: في النص الثاني فقط.',
  figures: 'أرقام مختلفة',
  figuresNote: 'بترتيب النص.',
  texts: 'فقرة فقرة',
  unique: (unique, total) =>
    `${figure(unique)} من أصل ${figure(total)} من المقالات لها نص خاص بها؛ والباقي إعادة نشر أو نسخ منها.`,
};
