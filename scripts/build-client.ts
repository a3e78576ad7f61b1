/**
 * Bundles the browser code of src/search/client, one classic script an entry: what pages load into dist/client, what becomes a
 * part of other files of the site into dist/worker.
 */
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { PACKAGE_ROOT } from '../src/util/package-root.js';

const SOURCE = join(PACKAGE_ROOT, 'src', 'search', 'client');

const OPTIONS = {
  absWorkingDir: PACKAGE_ROOT,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

await build({
  ...OPTIONS,
  entryPoints: [...['search', 'theme', 'not-found', 'find-site'], ...['reader/reader', 'reader/list']].map(
    (name) => join(SOURCE, `${name}.ts`),
  ),
  // All in one folder: their names are those of the site's assets.
  entryNames: '[name]',
  outdir: join(PACKAGE_ROOT, 'dist', 'client'),
});
await build({
  ...OPTIONS,
  entryPoints: {
    search: join(SOURCE, 'engine', 'worker.ts'),
    sw: join(SOURCE, 'offline', 'sw.ts'),
  },
  outdir: join(PACKAGE_ROOT, 'dist', 'worker'),
});
