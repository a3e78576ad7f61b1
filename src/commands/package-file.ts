import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { UsageError } from '../model/diagnostic.js';
import { unpackedKliping } from '../model/messages.js';
import { PACKAGE_ROOT } from '../util/package-root.js';

const run = promisify(execFile);
const manifestSchema = z.object({ name: z.string() });
const packedSchema = z.tuple([z.object({ filename: z.string() })]);

/** Bytes of a block. A tar file has one that names a file, then those of the file's content. */
const BLOCK = 512;
const SIZE_AT = 124;
const SIZE_DIGITS = 12;
const NAME_BYTES = 100;
/** Bytes that a package of npm may unpack to here: Kliping's has seven million. */
const MAX_BYTES = 500_000_000;

/** Reads the name of a package from a file that `npm pack` made; null when it is no such file. */
export function readPackage(path: string): { readonly name: string | null } {
  let tar: Buffer;
  try {
    tar = gunzipSync(readFileSync(path), { maxOutputLength: MAX_BYTES });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { name: null };
    throw error;
  }
  for (let at = 0; at + BLOCK <= tar.length;) {
    const name = textOf(tar, at, NAME_BYTES);
    const size = Number.parseInt(textOf(tar, at + SIZE_AT, SIZE_DIGITS), 8);
    if (Number.isNaN(size)) break;
    const start = at + BLOCK;
    if (name === 'package/package.json') return { name: nameIn(tar.toString('utf8', start, start + size)) };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return { name: null };
}

function nameIn(json: string): string | null {
  try {
    return manifestSchema.parse(JSON.parse(json)).name;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Reads a text, which ends at the first zero byte. */
function textOf(tar: Buffer, at: number, length: number): string {
  return tar.toString('utf8', at, at + length).split('\0')[0] ?? '';
}

/** Packs this very Kliping into a folder, as `npm pack` does. Resolves to the file's name. @throws UsageError when npm cannot. */
export async function packKliping(folder: string): Promise<string> {
  const isWindows = process.platform === 'win32';
  const args = [
    'pack',
    '--ignore-scripts',
    '--json',
    '--pack-destination',
    isWindows ? `"${folder}"` : folder,
  ];
  try {
    const { stdout } = await run(isWindows ? 'npm.cmd' : 'npm', args, {
      cwd: PACKAGE_ROOT,
      shell: isWindows,
    });
    return packedSchema.parse(JSON.parse(stdout))[0].filename;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(unpackedKliping(error.message.split('\n')[0] ?? '', join(PACKAGE_ROOT)));
  }
}
