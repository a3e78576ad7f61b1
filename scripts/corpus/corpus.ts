import { slugOf, writeHtml, writeMarkdown, writeText, type Clipping } from './formats.js';
import { createNames, type MadeOutlet } from './names.js';
import { createRandom } from './random.js';
import { createTeller, type Story } from './story.js';
import { createWords } from './words.js';

export type FileKind = 'markdown' | 'html' | 'text';

/** One file of the made-up archive. */
export interface CorpusFile {
  readonly path: string;
  readonly content: string;
  readonly kind: FileKind;
  readonly isUndated: boolean;
  /** The number of the article this one nearly repeats, or null. */
  readonly repeats: number | null;
  /** Its row of metadata.csv, or null. */
  readonly row: string | null;
}

export interface CorpusOptions {
  /** Words of an article on average. Default: 140. */
  readonly words?: number;
  /** Share of articles that print an earlier one again with few changes, 0–1. Default: 0, so that all texts differ. */
  readonly reprints?: number;
}

export interface Corpus {
  readonly settings: string;
  readonly tableHead: string;
  /** The file of a number from 0 up: the same in an archive of any size. */
  readonly file: (number: number) => CorpusFile;
}

/** Shares of all files; what is left is text. */
const MARKDOWN_SHARE = 0.45;
const HTML_SHARE = 0.15;
/** Share of the articles that a person noted something about. */
const ROW_SHARE = 0.01;
/** Share of a repeated article's paragraphs and words that differ. */
const DROPPED_PARAGRAPHS = 0.1;
/** Shorter articles are printed whole: without a paragraph they would be other ones. */
const MIN_SHORTENED = 8;
const CHANGED_WORDS = 0.02;
/** Files in one folder. */
const FOLDER_SIZE = 1_000;
const OTHER_HEADLINES = 5;

/**
 * A made-up archive of Indonesian-looking news for tests and measurements: every article depends on its own number only, so
 * that an archive of 1,000 is the beginning of one of 10,000, byte for byte.
 */
export function createCorpus({ words = 140, reprints = 0 }: CorpusOptions = {}): Corpus {
  const names = createNames();
  const tell = createTeller(createWords(), names, words);
  const headlines = createRandom('headlines', 0);
  const others = Array.from({ length: 500 }, () => tell(headlines.int(1_000_000)).title);

  return {
    settings: writeSettings(names.outlets),
    tableHead: 'path,authors,rights\n',
    file: (number) => {
      const random = createRandom('file', number);
      const kind = pickKind(random.next());
      const repeats = findRepeated(number, reprints);
      const story = repeats === null ? tell(number) : retell(tell(repeats), number);
      const slug = slugOf(story.title);
      const clipping: Clipping = {
        number,
        story: repeats === null ? story : { ...story, outlet: names.outlet(random) },
        slug,
        others: Array.from({ length: OTHER_HEADLINES }, () => random.pick(others)),
      };
      const folder = String(Math.floor(number / FOLDER_SIZE)).padStart(4, '0');
      const path = `${folder}/${String(number).padStart(7, '0')}-${slug.slice(0, 40)}${ENDINGS[kind]}`;
      return {
        path,
        content: WRITERS[kind](clipping),
        kind,
        isUndated: story.date === null,
        repeats,
        row: random.chance(ROW_SHARE)
          ? `${path},${names.person(names.drawPerson(random)).name},Seizin ${story.outlet.name}\n`
          : null,
      };
    },
  };
}

const ENDINGS: Readonly<Record<FileKind, string>> = { markdown: '.md', html: '.html', text: '.txt' };
const WRITERS: Readonly<Record<FileKind, (clipping: Clipping) => string>> = {
  markdown: writeMarkdown,
  html: writeHtml,
  text: writeText,
};

function pickKind(draw: number): FileKind {
  if (draw < MARKDOWN_SHARE) return 'markdown';
  return draw < MARKDOWN_SHARE + HTML_SHARE ? 'html' : 'text';
}

/** Returns the earlier article a number repeats, itself no repetition; null for one of its own. */
function findRepeated(number: number, share: number): number | null {
  const random = createRandom('repeat', number);
  if (number === 0 || !random.chance(share)) return null;
  const earlier = random.int(number);
  return findRepeated(earlier, share) ?? earlier;
}

/** Returns a report as another outlet prints it: some paragraphs shorter, some words other ones. */
function retell(story: Story, number: number): Story {
  const random = createRandom('retell', number);
  const canShorten = story.paragraphs.length >= MIN_SHORTENED;
  const paragraphs = story.paragraphs
    .filter((_, i) => i === 0 || !canShorten || !random.chance(DROPPED_PARAGRAPHS))
    .map((paragraph) =>
      paragraph
        .split(' ')
        .map((word) => (/^[a-z]{5,}$/.test(word) && random.chance(CHANGED_WORDS) ? 'begitu' : word))
        .join(' '),
    );
  return { ...story, paragraphs };
}

function writeSettings(outlets: readonly MadeOutlet[]): string {
  const lines = outlets.map(({ name, domain }) => `  - name: ${name}\n    domain: ${domain}`);
  return `# A made-up archive: no article in it was ever printed.
title: Arsip Contoh
description: Artikel buatan untuk mengukur dan mencoba; tidak satu pun pernah terbit.
language: id
timezone: Asia/Jakarta
outlets:
${lines.join('\n')}
`;
}
