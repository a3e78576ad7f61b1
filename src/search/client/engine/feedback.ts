import type { ArticleView } from '../../format.js';
import type { IndexedArchive } from './archive.js';
import { rarity, type Ranked, type RankedTerm } from './rank.js';

/**
 * What the first answers are about, searched for besides what was typed: articles on the same matter use other words for it as well.
 * On judged questions this brings more than anything else (pseudo relevance feedback, after Rocchio).
 */

/** First answers that are looked at, and words taken from them. */
const ANSWERS = 3;
const WORDS = 10;
/** What the best of these words counts for, compared with one that was typed. */
const SHARE = 0.6;
/** A word in more of the articles tells nothing about one. */
const MAX_ARTICLES_SHARE = 0.2;
/** Words added to an article's length: short ones are about less, but not without end. */
const LENGTH_EXTRA = 10;

/** Reads what an article is about. */
function readSignature(signature: string): readonly (readonly [key: string, times: number])[] {
  return signature.split(' ').flatMap((entry): [string, number][] => {
    const [key = '', times = ''] = entry.split('\t');
    return key === '' ? [] : [[key, Number(times)]];
  });
}

/**
 * Returns the words that the first answers are about, as further terms. Those of `asked`, which have been looked for already, are among
 * them: they count for more.
 */
export async function findFurtherTerms(
  answers: readonly Ranked[],
  archive: IndexedArchive,
  isStale: () => boolean,
): Promise<readonly RankedTerm[]> {
  const first = answers.slice(0, ANSWERS);
  const whole = first.reduce((sum, { score }) => sum + score, 0);
  const views = await Promise.all(
    first.map(({ place }) => archive.readView(place).catch((): ArticleView => ['', '', '', ''])),
  );
  const worth = new Map<string, number>();
  for (const [i, [, , , signature]] of views.entries()) {
    const { place = 0, score = 0 } = first[i] ?? {};
    const words = (archive.lengths[place] ?? 1) * archive.averageLength + LENGTH_EXTRA;
    for (const [key, times] of readSignature(signature)) {
      worth.set(key, (worth.get(key) ?? 0) + ((score / whole) * Math.log(1 + times)) / words);
    }
  }
  const chosen = [...worth].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, WORDS);
  const [[, most] = ['', 1]] = chosen;
  const terms = await Promise.all(
    chosen.map(async ([key, value]): Promise<RankedTerm> => {
      const hits = await archive.ask([[key]], isStale);
      return { hits, credits: [], places: hits.places, share: (SHARE * value) / most };
    }),
  );
  const limit = archive.size * MAX_ARTICLES_SHARE;
  return terms.filter(
    ({ places }) => places.length > 1 && places.length <= limit && rarity(archive.size, places.length) > 0,
  );
}
