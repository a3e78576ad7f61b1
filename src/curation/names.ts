import {
  findLikelyDuplicates,
  peopleMeantBy,
  type DuplicateReason,
  type LikelyDuplicate,
} from '../entities/resolve/likely-duplicates.js';
import type { Archive } from '../model/archive.js';
import { AUTHORITY_FILE, type Authority } from '../model/correction.js';
import { unpackMentions } from '../model/mentions.js';
import { nameKey } from '../util/name-key.js';
import { pathsOf, type Curated } from './curated.js';
import { findingKey, largestFirst, type Draft, type DraftGroup } from './finding.js';
import { pasteItem } from './yaml-lines.js';

/** People whom a short name may mean that are named. */
const NAMES_SHOWN = 4;
/** Spellings of a duplicate put into a correction. */
const ALIASES = 5;

export const DUPLICATE_REASONS: Readonly<Record<DuplicateReason, string>> = {
  sound: 'only the spelling differs, and an article has both',
  initial: 'only a middle initial differs',
  letter: 'one letter differs',
  longer: 'one name contains the other',
  acronym: 'the initials match',
  type: 'the same name, read as two types',
};

/** Short names of people that may mean several: one decision for each, which holds in all articles that have it. */
export function groupShortNames(articles: readonly Curated[], archive: Archive): DraftGroup {
  const found = new Map<string, Curated[]>();
  for (const item of articles) {
    const short = unpackMentions(item.article.named)
      .filter(({ entityId }) => entityId === null)
      .map(({ surface }) => surface);
    for (const surface of new Set(short)) {
      const known = found.get(surface);
      if (known === undefined) found.set(surface, [item]);
      else known.push(item);
    }
  }
  const findings = [...found].map(([surface, items]): Draft => {
    const people = peopleMeantBy(surface, archive.entities).map(({ name }) => name);
    const shown = people.slice(0, NAMES_SHOWN).join(', ');
    const more = people.length > NAMES_SHOWN ? ` or ${people.length - NAMES_SHOWN} more` : '';
    const paths = pathsOf(items);
    const [first = surface] = people;
    return {
      key: findingKey('uncertain-name', surface),
      path: paths[0] ?? '',
      line: null,
      detail: `${surface}${paths.length > 1 ? ` (${paths.length} articles)` : ''}: ${shown}${more}`,
      articles: paths,
      paste: pasteItem(AUTHORITY_FILE, {
        name: first,
        type: 'person',
        ...(nameKey(first) === nameKey(surface) ? {} : { aliases: [surface] }),
        articles: paths,
      }),
    };
  });
  return {
    code: 'uncertain-name',
    gravity: 'names',
    title: ['short name that may mean several people', 'short names that may mean several people'],
    remedy: `If you know who is meant, add the line to ${AUTHORITY_FILE} with that name, and with the articles where it is so.`,
    findings: largestFirst(findings),
  };
}

/** Names that may be one. */
export function groupLikelyDuplicates(
  articles: readonly Curated[],
  archive: Archive,
  authority: Authority,
): DraftGroup {
  const paths = new Map(articles.map(({ article, path }) => [article.facts.id, path]));
  const findings = findLikelyDuplicates(archive.entities, distinctNames(authority)).map((pair): Draft => {
    const { kept, other, reason } = pair;
    const own = other.articleIds.flatMap((id) => paths.get(id) ?? []);
    return {
      key: findingKey('likely-duplicate', kept.id, other.id),
      path: own[0] ?? '',
      line: null,
      detail:
        reason === 'type'
          ? `${kept.name}: ${kept.type} or ${other.type}`
          : `${kept.name} and ${other.name}: ${DUPLICATE_REASONS[reason]}`,
      articles: own,
      paste: pasteItem(AUTHORITY_FILE, correctionFor(pair)),
    };
  });
  return {
    code: 'likely-duplicate',
    gravity: 'names',
    title: ['pair of names that may be one', 'pairs of names that may be one'],
    remedy: `If they are one, add the line to ${AUTHORITY_FILE}. If they are two, write notSameAs in the place of aliases.`,
    findings: largestFirst(findings),
  };
}

/** Returns the correction that makes one of two names, as entities.yaml has it. */
export function correctionFor({ kept, other, reason }: LikelyDuplicate): Readonly<Record<string, unknown>> {
  if (reason === 'type') return { name: kept.name, type: kept.type };
  const spellings = new Set([other.name, ...other.aliases.map(({ surface }) => surface)]);
  // A short name may be other people's too.
  const full = [...spellings].filter((each) => each === other.name || each.includes(' '));
  return { name: kept.name, aliases: full.slice(0, ALIASES) };
}

/** Returns a function that tells whether entities.yaml says of two names that they are not one. */
export function distinctNames({ entries }: Authority): (name: string, other: string) => boolean {
  const pairs = new Set(
    entries.flatMap(({ name, notSameAs }) =>
      notSameAs.map((other) => `${nameKey(name.text)}\u0000${nameKey(other.text)}`),
    ),
  );
  return (name, other) => pairs.has(`${nameKey(name)}\u0000${nameKey(other)}`);
}
