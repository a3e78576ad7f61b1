import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { LineCounter, parseDocument, isMap, isNode, type Document } from 'yaml';
import { z } from 'zod';
import { findLanguage, LANGUAGES } from './languages/index.js';
import type { Language } from './languages/language.js';
import { diagnostic, UsageError } from './model/diagnostic.js';
import { ACCESS_WORDS, parseRights, type Rights } from './model/rights.js';

/** An archive's settings, complete: what kliping.yaml leaves out has its default. */
export interface Config {
  readonly title: string;
  readonly description: string | null;
  /** The interface language and the one most articles are in. */
  readonly language: Language;
  /** Ends in '/'; null when the site's address is not known. */
  readonly baseUrl: string | null;
  /** IANA name. */
  readonly timezone: string;
  /** Of every article, where its outlet or the article itself says nothing else. */
  readonly rights: Rights;
  readonly outlets: readonly Outlet[];
}

export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domain: string | null;
  readonly timezone: string | null;
  readonly rights: Rights;
}

export const CONFIG_FILE = 'kliping.yaml';
const DEFAULT_LANGUAGE = 'id';
const DEFAULT_TIMEZONE = 'Asia/Jakarta';

const text = z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty');
const timezone = text.refine(isTimezone, 'is not a time zone; write it like Asia/Jakarta');
const rights = text.refine((value) => parseRights(value).misspelt === null, {
  error: ({ input }) =>
    `must be ${Object.values(ACCESS_WORDS).join(', ')}, or a sentence; "${String(input)}" is neither`,
});
const outletSchema = z.strictObject({
  name: text,
  aliases: z.array(text).optional(),
  domain: text.optional(),
  timezone: timezone.optional(),
  rights: rights.optional(),
});
const configSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  language: text
    .refine((tag) => findLanguage(tag) !== null, {
      error: `is not a language of the interface; there are ${LANGUAGES.map((item) => item.tag).join(', ')}`,
    })
    .optional(),
  baseUrl: text
    .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), {
      error: 'is not a web address; write it like https://example.org/archive/',
    })
    .optional(),
  timezone: timezone.optional(),
  rights: rights.optional(),
  outlets: z.array(outletSchema, { error: 'must be a list of outlets, each with a name' }).optional(),
});

/**
 * Reads an archive's kliping.yaml; without one, the defaults.
 * @throws UsageError with file, line and remedy when it cannot be read, is not YAML, or has a key or value that is not known.
 */
export async function loadConfig(archive: string): Promise<Config> {
  const source = await readConfigFile(join(archive, CONFIG_FILE));
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    throw configError(`not valid YAML: ${error.message}`, lines.linePos(error.pos[0]).line, QUOTE_HINT);
  }
  const parsed = configSchema.safeParse(document.toJS() ?? {});
  if (!parsed.success) throw explainIssue(parsed.error.issues[0], document, lines);
  const { data } = parsed;
  const language = findLanguage(data.language ?? DEFAULT_LANGUAGE);
  if (language === null) throw new Error(`no language ${DEFAULT_LANGUAGE}`);
  return {
    title: data.title ?? (basename(archive) === '' ? 'Kliping' : basename(archive)),
    description: data.description ?? null,
    language,
    baseUrl:
      data.baseUrl === undefined
        ? null
        : `${new URL(data.baseUrl).href.replace(/[?#].*$/, '').replace(/\/*$/, '')}/`,
    timezone: data.timezone ?? DEFAULT_TIMEZONE,
    rights: parseRights(data.rights ?? ''),
    outlets: (data.outlets ?? []).map((outlet) => ({
      name: outlet.name,
      aliases: outlet.aliases ?? [],
      domain: outlet.domain ?? null,
      timezone: outlet.timezone ?? null,
      rights: parseRights(outlet.rights ?? ''),
    })),
  };
}

const QUOTE_HINT = 'Put values with a colon or a quote in them between "…".';

async function readConfigFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return '';
    throw configError(`it cannot be read (${error.message})`, null, 'Check its permissions.');
  }
}

function explainIssue(
  issue: z.core.$ZodIssue | undefined,
  document: Document,
  lines: LineCounter,
): UsageError {
  if (issue === undefined) return configError('it is not understood', null, null);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = Object.keys(issue.path.length === 0 ? configSchema.shape : outletSchema.shape);
    const near = closest(key, known);
    // Two letters changed places count as two; further away, the nearest key is a guess.
    const isTypo =
      distance(key.toLowerCase(), near.toLowerCase()) <= (key.length < 4 ? 1 : Math.max(2, key.length / 3));
    const hint = isTypo ? `Did you mean "${near}"?` : `The keys are ${known.join(', ')}.`;
    return configError(`there is no setting "${key}"`, lineOf([...issue.path, key], document, lines), hint);
  }
  if (issue.path.length === 0) {
    return configError('it is not a list of settings', 1, 'Write one setting a line: title: My archive');
  }
  const name = issue.path.join('.');
  return configError(`"${name}" ${issue.message}`, lineOf(issue.path, document, lines), null);
}

/** The line of a setting's key; that of its parent when it is not there. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(last));
    if (pair !== undefined && isNode(pair.key) && pair.key.range)
      return lines.linePos(pair.key.range[0]).line;
  }
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : null;
}

function configError(message: string, line: number | null, hint: string | null): UsageError {
  return new UsageError(
    diagnostic({ severity: 'error', code: 'config/invalid', message, hint, path: CONFIG_FILE, line }),
  );
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
