import type { Language } from '../languages/language.js';
import { OUTLET_DOMAINS } from '../languages/outlets.js';
import { worldPlaces } from '../languages/places.js';
import type { Outlet } from '../settings/config.js';
import { canParseUrl } from '../util/can-parse-url.js';
import { foldText } from '../util/text.js';
import type { Curated } from './curated.js';

/** An outlet that is probably none, the articles that have it, and why. */
export interface DoubtfulOutlet {
  readonly name: string;
  readonly items: readonly Curated[];
  readonly why: string;
  /** The host that most of their addresses have, without www.; null where they have none. */
  readonly domain: string | null;
}

/** Words that the name of a newspaper has at most. */
const MAX_WORDS = 8;
const NO_NAMES = new Set([
  'home',
  'homepage',
  'beranda',
  'news',
  'berita',
  'blog',
  'index',
  'admin',
  'website',
]);

/** Finds outlets that are a place, a section or a person and no newspaper. What the owner wrote is right. */
export function findDoubtfulOutlets(
  articles: readonly Curated[],
  languages: readonly Language[],
  own: readonly Outlet[],
): readonly DoubtfulOutlet[] {
  const known = new Set([...Object.values(OUTLET_DOMAINS), ...own.map(({ name }) => name)].map(foldText));
  const sections = new Set(languages.flatMap(({ page }) => page.sections).map(foldText));
  const places = new Set(
    [
      ...languages.flatMap(({ gazetteer }) =>
        gazetteer.flatMap(({ type, name, aliases }) => (type === 'place' ? [name, ...aliases] : [])),
      ),
      ...worldPlaces().flatMap(({ names }) => names),
    ].map(foldText),
  );
  const judge = (name: string, items: readonly Curated[]): string | null => {
    const key = foldText(name);
    if (known.has(key)) return null;
    if (places.has(key)) return 'it is the name of a place';
    if (sections.has(key) || NO_NAMES.has(key)) return 'it is the name of a section';
    if (/https?:|@/.test(name)) return 'it is an address';
    if (key.split(' ').length > MAX_WORDS) return 'it is a sentence';
    if (!/\p{L}/u.test(name)) return 'it has no letters';
    const isAuthor = ({ original: { facts } }: Curated): boolean =>
      facts.authors?.some((author) => foldText(author) === key) === true;
    return items.every(isAuthor) ? 'it is the name of the author' : null;
  };
  const byName = new Map<string, Curated[]>();
  for (const item of articles) {
    const { outlet } = item.original.facts;
    if (outlet === null || item.isOwners('outlet')) continue;
    const same = byName.get(outlet);
    if (same === undefined) byName.set(outlet, [item]);
    else same.push(item);
  }
  return [...byName].flatMap(([name, items]) => {
    const why = judge(name, items);
    return why === null ? [] : [{ name, items, why, domain: commonDomain(items) }];
  });
}

/** Returns the host that an article was published at, without www.; null where its address is not known. */
export function domainOf({ original: { facts } }: Curated): string | null {
  if (facts.url === null || !canParseUrl(facts.url)) return null;
  const { hostname, protocol } = new URL(facts.url);
  return /^https?:$/.test(protocol) ? hostname.toLowerCase().replace(/^www\./, '') : null;
}

function commonDomain(items: readonly Curated[]): string | null {
  const counts = new Map<string, number>();
  for (const domain of items.map(domainOf))
    if (domain !== null) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
