import { readArchive } from '../../src/index.js';

/** What an archive is like, as Kliping reads it. */
export interface ArchiveCheck {
  readonly articles: number;
  /** Words of an article on average. */
  readonly words: number;
  /** People, organizations and places that Kliping finds. */
  readonly names: number;
  /** Those that occur in one article only. */
  readonly once: number;
  /** Articles whose text is that of an earlier article, or that Kliping skips as one. */
  readonly repeatedTexts: number;
  /** Sentences that an earlier article has too. */
  readonly repeatedSentences: number;
}

/** Shorter sentences may be alike by chance. Unit: words. */
const LONG_SENTENCE = 6;

/** Reads a folder of articles with Kliping and counts its names and what is in it twice. It writes nothing. */
export async function checkArchive(folder: string): Promise<ArchiveCheck> {
  const { articles, entities, skipped } = await readArchive(folder);
  const texts = new Set<string>();
  const sentences = new Map<string, number>();
  let repeatedTexts = skipped.filter(({ reason }) => reason === 'duplicate').length;
  let repeatedSentences = 0;
  articles.forEach(({ content }, number) => {
    const text = content.readText();
    if (texts.has(text)) repeatedTexts += 1;
    texts.add(text);
    for (const sentence of text.split(/(?<=[.!?]”?)\s+/)) {
      if (sentence.split(/\s+/).length < LONG_SENTENCE) continue;
      const first = sentences.get(sentence);
      if (first === undefined) sentences.set(sentence, number);
      else if (first !== number) repeatedSentences += 1;
    }
  });
  return {
    articles: articles.length,
    words: articles.reduce((sum, { facts }) => sum + facts.wordCount, 0) / articles.length,
    names: entities.length,
    once: entities.filter(({ articleIds }) => articleIds.length === 1).length,
    repeatedTexts,
    repeatedSentences,
  };
}

export function formatCheck(check: ArchiveCheck): string {
  const { articles, words, names, once, repeatedTexts, repeatedSentences } = check;
  return [
    `${articles} articles of ${words.toFixed(0)} words on average`,
    `${names} names, ${((names / articles) * 1000).toFixed(0)} for 1,000 articles; ${once} of them (${((once / names) * 100).toFixed(0)} %) in one article only`,
    `texts and long sentences that an earlier article has too: ${repeatedTexts} and ${repeatedSentences}`,
    '',
  ].join('\n');
}
