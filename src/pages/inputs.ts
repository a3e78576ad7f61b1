import type { Archive, Article } from '../model/archive.js';
import type { Entity, EntityId } from '../model/entity.js';
import { digestMentions } from '../model/mentions.js';
import type { PicturesOfArticles } from '../model/picture.js';
import { sha256 } from '../util/hash.js';

/** An article of which a page shows what lists show: its facts and its text. */
export interface ListedArticle {
  readonly digest: string;
  readonly article: Pick<Article, 'facts' | 'content' | 'path'>;
  /** The small picture beside its headline, relative to the site; null for none. */
  readonly thumbnail: string | null;
}

/** A person, organization or place as an article names it. */
export interface NamedEntity extends Pick<Entity, 'id' | 'type' | 'name' | 'sameAs' | 'path'> {
  /** Mentions in the article; 0 for a news agency that is only credited. */
  readonly count: number;
  /** As the article writes it, once each. */
  readonly spellings: readonly string[];
}

/** An article of which a page may show everything, the names in it included. */
export interface WholeArticle {
  readonly digest: string;
  readonly article: Article;
  /** In the order of the first mentions. */
  readonly names: readonly NamedEntity[];
}

/** Hexadecimal digits: 128 bits. */
const DIGITS = 32;

/** Returns an article as an input of pages that list it: with its small picture, or without any where `site` is null. */
export function listed(
  { facts, content, path, digest }: Article,
  site: { readonly pictures?: PicturesOfArticles } | null,
): ListedArticle {
  const thumbnail = site?.pictures?.get(facts.id)?.thumbnail ?? null;
  return { digest: `${digest} ${path} ${thumbnail ?? ''}`, article: { facts, content, path }, thumbnail };
}

/** An article of which a page shows where it mentions something. */
export interface MentioningInput {
  readonly digest: string;
  readonly article: Pick<Article, 'facts' | 'content' | 'path' | 'named' | 'quotations'>;
}

const mentionings = new WeakMap<Article, MentioningInput>();

/**
 * Returns an article as an input of pages that list what mentions a name. What else is known of the other names in it is no part of
 * it, so such a page stays as it is when one of those gets a page of its own. The same object each time.
 */
export function mentioning(article: Article): MentioningInput {
  let made = mentionings.get(article);
  if (made === undefined) {
    const { facts, content, path, named, quotations, digest } = article;
    made = {
      digest: digestOf([digest, path, digestMentions(named)]),
      article: { facts, content, path, named, quotations },
    };
    mentionings.set(article, made);
  }
  return made;
}

const wholes = new WeakMap<Archive, Map<Article, WholeArticle>>();

/** Returns an article with the names in it as an input of a page; the same object each time. */
export function whole(article: Article, archive: Archive): WholeArticle {
  const known = wholes.get(archive) ?? new Map<Article, WholeArticle>();
  wholes.set(archive, known);
  let made = known.get(article);
  if (made === undefined) {
    const spellings = groupSpellings(article);
    const names = article.names.flatMap(({ id, count }): NamedEntity[] => {
      const entity = archive.entityById.get(id);
      if (entity === undefined) return [];
      const { type, name, sameAs, path } = entity;
      return [{ id, type, name, sameAs, path, count, spellings: spellings.get(id) ?? [] }];
    });
    made = { article, names, digest: digestWhole(article, names) };
    known.set(article, made);
  }
  return made;
}

function groupSpellings({ named }: Article): ReadonlyMap<EntityId, readonly string[]> {
  const spellings = new Map<EntityId, string[]>();
  for (const { entityId, surface } of named.names) {
    if (entityId === null) continue;
    const known = spellings.get(entityId);
    if (known === undefined) spellings.set(entityId, [surface]);
    else if (!known.includes(surface)) known.push(surface);
  }
  return spellings;
}

function digestWhole(
  { digest, path, facts, named, captures, place }: Article,
  names: readonly NamedEntity[],
): string {
  return digestOf([
    digest,
    path,
    facts.id,
    // Corrections move mentions and change who is meant, and not the article.
    digestMentions(named),
    names,
    // Other files of the archive say these.
    captures,
    place,
  ]);
}

/**
 * Returns a digest of plain values and inputs. An object that has a digest of its own counts as that, so nothing of it is read.
 * `undefined` counts as null.
 */
export function digestOf(value: unknown): string {
  const parts: string[] = [];
  write(value, parts);
  return sha256(parts.join('')).slice(0, DIGITS);
}

function write(value: unknown, parts: string[]): void {
  if (typeof value === 'function') throw new Error('a function cannot be an input of a page');
  if (typeof value !== 'object' || value === null) parts.push(JSON.stringify(value ?? null), ',');
  else if ('digest' in value && typeof value.digest === 'string') parts.push('#', value.digest, ',');
  else if (Array.isArray(value)) {
    parts.push('[');
    for (const item of value) write(item, parts);
    parts.push(']');
  } else {
    parts.push('{');
    for (const [key, item] of Object.entries(value)) {
      parts.push(key, ':');
      write(item, parts);
    }
    parts.push('}');
  }
}
