import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createCorpus } from '../corpus/corpus.js';

/** A copy of an archive that can be changed as a person would change it. */
export interface BenchmarkArchive {
  readonly folder: string;
  /** Writes a sentence with new names into the middle of one article, another one for each round. */
  readonly edit: (round: number) => void;
  /** Puts in an article that was held out. */
  readonly add: () => void;
  /** Takes it out again. */
  readonly remove: () => void;
  /** Deletes what earlier builds left. */
  readonly forget: () => void;
}

const ARTICLE = /\.(?:md|markdown|txt|html?)$/i;
const PAGE = /\.html?$/i;
/** Where in the list of articles, sorted by path, the edited and the held-out one are. */
const EDITED = 1 / 2;
const HELD_OUT = 2 / 3;

/** Writes a made-up archive into a folder that is not there yet. */
export function writeMadeArchive(size: number, words: number, folder: string): void {
  const corpus = createCorpus({ words });
  mkdirSync(folder);
  writeFileSync(join(folder, 'kliping.yaml'), corpus.settings);
  let table = corpus.tableHead;
  // One more, which is held out.
  for (let number = 0; number <= size; number += 1) {
    const file = corpus.file(number);
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.content);
    table += file.row ?? '';
  }
  writeFileSync(join(folder, 'metadata.csv'), table);
}

/**
 * Copies a folder of articles without hidden files, to which what earlier builds left belongs.
 * @throws Error when there is no such folder.
 */
export function copyArchive(from: string, folder: string): void {
  if (!existsSync(from)) throw new Error(`${from}: there is no such folder`);
  cpSync(from, folder, {
    recursive: true,
    dereference: true,
    filter: (path) => path === from || !basename(path).startsWith('.'),
  });
}

/**
 * Holds one article of an archive out, to be added later.
 * @throws Error when it has fewer than two articles as Markdown, text or saved pages.
 */
export function openArchive(folder: string): BenchmarkArchive {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ARTICLE.test(path))
    .sort();
  const at = Math.floor(files.length * EDITED);
  const inTurn = [...files.slice(at), ...files.slice(0, at)];
  // A saved page is edited only when there is nothing else: what surrounds its text is not the article.
  const edited = inTurn.find((path) => !PAGE.test(path)) ?? inTurn[0];
  const heldOut = files.filter((path) => path !== edited)[Math.floor((files.length - 1) * HELD_OUT)];
  if (edited === undefined || heldOut === undefined) {
    throw new Error(`${folder}: two articles or more are needed as .md, .txt or .html`);
  }
  const editedPath = join(folder, edited);
  const addedPath = join(folder, heldOut);
  // Every byte as it is, whatever the encoding: what is put in is ASCII.
  const original = readFileSync(editedPath, 'latin1');
  const added = readFileSync(addedPath);
  rmSync(addedPath);
  return {
    folder,
    edit: (round) => {
      const sentence = `Gubernur Ridwan Hidayat datang ke Surabaya dan Bandung pada putaran ${round}.`;
      writeFileSync(editedPath, insert(original, sentence, PAGE.test(edited)), 'latin1');
    },
    add: () => {
      writeFileSync(addedPath, added);
    },
    remove: () => {
      rmSync(addedPath);
    },
    forget: () => {
      rmSync(join(folder, '.kliping'), { recursive: true, force: true });
    },
  };
}

/** Puts a sentence between two paragraphs in the middle of an article, or at its end when it has only one. */
function insert(text: string, sentence: string, isPage: boolean): string {
  const breaks = [...text.matchAll(isPage ? /<\/p>/gi : /\r?\n\r?\n/g)];
  const middle = breaks[Math.floor(breaks.length / 2)];
  const end = middle === undefined ? text.length : middle.index + middle[0].length;
  const paragraph = isPage
    ? `\n<p>${sentence}</p>\n`
    : `${middle === undefined ? '\n\n' : ''}${sentence}\n\n`;
  return text.slice(0, end) + paragraph + text.slice(end);
}
