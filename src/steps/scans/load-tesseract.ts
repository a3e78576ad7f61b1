import { copyFile, mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CODE_ROOT } from '../../util/package-root.js';

/** What is used of tesseract.js (7.x). */
export interface TesseractModule {
  readonly createWorker: (
    languages: readonly string[],
    mode: number,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<TesseractWorker>;
}

export interface TesseractWorker {
  readonly setParameters: (parameters: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly recognize: (
    picture: Buffer,
    options: object,
    output: { readonly text: boolean; readonly blocks: boolean },
  ) => Promise<unknown>;
  readonly terminate: () => Promise<unknown>;
}

const PACKAGE = 'tesseract.js';
/** The packages of data, by the language's tag in Kliping; each is as exact as the larger ones, and faster. */
const DATA: Readonly<Record<string, string>> = { id: 'ind', en: 'eng' };
const FOLDER = '4.0.0_best_int';

/** What is installed to read scans with. */
export interface OcrInstallation {
  readonly version: string;
  /** Codes of languages, the archive's own first. */
  readonly languages: readonly string[];
  /** Their files. */
  readonly files: readonly string[];
}

/** Finds what is installed to read scans with; null where the library or all data are missing. */
export function findTesseract(language: string): OcrInstallation | null {
  const require = createRequire(join(CODE_ROOT, 'package.json'));
  const find = (name: string): string | null => {
    try {
      return require.resolve(`${name}/package.json`);
    } catch {
      return null;
    }
  };
  const library = find(PACKAGE);
  const order = Object.keys(DATA).sort((a, b) => Number(b === language) - Number(a === language));
  const found = order.flatMap((tag) => {
    const code = DATA[tag] ?? '';
    const own = find(`@tesseract.js-data/${code}`);
    return own === null ? [] : [{ code, file: join(dirname(own), FOLDER, `${code}.traineddata.gz`) }];
  });
  if (library === null || found.length === 0) return null;
  const { version } = require(library) as { readonly version: string };
  return { version, languages: found.map(({ code }) => code), files: found.map(({ file }) => file) };
}

/** Puts the data of all languages into one folder, as the library wants them, and returns it. */
export async function gatherData({ files, languages }: OcrInstallation): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kliping-ocr-'));
  for (const [i, file] of files.entries())
    await copyFile(file, join(folder, `${languages[i] ?? ''}.traineddata.gz`));
  return folder;
}

/** Layout is found as well: columns, blocks. The library's own default reads across columns. */
const FIND_COLUMNS = '3';

/** Starts the library. `folder`: where the data are. Nothing is downloaded. */
export async function startTesseract(languages: readonly string[], folder: string): Promise<TesseractWorker> {
  const { createWorker } = (await import(PACKAGE)) as TesseractModule;
  const worker = await createWorker(languages, 1, {
    langPath: folder,
    cacheMethod: 'none',
    gzip: true,
    // Without it, the library throws what fails where nobody can catch it.
    errorHandler: () => undefined,
  });
  // It writes what it thinks of a page's resolution to wherever the program writes.
  await worker.setParameters({ tessedit_pageseg_mode: FIND_COLUMNS, debug_file: '/dev/null' });
  return worker;
}
