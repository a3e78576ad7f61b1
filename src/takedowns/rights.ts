import type { ArticleFacts } from '../model/article.js';
import { ACCESS, type Access, type Rights } from '../model/rights.js';
import { sourceKey } from '../model/source-key.js';
import { canParseUrl } from '../util/can-parse-url.js';

/** What the archive's owner says about rights in kliping.yaml. */
export interface RightsRules {
  readonly archive: Rights;
  readonly outlets: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    /** A host, without 'www.'; stands for its subdomains too. */
    readonly domain: string | null;
    readonly rights: Rights;
  }[];
}

/**
 * Decides the rights of each article: what is said of the article itself, else of its outlet (by name, else by its address), else of
 * the archive; else all of it may be shown. Of files with the same bytes, of which one becomes the article, the strictest word
 * about any of them holds for all.
 */
export function decideRights(
  articles: readonly ArticleFacts[],
  rules: RightsRules,
): ReadonlyMap<ArticleFacts, Rights> {
  const strictest = new Map<string, Access>();
  for (const article of articles) {
    const { access } = article.rights;
    const key = sourceKey(article.source);
    const known = strictest.get(key);
    if (access === null || (known !== undefined && ACCESS.indexOf(known) >= ACCESS.indexOf(access))) continue;
    strictest.set(key, access);
  }
  const outletOf = createOutletFinder(rules.outlets);
  return new Map(
    articles.map((article) => {
      const outlet = outletOf(article)?.rights ?? null;
      const own = strictest.get(sourceKey(article.source));
      return [
        article,
        {
          access: own ?? outlet?.access ?? rules.archive.access ?? 'full',
          statement: article.rights.statement ?? outlet?.statement ?? null,
        },
      ];
    }),
  );
}

/** What tells an outlet of kliping.yaml. */
interface OutletNames {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domain: string | null;
}

/** Returns a function that finds the outlet of an article, by its name, else by its address; null where none is known. */
export function createOutletFinder<T extends OutletNames>(
  outlets: readonly T[],
): (article: Pick<ArticleFacts, 'outlet' | 'url'>) => T | null {
  const byName = new Map<string, T>();
  for (const outlet of outlets)
    for (const one of [outlet.name, ...outlet.aliases]) {
      const key = one.toLowerCase();
      if (!byName.has(key)) byName.set(key, outlet);
    }
  return ({ outlet, url }) =>
    (outlet === null ? undefined : byName.get(outlet.toLowerCase())) ?? findByAddress(url, outlets);
}

function findByAddress<T extends OutletNames>(url: string | null, outlets: readonly T[]): T | null {
  if (url === null || !canParseUrl(url)) return null;
  const host = `.${new URL(url).hostname}`;
  const [owner] = outlets
    .filter(({ domain }) => domain !== null && host.endsWith(`.${domain.toLowerCase()}`))
    .sort((a, b) => (b.domain?.length ?? 0) - (a.domain?.length ?? 0));
  return owner ?? null;
}
