import { describeData } from './data-package.js';
import { writeEntities } from './entities.js';
import type { ExportType } from './export-type.js';
import { writeRecordsCsv } from './records-csv.js';
import { writeRecords, writeRecordSchema } from './records.js';

/** data/: everything the archive holds, for machines, and what each file of it is. */
export const data: ExportType = (context) => {
  const { archive } = context;
  const files = [
    writeRecords(archive),
    writeRecordSchema(),
    writeRecordsCsv(archive),
    writeEntities(context),
  ];
  return [...files, describeData(files, context)];
};
