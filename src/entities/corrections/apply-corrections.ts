import type { Language } from '../../languages/language.js';
import type { ArticleId } from '../../model/article.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { ENTITY_TYPES, type EntityMention, type EntityType } from '../../model/entity.js';
import { unmatchedName } from '../../model/messages.js';
import { countByName, packMentions, unpackMentions, type PackedMentions } from '../../model/mentions.js';
import { nameKey } from '../../util/name-key.js';
import { knownMeanings } from '../resolve/meanings.js';
import type { Meaning, ResolveOptions } from '../resolve/types.js';
import { createFinder, type Finder } from './find-spellings.js';
import { createScopes, type Origin } from './scope.js';
import type { Authority, AuthorityEntry, Written } from '../../model/correction.js';
import { checkArticle, findUnused } from './unmatched.js';

/** An article with the names a recognizer found in it. */
export interface RecognizedArticle extends Origin {
  readonly readText: () => string;
  readonly mentions: PackedMentions;
}

export interface Corrected {
  /** The mentions of every article, sorted by start: without what was rejected, with what was missed. */
  readonly mentionsByArticle: ReadonlyMap<ArticleId, PackedMentions>;
  /** Whether a spelling is no name in an article: a credited agency may be none either. */
  readonly isRejected: (surface: string, articleId: ArticleId) => boolean;
  /** For `resolveEntities`. */
  readonly options: ResolveOptions;
  /** To be asked when the names are resolved: a warning, with its line, for every correction that matched nothing. */
  readonly unmatched: () => readonly Diagnostic[];
}

/** An entry made ready: where it holds, and what is known once the articles are. */
interface Ready {
  readonly entry: AuthorityEntry;
  readonly scope: ReadonlySet<ArticleId> | null;
  type: EntityType | null;
}

/** One spelling of an entry. */
interface Claim {
  readonly ready: Ready;
  readonly written: Written;
}

/** Corrections, and where the archive lies that they are of. */
interface AppliedAuthority extends Authority {
  /** Absolute paths of the archive's folder, for articles that are named by one. */
  readonly roots?: readonly string[];
}

/** Applies an archive's corrections to what was recognized. Independent of the order of the articles. */
export function applyAuthority(
  authority: AppliedAuthority,
  articles: readonly RecognizedArticle[],
  language: Language,
): Corrected {
  const scopes = createScopes(articles, authority.roots ?? []);
  const entries = authority.entries.map((entry): Ready => ({
    entry,
    scope: scopes.of(entry.articles),
    type: entry.type,
  }));
  const claims = indexClaims(entries);
  inferTypes(entries, articles, language);
  const used = new Set<Written>();
  const rejections = authority.rejections.flatMap(({ reject, articles: places }) => {
    const scope = scopes.of(places);
    return reject.map((written) => ({ written, key: nameKey(written.text), scope }));
  });
  const isRejected = (surface: string, articleId: ArticleId): boolean => {
    if (rejections.length === 0) return false;
    const key = nameKey(surface);
    let found = false;
    for (const rejection of rejections) {
      if (rejection.key !== key || rejection.scope?.has(articleId) === false) continue;
      used.add(rejection.written);
      found = true;
    }
    return found;
  };
  const claimFor = (key: string, articleId: ArticleId): Claim | null =>
    claims.get(key)?.find(({ ready }) => ready.scope?.has(articleId) !== false) ?? null;
  const lookUp = (surface: string, _type: EntityType, articleId: ArticleId): Meaning | null => {
    const claim = claimFor(nameKey(surface), articleId);
    if (claim?.ready.type == null) return null;
    used.add(claim.written);
    return { name: claim.ready.entry.name.text, type: claim.ready.type };
  };
  const entriesOf = (name: string, type: EntityType): readonly Ready[] =>
    entries.filter((ready) => ready.entry.name.text === name && ready.type === type);
  const finder = createFinder(
    entries.flatMap(({ entry }) => [entry.name, ...entry.aliases].map(({ text }) => text)),
  );
  const correct = (article: RecognizedArticle): PackedMentions => {
    if (finder === null && rejections.length === 0) return article.mentions;
    const mentions = addMissed(article, finder, claimFor);
    return packMentions(mentions.filter(({ surface }) => !isRejected(surface, article.articleId)));
  };
  return {
    mentionsByArticle: new Map(articles.map((article) => [article.articleId, correct(article)])),
    isRejected,
    options: {
      ...(claims.size === 0 ? {} : { lookUp }),
      distinct: authority.entries.flatMap(({ name, notSameAs }) =>
        notSameAs.map((other): readonly [string, string] => [
          nameKey(name.text),
          nameKey(claims.get(nameKey(other.text))?.[0]?.ready.entry.name.text ?? other.text),
        ]),
      ),
      ...(entries.length === 0
        ? {}
        : {
            sameAs: (name, type) => [...new Set(entriesOf(name, type).flatMap(({ entry }) => entry.sameAs))],
            isListed: (name, type) => entriesOf(name, type).length > 0,
          }),
    },
    unmatched: () => [
      ...entries.flatMap((ready) => findUnused(ready, used)),
      ...rejections.filter(({ written }) => !used.has(written)).map(({ written }) => unmatchedName(written)),
      ...[...authority.entries, ...authority.rejections]
        .flatMap((item) => item.articles ?? [])
        .flatMap((written) => checkArticle(written, scopes)),
    ],
  };
}

