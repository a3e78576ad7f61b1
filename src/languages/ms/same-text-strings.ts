import { formatList, formatNumber } from '../format.js';
import type { SameTextStrings } from '../strings.js';

const TAG = 'ms';

const figure = (value: number): string => formatNumber(value, TAG);

export const sameTextStrings: SameTextStrings = {
  alsoIn: (outlets, versions) =>
    [
      outlets.length === 0 ? null : `Juga disiarkan ${formatList(outlets, TAG)}`,
      versions === 0 ? null : `${figure(versions)} versi lain`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  otherOutlets: (count) => `${figure(count)} media lain`,
  title: 'Teks yang sama',
  note: 'Yang paling awal dalam arkib ini berada di tempat pertama. Itu tidak bermakna yang lain memetik daripadanya.',
  words: 'Perkataan',
  inCommon: 'Persamaan',
  share: (percent) => `${figure(percent)}% sama`,
  compare: 'Bandingkan',
  compareWith: (title) => `Bandingkan dengan “${title}”`,
  more: (count) => `dan ${figure(count)} lagi`,
  folded: 'Teks yang sama:',
  compareTitle: (title) => `Yang berubah: ${title}`,
  compareKicker: 'Perbandingan dua teks',
  compareNote: 'Teks dua artikel dalam arkib ini, perenggan demi perenggan, dengan bahagian yang berbeza.',
  removedNote: 'Digaris batal: hanya dalam teks pertama.',
  addedNote: 'Digaris bawah: hanya dalam teks kedua.',
  figures: 'Angka yang berbeza',
  figuresNote: 'Mengikut urutan dalam teks.',
  texts: 'Perenggan demi perenggan',
  unique: (unique, total) =>
    `${figure(unique)} daripada ${figure(total)} artikel mempunyai teks sendiri; selebihnya siaran semula, versi lain atau salinan salah satu daripadanya.`,
};
