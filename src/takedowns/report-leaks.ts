import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../settings/config.js';
import { TAKEDOWNS_FILE } from '../model/takedown.js';
import type { NameMatcher } from './name-matcher.js';
import type { ArticleFacts } from '../model/article.js';
import { BuildError, diagnostic } from '../model/diagnostic.js';
import type { LeakedName } from './check-names.js';
import { excerptOf, findOwnersPlaces, placeInPublic, type LeakPlace } from './leak-places.js';
import { decodeText } from './site-texts.js';

/** Places that are named; the others are counted. */
const SHOWN = 10;

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
  const others = places.slice(1, SHOWN).map((place) => `${describePlace(place)}: ${place.advice}`);
  const more = places.length > SHOWN ? [`and in ${places.length - SHOWN} more places`] : [];
  return new BuildError(
    diagnostic({
      severity: 'error',
      code: 'takedowns/leak',
      message: `${describePlace(first)} still has a name that ${TAKEDOWNS_FILE} replaces: “${first.excerpt}”`,
      hint: [
        `${first.advice.charAt(0).toUpperCase()}${first.advice.slice(1)}. The site was not written.`,
        ...(others.length === 0 ? [] : [`It also stands in ${[...others, ...more].join('; ')}.`]),
      ].join(' '),
      path: first.file,
      line: first.line,
    }),
  );
}

/** 'public/tentang.txt, line 3', 'kliping.yaml, line 2 (title)'. */
function describePlace({ file, line, field }: LeakPlace): string {
  const place = line === null ? file : `${file}, line ${line}`;
  return field === null ? place : `${place} (${field})`;
}

/** A name that Kliping itself should have left out. */
function describeFault({ path, text, found }: LeakedName, { articleOf, matcher }: LeakReport): LeakPlace {
  const article = articleOf(path);
  const excerpt = excerptOf(text, found, matcher);
  const rest = 'this is a fault in Kliping; please report it';
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
