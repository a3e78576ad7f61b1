/** Copies the trained models of names next to the compiled languages, where the package looks for them. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LANGUAGES } from '../src/languages/index.js';
import { modelPath } from '../src/entities/recognize/load-models.js';
import { PACKAGE_ROOT } from '../src/util/package-root.js';

for (const { tag } of LANGUAGES) {
  const target = modelPath(tag);
  const source = join(PACKAGE_ROOT, relative(join(PACKAGE_ROOT, 'dist'), target));
  if (!existsSync(source)) continue;
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
}
