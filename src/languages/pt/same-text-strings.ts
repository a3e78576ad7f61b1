import { choosePlural, formatList, formatNumber } from '../format.js';
import type { SameTextStrings } from '../strings.js';

const TAG = 'pt';

const figure = (value: number): string => formatNumber(value, TAG);

export const sameTextStrings: SameTextStrings = {
  alsoIn: (outlets, versions) =>
    [
      outlets.length === 0 ? null : `Também em ${formatList(outlets, TAG)}`,
      versions === 0
        ? null
        : choosePlural(versions, TAG, { one: 'outra versão', other: `outras ${figure(versions)} versões` }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  otherOutlets: (count) =>
    choosePlural(count, TAG, { one: 'outro veículo', other: `outros ${figure(count)} veículos` }),
  title: 'O mesmo texto',
  note: 'O mais antigo neste arquivo vem primeiro. Isso não diz quem o copiou de quem.',
  words: 'Palavras',
  inCommon: 'Em comum',
  share: (percent) => `${figure(percent)}% igual`,
  compare: 'Comparar',
  compareWith: (title) => `Comparar com “${title}”`,
  more: (count) => `e mais ${figure(count)}`,
  folded: 'O mesmo texto:',
  compareTitle: (title) => `O que mudou: ${title}`,
  compareKicker: 'Dois textos comparados',
  compareNote: 'Os textos de dois artigos deste arquivo, parágrafo por parágrafo, com o que os distingue.',
  removedNote: 'Riscado: só no primeiro.',
  addedNote: 'Sublinhado: só no segundo.',
  figures: 'Números diferentes',
  figuresNote: 'Na ordem do texto.',
  texts: 'Parágrafo por parágrafo',
  unique: (unique, total) =>
    `${figure(unique)} de ${figure(total)} artigos têm texto próprio; os demais são republicações, versões ou cópias de algum deles.`,
};
