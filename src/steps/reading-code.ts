import { existsSync } from 'node:fs';

/** The modules that read documents, and what they are called once the package's build has joined each to what it needs. */
export const BUNDLED = {
  'document-worker': 'bundled-document-worker',
  'read-document': 'bundled-read-document',
} as const;

/** Where such a module is to be loaded from: joined, or, where nothing was built (in a test of the sources), as it is. */
export function readingModule(name: keyof typeof BUNDLED): string {
  const bundled = new URL(`../${BUNDLED[name]}.js`, import.meta.url);
  return existsSync(bundled) ? bundled.href : new URL(`./${name}.js`, import.meta.url).href;
}
