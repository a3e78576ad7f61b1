import { closeSync, openSync, readSync, renameSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeBook, BOOK_ORDERS, type Book, type BookOrder } from '../book/make-book.js';
import { BuildError, UsageError } from '../model/diagnostic.js';
import { bookRefused, bookTooLarge, noArticles, wrongBookOrder } from '../model/messages.js';
import type { SiteInfo } from '../model/site.js';
import { writeZip, ZipLimitError, type ZipEntry } from '../output/zip.js';
import { loadConfig, type Config } from '../settings/config.js';
import { findPictures, type FoundPictures } from '../steps/find-pictures.js';
import { openBookPictures } from '../steps/pictures/book-pictures.js';
import { readAll, type ReadAll } from '../steps/read-archive.js';
import { checkTakedowns } from '../takedowns/check-takedowns.js';
import { checkWithheld } from '../takedowns/check-withheld.js';
import { refuseTakedowns } from '../takedowns/faults.js';
import { ownTexts } from '../takedowns/own-words.js';
import { VERSION } from '../util/package-root.js';
import { inspectPath, hasCode, isInside } from '../util/paths.js';
import { removeAtExit } from '../util/remove-at-exit.js';
import { chooseArticles, type ArticleChoice } from './choose-articles.js';
import { buildTime, findArchive } from './paths.js';
import { createReporter, type OutputOptions } from './reporter.js';

export interface BookCommandOptions extends OutputOptions, ArticleChoice {
  readonly epub: string;
  /** What its list of contents is divided by. */
  readonly by?: string;
}

const MEDIA_TYPE = 'application/epub+zip';
/** The first bytes of every book: the head of a ZIP file's entry, and where the name of the first file stands in it. */
const ZIP_SIGN = 'PK\u0003\u0004';
const NAME_AT = 30;

/** `kliping export --epub FILE`: articles as a book to read offline. Resolves to 0; the file is either complete or as it was. */
export async function exportBook(path: string, options: BookCommandOptions): Promise<number> {
  const archive = await findArchive(path);
  const target = checkTarget(options.epub, archive);
  const order = readOrder(options.by);
  const config = await loadConfig(archive);
  const reporter = createReporter(options);
  const all = await readAll(archive, { config, onProgress: reporter.onProgress });
  reporter.finish();
  refuseTakedowns(all.read.archive.diagnostics);
  if (all.read.archive.articles.length === 0)
    throw new BuildError(noArticles(path, all.read.archive.skipped.length));
  const chosen = chooseArticles(all.read.archive, options);
  // Pictures are looked for only in what was chosen.
  const read = { ...all.read, archive: { ...all.read.archive, articles: chosen.articles } };
  const pictures = await findPictures({ ...all, read, config });
  reporter.diagnose([...pictures.archive.diagnostics, ...pictures.diagnostics]);
  const site = describeSite(config);
  const context = {
    ...{ site, language: config.language, archive: all.read.archive, pictures: pictures.ofArticles },
    hideInPath: (words: string) => all.read.archive.hideInPath(words),
  };
  const book = makeBook({ context, articles: chosen.articles, chosen: chosen.words, order });
  const bytes = await writeBook(target, book, { all, pictures, archive, config });
  const articles = chosen.articles.length;
  reporter.emit('exported', { articles, pictures: book.pictures.length, bytes, out: target });
  reporter.say(
    `A book of ${articles} ${articles === 1 ? 'article' : 'articles'} (${Math.ceil(bytes / 1000)} kB) is in ${target}`,
  );
  return 0;
}

function readOrder(by = 'date'): BookOrder {
  const order = BOOK_ORDERS.find((one) => one === by);
  if (order === undefined) throw new UsageError(wrongBookOrder(by, BOOK_ORDERS));
  return order;
}

/** @throws UsageError where a book must not be written: in the archive, or over something that is no book. */
function checkTarget(path: string, archive: string): string {
  const target = resolve(path);
  if (isInside(target, archive))
    throw new UsageError(bookRefused(path, 'it is inside the archive and would become part of it'));
  const there = inspectPath(target);
  if (there === null) return target;
  if (there.isDirectory()) throw new UsageError(bookRefused(path, 'it is a folder'));
  if (!there.isFile() || !isBook(target))
    throw new UsageError(bookRefused(path, 'there is another file, which is no book'));
  return target;
}

