import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a request asks for. */
export interface Target {
  /** Begins with '/', decoded; null when no file of a folder can have it, because it leads out or hides a slash. */
  readonly path: string | null;
  /** As it was sent: the path without its host, and what stands behind '?', with it, or ''. */
  readonly raw: string;
  readonly query: string;
}

/** A decoded part of a path that no file of a site is reached by: another part is hidden in it, or it leads up. */
const HOSTILE = /[/\\\0]|^\.\.?$/;

/**
 * Reads the target of a request line, also one that names a host: '/a%20b?c', 'http://localhost/a%20b?c'. Returns null when it is
 * not a path or cannot be decoded.
 */
export function readTarget(url: string): Target | null {
  const whole = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const [, raw = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(whole) ?? [];
  if (raw !== '' && !raw.startsWith('/')) return null;
  const parts = decodeParts(raw === '' ? '/' : raw);
  if (parts === null) return null;
  const path = parts.some((part) => HOSTILE.test(part)) ? null : parts.join('/');
  return { path, raw: raw === '' ? '/' : raw, query };
}

function decodeParts(raw: string): readonly string[] | null {
  try {
    return raw.split('/').map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/**
 * Returns where a folder's page is when its address was asked for without the slash at its end, in which no link of the page would
 * be right; null when it is no such folder. It is relative, so that no request can make it lead to another host.
 */
export function findFolderAddress(folder: string, { path, query }: Target): string | null {
  if (path === null || path.endsWith('/') || !isFile(join(folder, path, 'index.html'))) return null;
  return `./${encodeURIComponent(path.slice(path.lastIndexOf('/') + 1))}/${query}`;
}

/** Returns false also where the name is one that no file can have, such as one that is too long. */
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
