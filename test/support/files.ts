import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** Removes what {@link makeFolder} made: {@link ./seed.ts} calls it after the tests of each file. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A new folder that is removed after the file's tests, with these files in it. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'kliping-test-'));
  made.push(folder);
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder, over those that are there. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file below a folder by its path with forward slashes, as latin1 so that bytes compare as strings. */
export function readTree(folder: string, prefix = ''): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) Object.assign(tree, readTree(folder, `${path}/`));
    else tree[path] = readFileSync(join(folder, path), 'latin1');
  }
  return tree;
}
