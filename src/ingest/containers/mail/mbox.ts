import type { ContainerReader, RandomAccess } from '../container.js';
import { openPicturePart } from '../mime/pictures.js';
import { listMail } from './eml.js';
import { openMail } from './mail-member.js';
import { readMail, type MailPlace } from './message.js';

/** Many mails in one file, as most programs keep or export them. */
export const mboxReader: ContainerReader = {
  list: async function* (file, { documentBytes }) {
    await Promise.resolve();
    const known = new Set<string>();
    for (const place of findMails(file)) {
      const { id } = readMail(file, place);
      const locator = id === null || known.has(id) ? `@${place.from}` : id;
      known.add(locator);
      yield* listMail(file, place, { locator, limit: documentBytes });
    }
  },
  open: async (file, { offset, length }, options) => {
    await Promise.resolve();
    const from = offset ?? 0;
    return openMail(file, { from, to: from + (length ?? file.size), isQuoted: true }, options);
  },
  openPicture: async (file, entry, { documentBytes }) => {
    await Promise.resolve();
    return openPicturePart(file, entry, documentBytes);
  },
};

/** Bytes that are read at a time. */
const CHUNK_BYTES = 256 * 1024;
/** Bytes of the line between mails that are looked at. */
const MAX_LINE = 300;
/** The line that a mail begins with: who sent it, and when it came. */
const FROM_LINE =
  /^From (?:.*\s)?\d{1,2}:\d{2}(?::\d{2})?\b.*\b(?:19|20)\d{2}\b|^From .*\b(?:19|20)\d{2}\b.*\s\d{1,2}:\d{2}/;

/** Yields the places of the mails of a file, each without the line before it. A text's line 'From …' has no date, or no empty line before it. */
export function* findMails(file: RandomAccess): Generator<MailPlace> {
  let from: number | null = null;
  for (const line of fromLines(file)) {
    if (from !== null) yield { from, to: line.offset, isQuoted: true };
    from = line.next;
  }
  if (from !== null) yield { from, to: file.size, isQuoted: true };
}

function* fromLines(file: RandomAccess): Generator<{ readonly offset: number; readonly next: number }> {
  const first = readLine(file, 0);
  if (first.text.startsWith('From ')) yield { offset: 0, next: first.next };
  for (let at = 0; at < file.size;) {
    const chunk = file.read(at, CHUNK_BYTES + '\nFrom '.length);
    if (chunk.length === 0) return;
    const limit = Math.min(chunk.length, CHUNK_BYTES);
    for (
      let found = chunk.indexOf('\nFrom ');
      found >= 0 && found < limit;
      found = chunk.indexOf('\nFrom ', found + 1)
    ) {
      const offset = at + found + 1;
      // An empty line stands before it.
      if (!/\n\r?\n$/.test(file.read(Math.max(0, offset - 3), Math.min(3, offset)).toString('latin1')))
        continue;
      const line = readLine(file, offset);
      if (FROM_LINE.test(line.text)) yield { offset, next: line.next };
    }
    at += limit;
  }
}

function readLine(file: RandomAccess, offset: number): { readonly text: string; readonly next: number } {
  const bytes = file.read(offset, MAX_LINE);
  const end = bytes.indexOf('\n');
  const length = end < 0 ? bytes.length : end;
  return { text: bytes.toString('latin1', 0, length), next: offset + (end < 0 ? bytes.length : end + 1) };
}
