import { diagnostic, type Diagnostic } from '../diagnostic.js';
import { normalizeText, truncate } from '../../util/text.js';
import { listSome } from './list-some.js';

/** A table holds no text of articles. `suggestion`: the columns that may be it; null where one has its name and holds none. */
export function tableWithoutText(
  path: string,
  names: readonly string[],
  suggestion: { readonly text: string; readonly title: string } | null,
): Diagnostic {
  const columns =
    names.length === 0
      ? 'it names no columns'
      : `its columns are ${listSome(
          names.map((name) => truncate(normalizeText(name), MAX_NAME)),
          MAX_NAMES,
        )}`;
  return diagnostic({
    severity: 'warning',
    code: 'table/no-texts',
    message: `no column of this table seems to hold articles (${columns}); skipped`,
    hint:
      suggestion === null
        ? 'Only records with a text of 20 words or more are articles; a list of headlines or addresses is not read.'
        : `If one of them holds the text, name it in kliping.yaml: ${mappingOf(path, suggestion)}`,
    path,
  });
}

/** Names of columns that a message lists. */
const MAX_NAMES = 20;
/** Characters of each. */
const MAX_NAME = 40;

function mappingOf(path: string, columns: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(columns).map(([field, column]) => `${field}: ${JSON.stringify(column)}`);
  return `tables: [{ files: ${JSON.stringify(path)}, columns: { ${pairs.join(', ')} } }]`;
}

/** A file of JSON holds no records. */
export function tableNoCollection(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'table/no-collection',
    message: 'this JSON holds no list of articles; skipped',
    hint: 'It can stay here. Kliping reads a list of objects that each have a text; the list may stand alone or inside an object.',
    path,
  });
}

/** A table breaks the rules for quotation marks. `line`: of the row in which it does. */
export function tableQuotesFault(path: string, line: number): Diagnostic {
  return row(
    { path, line },
    'quotes',
    'a quotation mark is not closed in this row, or stands inside of a cell; the rows before it were read, the rest is skipped',
    'Write a cell with a quotation mark in quotation marks, and the mark twice: "5"" pipe".',
  );
}

/** A table is in an encoding in which rows cannot be told. */
export function tableEncoding(path: string): Diagnostic {
  return row(
    { path, line: null },
    'encoding',
    'this table is not text in UTF-8 or an older encoding; skipped',
    'Save it as CSV in UTF-8.',
  );
}

/** A table in Parquet is damaged, or written in a way that is not read. */
export function tableUnreadable(path: string): Diagnostic {
  return row(
    { path, line: null },
    'unreadable',
    'this table cannot be read; skipped',
    'Write it again, or as JSON Lines.',
  );
}

/** A record has no text, or too short a one. */
export function tableRowWithoutText(path: string, line: number | null, words: number): Diagnostic {
  return row({ path, line }, 'no-text', `no text of ${words} words or more; skipped`, null, 'info');
}

/** A record says that it was never published. */
export function tableDraft(path: string, line: number | null): Diagnostic {
  return row({ path, line }, 'draft', 'its status says that it is not published; skipped', null, 'info');
}

/** A table is a list of people, by its name. */
export function tableOfPeople(path: string): Diagnostic {
  return row(
    { path, line: null },
    'private',
    'it is a list of subscribers or users, which is never read',
    null,
    'info',
  );
}

/** A record is a page of the site that an export is of. */
export function tablePage(path: string, line: number | null): Diagnostic {
  return row({ path, line }, 'page', 'it is a page of the site and no article; skipped', null, 'info');
}

/** A record cannot be read. */
export function tableBrokenRow(path: string, line: number | null): Diagnostic {
  return row({ path, line }, 'broken', 'this is not valid JSON; skipped', 'Write the record again.');
}

/** A line holds no object. */
export function tableNoObject(path: string, line: number): Diagnostic {
  return row(
    { path, line },
    'no-record',
    'this line is no object in braces; skipped',
    'A record is one object a line.',
  );
}

/** A record is longer than a document may be. */
export function tableRowTooLarge(path: string, line: number): Diagnostic {
  return row(
    { path, line },
    'too-large',
    'this record is larger than a document may be; skipped',
    'Raise limits.fileMegabytes in kliping.yaml.',
  );
}

/** A packed table is damaged from some record on. `line`: the last one that was read. */
export function tableCutOff(path: string, line: number): Diagnostic {
  return row(
    { path, line },
    'cut-off',
    'the packed file is damaged or cut off after this line; what stands before was read',
    'Get the file again.',
  );
}

interface RowPlace {
  readonly path: string;
  readonly line: number | null;
}

function row(
  { path, line }: RowPlace,
  code: string,
  message: string,
  hint: string | null,
  severity: Diagnostic['severity'] = 'warning',
): Diagnostic {
  return diagnostic({ severity, code: `table/${code}`, message, hint, path, line: line === 0 ? null : line });
}
