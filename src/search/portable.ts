import type { OutputFile } from '../model/site.js';
import { wrapBase64, type PackSuffix } from '../model/search-pack.js';

/** Returns a file as a classic script that hands it over under its path: on a page opened from a disk a browser loads nothing else. */
export function wrapFile({ path, content }: OutputFile): OutputFile {
  return { path: `${path}.js`, content: wrapBase64(path, Buffer.from(content).toString('base64')) };
}

/** Returns a pack, which has its path without an ending, as it is written. */
export function finishPack(pack: OutputFile, suffix: PackSuffix): OutputFile {
  return suffix === '.js' ? wrapFile(pack) : { path: `${pack.path}.bin`, content: pack.content };
}
