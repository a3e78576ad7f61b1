import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { buildSite } from '../src/index.js';
import { RECORDS_PATH } from '../src/model/site-paths.js';
import { openSearch } from './open-search.js';
import { listDataFiles } from './site/data-files.js';

/** Answers that are judged. */
const ANSWERS = 1000;

/** Answers with the addresses of pages, the best first. */
export type Engine = (query: string) => Promise<readonly string[]>;

/** An archive that questions are asked of. */
export interface AskedArchive {
  readonly records: readonly RecordRow[];
  /** What an article may be called among the answers, by its page. */
  readonly nameOf: ReadonlyMap<string, readonly string[]>;
  readonly engines: readonly (readonly [name: string, ask: Engine])[];
}

/** An article as the site's data have it. */
export interface RecordRow {
  readonly href: string;
  readonly title: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly source: { readonly path: string; readonly record?: string };
}

/** Builds the site of a folder into `site` and opens its search, and MiniSearch and Lunr over the same articles. */
export async function openAskedArchive(folder: string, site: string): Promise<AskedArchive> {
  await buildSite(folder, { out: site, cache: false });
  const records = listDataFiles(site, RECORDS_PATH).flatMap((file) => readRows(file)) as readonly RecordRow[];
  return { records, nameOf: createNames(folder, records), engines: await openEngines(site, records) };
}

/** Reads a file with a JSON value on each line. */
export function readRows(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/** Returns what an article may be called among the answers, by its page: the id of its row, its file. */
function createNames(folder: string, records: readonly RecordRow[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, readonly string[]>();
  const idsOf = (file: string): readonly string[] => {
    const known = ids.get(file);
    if (known !== undefined) return known;
    const read = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .map((line) =>
        line.trim() === '' ? '' : String((JSON.parse(line) as { id?: string | number }).id ?? ''),
      );
    ids.set(file, read);
    return read;
  };
  return new Map(
    records.map(({ href, source: { path, record } }) => {
      if (record !== undefined && path.endsWith('.jsonl'))
        return [href, [idsOf(path)[Number(record) - 1] ?? '']];
      return [href, [path, basename(path), basename(path, extname(path))]];
    }),
  );
}

async function openEngines(site: string, records: readonly RecordRow[]): Promise<AskedArchive['engines']> {
  const find = await openSearch(site, '');
  const documents = records.map(({ href, title, text }) => ({ id: href, title: title ?? '', text }));
  const mini = new MiniSearch({ fields: ['title', 'text'] });
  mini.addAll(documents);
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const document of documents) this.add(document);
  });
  return [
    [
      'Kliping',
      async (query) => {
        const { results } = await find({ query, shown: ANSWERS });
        return results.map(({ url }) => url.split('#')[0] ?? '');
      },
    ],
    [
      'MiniSearch',
      (query) =>
        Promise.resolve(
          mini
            .search(query)
            .slice(0, ANSWERS)
            .map(({ id }) => String(id)),
        ),
    ],
    [
      'Lunr',
      // Its operators are no part of a question.
      (query) =>
        Promise.resolve(
          index
            .search(query.replace(/[:^~*+-]/gu, ' '))
            .slice(0, ANSWERS)
            .map(({ ref }) => ref),
        ),
    ],
  ];
}
