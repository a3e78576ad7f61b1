import { directionOf } from './direction.js';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Tells whether a text has letters of the other direction than a language (BCP 47): among its words it would move those next to it. */
export function needsIsolation(text: string, tag: string): boolean {
  return (directionOf(tag) === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text);
}
