import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse as parseToml, TomlError } from 'smol-toml';
import { parse as parseYaml, YAMLError } from 'yaml';
import { compareCodePoints } from '../util/compare.js';
import { isNestedTooDeeply } from './yaml-depth.js';

/** Writers' names by the keys that posts name them by, in lower case. */
export type AuthorKeys = Readonly<Record<string, string>>;

/** Tables of writers, as Jekyll, Hugo, Eleventy and Docusaurus have them. */
const TABLES = ['_data/authors', 'data/authors', 'src/_data/authors', 'blog/authors', 'authors'].flatMap(
  (name) => ['.yml', '.yaml', '.json', '.toml'].map((extension) => name + extension),
);
/** Folders with a file or a folder for each writer. */
const FOLDERS = ['data/authors', '_data/authors', 'content/authors', '_authors'];
const READABLE = new Set(['.yml', '.yaml', '.json', '.toml', '.md']);
/** Bytes of a table of writers; more is something else. */
const MAX_BYTES = 1_000_000;
/** Where a writer's name stands, the surest first. */
const NAMES = ['name', 'display_name', 'displayname', 'full_name', 'fullname', 'title', 'label'];

/** Reads which writers an archive's posts name by keys; what cannot be read tells nothing. In code-point order of the keys. */
export function readAuthorKeys(archive: string): AuthorKeys {
  const found = new Map<string, string>();
  const add = (key: string, value: unknown): void => {
    const name = nameIn(value);
    const own = key.trim().toLowerCase();
    if (name !== null && own !== '' && !found.has(own)) found.set(own, name);
  };
  for (const path of TABLES) {
    const table = readData(join(archive, path));
    if (isMap(table)) for (const [key, value] of Object.entries(table)) add(key, value);
  }
  for (const folder of FOLDERS) {
    for (const entry of listFolder(join(archive, folder))) {
      const stem = basename(entry, extname(entry));
      if (READABLE.has(extname(entry))) add(stem, readData(join(archive, folder, entry)));
      else
        for (const page of ['_index.md', 'index.md'])
          add(entry, readData(join(archive, folder, entry, page)));
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => compareCodePoints(a, b)));
}

function nameIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (!isMap(value)) return null;
  const entries: readonly [string, unknown][] = Object.entries(value);
  const lower = new Map(entries.map(([key, item]) => [key.toLowerCase(), item]));
  const text = (key: string): string => {
    const item = lower.get(key);
    return typeof item === 'string' ? item.trim() : '';
  };
  const both = `${text('first_name')} ${text('last_name')}`.trim();
  return NAMES.map(text).find((name) => name !== '') ?? (both === '' ? null : both);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort(compareCodePoints);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

/** Returns what a file of data holds, or the front matter of a page; null where there is none that can be read. */
function readData(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > MAX_BYTES) return null;
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const extension = extname(path);
    if (extension === '.toml') return parseToml(text);
    const source = extension === '.md' ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text;
    // JSON is YAML.
    return isNestedTooDeeply(source) ? null : parseYaml(source, { logLevel: 'silent' });
  } catch (error) {
    const isFault =
      error instanceof YAMLError || error instanceof TomlError || error instanceof ReferenceError;
    if (isFault || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
