const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const FROM_LEFT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Tells whether text is in a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  return FROM_RIGHT.test(text);
}

/** Tells whether text has letters of a script that runs from left to right. */
export function isLeftToRight(text: string): boolean {
  return FROM_LEFT.test(text);
}
