import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { toPieces, type PageText, type PlacedText } from './page-pieces.js';

/** Why a PDF has no pages that can be read. */
export type PdfFault = 'password' | 'broken' | 'too-many-pages';

/** Pages of a PDF that is read; one with more is a book or a bomb. */
export const MAX_PAGES = 500;

/** An open PDF. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  readonly close: () => Promise<void>;
}

/** Opens a PDF. The library is loaded now. Nothing in it is run, and nothing that it names elsewhere is asked for. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | PdfFault> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    // It takes the bytes away.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: 50_000_000,
    // Errors only: its warnings are of what we ask it to forgive.
    verbosity: 0,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
  };
  try {
    const document = await task.promise;
    if (document.numPages <= MAX_PAGES) return { document, pages: document.numPages, close };
    await close();
    return 'too-many-pages';
  } catch (error) {
    await close();
    return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken';
  }
}

/** Returns the text of one page; null for a page that cannot be read. */
export async function readPageText(document: PDFDocumentProxy, number: number): Promise<PageText | null> {
  try {
    const page = await document.getPage(number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    const texts = items.flatMap((item): PlacedText[] => ('str' in item ? [item] : []));
    return toPieces(texts, { transform, width, height });
  } catch {
    // The library throws all kinds of errors for a damaged page, and has no common class for them.
    return null;
  }
}
