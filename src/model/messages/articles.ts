import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** The front matter is a program. Its path and line are added by whoever reads the file, as for all front matter that cannot be read. */
export function programAsFrontMatter(language: string): Diagnostic {
  return unreadableFrontMatter(
    `the front matter is a program (---${language}), and Kliping never runs what an archive contains`,
    WRITE_YAML,
  );
}

/** The front matter says that it is in a language that is not read. */
export function unknownFrontMatter(language: string): Diagnostic {
  return unreadableFrontMatter(
    `the front matter is in "${language}", which Kliping does not read`,
    WRITE_YAML,
  );
}

const WRITE_YAML = 'Write it as YAML: a line with ---, then title: … and so on, then another line with ---.';

/** The front matter has a great many spaces in a row. */
export function spaciousFrontMatter(): Diagnostic {
  return unreadableFrontMatter(
    'the front matter has a thousand spaces or empty lines in a row',
    'Leave only one of them.',
  );
}

/** The front matter is nested too deeply. */
export function nestedFrontMatter(): Diagnostic {
  return unreadableFrontMatter(
    'the front matter is nested too deeply',
    'Look for brackets that are not closed.',
  );
}

/** The front matter is not valid YAML. `problem`: what the parser says. `line`: within the front matter. */
export function invalidFrontMatter(problem: string, line: number): Diagnostic {
  const said = unreadableFrontMatter(
    `the front matter is not valid YAML: ${problem}`,
    'Put a value that contains a colon or a quotation mark between "…".',
  );
  return { ...said, line };
}

/** What is wrong with a line of front matter. */
export type BrokenLine = 'colon' | 'quote' | 'escape' | 'sign' | 'bracket' | 'stray' | 'other';

const REMEDIES: Readonly<Record<BrokenLine, string>> = {
  colon: 'Put a value that contains a colon between "…".',
  quote:
    'Close the quotation mark at the end of the value. Quotation marks that belong to the value need others around it: \'"…" …\'.',
  escape: 'In "…" a backslash must stand twice; or write the value between \'…\'.',
  sign: 'Put a value that begins with such a sign between "…".',
  bracket: 'Close the bracket at the end of the value.',
  stray: 'Write it behind a key, as key: value, or indent it if it belongs to the value above.',
  other: 'Write it as key: value, and put a value that contains signs between "…".',
};

/** One line of the front matter is not YAML. `isKept`: its value is taken as it is written. */
export function brokenLine(kind: BrokenLine, isKept: boolean): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'front-matter/line',
    message: isKept
      ? 'this line of the front matter is not valid YAML; its value was taken as it is written'
      : 'this line of the front matter is not valid YAML; it was left out',
    hint: REMEDIES[kind],
  });
}

/** The front matter is valid YAML, but not a list of keys and values. */
export function unlistedFrontMatter(): Diagnostic {
  return unreadableFrontMatter(
    'the front matter is not a list of "key: value" lines',
    'Write one value per line: title: …, date: … and so on.',
  );
}

/** References in a value of the front matter multiply. */
export function expandingFrontMatter(key: string): Diagnostic {
  return unreadableFrontMatter(
    `"${key}" in the front matter repeats itself too often`,
    'Write the value out instead of referring to it with *.',
  );
}

function unreadableFrontMatter(message: string, hint: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'front-matter/unreadable',
    message,
    hint: `${hint} The article is kept without its front matter.`,
  });
}

/** A key stands more than once in the front matter. */
export function repeatedKey(key: string, place: Pick<Diagnostic, 'path' | 'line' | 'column'>): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'front-matter/repeated-key',
    message: `"${key}" appears more than once in the front matter; the first value is used`,
    hint: 'If another one is right, put it first.',
    ...place,
  });
}

/** An article has no headline. */
export function missingTitle(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'title/missing',
    message: 'no headline was found',
    hint: 'Put the headline on the first line, or write "title: …" in the front matter.',
  });
}

/** An article has no text. */
export function missingText(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'text/missing',
    message: 'no text was found below the headline',
    hint: 'Check that the file contains the whole article.',
  });
}

/** The text of an article was taken from data for a script of its page. */
export function textFromScript(path: string, line: number | null): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'text/from-script',
    message:
      'the page itself shows little or none of its text, so the text was taken from the data of a script',
    hint: 'Compare it with the page as a browser shows it.',
    path,
    line,
  });
}

/** A value that should be a date is none. */
export function notADate(value: string, { line, column }: Pick<Diagnostic, 'line' | 'column'>): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'date/not-understood',
    message: `"${value}" cannot be read as a date`,
    hint: 'Write it as 2024-06-20 or 2024-06-20T08:19+07:00.',
    line,
    column,
  });
}

/** A date may have the day or the month first. `taken`: what is certain about it, in EDTF. */
export function ambiguousDate(text: string, taken: string, line: number | null): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'date/ambiguous',
    message: `"${text}" does not show which number is the day and which the month, so only ${taken} is used`,
    hint: 'Write the date as 2024-06-20.',
    line,
  });
}

/** A page says that it is an article and has hardly a text: a video, a gallery, what is shown before a paywall. */
export function shortText(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'text/short',
    message: 'the page says that it is an article, but has only a few words',
    hint: 'It may be a video, a gallery or the beginning of an article that is for subscribers.',
    path,
  });
}
