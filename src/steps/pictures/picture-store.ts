import { KEY_DIGITS } from '../../cache/code-version.js';
import type { Store } from '../../cache/store.js';
import { MAX_PICTURE_BYTES } from '../../model/picture.js';
import { sha256 } from '../../util/hash.js';
import { kindOfPicture } from '../../util/picture-kind.js';
import { encodePicture, encodeThumbnail, ENCODING, SMALL_ENCODING, type Refusal } from './encode-picture.js';
import type { ArchivePicture } from './held-pictures.js';
import { loadSharp, type SharpLibrary } from './load-sharp.js';

/** A picture that the site can have. */
export interface StoredPicture {
  /** Where its bytes lie in the store. */
  readonly key: string;
  /** Its file, relative to the site. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** SHA-256 of the bytes. */
  readonly hash: string;
}

export interface PictureStore {
  /** Returns a picture as the site has it; null where it cannot be shown. */
  readonly prepare: (picture: ArchivePicture) => Promise<StoredPicture | null>;
  /**
   * Returns the small one of a picture: itself, where it has few bytes. Null where it cannot be made because the store has lost the
   * picture.
   */
  readonly prepareSmall: (picture: StoredPicture) => Promise<StoredPicture | null>;
  /** Tells whether a picture was left out because the library for them is not there. */
  readonly lacksLibrary: () => boolean;
}

/** Bytes up to which a picture is its own small one: a file more costs a host as much. */
const FEW_BYTES = 16_000;

type Outcome = Omit<StoredPicture, 'key'> | { readonly refused: Refusal };

/** Returns what only tells which pictures an archive's articles use: nothing is encoded, or kept. */
export function lookAtPictures(): PictureStore {
  return {
    prepare: async (picture) => {
      const source = await picture.load();
      if (source === null || source.length > MAX_PICTURE_BYTES || kindOfPicture(source) === null) return null;
      const { digest } = picture;
      return { key: digest, path: digest, width: 1, height: 1, bytes: source.length, hash: digest };
    },
    prepareSmall: (picture) => Promise.resolve(picture),
    lacksLibrary: () => false,
  };
}

/** Opens what a store has of pictures: each is encoded once, by the library that `load` loads. */
export function openPictureStore(store: Store, load = loadSharp): PictureStore {
  const prepared = new Map<string, Promise<StoredPicture | null>>();
  let library: Promise<SharpLibrary | null> | null = null;
  let isLacking = false;
  const encode = async (picture: ArchivePicture, key: string): Promise<Outcome | null> => {
    library ??= load();
    const sharp = await library;
    if (sharp === null) {
      isLacking = true;
      return null;
    }
    const source = await picture.load();
    // What cannot be read now may be read by the next build.
    if (source === null) return null;
    const encoded = await encodePicture(source, sharp);
    const outcome: Outcome =
      typeof encoded === 'string'
        ? { refused: encoded }
        : {
            path: `media/${encoded.name}.webp`,
            width: encoded.width,
            height: encoded.height,
            bytes: encoded.bytes.length,
            hash: sha256(encoded.bytes),
          };
    if (typeof encoded !== 'string') store.put('pictures', bytesKey(key), encoded.bytes);
    store.put('pictures', key, Buffer.from(JSON.stringify(outcome)));
    return outcome;
  };
  const prepareOnce = async (picture: ArchivePicture, key: string): Promise<StoredPicture | null> => {
    const known = store.get('pictures', key);
    const outcome = known === null ? await encode(picture, key) : (JSON.parse(known.toString()) as Outcome);
    if (outcome === null || 'refused' in outcome) return null;
    // They are read only where the old site does not have them.
    store.keep('pictures', bytesKey(key));
    return { ...outcome, key: bytesKey(key) };
  };
  const small = new Map<string, Promise<StoredPicture | null>>();
  const encodeSmall = async (picture: StoredPicture, key: string): Promise<Outcome | null> => {
    library ??= load();
    const sharp = await library;
    const source = store.get('pictures', picture.key);
    if (sharp === null || source === null) return null;
    const { bytes, width, height } = await encodeThumbnail(source, sharp);
    const path = picture.path.replace(/(?=\.webp$)/, '-s');
    const outcome = { path, width, height, bytes: bytes.length, hash: sha256(bytes) };
    store.put('pictures', bytesKey(key), bytes);
    store.put('pictures', key, Buffer.from(JSON.stringify(outcome)));
    return outcome;
  };
  const prepareSmallOnce = async (picture: StoredPicture, key: string): Promise<StoredPicture | null> => {
    const known = store.get('pictures', key);
    const outcome =
      known === null ? await encodeSmall(picture, key) : (JSON.parse(known.toString()) as Outcome);
    if (outcome === null || 'refused' in outcome) return null;
    store.keep('pictures', bytesKey(key));
    return { ...outcome, key: bytesKey(key) };
  };
  return {
    prepareSmall: (picture) => {
      if (picture.bytes <= FEW_BYTES) return Promise.resolve(picture);
      const key = sha256(`${SMALL_ENCODING}\n${picture.hash}\n${picture.path}`).slice(0, KEY_DIGITS);
      const known = small.get(key) ?? prepareSmallOnce(picture, key);
      small.set(key, known);
      return known;
    },
    prepare: (picture) => {
      const key = sha256(`${ENCODING}\n${picture.digest}`).slice(0, KEY_DIGITS);
      const known = prepared.get(key) ?? prepareOnce(picture, key);
      prepared.set(key, known);
      return known;
    },
    lacksLibrary: () => isLacking,
  };
}

function bytesKey(key: string): string {
  return `${key}.webp`;
}
