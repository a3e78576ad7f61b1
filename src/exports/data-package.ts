import type { OutputFile, SpooledFile } from '../model/site.js';
import { slug } from '../util/slug.js';
import type { WrittenData } from './data-parts.js';
import type { ExportContext } from './export-type.js';
import { QUOTATION_COLUMNS } from './quotations-csv.js';
import { COLUMNS, type ColumnHead } from './records-csv.js';

const FOLDER = 'data/';
const PACKED = '.gz';
const FORMATS: Readonly<Record<string, { readonly format: string; readonly mediatype: string }>> = {
  csv: { format: 'csv', mediatype: 'text/csv' },
  json: { format: 'json', mediatype: 'application/schema+json' },
  jsonl: { format: 'jsonl', mediatype: 'application/jsonl' },
};
/** https://datapackage.org/standard/table-schema/ */
const TABLE_SCHEMAS: Readonly<Record<string, object>> = {
  'data/records.csv': { ...describeTable(COLUMNS), primaryKey: ['id'] },
  'data/quotations.csv': {
    ...describeTable(QUOTATION_COLUMNS),
    primaryKey: ['article', 'start'],
  },
};

function describeTable(columns: readonly ColumnHead[]): object {
  return {
    fields: columns.map(({ name, type, description }) => ({ name, type, description })),
    missingValues: [''],
  };
}

/** data/datapackage.json: what the other files of data/ are (https://datapackage.org/standard/data-package/, 2.0). */
export function describeData(written: readonly WrittenData[], { site, language }: ExportContext): OutputFile {
  const name = slug(site.title);
  const titles = language.strings.about.files;
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: name === '' ? 'kliping' : name,
    title: site.title,
    ...(site.description === null ? {} : { description: site.description }),
    ...(site.baseUrl === null ? {} : { homepage: site.baseUrl }),
    resources: written.flatMap(({ path, files }) =>
      groupResources(path, files).map((group) => describeResource(path, group, titles[path])),
    ),
  };
  return { path: `${FOLDER}datapackage.json`, content: `${JSON.stringify(descriptor, null, 2)}\n` };
}

/**
 * Returns the files of each resource. Parts of lines are one resource, and their compressed copies another, for a resource of several
 * files is what they are one after the other. Every part of a table begins with its column names, so each is a resource.
 */
function groupResources(
  path: string,
  files: readonly SpooledFile[],
): readonly (readonly [SpooledFile, ...SpooledFile[]])[] {
  const packed = files.filter((file) => file.path.endsWith(PACKED));
  const plain = files.filter((file) => !file.path.endsWith(PACKED));
  const groups = path.endsWith('.csv') ? files.map((file) => [file]) : [plain, packed];
  return groups.flatMap(([first, ...more]) => (first === undefined ? [] : [[first, ...more] as const]));
}

function describeResource(
  whole: string,
  [first, ...more]: readonly [SpooledFile, ...SpooledFile[]],
  title: string | undefined,
): object {
  const files = [first, ...more];
  const isPacked = first.path.endsWith(PACKED);
  const extension = whole.slice(whole.lastIndexOf('.') + 1);
  // A table's parts have names of their own.
  const named = extension === 'csv' ? first.path : `${whole}${isPacked ? PACKED : ''}`;
  const paths = files.map(({ path }) => path.slice(FOLDER.length));
  return {
    name: named.slice(FOLDER.length).replaceAll(/[./]/g, '-'),
    path: more.length === 0 ? paths[0] : paths,
    ...(title === undefined ? {} : { title }),
    ...FORMATS[extension],
    ...(isPacked ? { compression: 'gz' } : {}),
    encoding: 'utf-8',
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    // Of one file; data/manifest-sha256.txt has those of all.
    ...(more.length === 0 ? { hash: `sha256:${first.hash}` } : {}),
    ...(extension === 'csv' ? { type: 'table', schema: TABLE_SCHEMAS[whole] } : {}),
  };
}
