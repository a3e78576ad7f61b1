import {
  warcAnswerToForm,
  warcDamage,
  warcOneMember,
  warcTooDamaged,
  warcTruncated,
} from '../../../model/messages.js';
import { sha256 } from '../../../util/hash.js';
import type { ByteSource } from '../byte-source.js';
import type { ContainerOptions, Entry, Listed } from '../container.js';
import { createFormAnswers, DECIDED_AFTER } from './answers-to-forms.js';
import { classifyRecord } from './classify-record.js';
import { findRecords, type FoundFault, type FoundRecord, type RecordPlace } from './find-records.js';
import type { RecordHead, RecordSyntax } from './record-syntax.js';
import { writeState, type PackedArchive } from './record-state.js';

/** A web archive, and where it lies. */
export interface ListedArchive {
  /** Its own bytes. */
  readonly source: ByteSource;
  readonly syntax: RecordSyntax;
  /** '', or the name of the member that it is with '!' behind it. */
  readonly prefix: string;
  /** Where it begins in the container's file; null when it is packed in there. */
  readonly start: number | null;
  /** Where it lies in the container's file as a packed member; null when it does not. */
  readonly packed: PackedArchive | null;
  /** Returns what a list of pages calls the page at an address; null without one. */
  readonly findTitle: (url: string, capturedAt: string | null) => string | null;
}

interface Pending {
  readonly listed: Listed;
  readonly head: RecordHead;
}

/** Lists what a web archive holds, in the order of the places. Throws the disk's errors. */
export async function* listRecords(
  archive: ListedArchive,
  options: ContainerOptions,
): AsyncGenerator<Listed> {
  const forms = createFormAnswers();
  const name = createNamer(archive.prefix);
  let pending: Pending[] = [];
  let isTold = false;
  const decide = ({ listed, head }: Pending): Listed => {
    const isAnswerToForm = 'entry' in listed && listed.entry.kind !== 'revisit' && forms.has(head);
    return isAnswerToForm
      ? { skipped: { reason: 'unsupported', locator: listed.entry.locator, diagnostic: warcAnswerToForm() } }
      : listed;
  };
  for await (const found of findRecords(archive.source, archive.syntax)) {
    if ('fault' in found) {
      yield* pending.map(decide);
      pending = [];
      yield tellFault(found, archive.prefix);
      continue;
    }
    const { head, block } = found.record;
    if (head.type === 'request') forms.note(head, block);
    if (found.place.member !== null && !isTold) {
      isTold = true;
      yield { skipped: { reason: 'unreadable', locator: null, diagnostic: warcOneMember(archive.prefix) } };
    }
    const listed = listRecord(found, { archive, options, name });
    if (listed !== null) pending.push({ listed, head });
    if (pending.length > DECIDED_AFTER) yield* pending.splice(0, pending.length - DECIDED_AFTER).map(decide);
  }
  yield* pending.map(decide);
}

interface Naming {
  readonly archive: ListedArchive;
  readonly options: ContainerOptions;
  readonly name: (head: RecordHead, place: RecordPlace) => string;
}

function listRecord({ record, place }: FoundRecord, { archive, options, name }: Naming): Listed | null {
  const kind = classifyRecord(record, options.documentBytes);
  if (kind === null) return null;
  const { head } = record;
  const locator = name(head, place);
  if ('skipped' in kind) return { skipped: { reason: kind.skipped, locator, diagnostic: kind.diagnostic } };
  const title = kind.kind === 'document' ? archive.findTitle(head.url ?? '', head.date) : null;
  const start = archive.start ?? 0;
  const isPlaced = place.member === null && archive.start !== null;
  const entry: Entry = {
    locator,
    offset: isPlaced ? start + place.at : null,
    length: isPlaced ? place.length : null,
    digest: title === null ? record.digest : sha256(`${record.digest}\n${title}`),
    kind: kind.kind,
    url: head.url,
    capturedAt: head.date,
    state:
      kind.kind === 'document' || kind.kind === 'picture'
        ? writeState({
            start,
            packed: archive.packed,
            place: isPlaced ? null : place,
            isMended: record.isMended,
            title,
          })
        : kind.state,
  };
  return { entry };
}

/** Gives records their names: the id, and the place where there is none or another record has it. */
function createNamer(prefix: string): Naming['name'] {
  // A number each: a set of a million ids would have 150 MB. That two ids share one is unlikely, and then the second is named by its place.
  const seen = new Set<number>();
  return ({ id }, { member, at }) => {
    if (id !== null && id !== '' && id.length <= MAX_ID) {
      const number = Number.parseInt(sha256(id).slice(0, 13), 16);
      if (!seen.has(number)) {
        seen.add(number);
        return prefix + id;
      }
    }
    return `${prefix}@${member === null || member === 0 ? '' : `${member}+`}${at}`;
  };
}

/** Letters of an id that may be a name. */
const MAX_ID = 200;

function tellFault({ fault, at, passed }: FoundFault, prefix: string): Listed {
  const place = { at, passed, member: prefix.replace(/!$/, '') };
  const locator = `${prefix}@${at}`;
  switch (fault) {
    case 'truncated':
      return { skipped: { reason: 'unreadable', locator, diagnostic: warcTruncated(place) } };
    case 'too-much':
      return { skipped: { reason: 'unreadable', locator, diagnostic: warcTooDamaged(place) } };
    case 'bomb':
      return { skipped: { reason: 'too-large', locator, diagnostic: warcDamage(place) } };
    case 'damaged':
    case 'no-record':
      return { skipped: { reason: 'unreadable', locator, diagnostic: warcDamage(place) } };
  }
}
