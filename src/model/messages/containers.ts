import { diagnostic, type Diagnostic } from '../diagnostic.js';
import type { Limits } from '../limits.js';

const MEGABYTE = 1_000_000;

/** A container file has too many gigabytes. `size`: in gigabytes, as it is shown. */
export function tooLargeContainer(path: string, size: string, { containerGigabytes }: Limits): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'container/too-large',
    message: `the file has ${size} GB and the limit is ${containerGigabytes} GB; skipped`,
    hint: 'Split it, or raise limits.containerGigabytes in kliping.yaml.',
    path,
  });
}

/** A file has the ending of a container's name, and is none that can be read. `forms`: what can be, in words. */
export function unknownContainer(path: string, forms: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'container/unsupported',
    message: `this file is in none of the formats that Kliping reads under its extension (${forms.join(', ')}); skipped`,
    hint: 'Export the articles in one of these formats, or save each as .html, .md or .txt.',
    path,
  });
}

/** A container has more records than are read. */
export function tooManyRecords(path: string, limit: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'container/too-many',
    message: `the file holds more than ${limit} records; the others were not read`,
    hint: 'Split it, or raise limits.records in kliping.yaml.',
    path,
  });
}

/** Two records of a container are the same, or one of them is an older capture of the page. */
export function olderCapture(path: string, newest: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/capture',
    message: `this is another capture of the article in ${newest}, which is shown`,
    hint: 'Its time is listed on the page of the article.',
    path,
  });
}

/** What is said of several records together, where the message of one names another record. */
const SEVERAL: Readonly<Record<string, string>> = {
  'input/duplicate': 'are identical to others, so each is read only once',
  'input/capture': 'are other captures of pages that are shown',
};

/** Several records of a container were skipped for the same reason. `locators`: the first of them. */
export function severalSkipped(first: Diagnostic, count: number, locators: readonly string[]): Diagnostic {
  const examples = locators.map((locator) => `${first.path ?? ''}#${locator}`).join(', ');
  const together = SEVERAL[first.code];
  return {
    ...first,
    message: together === undefined ? `${count} records: ${first.message}` : `${count} records ${together}`,
    hint: `${first.hint === null ? '' : `${first.hint} `}${count > locators.length ? 'Some of them' : 'These are'}: ${examples}`,
    line: null,
    column: null,
  };
}

/** A saved page is in a file that holds none, or that is cut before it. */
export function savedWithoutPage(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'saved/no-page',
    message: 'no web page was found in this file; skipped',
    hint: 'Open it in the browser that saved it, and save the page again as HTML.',
    path,
  });
}

/** One document of a file has more bytes than a document may have. */
export function savedTooLarge(path: string, limit: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'document/too-large',
    message: `a document in this file has more than ${Math.floor(limit / MEGABYTE)} MB; skipped`,
    hint: 'Keep the original outside the archive, or raise limits.fileMegabytes in kliping.yaml.',
    path,
  });
}

/** A word processor's document has no paragraph with text. */
export function officeWithoutText(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'office/empty',
    message: 'this document contains no text; skipped',
    hint: 'If the article is a picture in it, type or paste its text.',
    path,
  });
}

/** The groups of a document lie too deep inside each other. */
export function officeTooDeep(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'office/too-deep',
    message: 'its groups are nested too deeply; skipped',
    hint: 'Open it in a word processor, and save it again as .docx or .odt.',
    path,
  });
}

/** A document of a word processor or a book cannot be opened. */
export function officeUnreadable(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'office/unreadable',
    message: 'this file is damaged, protected by a password, or not what its extension says; skipped',
    hint: 'Open it in the program that made it, and save it again without a password.',
    path,
  });
}

/** A mail has no part with text. */
export function mailWithoutText(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'mail/empty',
    message: 'this message has no text; skipped',
    hint: 'Attached documents are not read: save them as files of their own.',
    path,
  });
}

/** A mail answers another one, and holds it. */
export function mailReply(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'mail/reply',
    message: 'this is a reply to another message; skipped',
    hint: 'Save its text as .txt or .html if it is an article.',
    path,
  });
}

/** A program wrote a mail because of another one. */
export function mailNotice(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'mail/notice',
    message: 'this is an automatic reply or a delivery report; skipped',
    hint: null,
    path,
  });
}

/** A mail is so short that it is a confirmation or a notice. */
export function mailTooShort(path: string, words: number, least: number): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'mail/short',
    message: `this message has only ${words} words; an article has at least ${least}; skipped`,
    hint: 'Save its text as .txt or .html if it is an article.',
    path,
  });
}

/** A part of a book is a list of others, a cover or the like. */
export function officeContents(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'book/contents',
    message: 'this is a table of contents or a cover; skipped',
    hint: null,
    path,
  });
}
