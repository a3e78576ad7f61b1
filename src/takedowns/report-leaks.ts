import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../settings/config.js';
import { TAKEDOWNS_FILE } from '../model/takedown.js';
import type { NameMatcher } from './name-matcher.js';
import type { ArticleFacts } from '../model/article.js';
import { BuildError } from '../model/diagnostic.js';
import { leakedName, type LeakPlace } from '../model/messages.js';
import type { LeakedName } from './check-names.js';
import { excerptOf, findOwnersPlaces, placeInPublic } from './leak-places.js';
import { decodeText } from './site-texts.js';

export interface LeakReport {
  /** The new site's folder, which is not in place yet. */
  readonly folder: string;
  readonly leaks: readonly LeakedName[];
  /** Paths of the site's files that come from public/. */
  readonly own: ReadonlySet<string>;
  /** The article whose page this is; null for any other page. */
  readonly articleOf: (page: string) => ArticleFacts | null;
  readonly archive: string;
  readonly config: Config;
  readonly matcher: NameMatcher;
}

/** Returns the error that names where in the archive the names still stand, and what to write there. */
export async function describeLeaks(report: LeakReport): Promise<BuildError> {
  const { folder, leaks, own, matcher } = report;
  const owners = leaks
    .filter(({ path }) => own.has(path))
    .map((leak) => placeInPublic(leak, decodeText(readFileSync(join(folder, leak.path))), matcher));
  const made = leaks.filter(({ path }) => !own.has(path));
  const places = [...owners, ...(made.length === 0 ? [] : await findOwnersPlaces(report))];
  const [first] = places.length > 0 ? places : made.map((leak) => describeFault(leak, report));
  if (first === undefined) throw new Error('a name was found, but not where it stands');
  return new BuildError(leakedName(first, places.slice(1)));
}

/** A name that Kliping itself should have left out. */
function describeFault({ path, text, found }: LeakedName, { articleOf, matcher }: LeakReport): LeakPlace {
  const article = articleOf(path);
  const excerpt = excerptOf(text, found, matcher);
  const rest = 'this is a bug in Kliping; please report it';
  return {
    file: article?.source.path ?? TAKEDOWNS_FILE,
    line: null,
    field: `its page ${path}`,
    excerpt,
    advice:
      article === null
        ? `${rest}, with the file of the site: ${path}`
        : `to publish the site without this article, add to ${TAKEDOWNS_FILE}: - withhold: ${article.id} (${rest})`,
  };
}
