/**
 * Joins the program, what reads documents and what runs in threads, each with all it needs, to entries and what they share, next to
 * the modules of dist/src: to find, read and compile some six hundred files takes longer than most of what is done with them.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { BUNDLED } from '../src/util/bundled-code.js';

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
    Object.entries(BUNDLED).map(([name, output]) => [output, join(SOURCE, `${name}.js`)]),
  ),
  outdir: SOURCE,
  bundle: true,
  splitting: true,
  // What is loaded when it is needed, such as a reader or a command, is a chunk of its own.
  chunkNames: 'bundled-[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  // A thread asks the pool's own module for what it was given; the others find their own files, or programs, by where they lie.
  external: [
    'piscina',
    '@11ty/eleventy',
    'lmdb',
    'pagefind',
    'jschardet',
    'onnxruntime-node',
    'sharp',
    'tesseract.js',
    'unpdf',
  ],
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
