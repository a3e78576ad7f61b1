import { diagnostic, type Diagnostic } from '../diagnostic.js';
import type { OtherPageKind } from '../page-kind.js';
import type { OtherKind } from '../other-kind.js';

const KINDS: Readonly<Record<OtherKind, string>> = {
  draft: 'of drafts',
  repository: 'about the repository or for programs',
  template: 'of templates',
  page: 'of pages of the site itself, such as lists',
  data: 'of data',
  built: 'of pages that a site generator made',
  log: 'of notes of a program',
};

/** Something is no article by its name and place. `count`: the files in it; null when it is a file itself. */
export function otherKind(path: string, kind: OtherKind, count: number | null): Diagnostic {
  const what =
    count === null
      ? `by its name this is a file ${KINDS[kind]}`
      : `by its name this is a folder ${KINDS[kind]} (${count === 1 ? 'one file' : `${count} files`})`;
  return diagnostic({
    severity: 'info',
    code: `input/${kind}`,
    message: `${what}; skipped`,
    hint: `${include(path)} if it holds articles.`,
    path,
  });
}

/** A document says that it is not published. `quote`: the line that says so. */
export function draftDocument(path: string, quote: string, line: number | null): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/draft',
    message: `it says that it is not published (${quote}); skipped`,
    hint: `${include(path)} to show it all the same.`,
    path,
    line,
  });
}

/** An article's date is later than the day of the build. */
export function futureDocument(path: string, date: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/future',
    message: `its date, ${date}, has not come yet; skipped`,
    hint: 'A build from that day on shows it. Write "future: true" in kliping.yaml to show it now.',
    path,
  });
}

/** An article's last day, by its front matter, has come. */
export function expiredDocument(path: string, date: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/expired',
    message: `it says that it is shown until ${date}; skipped`,
    hint: 'kliping.yaml says "expired: false"; with "expired: true" it is shown.',
    path,
  });
}

/** A page was made of another file of the archive, or is a copy of another page for printers or phones. `of`: that file. */
export function copiedDocument(path: string, kind: 'built' | 'print', of: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: `input/${kind}`,
    message:
      kind === 'built'
        ? `this page has the headline and the text of ${of}, which is shown; skipped`
        : `this page is a copy of ${of} for printers or phones; skipped`,
    hint: `${include(path)} to show both.`,
    path,
  });
}

/** A document has nothing to read but code of templates. */
export function templateOnly(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/template',
    message: 'there is no text in it but code of templates; skipped',
    hint: `${include(path)} to show it all the same.`,
    path,
  });
}

const PAGE_KINDS: Readonly<Record<OtherPageKind, string>> = {
  list: 'a list of other pages',
  front: 'the front page of a site',
  'not-found': 'an error page',
  form: 'a page to fill in, such as one to log in',
  fragment: 'a part of a page, such as a frame',
  thin: 'a page with hardly any text',
};

/**
 * A saved web page is no article. `quote`: what says so, '' where nothing can be quoted; only in the hint, for a site shows the
 * message. `isKept`: it was asked for.
 */
export function pageOfKind(
  path: string,
  kind: OtherPageKind,
  { quote, isKept }: { readonly quote: string; readonly isKept: boolean },
): Diagnostic {
  const why = quote === '' ? '' : `“${quote}” says so. `;
  return diagnostic({
    severity: 'info',
    code: `page/${kind}`,
    message: `this seems to be ${PAGE_KINDS[kind]}; ${isKept ? 'a build leaves it out' : 'skipped'}`,
    hint: `${why}${include(path)} if it is an article, or write yes in the column "include" of metadata.csv.`,
    path,
  });
}

/** A row of metadata.csv says that a file is not shown. */
export function excludedDocument(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/excluded',
    message: 'metadata.csv says no in the column "include"; skipped',
    hint: 'Write yes there to show it.',
    path,
  });
}

function include(path: string): string {
  return `Add ${JSON.stringify(path)} to the list "include" in kliping.yaml`;
}