/** What every spelling stands for; what holds in some articles only comes before what holds in all. */
function indexClaims(entries: Ready[]): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  const add = (ready: Ready, written: Written): void => {
    const key = nameKey(written.text);
    const found = claims.get(key) ?? [];
    if (ready.scope === null) found.push({ ready, written });
    else found.unshift({ ready, written });
    claims.set(key, found);
  };
  for (const ready of entries) {
    for (const written of [ready.entry.name, ...ready.entry.aliases]) add(ready, written);
  }
  // Who is not the same has a name of his own, whatever the word lists say.
  for (const { entry, type } of [...entries]) {
    for (const name of entry.notSameAs) {
      if (claims.has(nameKey(name.text))) continue;
      const other = { name, type, aliases: [], notSameAs: [], sameAs: [], articles: null };
      const ready: Ready = { entry: other, scope: null, type };
      entries.push(ready);
      add(ready, name);
    }
  }
  return claims;
}

/** An entry that does not say what it is, is what most mentions of it were read as; else what the word lists say. */
function inferTypes(
  entries: readonly Ready[],
  articles: readonly RecognizedArticle[],
  language: Language,
): void {
  const open = entries.filter(({ type }) => type === null);
  if (open.length === 0) return;
  const counts = new Map<string, number>();
  for (const { articleId, mentions } of articles) {
    const own = countByName(mentions);
    for (const [i, { surface, type }] of mentions.names.entries()) {
      const name = `${type}\u0000${nameKey(surface)}`;
      for (const place of ['', articleId]) {
        const key = `${place}\u0000${name}`;
        counts.set(key, (counts.get(key) ?? 0) + (own[i] ?? 0));
      }
    }
  }
  const meaningOf = knownMeanings(language);
  for (const ready of open) {
    const { entry, scope } = ready;
    const places = scope === null ? [''] : [...scope];
    for (const { text } of [entry.name, ...entry.aliases]) {
      const key = nameKey(text);
      const countOf = (type: EntityType): number =>
        places.reduce((sum, place) => sum + (counts.get(`${place}\u0000${type}\u0000${key}`) ?? 0), 0);
      const best = ENTITY_TYPES.reduce((a, b) => (countOf(b) > countOf(a) ? b : a));
      ready.type ??= countOf(best) > 0 ? best : null;
    }
    ready.type ??= ENTITY_TYPES.find((type) => meaningOf(nameKey(entry.name.text), type) !== null) ?? null;
  }
}

/** The mentions, and the spellings of the corrections that stand in the text without being part of a longer name. */
function addMissed(
  article: RecognizedArticle,
  finder: Finder | null,
  claimFor: (key: string, articleId: ArticleId) => Claim | null,
): readonly EntityMention[] {
  const { articleId } = article;
  const mentions = unpackMentions(article.mentions);
  if (finder === null) return mentions;
  const text = article.readText();
  let all = [...mentions];
  for (const { start, end } of finder(text)) {
    const surface = text.slice(start, end);
    const type = claimFor(nameKey(surface), articleId)?.ready.type;
    if (type == null) continue;
    if (all.some((mention) => mention.start <= start && mention.end >= end)) continue;
    all = all.filter((mention) => mention.end <= start || mention.start >= end);
    all.push({ type, start, end, surface, entityId: null });
  }
  return all.sort((a, b) => a.start - b.start);
}
