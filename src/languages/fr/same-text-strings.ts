import { choosePlural, formatList, formatNumber } from '../format.js';
import type { SameTextStrings } from '../strings.js';

const TAG = 'fr';

const figure = (value: number): string => formatNumber(value, TAG);

export const sameTextStrings: SameTextStrings = {
  alsoIn: (outlets, versions) =>
    [
      outlets.length === 0 ? null : `Aussi dans ${formatList(outlets, TAG)}`,
      versions === 0
        ? null
        : choosePlural(versions, TAG, {
            one: 'une autre version',
            other: `${figure(versions)} autres versions`,
          }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  otherOutlets: (count) =>
    choosePlural(count, TAG, { one: 'un autre journal', other: `${figure(count)} autres journaux` }),
  title: 'Même texte',
  note: 'Le plus ancien de cette archive figure en tête. Cela ne dit pas qui l’a repris de qui.',
  words: 'Mots',
  inCommon: 'En commun',
  share: (percent) => `${figure(percent)}\u00a0% identique`,
  compare: 'Comparer',
  compareWith: (title) => `Comparer avec « ${title} »`,
  more: (count) => `et ${figure(count)} de plus`,
  folded: 'Même texte\u00a0:',
  compareTitle: (title) => `Ce qui a changé\u00a0: ${title}`,
  compareKicker: 'Deux textes comparés',
  compareNote:
    'Les textes de deux articles de cette archive, paragraphe par paragraphe, avec ce qui les distingue.',
  removedNote: 'Barré\u00a0: seulement dans le premier.',
  addedNote: 'Souligné\u00a0: seulement dans le second.',
  figures: 'Chiffres différents',
  figuresNote: 'Dans l’ordre du texte.',
  texts: 'Paragraphe par paragraphe',
  unique: (unique, total) =>
    `${figure(unique)} articles sur ${figure(total)} ont un texte à eux\u00a0; les autres en sont des reprises, des versions ou des copies.`,
};
