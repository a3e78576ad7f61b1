/** Kinds of pictures that are shown. No SVG: it is a program. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff';

/** Returns what kind of picture bytes are, by their beginning alone; null for anything else, whatever it is called. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString(
    'latin1',
  );
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.slice(4, 8) === 'ftyp' && /^(?:avif|avis)|mif1.*avif/.test(head.slice(8))) return 'avif';
  return head.startsWith('II*\0') || head.startsWith('MM\0*') ? 'tiff' : null;
}

/** Bytes in which every kind says what it is. */
const HEAD_BYTES = 40;
