import { join } from 'node:path';
import { z } from 'zod';
import { entriesForAll, matcherOf } from '../takedowns/plan.js';
import { TAKEDOWNS_FILE } from '../model/takedown.js';
import { UsageError } from '../model/diagnostic.js';
import { missingAction, severalActions, unlistedTakedowns, wrongPseudonym } from '../model/messages.js';
import type { Takedown } from '../model/takedown.js';
import { parseEdtf } from '../util/edtf.js';
import { readYamlSettings, type YamlSettings } from './yaml.js';

const text = z
  .string({ error: 'must be a text; put it between "…" if it is a number' })
  .trim()
  .min(1, 'must not be empty');
/** A single text needs no brackets. */
const texts = z
  .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text))
  .refine((items) => items.length > 0, 'must not be empty');
/** YAML reads a plain 2026-11-22 as a text here; a year alone as a number. */
const date = z
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), text)
  .refine((value) => parseEdtf(value) !== null, 'is not a date; write it like 2026-11-22');

const notice = {
  reason: text.optional(),
  date: date.optional(),
  optional: z.boolean({ error: 'must be true or false' }).optional(),
};
const SCHEMAS = {
  noindex: z.strictObject({ noindex: texts, ...notice }),
  withhold: z.strictObject({ withhold: texts, ...notice }),
  erase: z.strictObject({ erase: texts, ...notice }),
  anonymize: z.strictObject({ anonymize: texts, as: text.optional(), articles: texts.optional(), ...notice }),
} as const;
type Action = keyof typeof SCHEMAS;
type Entry = Partial<z.infer<(typeof SCHEMAS)['anonymize']> & Record<Action, readonly string[]>>;
const ACTIONS = Object.keys(SCHEMAS) as readonly Action[];

/**
 * Reads an archive's takedowns.yaml; without one, nothing is withheld. `pseudonym` makes the words that take a name's place
 * where the entry names none, from the entry's number (1 for the first that replaces names).
 * @throws UsageError with file, line and remedy when it is not understood: a slip here must not show what is to be hidden.
 */
export async function loadTakedowns(
  archive: string,
  pseudonym: (number: number) => string,
): Promise<readonly Takedown[]> {
  const file = await readYamlSettings(join(archive, TAKEDOWNS_FILE), TAKEDOWNS_FILE);
  const items: unknown = file.value ?? [];
  if (!Array.isArray(items)) throw new UsageError(unlistedTakedowns({ file: TAKEDOWNS_FILE, line: 1 }));
  let anonymized = 0;
  const entries = (items as readonly unknown[]).map((item, i): Takedown => {
    const action = findAction(item, i, file);
    const parsed = SCHEMAS[action].safeParse(item);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      if (issue === undefined) throw parsed.error;
      throw file.explain({ ...issue, path: [i, ...issue.path] }, () => Object.keys(SCHEMAS[action].shape));
    }
    const data: Entry = parsed.data;
    if (action === 'anonymize') anonymized += 1;
    const key = action === 'anonymize' ? 'articles' : action;
    const articles = data[key] ?? [];
    const line = file.lineOf([i, action]);
    // A single text has the line of its key.
    const lines = articles.length < 2 ? [] : articles.map((_, at) => file.lineOf([i, key, at]));
    return {
      action,
      articles,
      ...(lines.every((own) => own === line) ? {} : { articleLines: lines }),
      names: data.anonymize ?? [],
      pseudonym: data.as ?? pseudonym(anonymized),
      reason: data.reason ?? null,
      date: data.date ?? null,
      line,
      ...(data.optional === true ? { isOptional: true } : {}),
    };
  });
  for (const [i, entry] of entries.entries()) checkPseudonym(entry, i, entries, file);
  return entries;
}

/** What stands in a name's place must not be a name that is replaced as well: it would never be gone. */
function checkPseudonym(entry: Takedown, i: number, entries: readonly Takedown[], file: YamlSettings): void {
  if (entry.action !== 'anonymize') return;
  const rules = [...new Set([entry, ...entriesForAll(entries)])];
  const found = rules.find((rule) => matcherOf([rule]).find(entry.pseudonym).length > 0);
  if (found === undefined) return;
  throw new UsageError(wrongPseudonym(file.placeOf([i, 'as']), found === entry ? null : found.line));
}

function findAction(item: unknown, i: number, file: YamlSettings): Action {
  const keys = typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.keys(item) : [];
  const actions = ACTIONS.filter((action) => keys.includes(action));
  const [action] = actions;
  if (action === undefined) throw new UsageError(missingAction(file.placeOf([i])));
  if (actions.length > 1) throw new UsageError(severalActions(file.placeOf([i]), actions));
  return action;
}
