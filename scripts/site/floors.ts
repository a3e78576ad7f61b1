import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { findNameFaults } from './file-names.js';
import { checkLinks } from './links.js';
import { checkMarkup } from './markup.js';
import { openPages, type OpenedPage } from './opened.js';
import { pageType, samplePages, type SitePageFile } from './sample.js';

/** One promise about every site, and whether this one keeps it. */
export interface Floor {
  readonly name: string;
  readonly limit: string;
  readonly measured: string;
  readonly isMet: boolean;
  /** Where it is not met. */
  readonly details: readonly string[];
}

/** Sites of up to so many pages have every page's markup checked, larger ones a sample's. */
const ALL_MARKUP = 500;
/** Bytes, for an article with some 50 names and all its evidence; the usual article has about 12,000 beyond its text. */
const MAX_BEYOND_TEXT = 20_000;
/** Bytes. */
const MAX_STYLE = 20_000;
const MAX_SCRIPT = 10_000;

/** Measures a finished site; `base` is where the folder is served, ending in '/'. */
export async function measureFloors(folder: string, base: string, browser: Browser): Promise<readonly Floor[]> {
  const files = listFiles(folder);
  // What others made is kept as it is.
  const pages = pagesOf(folder, files).filter(({ path }) => !path.startsWith('originals/files/'));
  const sample = samplePages(pages).map(({ path }) => path);
  const markup = pages.length <= ALL_MARKUP ? pages.map(({ path }) => path) : sample;
  const links = checkLinks(folder, files);
  const opened = await openPages(browser, base, sample);
  const onArticles = opened.filter(({ path }) => pageType(path) === 'articles/*');
  return [
    noneOf('accessibility violations (axe)', opened.flatMap(({ violations }) => violations), `${sample.length} pages, light and dark`),
    noneOf('HTML errors (html-validate)', await checkMarkup(folder, markup), `${markup.length} pages`),
    noneOf('links that lead nowhere', links.broken, `${links.links} links of ${pages.length} pages`),
    noneOf('names that some disk cannot hold', findNameFaults(files), `${files.length} files`),
    noneOf('things fetched from other hosts', links.foreign, `${pages.length} pages and all styles`),
    noneOf('console errors, policy violations, failed requests', opened.flatMap(({ problems }) => problems), `${sample.length} pages, light and dark`),
    layoutShift(opened),
    articleWeight(folder, pages),
    atMost('CSS of an article page, gzip', MAX_STYLE, onArticles.map(({ path, styleBytes }) => [path, styleBytes])),
    atMost('JavaScript of an article page, gzip', MAX_SCRIPT, onArticles.map(({ path, scriptBytes }) => [path, scriptBytes])),
  ];
}

/** Returns every page of a built site. */
export function findPages(folder: string): readonly SitePageFile[] {
  return pagesOf(folder, listFiles(folder));
}

function pagesOf(folder: string, files: readonly string[]): readonly SitePageFile[] {
  return files
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, bytes: statSync(join(folder, path)).size }));
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .sort();
}

function noneOf(name: string, details: readonly string[], where: string): Floor {
  return { name, limit: '0', measured: `${details.length} (${where})`, isMet: details.length === 0, details };
}

function atMost(name: string, limit: number, values: readonly (readonly [string, number])[]): Floor {
  const most = Math.max(0, ...values.map(([, value]) => value));
  const over = values.filter(([, value]) => value > limit);
  return {
    name,
    limit: `≤ ${kilobytes(limit)}`,
    measured: `${kilobytes(most)} at most (${values.length} pages)`,
    isMet: over.length === 0,
    details: over.map(([path, value]) => `${path}: ${kilobytes(value)}`),
  };
}

function layoutShift(opened: readonly OpenedPage[]): Floor {
  const shifted = opened.filter((page) => page.layoutShift > 0);
  const most = Math.max(0, ...opened.map((page) => page.layoutShift));
  return {
    name: 'cumulative layout shift',
    limit: '0',
    measured: `${most === 0 ? '0' : most.toFixed(4)} at most`,
    isMet: shifted.length === 0,
    details: shifted.map((page) => `${page.path}: ${page.layoutShift.toFixed(4)}`),
  };
}

/** Over every article: what its page has besides the bytes of its own text. */
function articleWeight(folder: string, pages: readonly SitePageFile[]): Floor {
  const articles = pages.filter(({ path }) => pageType(path) === 'articles/*');
  return atMost(
    'HTML of an article page beyond its text',
    MAX_BEYOND_TEXT,
    articles.map(({ path, bytes }) => [path, bytes - textBytes(readFileSync(join(folder, path), 'utf8'))]),
  );
}

/** Bytes of the text inside the element of class "prose": the article's own words. */
function textBytes(html: string): number {
  let depth = 0;
  let bytes = 0;
  const parser = new Parser({
    onopentag: (_, attributes) => {
      if (depth > 0 || /(?:^|\s)prose(?:\s|$)/.test(attributes['class'] ?? '')) depth += 1;
    },
    onclosetag: () => {
      if (depth > 0) depth -= 1;
    },
    ontext: (text) => {
      if (depth > 0) bytes += Buffer.byteLength(text);
    },
  });
  parser.end(html);
  return bytes;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
