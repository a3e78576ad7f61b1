import type { Language } from '../languages/language.js';
import { isPlaceholder } from '../languages/placeholders.js';
import { foldText } from '../util/text.js';
import type { Curated } from './curated.js';

/** A headline that is probably none, and why. */
export interface DoubtfulTitle {
  readonly item: Curated;
  readonly title: string;
  readonly why: string;
  /** Another headline that was found and is not doubtful itself; null where there is none. */
  readonly instead: string | null;
}

/** Articles that share one short headline and are not the same, from which it is the name of a column. */
const MANY = 3;
/** Words that the name of a column has at most. */
const COLUMN_WORDS = 3;
const ADDRESS = /\bhttps?:\/\/|\bwww\.\S+\.\S/i;
const FILE_NAME = /^\S+\.(?:jpe?g|png|gif|webp|mp4|mp3|pdf|html?|php|aspx?|docx?)$/i;
/** Words that stand for a kind of article or a place on a site, besides the sections that the languages know. */
const LABELS = new Set([
  ...['video', 'foto', 'photo', 'photos', 'gallery', 'galeri', 'podcast', 'audio', 'live', 'news', 'article'],
  ...['home', 'homepage', 'beranda', 'artikel', 'berita', 'blog', 'post', 'index', 'breaking news'],
]);

/** Finds headlines that name a section, a site or an address and not what an article says. What metadata.csv says is right. */
export function findDoubtfulTitles(
  articles: readonly Curated[],
  languages: readonly Language[],
  savedTwice: ReadonlySet<Curated>,
): readonly DoubtfulTitle[] {
  const labels = new Set([...LABELS, ...languages.flatMap(({ page }) => page.sections)].map(foldText));
  const counts = new Map<string, number>();
  for (const item of articles) {
    const key = foldText(item.original.facts.title ?? '');
    if (!savedTwice.has(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const judge = (title: string, { original: { facts } }: Curated): string | null => {
    const key = foldText(title);
    if (ADDRESS.test(title)) return 'it has a web address in it';
    if (FILE_NAME.test(title)) return 'it is the name of a file';
    if (isPlaceholder(title)) return 'it says that there is none';
    if (!/\p{L}{2}/u.test(title)) return 'it has no words';
    if (labels.has(key)) return 'it is the name of a section';
    if (facts.outlet !== null && key === foldText(facts.outlet)) return 'it is the name of the outlet';
    return null;
  };
  const judgeRepeated = (title: string): string | null => {
    const key = foldText(title);
    const count = counts.get(key) ?? 0;
    return count >= MANY && key.split(' ').length <= COLUMN_WORDS ? `${count} articles have it` : null;
  };
  return articles.flatMap((item): readonly DoubtfulTitle[] => {
    const { title } = item.original.facts;
    if (title === null) return [];
    const why = judge(title, item) ?? judgeRepeated(title);
    if (why === null || item.isOwners('title')) return [];
    const others = item.original.content.readRecord().title.rejected.map(({ value }) => value);
    const instead = others.find(
      (other) => judge(other, item) === null && foldText(other) !== foldText(title),
    );
    return [{ item, title, why, instead: instead ?? null }];
  });
}
