import { fileSource } from '../byte-source.js';
import type { ContainerReader } from '../container.js';
import { arcSyntax } from './arc-syntax.js';
import { listRecords } from './list-records.js';
import { openRecord, openRecordPicture } from './open-record.js';
import type { RecordSyntax } from './record-syntax.js';
import { warcSyntax } from './warc-syntax.js';

/** Reads web archives of crawlers and browsers: .warc, .warc.gz. */
export const warcReader: ContainerReader = makeReader(warcSyntax);

/** Reads old web archives: .arc, .arc.gz. */
export const arcReader: ContainerReader = makeReader(arcSyntax);

function makeReader(syntax: RecordSyntax): ContainerReader {
  return {
    list: (file, options) =>
      listRecords(
        { source: fileSource(file), syntax, prefix: '', start: 0, packed: null, findTitle: () => null },
        options,
      ),
    open: openRecord,
    openPicture: openRecordPicture,
  };
}
