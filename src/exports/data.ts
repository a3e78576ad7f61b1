import type { OutputFile } from '../model/site.js';
import { sha256 } from '../util/hash.js';
import { listAuthors } from './authors.js';
import { describeData } from './data-package.js';
import { MOST_BYTES, writeData } from './data-parts.js';
import { listEntities } from './entities.js';
import type { ExportContext, ExportType } from './export-type.js';
import { listFamilies } from './families.js';
import { listCollections, listTags } from './labels.js';
import { listQuotationsCsv } from './quotations-csv.js';
import { listRecordsCsv } from './records-csv.js';
import { listRecords, writeRecordSchema } from './records.js';

/** data/: everything the archive holds, for machines, and what each file of it is. */
export const data: ExportType = (context) => exportData(context, MOST_BYTES);

/** Makes the files of data/; one that would have more than `most` bytes is divided. */
export function exportData(context: ExportContext, most: number): readonly OutputFile[] {
  const { archive, spool } = context;
  const schema = writeRecordSchema();
  const { path, content } = schema;
  const described = { path, bytes: Buffer.byteLength(content), hash: sha256(content) };
  const written = [
    writeData(listRecords(archive), spool, most),
    { path, files: [described] },
    writeData(listRecordsCsv(archive), spool, most),
    writeData(listQuotationsCsv(archive), spool, most),
    writeData(listEntities(archive), spool, most),
    writeData(listAuthors(archive), spool, most),
    writeData(listTags(archive), spool, most),
    writeData(listCollections(archive), spool, most),
    writeData(listFamilies(archive), spool, most),
  ];
  return [schema, describeData(written, context)];
}
