import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** Why a PDF file is not read: it asks for a password, is damaged, has too many pages, or unpacks to more than a text can be. */
export type PdfProblem = 'password' | 'broken' | 'too-many-pages' | 'bomb';

const PROBLEMS: Record<PdfProblem, readonly [code: string, message: string, hint: string]> = {
  password: [
    'pdf/password',
    'this PDF asks for a password; skipped',
    'Open it with the password, and print or save it as a PDF without one.',
  ],
  broken: [
    'pdf/unreadable',
    'this file is damaged or is not a PDF; skipped',
    'Open it in a program that shows PDFs; if that can, print it to a new PDF. Otherwise get it again.',
  ],
  'too-many-pages': [
    'pdf/too-many-pages',
    'this PDF has more than 500 pages; skipped',
    'Save the pages of each article as a PDF of their own.',
  ],
  bomb: [
    'pdf/too-large',
    'this PDF unpacks to more than a text can need; skipped',
    'Print it to a new PDF, or keep it outside the archive.',
  ],
};

/** A PDF file is not read. */
export function pdfFault(path: string, problem: PdfProblem): Diagnostic {
  const [code, message, hint] = PROBLEMS[problem];
  return diagnostic({ severity: 'warning', code, message, hint, path });
}

/** A PDF file is made of pictures, or its fonts do not say which letters they have. */
export function pdfWithoutText(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'pdf/no-text',
    message: 'this PDF has no text that can be read: its pages are pictures; skipped',
    hint: 'If it is a scan, set ocr: true in kliping.yaml to have its pages read.',
    path,
  });
}

/** A PDF file looks like several articles, and is read as one. */
export function pdfSeveral(path: string, pages: number, headlines: number): Diagnostic {
  const sign = headlines > 1 ? `${headlines} headlines of one size` : `${pages} pages`;
  return diagnostic({
    severity: 'warning',
    code: 'pdf/several',
    message: `this PDF has ${sign} and may hold several articles; it was read as one`,
    hint: 'If it does, save the pages of each article as a PDF of their own.',
    path,
  });
}
