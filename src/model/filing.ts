/** How an article's front matter files it. */
export interface Filing {
  readonly standfirst: string | null;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly series: readonly string[];
  readonly topics: readonly string[];
}

/** Characters of the longest tag: what is longer is a sentence. */
const MAX_TAG = 80;

/** Returns the tags of an article: all that it is filed under, each once. */
export function tagsOf(filing: Filing | null): readonly string[] {
  if (filing === null) return [];
  const { tags, categories, series, topics } = filing;
  return [...new Set([...tags, ...categories, ...series, ...topics])].filter(
    (tag) => tag.length <= MAX_TAG && /[\p{L}\p{N}]/u.test(tag),
  );
}
