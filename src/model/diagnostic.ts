import { printable } from '../util/printable.js';

/**
 * Something a person should know about one input: what is wrong, where, and what to do.
 * `line` and `column` are 1-based places in the decoded source, or null when the whole file is meant.
 */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  /** Stable and machine readable, `stage/what`: 'date/ambiguous'. */
  readonly code: string;
  readonly message: string;
  /** What the person can do about it. */
  readonly hint: string | null;
  /** Path relative to the archive, with forward slashes; null when no single file is meant. */
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** A diagnostic with the optional places left out meaning null. */
export function diagnostic(
  fields: Pick<Diagnostic, 'severity' | 'code' | 'message'> & Partial<Diagnostic>,
): Diagnostic {
  return { hint: null, path: null, line: null, column: null, ...fields };
}

/** 'clips/a.txt:3:1: message' on one line, the hint indented on the next; nothing in it can act on a terminal. */
export function formatDiagnostic(item: Diagnostic): string {
  const place = [item.path, item.line, item.line === null ? null : item.column]
    .filter((part) => part !== null)
    .join(':');
  const head = `${item.severity}: ${place === '' ? '' : `${place}: `}${item.message}`;
  return printable(item.hint === null ? head : `${head}\n  → ${item.hint}`);
}

/** Something a person can put right ended the whole command. */
export abstract class ReportedError extends Error {
  /** `others`: more of the kind, to be put right in the same go. */
  constructor(
    readonly diagnostic: Diagnostic,
    readonly others: readonly Diagnostic[] = [],
  ) {
    super(diagnostic.message);
  }
}

/** Returns all that an error reports, one below the other, as {@link formatDiagnostic} writes it. */
export function formatError({ diagnostic: first, others }: ReportedError): string {
  return [first, ...others].map(formatDiagnostic).join('\n');
}

/** A wrong option or configuration: exit code 2. */
export class UsageError extends ReportedError {
  override readonly name = 'UsageError';
}

/** The site could not be built, for instance because of a user's template: exit code 1. */
export class BuildError extends ReportedError {
  override readonly name = 'BuildError';
}
