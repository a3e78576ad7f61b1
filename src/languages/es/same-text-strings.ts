import { choosePlural, formatList, formatNumber } from '../format.js';
import type { SameTextStrings } from '../strings.js';

const TAG = 'es';

const figure = (value: number): string => formatNumber(value, TAG);

export const sameTextStrings: SameTextStrings = {
  alsoIn: (outlets, versions) =>
    [
      outlets.length === 0 ? null : `También en ${formatList(outlets, TAG)}`,
      versions === 0
        ? null
        : choosePlural(versions, TAG, { one: 'otra versión', other: `otras ${figure(versions)} versiones` }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  otherOutlets: (count) =>
    choosePlural(count, TAG, { one: 'otro medio', other: `otros ${figure(count)} medios` }),
  title: 'El mismo texto',
  note: 'El primero en este archivo encabeza la lista. Eso no dice quién lo tomó de quién.',
  words: 'Palabras',
  inCommon: 'En común',
  share: (percent) => `${figure(percent)}\u00a0% igual`,
  compare: 'Comparar',
  compareWith: (title) => `Comparar con «${title}»`,
  more: (count) => `y ${figure(count)} más`,
  folded: 'El mismo texto:',
  compareTitle: (title) => `Qué cambió: ${title}`,
  compareKicker: 'Dos textos comparados',
  compareNote: 'Los textos de dos artículos de este archivo, párrafo por párrafo, con lo que los diferencia.',
  removedNote: 'Tachado: solo en el primero.',
  addedNote: 'Subrayado: solo en el segundo.',
  figures: 'Cifras distintas',
  figuresNote: 'En el orden del texto.',
  texts: 'Párrafo por párrafo',
  unique: (unique, total) =>
    `${figure(unique)} de ${figure(total)} artículos tienen un texto propio; los demás son reproducciones, versiones o copias de alguno de ellos.`,
};
