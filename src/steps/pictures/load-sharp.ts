import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Sharp from 'sharp';
import { CODE_ROOT } from '../../util/package-root.js';

/** The library that reads and writes pictures. */
export type SharpLibrary = typeof Sharp;

/** Loads the library, which is an optional dependency; null where it is not installed or has no binary for the system. */
export async function loadSharp(): Promise<SharpLibrary | null> {
  try {
    const { default: sharp } = await import('sharp');
    // Each picture is read once: nothing is gained by keeping what was decoded.
    sharp.cache(false);
    return sharp;
  } catch {
    return null;
  }
}

/** Tells whether the library is installed, without loading it. */
export function isSharpInstalled(): boolean {
  try {
    createRequire(join(CODE_ROOT, 'package.json')).resolve('sharp');
    return true;
  } catch {
    return false;
  }
}
