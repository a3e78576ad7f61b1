import { FILING_KEYS } from '../../languages/filing-keys.js';
import { foldKey } from '../../languages/property-keys.js';
import { isUncategorized } from '../../languages/uncategorized.js';
import type { Filing } from '../../model/filing.js';
import type { RawDocument } from '../../model/document.js';
import { splitTrimmed } from '../../util/text.js';
import { readWords } from './declared-values.js';

/** What the owner of a clipping writes above it. */
const PROPERTIES = /^(?:front-matter|property):/;
/** What files an article besides: the owner's table, and what an export or a feed states of it. A page's own keywords are for search engines. */
const LABELLING = /^(?:front-matter|property|metadata|wxr|table|feed):/;

/** Returns how a document's front matter files it, and its standfirst; null when it says nothing of the kind. */
export function readFiling(document: RawDocument): Filing | null {
  const read = (name: keyof typeof FILING_KEYS, sources = LABELLING): readonly string[] => {
    for (const key of FILING_KEYS[name].split(' ')) {
      const found = document.declarations.find(
        (item) => foldKey(item.key) === key && sources.test(item.evidence.method),
      );
      if (found !== undefined) return found.values;
    }
    return [];
  };
  const filing: Filing = {
    standfirst: readWords(read('standfirst', PROPERTIES).join(' ')).trim() || null,
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
  return [...new Set(labels.filter((label) => label !== '' && !isUncategorized(label)))];
}
