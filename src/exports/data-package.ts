import type { OutputFile } from '../model/site.js';
import { slug } from '../util/slug.js';
import type { ExportContext } from './export-type.js';
import type { SpooledFile } from '../model/site.js';
import { COLUMNS } from './records-csv.js';

const FOLDER = 'data/';
const FORMATS: Readonly<Record<string, { readonly format: string; readonly mediatype: string }>> = {
  csv: { format: 'csv', mediatype: 'text/csv' },
  json: { format: 'json', mediatype: 'application/schema+json' },
  jsonl: { format: 'jsonl', mediatype: 'application/jsonl' },
};
/** https://datapackage.org/standard/table-schema/ */
const TABLE_SCHEMA = {
  fields: COLUMNS.map(({ name, type, description }) => ({ name, type, description })),
  primaryKey: ['id'],
  missingValues: [''],
};

/** data/datapackage.json: what the other files of data/ are (https://datapackage.org/standard/data-package/, 2.0). */
export function describeData(files: readonly SpooledFile[], { site, language }: ExportContext): OutputFile {
  const name = slug(site.title);
  const titles = language.strings.about.files;
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: name === '' ? 'kliping' : name,
    title: site.title,
    ...(site.description === null ? {} : { description: site.description }),
    ...(site.baseUrl === null ? {} : { homepage: site.baseUrl }),
    resources: files.map(({ path, bytes, hash }) => {
      const file = path.slice(FOLDER.length);
      return {
        name: file.replaceAll('.', '-'),
        path: file,
        ...(titles[path] === undefined ? {} : { title: titles[path] }),
        ...FORMATS[file.slice(file.lastIndexOf('.') + 1)],
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${hash}`,
        ...(file.endsWith('.csv') ? { type: 'table', schema: TABLE_SCHEMA } : {}),
      };
    }),
  };
  return { path: `${FOLDER}datapackage.json`, content: `${JSON.stringify(descriptor, null, 2)}\n` };
}
