/** Writes the JSON Schema of a record into the package: the same that every site publishes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatRecordSchema } from '../src/model/record-json.js';
import { PACKAGE_ROOT } from '../src/util/package-root.js';

writeFileSync(join(PACKAGE_ROOT, 'dist', 'record.schema.json'), formatRecordSchema());
