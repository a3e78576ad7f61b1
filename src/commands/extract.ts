import { once } from 'node:events';
import type { FoundFile } from '../ingest/walk.js';
import type { Archive } from '../model/archive.js';
import { firstDifference } from '../util/compare.js';
import { isOtherKind } from '../model/other-kind.js';
import { serializeArticle } from '../model/record-json.js';
import { findInputs, readInput } from './inputs.js';
import { createReporter, type OutputOptions } from './reporter.js';

export interface ExtractCommandOptions extends Pick<OutputOptions, 'quiet'> {
  readonly strict?: boolean;
}

/**
 * `kliping extract`: one record a document as JSON Lines on stdout, in the order of the paths, a folder in code-point order.
 * Resolves to the exit code: 1 when a path gave no record.
 */
export async function extract(paths: readonly string[], options: ExtractCommandOptions): Promise<number> {
  const reporter = createReporter(options);
  let code = 0;
  for (const input of await findInputs(paths)) {
    const archive = await readInput(input, reporter.onProgress);
    reporter.finish();
    await print(archive, input.files);
    reporter.diagnose(archive.diagnostics);
    const hasWarning = archive.diagnostics.some((item) => item.severity !== 'info');
    if (
      archive.articles.length === 0 ||
      input.skipped.some(({ reason }) => !isOtherKind(reason)) ||
      (options.strict === true && hasWarning)
    ) {
      code = 1;
    }
  }
  return code;
}

async function print(archive: Archive, files: readonly FoundFile[]): Promise<void> {
  const order = new Map(files.map((file, index) => [file.path, index]));
  const place = (path: string): number => order.get(path) ?? files.length;
  const articles = [...archive.articles].sort((a, b) =>
    firstDifference(
      place(a.facts.source.path) - place(b.facts.source.path),
      (a.place?.offset ?? 0) - (b.place?.offset ?? 0),
      (a.facts.source.record ?? '').localeCompare(b.facts.source.record ?? '', 'en', { numeric: true }),
    ),
  );
  for (const article of articles) {
    const record = serializeArticle(article, archive);
    if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain');
  }
}
