import { diagnostic, type Diagnostic } from '../diagnostic.js';
import type { Limits } from '../limits.js';

/** A file has the same bytes as `first`, which is read in its place. */
export function duplicateFile(path: string, first: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/duplicate',
    message: `this file is identical to ${first}, so it is read only once`,
    hint: 'You can leave both where they are.',
    path,
  });
}

/** Some bytes of a text are not UTF-8. `line`: of the first of them. */
export function invalidUtf8(path: string, count: number, line: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'charset/invalid-utf-8',
    message: `${count === 1 ? 'one byte is not valid UTF-8 and is' : `${count} bytes are not valid UTF-8 and are`} shown as \uFFFD`,
    hint: 'Save the article again from its source as UTF-8, and keep this file outside the archive.',
    path,
    line,
  });
}

/** A text has an encoding that had to be guessed. */
export function assumedCharset(path: string, charset: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'charset/assumed',
    message: `the text is not UTF-8, so it was read as ${charset}`,
    hint: 'If letters look wrong on the page, convert a copy to UTF-8 and keep the original outside the archive.',
    path,
  });
}

/** The markup of a Markdown file cannot be read as such. */
export function tangledMarkup(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'markdown/too-deep',
    message: 'the markup is nested too deeply or too complex, so the text was kept as plain paragraphs',
    hint: 'Look for a line or paragraph with a great many ">", "-", "*" or "[" signs.',
    path,
  });
}

/** A file has too many megabytes. `size`: in megabytes, as it is shown. */
export function tooLarge(path: string, size: string, { fileMegabytes }: Limits): Diagnostic {
  return overLimit(path, 'input/too-large', {
    message: `the file has ${size} MB and the limit is ${fileMegabytes} MB; skipped`,
    remedy: 'Split a copy into one file per article and keep the original outside the archive',
    limit: 'fileMegabytes',
  });
}

/** The elements of a page lie too deep inside each other. */
export function tooDeep(path: string, maxDepth: number): Diagnostic {
  return overLimit(path, 'input/too-deep', {
    message: `its elements are nested more than ${maxDepth} levels deep; skipped`,
    remedy: 'Look for tags that are never closed',
    limit: 'depth',
  });
}

const EXTRACT_ONE = 'Put a copy of only the article in its place and keep the original outside the archive';

/** Reading a file takes too long. */
export function tooSlow(path: string, { seconds }: Limits): Diagnostic {
  return overLimit(path, 'input/too-slow', {
    message: `reading it took more than ${seconds} seconds; skipped`,
    remedy: EXTRACT_ONE,
    limit: 'seconds',
  });
}

/** Reading a file takes too much memory. */
export function tooMuchMemory(path: string, { memoryMegabytes }: Limits): Diagnostic {
  return overLimit(path, 'input/too-much-memory', {
    message: `reading it took more than ${memoryMegabytes} MB of memory; skipped`,
    remedy: EXTRACT_ONE,
    limit: 'memoryMegabytes',
  });
}

interface OverLimit {
  readonly message: string;
  readonly remedy: string;
  readonly limit: keyof Limits;
}

function overLimit(path: string, code: string, { message, remedy, limit }: OverLimit): Diagnostic {
  const hint = `${remedy}, or raise limits.${limit} in kliping.yaml.`;
  return diagnostic({ severity: 'warning', code, message, hint, path });
}

/** Reading a file ended the thread that read it, which nothing in a file should be able to do. */
export function fatalFile(path: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'input/fatal',
    message: 'reading this file crashed the thread that read it; skipped',
    hint: 'This is a bug in Kliping. Please report it and attach the file.',
    path,
  });
}

/** A name on the disk is not UTF-8. `command`: what renames it in a shell. */
export function misnamedEntry(path: string, isFolder: boolean, command: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'input/name',
    message: `its name is not valid UTF-8 (each %… stands for a byte that is not part of a character), so ${isFolder ? 'nothing in it was read' : 'it was skipped'}`,
    hint: `Rename it, for example: ${command}`,
    path,
  });
}

/** A file holds bytes that are no text. */
export function binaryFile(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'input/binary',
    message:
      'this file is not text (perhaps a picture, a document or an archive with another extension); skipped',
    hint: 'Give it the right extension, or export it as text.',
    path,
  });
}

/** A file has nothing to read in it. */
export function textlessFile(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'input/empty',
    message: 'this file contains no text; skipped',
    hint: 'If it should be an article, save it again.',
    path,
  });
}

/** A file has a format without a reader. `known`: the extensions that have one. */
export function unsupportedFormat(path: string, known: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/unsupported',
    message: 'Kliping does not read this format; skipped',
    hint: `It reads ${known.join(', ')}.`,
    path,
  });
}
