import { describeData } from './data-package.js';
import { writeEntities } from './entities.js';
import type { ExportType } from './export-type.js';
import { writeRecordsCsv } from './records-csv.js';
import { spoolRecords, writeRecordSchema } from './records.js';
import { sha256 } from '../util/hash.js';

/** data/: everything the archive holds, for machines, and what each file of it is. */
export const data: ExportType = (context) => {
  const { archive } = context;
  const records = spoolRecords(context);
  const files = [writeRecordSchema(), writeRecordsCsv(archive), writeEntities(context)];
  const described = files.map(({ path, content }) => ({
    path,
    bytes: Buffer.byteLength(content),
    hash: sha256(content),
  }));
  return [...files, describeData([records, ...described], context)];
};
