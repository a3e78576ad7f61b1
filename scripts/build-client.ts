/** Bundles the browser code of src/search/client into dist/client, one classic script an entry. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { PACKAGE_ROOT } from '../src/util/package-root.js';

const SOURCE = join(PACKAGE_ROOT, 'src', 'search', 'client');

await build({
  absWorkingDir: PACKAGE_ROOT,
  entryPoints: ['search', 'theme', 'not-found', 'find-site'].map((name) => join(SOURCE, `${name}.ts`)),
  outdir: join(PACKAGE_ROOT, 'dist', 'client'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
