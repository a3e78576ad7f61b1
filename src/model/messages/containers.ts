import { diagnostic, type Diagnostic } from '../diagnostic.js';
import type { Limits } from '../limits.js';

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
    message: `this file is none of the forms with its ending that can be read (${forms.join(', ')}); skipped`,
    hint: 'Export the articles in one of these forms, or save each as .html, .md or .txt.',
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
