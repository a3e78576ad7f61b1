import { loadSharp, type SharpLibrary } from './load-sharp.js';

/** JPEG quality, from 0 to 100. The site's own pictures are WebP, which many readers of books cannot show. */
const QUALITY = 80;

/** Returns a function that turns a site's picture into one that every reader of books shows; null where the library is not there. */
export async function openBookPictures(): Promise<((picture: Uint8Array) => Promise<Buffer>) | null> {
  const sharp: SharpLibrary | null = await loadSharp();
  if (sharp === null) return null;
  return (picture) => sharp(picture).flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer();
}
