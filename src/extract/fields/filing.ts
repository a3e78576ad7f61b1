import { FILING_KEYS } from '../../languages/filing-keys.js';
import { foldKey } from '../../languages/property-keys.js';
import type { Filing } from '../../model/article.js';
import type { RawDocument } from '../../model/document.js';
import { splitTrimmed } from '../../util/text.js';
import { readWords } from './declared-values.js';

/** Returns how a document's front matter files it, and its standfirst; null when it says nothing of the kind. */
export function readFiling(document: RawDocument): Filing | null {
  const read = (name: keyof typeof FILING_KEYS): readonly string[] => {
    for (const key of FILING_KEYS[name].split(' ')) {
      const found = document.declarations.find(
        (item) => foldKey(item.key) === key && /^(?:front-matter|property):/.test(item.evidence.method),
      );
      if (found !== undefined) return found.values;
    }
    return [];
  };
  const filing: Filing = {
    standfirst: readWords(read('standfirst').join(' ')).trim() || null,
    tags: readLabels(read('tags')),
    categories: readLabels(read('categories')),
    series: readLabels(read('series')),
    topics: readLabels(read('topics')),
  };
  const { standfirst, tags, categories, series, topics } = filing;
  const count = tags.length + categories.length + series.length + topics.length;
  return standfirst === null && count === 0 ? null : filing;
}

/** A list, or one value with commas; Obsidian writes a '#' before a tag. */
function readLabels(values: readonly string[]): readonly string[] {
  const parts = values.length === 1 ? splitTrimmed(values[0] ?? '', ',') : values;
  const labels = parts.map((part) =>
    readWords(part)
      .replace(/^#(?=\S)/, '')
      .trim(),
  );
  return [...new Set(labels.filter((label) => label !== ''))];
}
