/**
 * Joins what reads documents, with all it needs, to two entries and what they share, next to the modules of dist/src: a thread
 * that has to find, read and compile some six hundred files takes four times as long to start.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { BUNDLED } from '../src/steps/reading-code.js';

const SOURCE = join(PACKAGE_ROOT, 'dist', 'src');
const ngramsModule = z.object({ ngramsData: z.record(z.string(), z.unknown()) });

/** The n-grams of the language detector are 1.6 MB of code; as JSON they are there in a third of the time. */
const ngramsAsJson: Plugin = {
  name: 'ngrams-as-json',
  setup: (bundling) => {
    bundling.onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = ngramsModule.parse(await import(pathToFileURL(path).href));
      const json = JSON.stringify(JSON.stringify(ngramsData));
      return { contents: `export const ngramsData = JSON.parse(${json});` };
    });
  },
};

for (const name of readdirSync(SOURCE)) if (name.startsWith('bundled-')) rmSync(join(SOURCE, name));

await build({
  absWorkingDir: PACKAGE_ROOT,
  entryPoints: Object.fromEntries(
    Object.entries(BUNDLED).map(([name, output]) => [output, join(SOURCE, 'steps', `${name}.js`)]),
  ),
  outdir: SOURCE,
  bundle: true,
  splitting: true,
  // A reader is a chunk of its own, because it is loaded when files are read.
  chunkNames: 'bundled-[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  // A thread asks the pool's own module for what it was given.
  external: ['piscina'],
  // Names stay as they are: they stand in the message of a bug.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
  logLevel: 'warning',
  plugins: [ngramsAsJson],
  // Packages that are CommonJS ask for modules of Node's with this.
  banner: {
    js: "import { createRequire as createRequireOfNode } from 'node:module'; const require = createRequireOfNode(import.meta.url);",
  },
});
