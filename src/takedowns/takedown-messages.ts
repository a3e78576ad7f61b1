import { TAKEDOWNS_FILE } from '../model/takedown.js';
import type { Skipped } from '../model/archive.js';
import { BuildError, diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { Takedown } from '../model/takedown.js';
import { plainPath } from '../util/references/paths.js';

/** A reference as it is written in takedowns.yaml. */
export interface Written {
  readonly reference: string;
  /** 1-based. */
  readonly line: number | null;
  /** Whether its entry may match nothing. */
  readonly isOptional: boolean;
}

/** What is most like a reference, written as a reference, the nearest first. */
export interface Nearest {
  /** Whether the reference may be a misspelling of these. */
  readonly isLikely: boolean;
  readonly texts: readonly string[];
}

/** Articles that one message names. */
const NAMED = 5;
/** Why an entry that is not understood is an error: without it, the site would show what it takes down. */
const STAYS = 'No site is built until then; an old one stays as it is.';

/** Returns the message that a reference means no article. `nearest`: null when it was not looked for. */
export function sayNoArticle({ reference, line, isOptional }: Written, nearest: Nearest | null): Diagnostic {
  const message = `no article is ${reference}`;
  if (isOptional) return say('info', { message: `${message}; the entry is optional`, hint: null, line });
  const near =
    nearest === null || nearest.isLikely || nearest.texts.length === 0
      ? ask(nearest?.texts ?? [])
      : `The nearest in the archive: ${list(nearest.texts)}. `;
  const ways = plainPath(reference).startsWith('public/')
    ? 'Files in public/ are no articles, and are copied as they are: move the file out of public/.'
    : 'Correct the entry: an article is named by its path, folder, address, page or id.';
  return say('error', {
    message,
    hint: `${near}${ways} If the article may be missing, add optional: true. ${STAYS}`,
    line,
  });
}

/** Returns the message that a reference may mean any of several articles. */
export function sayAmbiguous({ reference, line }: Written, candidates: readonly string[]): Diagnostic {
  return say('error', {
    message: `${reference} could mean any of ${candidates.length} articles: ${list(candidates)}`,
    hint: `Write the exact path or the id of the one that is meant, or name each of them. ${STAYS}`,
    line,
  });
}

/** Returns the message that what a reference means was not read as an article. */
export function saySkipped({ reference, line, isOptional }: Written, skipped: Skipped): Diagnostic {
  const message = `no article is ${reference}: ${skipped.path} was skipped (${skipped.diagnostic.message})`;
  if (isOptional) return say('info', { message, hint: null, line });
  return say('error', {
    message,
    hint: `Make the file readable, or add optional: true to the entry: it then holds as soon as the file can be read. ${STAYS}`,
    line,
  });
}

/** Returns the message that a reference was understood although it is not written as the thing it means. */
export function sayTakenAs({ reference, line }: Written, paths: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'takedowns/taken-as',
    message: `${reference} is taken to mean ${list(paths)}`,
    hint: 'If something else is meant, write its path or its id.',
    path: TAKEDOWNS_FILE,
    line,
  });
}

/** Returns the message that an entry's names stand in no article that it is about. `alike`: names that do, spelled nearly so. */
export function noticeUnusedNames({
  names,
  line,
  isOptional,
  alike = [],
}: Pick<Takedown, 'names' | 'line' | 'isOptional'> & { readonly alike?: readonly string[] }): Diagnostic {
  const message = `the name ${names.join(', ')} stands in no article meant`;
  if (isOptional === true)
    return say('info', { message: `${message}; the entry is optional`, hint: null, line });
  return say('error', {
    message,
    hint: `${ask(alike)}Correct the spelling, or the articles named. If it may stand nowhere, add optional: true. ${STAYS}`,
    line,
  });
}

/**
 * Returns the message that an entry's names stand in no article in one piece, but their words do in a row, with the end of a
 * sentence or a block between them, or a comma. Nothing is replaced there: they are probably of two people.
 */
export function noticePartedNames(
  { names, line }: Pick<Takedown, 'names' | 'line'>,
  path: string,
): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'takedowns/parted-name',
    message: `the name ${names.join(', ')} stands nowhere in one piece: in ${path} a sentence, a block or an item of a list ends between its words, and nothing was replaced there`,
    hint: 'If it is the person all the same, correct the article’s file there; if it is not, add optional: true to the entry.',
    path: TAKEDOWNS_FILE,
    line,
  });
}

function ask(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : `Did you mean ${nearest.join(' or ')}? `;
}

/**
 * Refuses to let a site be made while takedowns.yaml has entries that match nothing: it would show what they take down.
 * @throws BuildError with all of them.
 */
export function refuseTakedowns(diagnostics: readonly Diagnostic[]): void {
  const [first, ...others] = findFaults(diagnostics);
  if (first !== undefined) throw new BuildError(first, others);
}

/** Returns those of an archive's diagnostics that say that something would be shown which takedowns.yaml takes down. */
export function findFaults(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity, code }) => severity === 'error' && code.startsWith('takedowns/'));
}

/** Names that somebody, or a program that adds an ending, gives the file; it is read under one only. */
const NEARLY_THE_FILE = /^takedowns?\.ya?ml(?:\.txt)?$/i;

/**
 * Returns an error for each file that looks like takedowns.yaml but has another name or lies in a folder: nothing in it would hold.
 * `paths`: those of the archive's files, without the settings.
 */
export function findMisplaced(paths: Iterable<string>): readonly Diagnostic[] {
  return [...paths]
    .filter((path) => NEARLY_THE_FILE.test(path.slice(path.lastIndexOf('/') + 1)))
    .map((path) =>
      diagnostic({
        severity: 'error',
        code: 'takedowns/misplaced',
        message: `this file is not read: only ${TAKEDOWNS_FILE} in the archive’s own folder is`,
        hint: `Give it that name, or move its entries there. ${STAYS}`,
        path,
      }),
    );
}

function list(items: readonly string[]): string {
  const more = items.length > NAMED ? ` and ${items.length - NAMED} more` : '';
  return items.slice(0, NAMED).join(', ') + more;
}

function say(
  severity: Diagnostic['severity'],
  fields: Pick<Diagnostic, 'message' | 'hint' | 'line'>,
): Diagnostic {
  return diagnostic({ severity, code: 'takedowns/no-match', path: TAKEDOWNS_FILE, ...fields });
}
