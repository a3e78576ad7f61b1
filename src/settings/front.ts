import { z } from 'zod';
import type { CollectionRule } from '../model/collection.js';
import { UsageError } from '../model/diagnostic.js';
import { NO_FRONT_RULE, type FrontRule } from '../model/front.js';
import { unknownCollection } from '../model/messages.js';
import { nameSlug } from '../util/slug.js';
import type { YamlSettings } from './yaml.js';

const text = z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty');

/** The value of `front` in kliping.yaml. */
export const frontSchema = z.strictObject(
  {
    lead: text.optional(),
    text: text.optional(),
    collections: z
      .union([text.transform((one) => [one]), z.array(text)], {
        error: 'must be the title of a collection, or a list of titles',
      })
      .optional(),
  },
  { error: 'must have settings below it, like lead: article.txt' },
);

/**
 * Returns what kliping.yaml says about the front page. `collections`: those that there are.
 * @throws UsageError with its line for a title that no collection has.
 */
export async function readFront(
  front: z.infer<typeof frontSchema>,
  collections: readonly CollectionRule[],
  file: Pick<YamlSettings, 'lineOf' | 'placeOf'>,
): Promise<FrontRule> {
  const slugOf = (title: string): string => nameSlug(title, 'collection');
  const titles = (front.collections ?? []).map((title, i) => {
    const known = collections.find((one) => slugOf(one.title) === slugOf(title));
    if (known !== undefined) return known.title;
    const place = file.placeOf(['front', 'collections', i]);
    throw new UsageError(
      unknownCollection(
        place,
        title,
        collections.map((one) => one.title),
      ),
    );
  });
  return {
    ...NO_FRONT_RULE,
    lead: front.lead === undefined ? null : { reference: front.lead, line: file.lineOf(['front', 'lead']) },
    collections: [...new Set(titles)],
    textHtml: front.text === undefined ? null : (await import('./front-text.js')).markdownToHtml(front.text),
  };
}
