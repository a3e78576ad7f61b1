import type { ArticleFacts } from '../model/article.js';
import { readingMinutes } from './format.js';
import type { InterfaceStrings } from './strings.js';

/** Returns how long an article is: '258 kata' and '1 menit'; where not all of it is shown, how much of how many words. */
export function describeLength(
  { wordCount, withheldWords }: Pick<ArticleFacts, 'wordCount' | 'withheldWords'>,
  { words, article }: InterfaceStrings,
): readonly string[] {
  const total = wordCount + withheldWords;
  if (withheldWords === 0) return [words.words(total), words.minutes(readingMinutes(total))];
  return [wordCount === 0 ? words.words(total) : article.lengthShown(wordCount, total)];
}
