import { officeUnreadable } from '../../../model/messages.js';
import { decodeText } from '../../../model/decode-text.js';
import type { ContainerReader, RandomAccess } from '../container.js';
import { readDirectory } from '../zip/zip-directory.js';
import { listPaperOrPress, openPaperOrPress } from './paper-or-press.js';
import type { Paragraph } from './paragraphs.js';
import { unpackMember } from './zip-member.js';

/** Members of a document that are looked at: one has a few dozen, and its pictures. */
const MAX_MEMBERS = 10_000;

/** The parts of a document that is a ZIP file, by their names. */
export interface OfficeParts {
  /** Returns a part's text; null when it is not there, damaged or too large. */
  readonly read: (name: string) => string | null;
}

/** Makes the reader of a format that keeps one document in a ZIP file; `readParts` gives its paragraphs, null for no document of its kind. */
export function createOfficeReader(
  readParts: (parts: OfficeParts) => readonly Paragraph[] | null,
): ContainerReader {
  const load = async (file: RandomAccess, limit: number): Promise<readonly Paragraph[] | null> =>
    readParts(await openParts(file, limit));
  return {
    list: async function* (file, { documentBytes }) {
      yield* listPaperOrPress(file, await load(file, documentBytes));
    },
    open: async (file, entry, options) =>
      openPaperOrPress(file, { entry, options }, async () => {
        const paragraphs = await load(file, options.documentBytes);
        return paragraphs ?? { skipped: 'unreadable', diagnostic: officeUnreadable(file.path) };
      }),
  };
}

/** Opens the parts of a document that is a ZIP file; without any when it is none. A part has up to `limit` bytes. */
export async function openParts(file: RandomAccess, limit: number): Promise<OfficeParts> {
  const { members } = await readDirectory(file, MAX_MEMBERS);
  return {
    read: (name) => {
      const member = members.find((one) => one.name === name && !one.isEncrypted);
      const bytes = member === undefined ? null : unpackMember(file, member, limit);
      return bytes === null ? null : (decodeText(bytes, file.path)?.text ?? null);
    },
  };
}
