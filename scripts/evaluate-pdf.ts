/**
 * How well texts come back from print: articles are set in columns, with headlines across them, drop caps, captions and feet of pages,
 * printed by a browser, and read again. The score is the share of words that come back in order.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bytesAccess } from '../src/ingest/containers/file-access.js';
import { pdfReader } from '../src/ingest/containers/pdf/pdf.js';
import { wholeFile } from '../src/ingest/containers/office/whole-file.js';
import { escapeHtml } from '../src/util/html.js';
import { ensureBrowser } from './find-browser.js';

/** An article: the headline, and the paragraphs. */
interface PrintedArticle {
  readonly name: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** How an article is set: its style, and its HTML. */
interface Setting {
  readonly name: string;
  readonly style: string;
  readonly set: (article: PrintedArticle) => string;
  readonly hasFeet?: boolean;
}

const HEAD = ({ title }: PrintedArticle): string => `<h1>${escapeHtml(title)}</h1>`;
const TEXT = ({ paragraphs }: PrintedArticle): string =>
  paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
const CAPTION = 'Foto: suasana di lokasi, Senin pagi. ANTARA/Budi';
const FIGURE = `<figure><div class="picture"></div><figcaption>${CAPTION}</figcaption></figure>`;
const COLUMNS = (count: number): string =>
  `.text{column-count:${count};column-gap:4mm;text-align:justify;hyphens:auto;font-size:9.5pt;line-height:1.3}`;
const INDENT = 'p{margin:0;text-indent:1em}';
const IN_COLUMNS = (article: PrintedArticle): string =>
  `${HEAD(article)}<div class="text">${TEXT(article)}</div>`;

const SETTINGS: readonly Setting[] = [
  { name: 'one column', style: '', set: (article) => HEAD(article) + TEXT(article) },
  { name: 'one column, ragged, indented', style: INDENT, set: IN_COLUMNS, hasFeet: true },
  { name: 'two columns', style: COLUMNS(2) + INDENT, set: IN_COLUMNS },
  { name: 'two columns, feet', style: COLUMNS(2), set: IN_COLUMNS, hasFeet: true },
  { name: 'three columns', style: COLUMNS(3) + INDENT, set: IN_COLUMNS },
  {
    name: 'three columns, drop cap',
    style: `${COLUMNS(3)}${INDENT}p:first-child{text-indent:0}p:first-child::first-letter{font-size:3.2em;float:left;line-height:.8;margin-right:.08em}`,
    set: IN_COLUMNS,
  },
  {
    name: 'three columns, caption',
    style: `${COLUMNS(3)}${INDENT}`,
    set: (article) => {
      const middle = Math.ceil(article.paragraphs.length / 2);
      const [before, after] = [article.paragraphs.slice(0, middle), article.paragraphs.slice(middle)];
      return `${HEAD(article)}<div class="text">${TEXT({ ...article, paragraphs: before })}${FIGURE}${TEXT({ ...article, paragraphs: after })}</div>`;
    },
  },
  {
    name: 'two columns, line across',
    style: `${COLUMNS(2)}.across{column-span:all;font-size:13pt;margin:3mm 0}`,
    set: (article) => {
      const middle = Math.ceil(article.paragraphs.length / 2);
      const [before, after] = [article.paragraphs.slice(0, middle), article.paragraphs.slice(middle)];
      return `${HEAD(article)}<div class="text">${TEXT({ ...article, paragraphs: before })}<h2 class="across">Yang terjadi kemudian</h2>${TEXT({ ...article, paragraphs: after })}</div>`;
    },
  },
  {
    name: 'ragged columns, wide',
    style: '.text{column-count:2;column-gap:9mm;font-size:11pt;line-height:1.5}p{margin:0 0 1.5em}',
    set: IN_COLUMNS,
  },
  {
    name: 'narrow columns, small gap',
    style:
      '.text{column-count:4;column-gap:3mm;text-align:justify;hyphens:auto;font-size:8pt;line-height:1.2}p{margin:0;text-indent:1em}',
    set: IN_COLUMNS,
  },
];

const FOOT =
  '<div style="font-size:7px;width:100%;margin:0 12mm"><span class="date"></span> <span class="title"></span> <span class="pageNumber"></span>/<span class="totalPages"></span></div>';

/** Prints and reads every article of a folder of texts (first line: the headline; each other line: a paragraph) in every setting. */
export async function evaluatePrint(folder: string, shown: string | null): Promise<void> {
  const articles = readArticles(folder);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const { name, style, set, hasFeet = false } of SETTINGS) {
      let [right, all, titles, worst, worstName] = [0, 0, 0, 1, ''];
      for (const article of articles) {
        await page.setContent(
          `<!doctype html><html lang="id"><title>${escapeHtml(article.title)}</title><style>body{font:11pt/1.4 serif}h1{font-size:24pt;line-height:1.1}.picture{height:30mm;background:#888}figure{margin:2mm 0;break-inside:avoid}figcaption{font-size:7.5pt}${style}</style><body>${set(article)}`,
        );
        const pdf = await page.pdf({
          format: 'A4',
          margin: { top: '16mm', bottom: '16mm', left: '14mm', right: '14mm' },
          ...(hasFeet ? { displayHeaderFooter: true, headerTemplate: FOOT, footerTemplate: FOOT } : {}),
        });
        const { text, title } = await readPrint(pdf);
        const truth = wordsOf([article.title, ...article.paragraphs].join(' '));
        const kept = commonInOrder(truth, wordsOf(text));
        right += kept;
        all += truth.length;
        if (title === article.title) titles += 1;
        if (kept / truth.length < worst) [worst, worstName] = [kept / truth.length, article.name];
        if (shown === `${name}/${article.name}`) process.stdout.write(`${text}\n`);
      }
      process.stdout.write(
        `${name.padEnd(30)} words in order ${(right / all).toFixed(4)}  headlines ${titles}/${articles.length}  worst ${worst.toFixed(3)} ${worstName}\n`,
      );
    }
  } finally {
    await browser.close();
  }
}

function readArticles(folder: string): readonly PrintedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const [title = '', ...paragraphs] = readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return { name, title, paragraphs };
    });
}

async function readPrint(pdf: Uint8Array): Promise<{ readonly text: string; readonly title: string }> {
  const file = bytesAccess('print.pdf', pdf);
  const listed = wholeFile(file);
  if (!('entry' in listed)) throw new Error('a print is not listed');
  const options = {
    documentBytes: 10_000_000,
    records: 1,
    tables: [],
    wordpress: { types: [], pages: false },
  };
  const member = await pdfReader.open(file, listed.entry, options);
  if ('skipped' in member) return { text: '', title: '' };
  const title = member.declarations.find(({ key }) => key === 'title')?.values[0] ?? '';
  return { text: Buffer.from(member.bytes).toString(), title };
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Returns the number of words that two texts share in the same order. */
function commonInOrder(one: readonly string[], other: readonly string[]): number {
  let before = new Uint32Array(other.length + 1);
  for (const word of one) {
    const row = new Uint32Array(other.length + 1);
    for (let i = 1; i <= other.length; i += 1)
      row[i] = other[i - 1] === word ? (before[i - 1] ?? 0) + 1 : Math.max(before[i] ?? 0, row[i - 1] ?? 0);
    before = row;
  }
  return before[other.length] ?? 0;
}
