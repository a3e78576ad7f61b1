import { officeTooDeep, officeWithoutText, savedTooLarge } from '../../../model/messages.js';
import { openWhole, wholeFile } from './whole-file.js';
import { toMember } from './paragraphs.js';
import { readRtf } from './rtf-text.js';
import type { ContainerReader } from '../container.js';

/** Documents in Rich Text Format. */
export const rtfReader: ContainerReader = {
  list: async function* (file) {
    await Promise.resolve();
    yield wholeFile(file);
  },
  open: async (file, _entry, { documentBytes }) => {
    await Promise.resolve();
    const bytes = openWhole(file, documentBytes);
    if (bytes === null) return { skipped: 'too-large', diagnostic: savedTooLarge(file.path, documentBytes) };
    const paragraphs = readRtf(bytes);
    if (paragraphs === null) return { skipped: 'too-deep', diagnostic: officeTooDeep(file.path) };
    if (paragraphs.length === 0) return { skipped: 'empty', diagnostic: officeWithoutText(file.path) };
    return toMember(paragraphs);
  },
};
