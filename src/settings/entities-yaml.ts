import { join } from 'node:path';
import { z } from 'zod';
import {
  AUTHORITY_FILE,
  type Authority,
  type AuthorityEntry,
  type Rejection,
  type Written,
} from '../model/correction.js';
import { nameKey } from '../util/name-key.js';
import { UsageError } from '../model/diagnostic.js';
import { ENTITY_TYPES } from '../model/entity.js';
import {
  clashingSpelling,
  namelessCorrection,
  notACorrection,
  unlistedCorrections,
  wrongSameAs,
} from '../model/messages.js';
import { readYamlSettings, type YamlSettings } from './yaml.js';
import { canParseUrl } from '../util/can-parse-url.js';

const text = z
  .string({ error: 'must be a text; put it between "…" if it is a number or a date' })
  .trim()
  .min(1, 'must not be empty');
/** A single text needs no brackets. */
const texts = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(text, { error: 'must be a text, or a list like [one, two]' }),
);
const nameSchema = z.strictObject({
  name: text,
  type: z.enum(ENTITY_TYPES, { error: `must be one of ${ENTITY_TYPES.join(', ')}` }).optional(),
  aliases: texts.optional(),
  notSameAs: texts.optional(),
  sameAs: texts.optional(),
  articles: texts.optional(),
});
const rejectSchema = z.strictObject({ reject: texts, articles: texts.optional() });

/**
 * Reads an archive's entities.yaml; without one, there are no corrections.
 * @throws UsageError with file, line and remedy when it is not understood, or gives one spelling to two names.
 */
export async function loadAuthority(archive: string): Promise<Authority> {
  const file = await readYamlSettings(join(archive, AUTHORITY_FILE), AUTHORITY_FILE);
  const items: unknown = file.value ?? [];
  if (!Array.isArray(items)) throw new UsageError(unlistedCorrections({ file: AUTHORITY_FILE, line: 1 }));
  const entries: AuthorityEntry[] = [];
  const rejections: Rejection[] = [];
  for (const [i, item] of (items as readonly unknown[]).entries()) {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
      throw new UsageError(notACorrection(file.placeOf([i])));
    if ('reject' in item) rejections.push(readRejection(item, i, file));
    else entries.push(readEntry(item, i, file));
  }
  checkClashes(entries);
  return { entries, rejections };
}

function readEntry(item: object, i: number, file: YamlSettings): AuthorityEntry {
  const data = parse(nameSchema, item, i, file);
  const written = createWritten(file, i);
  for (const [at, uri] of (data.sameAs ?? []).entries()) {
    if (/^https?:\/\/\S+$/i.test(uri) && canParseUrl(uri)) continue;
    throw new UsageError(wrongSameAs(file.placeOf([i, 'sameAs', at]), uri));
  }
  return {
    name: { text: data.name, line: file.lineOf([i, 'name']) },
    type: data.type ?? null,
    aliases: written('aliases', data.aliases),
    notSameAs: written('notSameAs', data.notSameAs),
    sameAs: data.sameAs ?? [],
    articles: data.articles === undefined ? null : written('articles', data.articles),
  };
}

function readRejection(item: object, i: number, file: YamlSettings): Rejection {
  const data = parse(rejectSchema, item, i, file);
  const written = createWritten(file, i);
  return {
    reject: written('reject', data.reject),
    articles: data.articles === undefined ? null : written('articles', data.articles),
  };
}

function parse<T extends typeof nameSchema | typeof rejectSchema>(
  schema: T,
  item: object,
  i: number,
  file: YamlSettings,
): z.infer<T> {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data as z.infer<T>;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new UsageError(notACorrection(file.placeOf([i])));
  if (!('name' in item) && !('reject' in item) && issue.code !== 'unrecognized_keys')
    throw new UsageError(namelessCorrection(file.placeOf([i])));
  throw file.explain({ ...issue, path: [i, ...issue.path] }, () => Object.keys(schema.shape));
}

function createWritten(file: YamlSettings, i: number) {
  return (key: string, values: readonly string[] = []): readonly Written[] =>
    values.map((value, at) => ({ text: value, line: file.lineOf([i, key, at]) }));
}

/** One spelling cannot stand for two names in the same articles. */
function checkClashes(entries: readonly AuthorityEntry[]): void {
  const claimed = new Map<string, { readonly name: string; readonly line: number | null }>();
  for (const { name, aliases, articles } of entries) {
    for (const scope of articles?.map((item) => item.text) ?? ['']) {
      for (const spelling of [name, ...aliases]) {
        const key = `${scope}\u0000${nameKey(spelling.text)}`;
        const other = claimed.get(key);
        if (other !== undefined && other.name !== name.text)
          throw new UsageError(
            clashingSpelling({ file: AUTHORITY_FILE, line: spelling.line }, spelling.text, other),
          );
        claimed.set(key, { name: name.text, line: spelling.line });
      }
    }
  }
}
