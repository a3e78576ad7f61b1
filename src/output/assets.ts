import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';

export interface Assets {
  /** assets/<name>.<hash>.<extension>: a browser may keep them for ever. */
  readonly files: readonly OutputFile[];
  /** Site paths by plain file name: 'kliping.css' → 'assets/kliping.3f2a1c9b.css'. */
  readonly paths: Readonly<Record<string, string>>;
}

/** Hexadecimal digits of the content hash in an asset's name. */
const HASH_DIGITS = 8;

/** Returns all files of a folder, by their path with forward slashes, sorted; empty when there is no such folder. */
export async function readFolder(folder: string, prefix = ''): Promise<readonly OutputFile[]> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  const files: OutputFile[] = [];
  for (const entry of entries) {
    const path = prefix + entry.name;
    if (entry.name.startsWith('.')) continue;
    // What has a name that is not UTF-8 is not found by what Node calls it; it was reported when the archive was looked through.
    if (!existsSync(join(folder, entry.name))) continue;
    if (entry.isDirectory()) files.push(...(await readFolder(join(folder, entry.name), `${path}/`)));
    else if (entry.isFile()) files.push({ path, content: await readFile(join(folder, entry.name)) });
  }
  return files.sort((a, b) => compareCodePoints(a.path, b.path));
}

/** Names files after their content. Style sheets' url(…) to other assets follow. */
export function hashAssets(sources: readonly OutputFile[]): Assets {
  const paths: Record<string, string> = {};
  const files: OutputFile[] = [];
  const add = (name: string, content: string | Uint8Array): void => {
    const dot = name.lastIndexOf('.');
    const path = `assets/${name.slice(0, dot)}.${sha256(content).slice(0, HASH_DIGITS)}${name.slice(dot)}`;
    paths[name] = path;
    files.push({ path, content });
  };
  const isStyle = (file: OutputFile): boolean => file.path.endsWith('.css');
  for (const file of sources.filter((item) => !isStyle(item))) add(baseName(file.path), file.content);
  for (const file of sources.filter(isStyle)) {
    const css = Buffer.from(file.content).toString('utf8');
    const linked = css.replace(/url\((["']?)([^)"']+)\1\)/g, (whole, _quote, url: string) => {
      const target = paths[baseName(url)];
      return target === undefined ? whole : `url(${baseName(target)})`;
    });
    add(baseName(file.path), linked);
  }
  return { files, paths };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
