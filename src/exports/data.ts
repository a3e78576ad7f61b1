import { describeData } from './data-package.js';
import { spoolEntities } from './entities.js';
import type { ExportType } from './export-type.js';
import { spoolRecordsCsv } from './records-csv.js';
import { spoolRecords, writeRecordSchema } from './records.js';
import { sha256 } from '../util/hash.js';

/** data/: everything the archive holds, for machines, and what each file of it is. */
export const data: ExportType = (context) => {
  const records = spoolRecords(context);
  const schema = writeRecordSchema();
  const { path, content } = schema;
  const described = { path, bytes: Buffer.byteLength(content), hash: sha256(content) };
  const files = [records, described, spoolRecordsCsv(context), spoolEntities(context)];
  return [schema, describeData(files, context)];
};
