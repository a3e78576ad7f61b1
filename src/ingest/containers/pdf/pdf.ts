import { pdfFault, pdfSeveral, pdfWithoutText, savedTooLarge } from '../../../model/messages.js';
import type { Diagnostic } from '../../../model/diagnostic.js';
import type { ContainerOptions, ContainerReader, Member, MemberFault, RandomAccess } from '../container.js';
import { openWhole, wholeFile } from '../office/whole-file.js';
import { layOut } from './lay-out.js';
import { openPdf, readPageText, type OpenedPdf } from './open-pdf.js';
import type { PageText } from './page-pieces.js';
import { hasBomb } from './packed-streams.js';

/** Pages from which on a PDF is hardly one article, and headlines of one size. */
const [MANY_PAGES, MANY_HEADLINES] = [8, 3];
/** Letters of a page below which it has no text layer: a scan may have a stamp, or the name of the program that made it. */
const MIN_LETTERS = 20;
/** Share of characters that mean nothing, from which on a font does not say which letters it has. */
const MAX_MEANINGLESS = 0.3;

/** PDF files with text: each is one article. */
export const pdfReader: ContainerReader = {
  list: async function* (file) {
    await Promise.resolve();
    yield wholeFile(file);
  },
  open: async (file, _entry, options) => openText(file, options),
};

async function openText(
  file: RandomAccess,
  { documentBytes }: ContainerOptions,
): Promise<Member | MemberFault> {
  const bytes = openWhole(file, documentBytes);
  if (bytes === null) return { skipped: 'too-large', diagnostic: savedTooLarge(file.path, documentBytes) };
  if (hasBomb(bytes)) return { skipped: 'too-large', diagnostic: pdfFault(file.path, 'bomb') };
  const opened = await openPdf(bytes);
  if (typeof opened === 'string') {
    const skipped = opened === 'password' ? 'password' : opened === 'broken' ? 'unreadable' : 'too-large';
    return { skipped, diagnostic: pdfFault(file.path, opened) };
  }
  const pages = await readPages(opened, documentBytes);
  if (pages === null) return { skipped: 'too-large', diagnostic: savedTooLarge(file.path, documentBytes) };
  if (!hasText(pages)) return { skipped: 'no-text', diagnostic: pdfWithoutText(file.path) };
  const { paragraphs, declarations, removed, headlines } = layOut(pages);
  const isSeveral = opened.pages > MANY_PAGES || headlines >= MANY_HEADLINES;
  const diagnostics: readonly Diagnostic[] = isSeveral
    ? [pdfSeveral(file.path, opened.pages, headlines)]
    : [];
  return {
    bytes: Buffer.from(paragraphs.join('\n')),
    content: 'lines',
    charset: 'utf-8',
    url: null,
    capturedAt: null,
    declarations,
    removed,
    diagnostics,
  };
}

/** Null when there is more text than a document may have. */
async function readPages(
  { document, pages, close }: OpenedPdf,
  limit: number,
): Promise<readonly PageText[] | null> {
  const read: PageText[] = [];
  let letters = 0;
  try {
    for (let number = 1; number <= pages; number += 1) {
      const page = await readPageText(document, number);
      if (page === null) continue;
      read.push(page);
      letters += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (letters > limit) return null;
    }
    return read;
  } finally {
    await close();
  }
}

function hasText(pages: readonly PageText[]): boolean {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  const meaningless = text.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= MIN_LETTERS * Math.max(1, pages.length) && meaningless < text.length * MAX_MEANINGLESS;
}
