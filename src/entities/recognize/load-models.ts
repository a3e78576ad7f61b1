import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { decodeModel, type ModelData } from './tagger/model.js';
import { LANGUAGES } from '../../languages/index.js';
import { CODE_ROOT } from '../../util/package-root.js';

/** The trained models of names, by language. */
type Models = Pick<ReadonlyMap<string, ModelData>, 'get'>;

const loaded = new Map<string, ModelData | undefined>();

/** Returns the models that come with Kliping. Each is read from the package once, when it is asked for: it takes a dozen megabytes. */
export function loadModels(): Models {
  return {
    get: (tag) => {
      if (!loaded.has(tag)) loaded.set(tag, loadModel(tag));
      return loaded.get(tag);
    },
  };
}

function loadModel(tag: string): ModelData | undefined {
  // Only for the languages there are: a tag that a document declares is no name of a file.
  const path = LANGUAGES.some((language) => language.tag === tag) ? modelPath(tag) : null;
  return path !== null && existsSync(path)
    ? decodeModel(brotliDecompressSync(readFileSync(path)))
    : undefined;
}

/** Returns where the model of a language lies: in the sources and, copied by the package's build, in dist. */
export function modelPath(tag: string): string {
  return join(CODE_ROOT, 'src', 'languages', tag, 'names-model', 'model.bin.br');
}
