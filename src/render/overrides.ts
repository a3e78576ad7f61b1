import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError, type Diagnostic } from '../model/diagnostic.js';
import { exportlessTemplate, repeatedTemplate, unusedTemplate } from '../model/messages.js';
import { compareCodePoints } from '../util/compare.js';
import { loadModule } from './fresh-module.js';

/** A user's template in place of a built-in one. */
export interface Override {
  /** The built-in template's name: 'article'. */
  readonly name: string;
  /** The file's name in templates/: 'article.njk'. */
  readonly file: string;
  /** The template's source; for .11ty.js what the module exports. */
  readonly content: unknown;
}

export interface Overrides {
  /** The archive's templates/ folder, for includes; null when there is none. */
  readonly folder: string | null;
  readonly pages: readonly Override[];
  /** The file name of the user's own layout, or null. */
  readonly layout: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

const LAYOUT = 'layout';
const MODULE = /^(.+)\.11ty\.(?:js|mjs|cjs)$/;
const LANGUAGE = /^(.+?)\.(?:njk|liquid|html|md)$/;

/**
 * Finds the templates of an archive that replace built-in ones, by their file's name without its ending. `version` tells one state
 * of its templates from another.
 */
export async function findOverrides(
  archive: string,
  names: readonly string[],
  version: string,
): Promise<Overrides> {
  const folder = join(archive, 'templates');
  const files = await listFiles(folder);
  if (files === null) return { folder: null, pages: [], layout: null, diagnostics: [] };
  const pages: Override[] = [];
  const diagnostics: Diagnostic[] = [];
  let layout: string | null = null;
  for (const file of files) {
    const name = (MODULE.exec(file) ?? LANGUAGE.exec(file))?.[1];
    const path = `templates/${file}`;
    if (name === LAYOUT) layout = file;
    else if (name !== undefined && names.includes(name)) {
      const twin = pages.find((other) => other.name === name);
      if (twin !== undefined) throw new BuildError(repeatedTemplate(path, `templates/${twin.file}`));
      pages.push({ name, file, content: await load(folder, file, version) });
    } else {
      diagnostics.push(unusedTemplate(path, [...names, LAYOUT].sort(compareCodePoints)));
    }
  }
  return { folder, pages, layout, diagnostics };
}

async function listFiles(folder: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort(compareCodePoints);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw error;
  }
}

async function load(folder: string, file: string, version: string): Promise<unknown> {
  const absolute = join(folder, file);
  if (!MODULE.test(file)) return readFile(absolute, 'utf8');
  const module = await loadModule(absolute, folder, version);
  if (typeof module === 'object' && module !== null && 'default' in module) return module.default;
  throw new BuildError(exportlessTemplate(`templates/${file}`));
}
