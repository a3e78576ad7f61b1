import { decodeText } from '../../../model/decode-text.js';
import { savedTooLarge } from '../../../model/messages.js';
import { decodeHtml } from '../../html.js';
import type { ContainerReader, Member, RandomAccess } from '../container.js';
import { openWhole, wholeFile } from '../office/whole-file.js';
import { htmlToPressLines } from './html-lines.js';
import { listPress, openPress, readPress, type NamedArticle } from './press-entries.js';
import { toPressLines, type PressLine } from './press-line.js';

/** Downloads of press databases as text: many articles in one file. */
export const pressTextReader = makePressReader('lines', (bytes, path) => {
  const decoded = decodeText(bytes, path);
  return decoded === null ? [] : toPressLines(decoded.text);
});

/** Reads downloads that are HTML pages. */
export const pressPageReader = makePressReader('page', (bytes, path) => {
  const decoded = decodeHtml({ path, bytes });
  return decoded === null ? [] : htmlToPressLines(decoded.text);
});

function makePressReader(
  content: Member['content'],
  toLines: (bytes: Buffer, path: string) => readonly PressLine[],
): ContainerReader {
  /** What was read of a file last: all its articles are asked for one after another. */
  const read = new WeakMap<RandomAccess, readonly NamedArticle[] | null>();
  const load = (file: RandomAccess, limit: number): readonly NamedArticle[] | null => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const bytes = openWhole(file, limit);
    const articles = bytes === null ? null : readPress(toLines(bytes, file.path));
    read.set(file, articles);
    return articles;
  };
  return {
    list: async function* (file, { documentBytes }) {
      await Promise.resolve();
      const articles = load(file, documentBytes);
      if (articles === null) yield wholeFile(file);
      else yield* listPress(file.path, articles);
    },
    open: async (file, entry, options) => {
      await Promise.resolve();
      const articles = entry.state === null ? null : load(file, options.documentBytes);
      const member = articles === null ? null : openPress(file.path, articles, { entry, options });
      if (member !== null) return member;
      // Its head looked like a download, and the rest did not: it is read as any other file.
      const bytes = openWhole(file, options.documentBytes);
      if (bytes === null)
        return { skipped: 'too-large', diagnostic: savedTooLarge(file.path, options.documentBytes) };
      return {
        bytes,
        content,
        charset: null,
        url: null,
        capturedAt: null,
        declarations: [],
        removed: [],
        diagnostics: [],
      };
    },
  };
}
