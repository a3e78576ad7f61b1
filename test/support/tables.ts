import { readMetadataTables, type MetadataTable } from '../../src/settings/metadata-tables.js';
import { walkArchive } from '../../src/ingest/walk.js';

/** Reads every metadata.csv below a folder, as a build does. `files`: the paths of all files, where they are known. */
export async function readTables(
  folder: string,
  files: ReadonlySet<string> | null = null,
): Promise<MetadataTable> {
  return readMetadataTables(walkArchive(folder).tables, folder, files);
}
