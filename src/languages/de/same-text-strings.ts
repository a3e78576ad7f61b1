import { choosePlural, formatList, formatNumber } from '../format.js';
import type { SameTextStrings } from '../strings.js';

const TAG = 'de';

const figure = (value: number): string => formatNumber(value, TAG);

export const sameTextStrings: SameTextStrings = {
  alsoIn: (outlets, versions) =>
    [
      outlets.length === 0 ? null : `Auch in ${formatList(outlets, TAG)}`,
      versions === 0
        ? null
        : choosePlural(versions, TAG, {
            one: 'eine weitere Fassung',
            other: `${figure(versions)} weitere Fassungen`,
          }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  otherOutlets: (count) =>
    choosePlural(count, TAG, { one: 'einem weiteren Medium', other: `${figure(count)} weiteren Medien` }),
  title: 'Derselbe Text',
  note: 'Der früheste in diesem Archiv steht zuerst. Das sagt nicht, wer ihn von wem übernommen hat.',
  words: 'Wörter',
  inCommon: 'Gemeinsam',
  share: (percent) => `zu ${figure(percent)}\u00a0% gleich`,
  compare: 'Vergleichen',
  compareWith: (title) => `Mit „${title}“ vergleichen`,
  more: (count) => `und ${figure(count)} weitere`,
  folded: 'Derselbe Text:',
  compareTitle: (title) => `Was sich geändert hat: ${title}`,
  compareKicker: 'Zwei Texte im Vergleich',
  compareNote:
    'Die Texte zweier Artikel dieses Archivs, Absatz für Absatz, mit allem, was sich unterscheidet.',
  removedNote: 'Durchgestrichen: nur im ersten.',
  addedNote: 'Unterstrichen: nur im zweiten.',
  figures: 'Abweichende Zahlen',
  figuresNote: 'In der Reihenfolge des Textes.',
  texts: 'Absatz für Absatz',
  unique: (unique, total) =>
    `${figure(unique)} von ${figure(total)} Artikeln haben einen eigenen Text; die übrigen sind Nachdrucke, Fassungen oder Kopien davon.`,
};
