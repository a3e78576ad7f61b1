import type { Language } from '../../languages/language.js';
import type { EntityMention } from '../../model/entity.js';
import type { Quotation } from '../../model/quotation.js';
import { languageOf } from '../recognize/name-finder.js';
import { createQuotationFinder, type QuotationFinder } from './find-quotations.js';

/** An article's text and the names in it, in text order; `language` is BCP 47, null where it is not known. */
export interface NamedText {
  readonly text: string;
  readonly language: string | null;
  readonly mentions: readonly EntityMention[];
}

/** Creates what finds quotations with the words of each text's language. `main`: the archive's, where a text's is not known. */
export function createQuotationReader(main: Language): (named: NamedText) => readonly Quotation[] {
  const finders = new Map<Language | null, QuotationFinder>();
  return ({ text, language: tag, mentions }) => {
    const language = languageOf(tag, main);
    let find = finders.get(language);
    if (find === undefined) {
      find = createQuotationFinder(language);
      finders.set(language, find);
    }
    return find(text, mentions);
  };
}
