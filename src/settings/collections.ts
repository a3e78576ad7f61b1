import { z } from 'zod';
import type { CollectionRule } from '../model/collection.js';
import { nameSlug } from '../util/slug.js';
import type { YamlSettings } from './yaml.js';

const text = z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty');
const texts = z.union([text.transform((one) => [one]), z.array(text)], {
  error: 'must be a text or a list of texts',
});

/** The lists that say which articles a collection has. */
const LISTS = ['tags', 'outlets', 'authors', 'articles'] as const;

const collectionSchema = z
  .strictObject({
    title: text,
    description: text.optional(),
    tags: texts.optional(),
    outlets: texts.optional(),
    authors: texts.optional(),
    articles: texts.optional(),
  })
  .refine((one) => LISTS.some((list) => one[list] !== undefined), {
    error: `must say which articles it has, by ${LISTS.join(', ')}`,
  });

/** The value of `collections` in kliping.yaml. */
export const collectionsSchema = z
  .array(collectionSchema, { error: 'must be a list of collections, each with a title' })
  .refine(
    (collections) => {
      const slugs = collections.map(({ title }) => nameSlug(title, 'collection'));
      return new Set(slugs).size === slugs.length;
    },
    { error: 'must not have two collections of one title' },
  );

export const COLLECTION_KEYS = ['title', 'description', ...LISTS];

/** Returns the collections of kliping.yaml with their lines. */
export function readCollections(
  collections: z.infer<typeof collectionsSchema>,
  file: Pick<YamlSettings, 'lineOf'>,
): readonly CollectionRule[] {
  return collections.map(({ title, description, tags, outlets, authors, articles }, i) => ({
    title,
    description: description ?? null,
    tags: tags ?? [],
    outlets: outlets ?? [],
    authors: authors ?? [],
    articles: articles ?? [],
    line: file.lineOf(['collections', i]),
  }));
}
