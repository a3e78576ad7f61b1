import { sha256 } from '../../util/hash.js';
import { kindOfPicture } from '../../util/picture-kind.js';
import { MAX_PICTURE_BYTES } from '../../model/picture.js';
import type { SharpLibrary } from './load-sharp.js';

/** Pixels: anything smaller is an icon, a button or a spacer. */
const MIN_WIDTH = 200;
const MIN_HEIGHT = 120;
/** Pixels, as the header says, before anything is decoded: it takes four bytes for each. A camera has 45 million. */
const MAX_PIXELS = 50_000_000;
/** Pixels: twice the width of the text, for fine screens. */
const MAX_WIDTH = 1200;
/** WebP quality, from 0 to 100: at 75 no difference is visible, and a file has a third of the bytes of a newspaper's JPEG. */
const QUALITY = 75;
/** Pixels of the small picture in lists: twice the size at which it is shown, for fine screens. */
const SMALL_WIDTH = 288;
const SMALL_HEIGHT = 192;
/** Seconds that one picture may take. */
const MAX_SECONDS = 30;
/** Hexadecimal digits of a file's name. */
const NAME_DIGITS = 16;

/** All that an encoded picture depends on besides its source. It is to change with the version of sharp in package.json. */
export const ENCODING = `sharp 0.35.5 ${MIN_WIDTH}x${MIN_HEIGHT} ${MAX_PIXELS} ${MAX_WIDTH} webp ${QUALITY}`;

/** All that a small picture depends on besides the picture. */
export const SMALL_ENCODING = `${ENCODING} ${SMALL_WIDTH}x${SMALL_HEIGHT}`;

/** Why a picture is not shown: it is none, is too large or small, or cannot be decoded. */
export type Refusal = 'no-picture' | 'too-large' | 'too-small' | 'broken';

/** A picture as the site has it. */
export interface EncodedPicture {
  /** Its file's name without ending: of the source's digest. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/**
 * Turns the bytes of a picture upright and encodes them again: at most {@link MAX_WIDTH} pixels wide, the first of several frames,
 * nothing of what a camera says about place and owner. What cannot be shown is refused; nothing is thrown for what the bytes are.
 */
export async function encodePicture(
  source: Uint8Array,
  sharp: SharpLibrary,
): Promise<EncodedPicture | Refusal> {
  if (source.length > MAX_PICTURE_BYTES) return 'too-large';
  if (kindOfPicture(source) === null) return 'no-picture';
  try {
    const picture = sharp(source, { failOn: 'error', limitInputPixels: MAX_PIXELS, pages: 1 });
    const { width: storedWidth, height: storedHeight, autoOrient } = await picture.metadata();
    if (storedWidth * storedHeight > MAX_PIXELS) return 'too-large';
    if (autoOrient.width < MIN_WIDTH || autoOrient.height < MIN_HEIGHT) return 'too-small';
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: MAX_WIDTH, withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .timeout({ seconds: MAX_SECONDS })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return { name: sha256(source).slice(0, NAME_DIGITS), width, height, bytes: data };
  } catch {
    return 'broken';
  }
}

/** Makes the small picture of one that {@link encodePicture} encoded: its part with most to see, in one shape for all. */
export async function encodeThumbnail(
  encoded: Uint8Array,
  sharp: SharpLibrary,
): Promise<Omit<EncodedPicture, 'name'>> {
  const { data, info } = await sharp(encoded)
    .resize({ width: SMALL_WIDTH, height: SMALL_HEIGHT, fit: 'cover', position: 'attention' })
    .webp({ quality: QUALITY })
    .timeout({ seconds: MAX_SECONDS })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, bytes: data };
}
