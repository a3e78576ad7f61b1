import { shownTexts, withheldSentences } from './withheld-sentences.js';
import type { Article } from '../model/archive.js';
import type { ArticleFacts } from '../model/article.js';
import { BuildError } from '../model/diagnostic.js';
import { leakedRights } from '../model/messages.js';
import { ACCESS_WORDS } from '../model/rights.js';
import { truncate } from '../util/text.js';
import { createRunFilter, runsOfText } from '../util/word-runs.js';
import { findRuns, isRecords, type RunPlaces } from './run-places.js';
import type { RestrictedArticle } from './withheld-runs.js';

export interface WithheldCheck {
  /** Paths of all files of the site. */
  readonly files: readonly string[];
  /** Whether a file is as it was in the old site, where it was looked through before. */
  readonly isUnchanged: (path: string) => boolean;
  readonly restricted: readonly RestrictedArticle[];
  /** Whether more of an article was shown in the old site, or may have been. */
  readonly wasShown: (article: ArticleFacts) => boolean;
  readonly articles: readonly Article[];
  /** What the site says of itself. */
  readonly ownTexts: () => readonly string[];
}

/** Runs of one sentence in one place from which on it is a leak; of a shorter sentence, all there are. */
const LEAKED_RUNS = 2;
/** A page with nothing of any article on it. */
const EMPTY_PAGE = '404.html';
const QUOTE = 100;

interface Leak {
  readonly article: RestrictedArticle;
  readonly sentence: number;
  readonly runs: readonly number[];
  /** In the order they were found. */
  readonly places: readonly string[];
}

/**
 * Looks through a site before it takes the old one's place: no sentence of an article that its rights withhold may stand in any
 * file, however it is written there. What another article says as well, and may show, is no leak. Costs nothing where every
 * article is shown in full.
 * @throws BuildError that names the file and the article.
 */
export function checkWithheld(folder: string, check: WithheldCheck): void {
  const { restricted, files, isUnchanged, wasShown } = check;
  const places: RunPlaces = new Map();
  look(
    folder,
    files.filter((path) => !isUnchanged(path) || isRecords(path)),
    restricted,
    places,
  );
  look(
    folder,
    files.filter(isUnchanged),
    restricted.filter(({ shown }) => wasShown(shown.facts)),
    places,
  );
  if (places.size === 0) return;
  const leaks = restricted.flatMap((article) => findLeaks(article, places));
  const [leak] = leaks.length === 0 ? [] : withoutShown(folder, leaks, check);
  if (leak !== undefined) throw explain(leak);
}

function look(
  folder: string,
  files: readonly string[],
  restricted: readonly RestrictedArticle[],
  places: RunPlaces,
): void {
  if (files.length === 0 || restricted.length === 0) return;
  const runs = Float64Array.from(restricted.flatMap(({ sentences }) => sentences().flat())).sort();
  const isWanted = (run: number): boolean => contains(runs, run);
  const filter = createRunFilter(runs);
  for (const path of files) findRuns(folder, path, { filter, isWanted, places });
}

function contains(sorted: Float64Array, value: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === value;
}

function findLeaks(article: RestrictedArticle, places: RunPlaces): readonly Leak[] {
  return article.sentences().flatMap((runs, sentence) => {
    const counts = new Map<string, number>();
    for (const run of runs)
      for (const place of places.get(run) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
    const enough = Math.min(LEAKED_RUNS, runs.length);
    const found = [...counts].filter(([, count]) => count >= enough).map(([place]) => place);
    return found.length === 0 ? [] : [{ article, sentence, runs, places: found }];
  });
}

/** Those of the leaks that neither an article which is shown nor the site itself says. */
function withoutShown(
  folder: string,
  leaks: readonly Leak[],
  { articles, ownTexts, files }: WithheldCheck,
): readonly Leak[] {
  const owners = new Map(
    articles.flatMap(
      (article) =>
        [
          [article.path, article],
          [article.facts.id, article],
        ] as const,
    ),
  );
  const said = new Map<string, ReadonlySet<number>>();
  const saidBy = (place: string): ReadonlySet<number> => {
    const owner = owners.get(place.slice(place.indexOf('#') + 1));
    const known =
      said.get(place) ??
      new Set(owner === undefined ? [] : shownTexts(owner.content.readRecord()).flatMap(runsOfText));
    said.set(place, known);
    return known;
  };
  const isSaid = ({ runs }: Leak, words: ReadonlySet<number>): boolean =>
    runs.filter((run) => words.has(run)).length >= Math.min(LEAKED_RUNS, runs.length);
  const left = leaks.filter((leak) => !leak.places.some((place) => isSaid(leak, saidBy(place))));
  if (left.length === 0) return [];
  const own = new Set(ownTexts().flatMap(runsOfText));
  const onEmptyPage: RunPlaces = new Map();
  if (files.includes(EMPTY_PAGE)) {
    const wanted = new Set(left.flatMap(({ runs }) => runs));
    const options = { filter: createRunFilter(wanted), isWanted: (run: number) => wanted.has(run) };
    findRuns(folder, EMPTY_PAGE, { ...options, places: onEmptyPage });
  }
  for (const run of onEmptyPage.keys()) own.add(run);
  return left.filter((leak) => !isSaid(leak, own));
}

function explain({ article, sentence, places }: Leak): BuildError {
  const { full, shown } = article;
  const words =
    withheldSentences(full.content.readRecord(), shown.content.readRecord())[sentence]?.text ?? '';
  const rights = ACCESS_WORDS[shown.facts.rights.access ?? 'metadata'];
  return new BuildError(
    leakedRights(full.facts.source.path, rights, { place: places[0] ?? '', words: truncate(words, QUOTE) }),
  );
}
