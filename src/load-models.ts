import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { decodeModel, type ModelData } from './entities/index.js';
import { LANGUAGES } from './languages/index.js';

let loaded: ReadonlyMap<string, ModelData> | null = null;

/** The trained models of names that come with Kliping, by language; read from the package once. */
export function loadModels(): ReadonlyMap<string, ModelData> {
  loaded ??= new Map(
    LANGUAGES.flatMap(({ tag }) => {
      const path = modelPath(tag);
      return existsSync(path) ? [[tag, decodeModel(brotliDecompressSync(readFileSync(path)))] as const] : [];
    }),
  );
  return loaded;
}

/** Where the model of a language lies, beside this module: in the sources and, copied by the build, in dist. */
export function modelPath(tag: string): string {
  return fileURLToPath(new URL(`./languages/${tag}/names-model/model.bin.br`, import.meta.url));
}
