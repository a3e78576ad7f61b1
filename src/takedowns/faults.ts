import { BuildError, type Diagnostic } from '../model/diagnostic.js';
import { misplacedTakedowns } from '../model/messages.js';

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
    .map(misplacedTakedowns);
}
