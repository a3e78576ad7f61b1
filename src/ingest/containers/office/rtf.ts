import { officeTooDeep, savedTooLarge } from '../../../model/messages.js';
import { listPaperOrPress, openPaperOrPress } from './paper-or-press.js';
import { openWhole } from './whole-file.js';
import { readRtf } from './rtf-text.js';
import type { ContainerReader } from '../container.js';

/** Documents in Rich Text Format. */
export const rtfReader: ContainerReader = {
  list: async function* (file, { documentBytes }) {
    await Promise.resolve();
    // A larger one has pictures, and is read by a thread that may take its time.
    yield* listPaperOrPress(file, file.size > documentBytes ? null : readRtf(file.read(0, file.size)));
  },
  open: async (file, entry, options) =>
    openPaperOrPress(file, { entry, options }, async () => {
      await Promise.resolve();
      const bytes = openWhole(file, options.documentBytes);
      if (bytes === null)
        return { skipped: 'too-large', diagnostic: savedTooLarge(file.path, options.documentBytes) };
      return readRtf(bytes) ?? { skipped: 'too-deep', diagnostic: officeTooDeep(file.path) };
    }),
};
