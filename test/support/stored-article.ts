import type { DigestedArticle } from '../../src/corpus/archive.js';
import { sketchText } from '../../src/corpus/same-text/sketch.js';
import { countWords } from '../../src/corpus/word-counts.js';
import { factsOf, type ArticleRecord } from '../../src/model/article.js';
import { NO_QUOTATIONS } from '../../src/model/quotation.js';
import { listArchiveLinks } from '../../src/util/archive-links.js';
import { sha256 } from '../../src/util/hash.js';

/** Returns an article whose content is the record itself, without a store. */
export function storedArticle(record: ArticleRecord): DigestedArticle {
  const words = countWords({ title: record.title.value, text: record.text });
  return {
    facts: factsOf(record),
    content: {
      readText: () => record.text,
      readRecord: () => record,
      readWordCounts: () => words,
      readWords: () => words.words,
      readSketch: () => sketchText(record.text),
    },
    digest: sha256(JSON.stringify(record)),
    links: listArchiveLinks(record.body),
    quotations: NO_QUOTATIONS,
  };
}
