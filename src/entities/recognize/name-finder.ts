import { createRecognizer } from './recognize.js';
import { recognizeCautiously } from './cautious.js';
import { findLanguage, LANGUAGES } from '../../languages/index.js';
import type { Language } from '../../languages/language.js';
import { loadModels } from './load-models.js';
import type { ArticleFacts, ArticleRecord } from '../../model/article.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { EntityMention } from '../../model/entity.js';
import { foreignLanguages } from '../../model/messages.js';
import { compareCodePoints } from '../../util/compare.js';

/** Finds the names of a record with what there is for its language. `main`: the archive's, where a record's is not known. */
export function createNameFinder(main: Language): (record: ArticleRecord) => readonly EntityMention[] {
  const recognize = createRecognizer(loadModels());
  return ({ text, language: { value: tag } }) => {
    const language = languageOf(tag, main);
    return language === null ? recognizeCautiously(text, tag ?? main.tag) : recognize(text, language);
  };
}

/** Returns the notice that there are articles in languages whose words Kliping does not know; nothing when there are none. */
export function noticeForeignNames(articles: readonly ArticleFacts[], main: Language): readonly Diagnostic[] {
  const tags = new Set(
    articles.flatMap(({ language: tag }) => (tag !== null && languageOf(tag, main) === null ? [tag] : [])),
  );
  if (tags.size === 0) return [];
  const known = LANGUAGES.map(({ tag }) => tag);
  return [foreignLanguages([...tags].sort(compareCodePoints), known)];
}

/** Returns the language whose words tell about an article; null where Kliping has none. `main`: the archive's, for one without. */
export function languageOf(tag: string | null, main: Language): Language | null {
  return findLanguage(tag ?? main.tag) ?? findRelative(tag ?? main.tag);
}

/** Returns the language of Kliping's that a detector takes for this one ('ms' for Indonesian): its words are better than none. */
function findRelative(tag: string): Language | null {
  return LANGUAGES.find((language) => language.detection?.detectedAs.includes(tag) === true) ?? null;
}
