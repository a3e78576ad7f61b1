import { readFileSync } from 'node:fs';
import { RECORDS_PATH } from '../src/model/site-paths.js';
import { cutWords } from '../src/search/cut-words.js';
import { openSearch } from './open-search.js';
import { listDataFiles } from './site/data-files.js';

/** Articles that are looked for, evenly over the archive. */
const SAMPLE = 500;
/** Words of a sentence that is looked for, at least and at most. */
const SENTENCE = { min: 6, max: 25 } as const;
/** Words of a headline that are looked for. */
const WORDS = 3;
const FIRST = 5;

interface ArticleText {
  readonly title: string | null;
  readonly text: string;
  readonly href: string;
}

/**
 * How well a built site finds its own articles: by the three rarest words of the headline, and by a sentence in quotation marks
 * (the rarest: the one with the rarest words).
 */
export async function evaluateSearch(site: string): Promise<void> {
  const records = listDataFiles(site, RECORDS_PATH)
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArticleText);
  const counts = new Map<string, number>();
  for (const { title, text } of records) {
    for (const word of new Set(cutWords(`${title ?? ''}\n${text}`))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const rarity = (word: string): number => counts.get(word) ?? 0;
  const find = await openSearch(site, '');
  const step = Math.max(1, Math.floor(records.length / SAMPLE));
  const sample = records.filter((_, i) => i % step === 0).slice(0, SAMPLE);
  const score = { headlines: 0, first: 0, five: 0, alone: 0, aloneFirst: 0, sentences: 0, sentenceFirst: 0 };
  const headlines = records.map(({ title }) => new Set(cutWords(title ?? '')));
  const missed: string[] = [];
  for (const { title, text, href } of sample) {
    const words = [...new Set(cutWords(title ?? ''))].sort((a, b) => rarity(a) - rarity(b));
    if (words.length > 0) {
      const rarest = words.slice(0, WORDS);
      const place = await placeOf(href, rarest.join(' '));
      score.headlines += 1;
      if (place === 0) score.first += 1;
      // Articles on one person have the three words of his name and office in all their headlines.
      if (headlines.filter((headline) => rarest.every((word) => headline.has(word))).length === 1) {
        score.alone += 1;
        if (place === 0) score.aloneFirst += 1;
      }
      if (place >= 0 && place < FIRST) score.five += 1;
      else missed.push(`${rarest.join(' ')}: ${title ?? ''}`);
    }
    const sentence = pickSentence(text, rarity, records);
    if (sentence === null) continue;
    score.sentences += 1;
    if ((await placeOf(href, `"${sentence}"`)) === 0) score.sentenceFirst += 1;
    else missed.push(`"${sentence}"`);
  }
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  process.stdout.write(
    `${site}: ${records.length} articles\n` +
      `  headline's three rarest words: first ${share(score.first, score.headlines)}, in five ${share(score.five, score.headlines)} of ${score.headlines}\n` +
      `  the same where no other headline has the three: first ${share(score.aloneFirst, score.alone)} of ${score.alone}\n` +
      `  a sentence in quotes: first ${share(score.sentenceFirst, score.sentences)} of ${score.sentences}\n`,
  );
  for (const query of missed.slice(0, 10)) process.stdout.write(`  not found so: ${query}\n`);

  async function placeOf(href: string, query: string): Promise<number> {
    const { results } = await find({ query });
    return results.findIndex(({ url }) => url.split('#')[0] === href);
  }
}

/** Returns a sentence of the text with the rarest words, in no other article. */
function pickSentence(
  text: string,
  rarity: (word: string) => number,
  records: readonly ArticleText[],
): string | null {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.replace(/["“”„«»]/gu, ' ').trim())
    .filter((sentence) => {
      const size = sentence.split(/\s+/u).length;
      return size >= SENTENCE.min && size <= SENTENCE.max;
    });
  const rarest = (sentence: string): number => Math.min(...cutWords(sentence).map(rarity));
  const sorted = [...sentences].sort((a, b) => rarest(a) - rarest(b));
  const isUnique = (sentence: string): boolean =>
    records.filter((other) => other.text.includes(sentence)).length === 1;
  return sorted.find(isUnique) ?? null;
}
