import type { ContainerReader, Listed, RandomAccess } from '../container.js';
import { listPictures, openPicturePart } from '../mime/pictures.js';
import { openMail } from './mail-member.js';
import { digestMail, readMail, type MailPlace } from './message.js';

/** A mail in a file of its own. */
export const emlReader: ContainerReader = {
  list: async function* (file, { documentBytes }) {
    await Promise.resolve();
    yield* listMail(file, wholeMail(file), { locator: '', limit: documentBytes });
  },
  open: async (file, _entry, options) => {
    await Promise.resolve();
    return openMail(file, wholeMail(file), options);
  },
  openPicture: async (file, entry, { documentBytes }) => {
    await Promise.resolve();
    return openPicturePart(file, entry, documentBytes);
  },
};

function wholeMail({ size }: RandomAccess): MailPlace {
  return { from: 0, to: size, isQuoted: false };
}

/** Lists a mail, and the pictures in it; its locator is null for its own number. */
export function* listMail(
  file: RandomAccess,
  place: MailPlace,
  { locator, limit }: { readonly locator: string; readonly limit: number },
): Generator<Listed> {
  const mail = readMail(file, place);
  yield {
    entry: {
      locator,
      offset: place.from,
      length: place.to - place.from,
      digest: digestMail(file, mail, limit),
      kind: 'document',
      url: null,
      capturedAt: null,
      state: null,
    },
  };
  const prefix = locator === '' ? '' : `${locator}!`;
  for (const entry of listPictures(file, mail.parts, { base: null, prefix, limit })) yield { entry };
}