function isBook(path: string): boolean {
  const head = Buffer.alloc(NAME_AT + 100);
  const file = openSync(path, 'r');
  try {
    const text = head.toString('latin1', 0, readSync(file, head, 0, head.length, 0));
    return text.startsWith(ZIP_SIGN) && text.startsWith(`mimetype${MEDIA_TYPE}`, NAME_AT);
  } finally {
    closeSync(file);
  }
}

function describeSite(config: Config): SiteInfo {
  return {
    title: config.title,
    description: config.description,
    language: config.language.locale,
    baseUrl: config.baseUrl,
    rights: config.rights.statement,
    contact: config.contact,
    timezone: config.timezone,
    builtAt: buildTime(config.timezone),
    version: VERSION,
    assets: {},
    indexes: [],
    isPortable: config.isPortable,
  };
}

interface BookSources {
  readonly all: ReadAll;
  readonly pictures: FoundPictures;
  readonly archive: string;
  readonly config: Config;
}

/** Writes a book under another name, looks through it as through a site, and puts it into place. Resolves to its bytes. */
async function writeBook(target: string, book: Book, sources: BookSources): Promise<number> {
  try {
    await mkdir(dirname(target), { recursive: true });
    const work = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
    const stay = removeAtExit(work);
    try {
      await writeTexts(work, book);
      await checkTexts(work, book, sources);
      const file = join(work, 'book.epub');
      await writeZip(file, entriesOf(book, sources));
      const { size } = inspectPath(file) ?? { size: 0 };
      renameSync(file, target);
      return size;
    } finally {
      await rm(work, { recursive: true, force: true });
      stay();
    }
  } catch (error) {
    if (error instanceof ZipLimitError) throw new BuildError(bookTooLarge(target));
    if (hasCode(error, 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'))
      throw new UsageError(bookRefused(target, error.message));
    throw error;
  }
}

/** Where a file of a book is looked through: an article under the path of its page in the site, as what is said there is its own. */
function checkedPath(path: string): string {
  return path.replace(/^EPUB\/(articles\/.*)\.xhtml$/, '$1.html');
}

async function writeTexts(folder: string, { files }: Book): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, checkedPath(path));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** Nothing that takedowns.yaml or the rights of an article withhold may be in a book. @throws BuildError that says what stands where. */
async function checkTexts(
  folder: string,
  { files }: Book,
  { all: { read }, archive, config }: BookSources,
): Promise<void> {
  const paths = files.map(({ path }) => checkedPath(path));
  await checkTakedowns(folder, {
    files: paths,
    removed: read.removed,
    shown: read.archive.articles,
    names: { archive, config, own: new Set(), articleOf: () => null },
  });
  const { articles, entities } = read.archive;
  checkWithheld(folder, {
    files: paths,
    isUnchanged: () => false,
    restricted: read.restricted,
    wasShown: () => false,
    articles,
    ownTexts: () => [
      ...ownTexts(config),
      ...entities.flatMap(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)]),
      ...[config.title, config.description ?? '', config.rights.statement ?? ''],
    ],
  });
}

async function* entriesOf(book: Book, { all: { store }, pictures }: BookSources): AsyncIterable<ZipEntry> {
  yield { path: 'mimetype', content: Buffer.from(MEDIA_TYPE), isStored: true };
  for (const { path, content } of book.files) yield { path, content: Buffer.from(content) };
  const convert = book.pictures.length === 0 ? null : await openBookPictures();
  const keys = new Map(pictures.files.map((file) => [file.path, file.key]));
  for (const { from, to } of book.pictures) {
    const bytes = store.get('pictures', keys.get(from) ?? '');
    if (bytes === null || convert === null) throw new Error(`the store has lost ${from}`);
    yield { path: `EPUB/${to}`, content: await convert(bytes), isStored: true };
  }
}
