import { UsageError } from '../model/diagnostic.js';
import { choiceWithoutBook, exportOneThing } from '../model/messages.js';
import { writtenChoice } from './choose-articles.js';
import type { BookCommandOptions } from './export-book.js';
import type { ExportCommandOptions } from './export.js';

/** Options of `kliping export`, of which it is not said yet what is to be written. */
export type AnyExportOptions = Partial<ExportCommandOptions & BookCommandOptions>;

/** `kliping export`: a bag or a book. @throws UsageError when neither or both are asked for. */
export async function exportAny(path: string, options: AnyExportOptions): Promise<number> {
  const { bagit, epub, ...others } = options;
  if (epub !== undefined && bagit === undefined && others.withWithheld !== true) {
    const { exportBook } = await import('./export-book.js');
    return exportBook(path, { ...others, epub });
  }
  if (bagit === undefined || epub !== undefined) throw new UsageError(exportOneThing());
  const chosen = [...writtenChoice(options), ...(options.by === undefined ? [] : [`--by ${options.by}`])];
  if (chosen.length > 0) throw new UsageError(choiceWithoutBook(chosen));
  const { exportArchive } = await import('./export.js');
  return exportArchive(path, { ...others, bagit });
}
