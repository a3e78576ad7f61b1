import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** The text of a scan was read by a machine. `confidence`: in percent. */
export function readByMachine(path: string, confidence: number): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'ocr/read',
    message: `the text was read by a machine from the scan, with a confidence of ${confidence} %`,
    hint: null,
    path,
  });
}

/** A machine could hardly read a scan. `confidence`: in percent. */
export function readPoorly(path: string, confidence: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'ocr/poor',
    message: `this scan is hard to read: a confidence of ${confidence} %, so many words are probably wrong`,
    hint: 'Scan it again, straight and with 300 dpi, or type its text into a file of its own.',
    path,
  });
}

/** A machine found no words in a picture. */
export function scanWithoutText(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'ocr/no-text',
    message: 'no words were found in this picture; skipped',
    hint: null,
    path,
  });
}

/** A picture cannot be decoded, or a PDF has no picture of a page. */
export function unreadableScan(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'ocr/unreadable',
    message: 'there is no picture in this file that can be read; skipped',
    hint: 'Open it in a program that shows pictures, and save it as PNG, JPEG or TIFF.',
    path,
  });
}

/** What reads scans is not installed. `count`: scans that wait for it. */
export function missingOcr(count: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'ocr/no-library',
    message: `${count === 1 ? 'one scan is' : `${count} scans are`} not read: what reads them is not installed`,
    hint: 'npm install tesseract.js@7.0.0 @tesseract.js-data/ind@1.0.0 @tesseract.js-data/eng@1.0.0 sharp@0.35.5',
  });
}
