import { dirname, join, relative, resolve } from 'node:path';
import { findMetadataTable } from '../settings/metadata-tables.js';
import { refuseFile } from '../ingest/formats.js';
import { articleId } from '../model/article-id.js';
import type { ArticleRecord } from '../model/article.js';
import { BuildError } from '../model/diagnostic.js';
import type { FoundFile } from '../model/found-file.js';
import { readSettings } from '../steps/read-files.js';
import { readInputSettings } from './inputs.js';

/**
 * Reads the records of a document that is in memory, as `kliping extract` reads one file. `path` names the file, from the current
 * folder or, if there is one, from the archive; the archive is the file's own folder when it is null.
 * @throws BuildError when the bytes are not an article; UsageError when the archive's kliping.yaml is wrong.
 */
export async function extractBytes(
  bytes: Uint8Array,
  path: string,
  archive: string | null,
): Promise<readonly ArticleRecord[]> {
  const absolute = resolve(archive ?? '.', path);
  const folder = archive === null ? dirname(absolute) : resolve(archive);
  const file: FoundFile = { path: path.replaceAll('\\', '/'), absolute, size: bytes.length };
  const { config, placeOf, declarationsOf } = await readInputSettings({
    folder,
    files: [file],
    tables: await findTables(folder, absolute),
    config: null,
  });
  const refused = refuseFile(file, config.limits);
  if (refused !== null) throw new BuildError(refused.diagnostic);
  // Loaded only now: with all formats and languages it is most of Kliping.
  const { createStagedReader } = await import('../steps/read-document.js');
  const { readBytes } = await createStagedReader(readSettings(config, new Set(), { keepsPages: true }));
  const item = { path: file.path, declarations: declarationsOf(file) };
  const result = readBytes(item, bytes, () => undefined);
  if ('skipped' in result) throw new BuildError(result.skipped.diagnostic);
  const place = placeOf(file);
  return result.documents.map(({ record }) => ({
    ...record,
    id: articleId({ path: place, record: record.source.record }),
  }));
}

/** Finds the tables of metadata in an archive's folder and in those between it and a file. */
async function findTables(archive: string, file: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const names = relative(archive, dirname(file))
    .split(/[\\/]/)
    .filter((name) => name !== '' && name !== '..');
  for (let depth = 0; depth <= names.length; depth += 1) {
    const folders = names.slice(0, depth);
    const table = await findMetadataTable(join(archive, ...folders));
    if (table !== null) found.push({ ...table, path: [...folders, table.path].join('/') });
  }
  return found;
}
