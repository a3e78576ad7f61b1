import { detectLanguage } from '../extract/fields/language.js';
import type { Language } from '../languages/language.js';
import { countWords } from '../util/text.js';
import type { Curated } from './curated.js';

/** An article that says it is in another language than its words are in. */
export interface DoubtfulLanguage {
  readonly item: Curated;
  /** BCP 47. */
  readonly declared: string;
  readonly detected: string;
}

/** Words below which a text does not tell its language. */
const MIN_WORDS = 40;
/** Share of the detected language's most frequent words that a text in it has at least. */
const MIN_SHARE = 0.2;
/** Languages that a detector takes for one another: it is not asked between them. */
const FAMILIES = [
  'id ms jv su min bjn',
  'es pt gl ca ast an oc',
  'no nb nn da sv',
  'hr sr bs sh sl mk bg',
  'cs sk',
  'ru uk be',
  'hi mr ne',
  'ar fa ur',
  'zh yue ja',
  'nl af fy',
  'fr oc wa',
  'it co scn',
].map((family) => new Set(family.split(' ')));

/** Finds articles whose page or front matter gives a wrong language, as systems do whose owner never set it. What metadata.csv says is right. */
export function findDoubtfulLanguages(
  articles: readonly Curated[],
  languages: readonly Language[],
  main: Language,
): readonly DoubtfulLanguage[] {
  return articles.flatMap((item): readonly DoubtfulLanguage[] => {
    const { facts, content } = item.original;
    const declared = facts.language;
    if (declared === null || facts.wordCount < MIN_WORDS) return [];
    const text = content.readText();
    const detected = detectLanguage(text, languages, main).value;
    const language = languages.find(({ tag }) => tag === detected);
    if (detected === null || language === undefined || isAlike(declared, detected)) return [];
    if (countWords(text) < MIN_WORDS || shareOf(text, language) < MIN_SHARE || item.isOwners('lang'))
      return [];
    const method = content.readRecord().language.evidence[0]?.method ?? '';
    return method.startsWith('language:') ? [] : [{ item, declared, detected }];
  });
}

function isAlike(declared: string, detected: string): boolean {
  const [one, other] = [declared, detected].map((tag) => tag.toLowerCase().split('-', 1)[0] ?? '');
  return one === other || FAMILIES.some((family) => family.has(one ?? '') && family.has(other ?? ''));
}

function shareOf(text: string, { stopWords }: Language): number {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => stopWords.has(word)).length / words.length;
}
