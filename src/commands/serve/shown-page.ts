import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../util/hash.js';
import type { Overlay } from './overlay.js';

/** What a browser is shown at an address of a page. */
export type ShownPage = { readonly status: 200 | 404; readonly html: string } | { readonly movedTo: string };

export interface PageSource {
  /** The site's folder. */
  readonly folder: string;
  /** Pages that are shown instead of those in the folder. */
  readonly overlay: Pick<Overlay, 'find'>;
}

/** Hexadecimal digits: 64 bits. */
const VERSION_DIGITS = 16;
/** The site is not there yet: this page shows why, and gives way to it. */
const EMPTY = '<!doctype html><html lang="en"><title>Kliping</title><body></body></html>';

/** Reads the page at a path that begins with a slash; null when the path is none of a page, or there is none. */
export async function readPage({ folder, overlay }: PageSource, path: string): Promise<ShownPage | null> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!file.endsWith('.html')) return null;
  const change = overlay.find(file.slice(1));
  if (change !== null && 'movedTo' in change) return { movedTo: addressOf(change.movedTo) };
  if (change !== null && change.html === null) return null;
  const html = change?.html ?? (await readText(join(folder, file)));
  return html === null ? null : { status: 200, html };
}

/** Reads what is shown where there is no page. */
export async function readMissing({
  folder,
}: PageSource): Promise<{ readonly status: 404; readonly html: string }> {
  return { status: 404, html: (await readText(join(folder, '404.html'))) ?? EMPTY };
}

/** Returns what tells one state of a page from another. */
export function versionOf(page: Exclude<ShownPage, { readonly movedTo: string }>): string {
  return sha256(`${page.status} ${page.html}`).slice(0, VERSION_DIGITS);
}

/** Returns the address, on the server, of a page by its path in the site. */
function addressOf(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}

async function readText(absolute: string): Promise<string | null> {
  try {
    return await readFile(absolute, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
