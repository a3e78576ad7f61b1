import { BuildError, ReportedError, UsageError, type Diagnostic } from '../../model/diagnostic.js';

/** An error on its way from a process that builds: plain data. */
export type Failure =
  | {
      readonly kind: 'build' | 'usage';
      readonly diagnostic: Diagnostic;
      readonly others: readonly Diagnostic[];
    }
  | {
      readonly kind: 'bug';
      readonly message: string;
      readonly stack: string | null;
      /** With them it says of a full disk, and which file is meant. */
      readonly code: string | null;
      readonly path: string | null;
    };

export function describeFailure(error: unknown): Failure {
  if (error instanceof ReportedError) {
    const { diagnostic, others } = error;
    return { kind: error instanceof UsageError ? 'usage' : 'build', diagnostic, others };
  }
  if (!(error instanceof Error))
    return { kind: 'bug', message: String(error), stack: null, code: null, path: null };
  const cause = findCoded(error);
  const { code, path } = (cause ?? {}) as NodeJS.ErrnoException;
  const { message, stack } = error;
  return { kind: 'bug', message, stack: stack ?? null, code: code ?? null, path: path ?? null };
}

/** Makes the error again that {@link describeFailure} was given. */
export function restoreFailure(failure: Failure): Error {
  if (failure.kind !== 'bug') {
    const { kind, diagnostic, others } = failure;
    return kind === 'usage' ? new UsageError(diagnostic, others) : new BuildError(diagnostic, others);
  }
  const { message, stack, code, path } = failure;
  const error = new Error(message);
  if (stack !== null) error.stack = stack;
  return Object.assign(error, code === null ? {} : { code }, path === null ? {} : { path });
}

/** Returns the first of an error and its causes that a system gave a code. */
function findCoded(error: unknown): Error | null {
  for (let item = error; item instanceof Error;) {
    if ('code' in item && typeof item.code === 'string') return item;
    item = 'originalError' in item ? item.originalError : item.cause;
  }
  return null;
}
