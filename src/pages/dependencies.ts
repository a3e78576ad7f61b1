import type { Article } from '../model/archive.js';
import { digestMentions } from '../model/mentions.js';
import { sha256 } from '../util/hash.js';
import type { PageContext } from './page-type.js';
import { indexArchive, type SiteIndex } from './site-index.js';

/**
 * What article and entity pages are made of, as digests: so that a build knows without making them which of them changed.
 * Whatever such a page comes to show must be in its digest; a test builds archives step by step, with and without what
 * earlier builds left, and compares every byte.
 */
export interface Dependencies {
  /** What is shown of an article elsewhere, and what it says of whom. */
  readonly articleAt: (position: number) => string;
}

const known = new WeakMap<SiteIndex, Dependencies>();

export function dependenciesOf(context: PageContext): Dependencies {
  const index = indexArchive(context.archive);
  const made = known.get(index) ?? makeDependencies(context);
  known.set(index, made);
  return made;
}

function makeDependencies({ archive }: PageContext): Dependencies {
  const digests = new Array<string | undefined>(archive.articles.length);
  const describe = (article: Article): string =>
    digest([
      article.digest,
      article.record.id,
      article.path,
      digestMentions(article.named),
      ...article.names.flatMap(({ id, count }) => {
        const entity = archive.entityById.get(id);
        return entity === undefined ? [] : [id, entity.name, String(count), ...entity.sameAs];
      }),
    ]);
  return {
    articleAt: (position) => {
      const article = archive.articles[position];
      if (article === undefined) return '';
      return (digests[position] ??= describe(article));
    },
  };
}

/** Of parts in their order. */
export function digest(parts: readonly string[]): string {
  return sha256(parts.join('\n')).slice(0, DIGITS);
}

/** Hexadecimal digits: 128 bits. */
const DIGITS = 32;
