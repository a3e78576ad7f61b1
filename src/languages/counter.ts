import { choosePlural, formatNumber, type PluralForms } from './format.js';

/** What a language's sentences count with. */
export interface Counter {
  /** '2.641'. */
  readonly figure: (value: number) => string;
  /** The word that a number takes. */
  readonly plural: (count: number, forms: PluralForms<string>) => string;
  /** The figure with its word behind it. */
  readonly noun: (count: number, forms: PluralForms<string>) => string;
}

export function createCounter(tag: string): Counter {
  const figure = (value: number): string => formatNumber(value, tag);
  const plural = (count: number, forms: PluralForms<string>): string => choosePlural(count, tag, forms);
  return { figure, plural, noun: (count, forms) => `${figure(count)} ${plural(count, forms)}` };
}
