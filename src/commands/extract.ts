import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { loadConfig } from '../config.js';
import { unreadable, walkArchive, type FoundFile } from '../ingest/walk.js';
import type { Archive, Skipped } from '../model/archive.js';
import { serializeArticle } from '../model/record-json.js';
import { readFiles } from '../pipeline.js';
import { createReporter, type OutputOptions } from './reporter.js';

export interface ExtractCommandOptions extends Pick<OutputOptions, 'quiet'> {
  readonly strict?: boolean;
}

/** Files that are read together: a folder, or files named one by one that share a folder's settings. */
interface Input {
  /** Where kliping.yaml is looked for. */
  readonly folder: string;
  readonly files: FoundFile[];
  readonly skipped: Skipped[];
}

/**
 * `kliping extract`: one record a document as JSON Lines on stdout, in the order of the paths, a folder in code-point order.
 * Resolves to the exit code: 1 when a path gave no record.
 */
export async function extract(paths: readonly string[], options: ExtractCommandOptions): Promise<number> {
  const reporter = createReporter(options);
  let code = 0;
  for (const input of await findInputs(paths)) {
    const archive = await readFiles(input.files, {
      config: await loadConfig(input.folder),
      onProgress: reporter.onProgress,
      skipped: input.skipped,
      keepDuplicates: true,
    });
    reporter.finish();
    await print(archive, input.files);
    reporter.diagnose(archive.diagnostics);
    const hasWarning = archive.diagnostics.some((item) => item.severity !== 'info');
    if (archive.articles.length === 0 || input.skipped.length > 0 || (options.strict === true && hasWarning))
      code = 1;
  }
  return code;
}

async function print(archive: Archive, files: readonly FoundFile[]): Promise<void> {
  const order = new Map(files.map((file, index) => [file.path, index]));
  const place = (path: string): number => order.get(path) ?? files.length;
  const articles = [...archive.articles].sort(
    (a, b) => place(a.record.source.path) - place(b.record.source.path),
  );
  for (const article of articles) {
    const record = serializeArticle(article, archive);
    if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain');
  }
}

async function findInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    const absolute = resolve(path);
    const shown = path.replaceAll('\\', '/');
    let info;
    try {
      info = await stat(absolute);
    } catch (error) {
      const problem = { ...unreadable(shown, error), severity: 'error' as const };
      join(inputs, dirname(absolute)).skipped.push({
        path: shown,
        reason: 'unreadable',
        diagnostic: problem,
      });
      continue;
    }
    if (info.isDirectory()) {
      const { files, problems } = await walkArchive(absolute);
      const skipped = problems.map((item): Skipped => ({
        path: item.path ?? '',
        reason: 'unreadable',
        diagnostic: item,
      }));
      inputs.push({ folder: absolute, files: [...files], skipped });
    } else join(inputs, dirname(absolute)).files.push({ path: shown, absolute, size: info.size });
  }
  return inputs;
}

/** The last input if it is of single files of this folder, else a new one: names are resolved over files read together. */
function join(inputs: Input[], folder: string): Input {
  const last = inputs.at(-1);
  if (last?.folder === folder && last.files.every((file) => dirname(file.absolute) === folder)) return last;
  const input: Input = { folder, files: [], skipped: [] };
  inputs.push(input);
  return input;
}
