import { z } from 'zod';
import type { Entry } from '../container.js';
import type { RecordPlace } from './find-records.js';

/** A web archive that is packed as a whole: offset and bytes of the packed data. */
export interface PackedArchive {
  readonly at: number;
  readonly length: number;
}

/** What is kept of a record to read it again. */
export interface RecordState {
  /** Where the web archive begins in the container's file. */
  readonly start: number;
  /** Where it lies when it is packed as a whole; null when it is not. */
  readonly packed: PackedArchive | null;
  /** The record's place in the web archive; null where the entry has it. */
  readonly place: RecordPlace | null;
  readonly isMended: boolean;
  /** What a list of pages calls it. */
  readonly title: string | null;
}

/** Letters of a title that are kept. */
const MAX_TITLE = 300;

const schema = z.object({
  start: z.number().default(0),
  packed: z.object({ at: z.number(), length: z.number() }).nullable().default(null),
  place: z
    .object({ member: z.number().nullable(), at: z.number(), length: z.number() })
    .nullable()
    .default(null),
  isMended: z.boolean().default(false),
  title: z.string().nullable().default(null),
});

/** Writes what is kept of a record; null where its entry says all. */
export function writeState({ start, packed, place, isMended, title }: RecordState): string | null {
  const kept = {
    ...(start !== 0 && place !== null && { start }),
    ...(packed !== null && { packed }),
    ...(place !== null && { place }),
    ...(isMended && { isMended }),
    ...(title !== null && { title: title.slice(0, MAX_TITLE) }),
  };
  return Object.keys(kept).length === 0 ? null : JSON.stringify(kept);
}

/** Reads what {@link writeState} wrote. Throws for anything else. */
export function readState(entry: Entry): RecordState {
  return schema.parse(entry.state === null ? {} : JSON.parse(entry.state));
}
