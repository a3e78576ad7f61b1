import { diagnostic, type Diagnostic } from '../diagnostic.js';
import { listSome } from './list-some.js';

/** `kliping export` was not told what to write, or was told to write two things. */
export function exportOneThing(): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'export/kind',
    message: 'export writes one thing at a time: a bag with --bagit DIR, or a book with --epub FILE',
    hint: 'kliping export --help shows an example of each.',
  });
}

/** Options that choose articles were given for a bag, which holds all. */
export function choiceWithoutBook(options: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'export/choice',
    message: `${options.join(' and ')} can be used only with --epub: a bag holds the whole archive`,
    hint: 'Leave out what chooses articles, or write a book with --epub FILE.',
  });
}

/** No article has all that was asked for. `chosen`: as on the command line. `nearest`: names like those that were not found. */
export function nothingChosen(chosen: string, nearest: readonly string[]): Diagnostic {
  const ask = nearest.length === 0 ? '' : `Did you mean ${listSome(nearest)}? `;
  return diagnostic({
    severity: 'error',
    code: 'export/nothing-chosen',
    message: `no article matches ${chosen}, so no book was written`,
    hint: `${ask}Articles must match every kind of option that is given; undated ones match no --from and no --to.`,
  });
}

/** The value of --from or --to is no day. */
export function wrongChosenDay(option: string, value: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'export/day',
    message: `${option} ${value}: this is not a date`,
    hint: 'Write it as 2024-06-20, 2024-06 or 2024.',
  });
}

/** The value of --by is no order of a book. */
export function wrongBookOrder(value: string, orders: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'export/order',
    message: `a book cannot be ordered by "${value}"`,
    hint: `Write ${orders.map((order) => `--by ${order}`).join(' or ')}.`,
  });
}

/** A book cannot be written to a file. `reason`: why, as a sentence without its stop. */
export function bookRefused(path: string, reason: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'export/book',
    message: `the book cannot be written there: ${reason}`,
    hint: 'Choose a file with the extension .epub outside the archive.',
    path,
  });
}

/** A book would be too large for its format. */
export function bookTooLarge(path: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'export/book-size',
    message: 'a book of all these articles would be larger than the format allows (65,535 files, 4 GB)',
    hint: 'Choose fewer articles with --from and --to, --outlet, --tag, --author or --entity.',
    path,
  });
}
