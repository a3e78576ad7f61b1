import { formatList, formatNumber } from '../format.js';
import type { SameTextStrings } from '../strings.js';

const TAG = 'id';

const figure = (value: number): string => formatNumber(value, TAG);

export const sameTextStrings: SameTextStrings = {
  alsoIn: (outlets, versions) =>
    [
      outlets.length === 0 ? null : `Juga dimuat ${formatList(outlets, TAG)}`,
      versions === 0
        ? null
        : outlets.length === 0
          ? `Ada ${figure(versions)} versi lain`
          : `${figure(versions)} versi lain`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  otherOutlets: (count) => `${figure(count)} media lain`,
  title: 'Teks yang sama',
  note: 'Yang paling awal dalam arsip ini berada di urutan pertama. Itu tidak berarti yang lain mengutip darinya.',
  words: 'Kata',
  inCommon: 'Kesamaan',
  share: (percent) => `${figure(percent)}% sama`,
  compare: 'Bandingkan',
  compareWith: (title) => `Bandingkan dengan “${title}”`,
  more: (count) => `dan ${figure(count)} lagi`,
  folded: 'Teks yang sama:',
  compareTitle: (title) => `Yang berubah: ${title}`,
  compareKicker: 'Perbandingan dua teks',
  compareNote: 'Teks dua artikel dalam arsip ini, paragraf demi paragraf, dengan bagian-bagian yang berbeda.',
  removedNote: 'Dicoret: hanya ada di teks pertama.',
  addedNote: 'Digarisbawahi: hanya ada di teks kedua.',
  figures: 'Angka yang berbeda',
  figuresNote: 'Menurut urutan dalam teks.',
  texts: 'Paragraf demi paragraf',
  unique: (unique, total) =>
    `${figure(unique)} dari ${figure(total)} artikel memiliki teks sendiri; selebihnya muatan ulang, versi lain, atau salinan dari salah satunya.`,
};
