import type { ArticleId } from '../model/article.js';
import { pageFile } from '../model/site-paths.js';

export {
  ABOUT_PATH,
  AUTHORS_PATH,
  COLLECTIONS_PATH,
  TAGS_PATH,
  DATES_PATH,
  indexPath,
  listPath,
  OUTLETS_PATH,
} from '../model/site-paths.js';

export const UNDATED_PATH = 'dates/undated.html';

/** From a page to the site's root: '' or '../'. Put before a site path it makes a relative link. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** 'outlets/review-bekasi.html'. */
export function outletPath(slug: string): string {
  return `outlets/${pageFile(slug)}`;
}

/** The page that compares the texts of two articles. */
export function comparePath(first: ArticleId, second: ArticleId): string {
  return `compare/${first}-${second}.html`;
}

export function yearPath(year: number): string {
  return `dates/${paddedYear(year)}.html`;
}

export function monthPath(year: number, month: number): string {
  return `dates/${paddedYear(year)}-${String(month).padStart(2, '0')}.html`;
}

/** Returns the path of a further page of a long list: 'people/kim.html' → 'people/kim--2.html'; page 1 is the path itself. */
export function numberedPath(path: string, page: number): string {
  return page === 1 ? path : partPath(path, String(page));
}

/** Returns the path of a full page of a list by date, counted from the oldest: 'people/kim.html' → 'people/kim--1.html'. */
export function oldestPath(path: string, number: number): string {
  return partPath(path, String(number));
}

/** Returns the path of a page of a list's undated articles: 'people/kim.html' → 'people/kim--undated.html', 'people/kim--undated-2.html'. */
export function undatedPartPath(path: string, page: number): string {
  return partPath(path, page === 1 ? 'undated' : `undated-${String(page)}`);
}

function partPath(path: string, part: string): string {
  return path.replace(/\.html$/, `--${part}.html`);
}

function paddedYear(year: number): string {
  return String(year).padStart(4, '0');
}
