import { KEY_DIGITS } from '../../cache/code-version.js';
import type { Store } from '../../cache/store.js';
import { sha256 } from '../../util/hash.js';
import { encodePicture, ENCODING, type Refusal } from './encode-picture.js';
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
  /** Tells whether a picture was left out because the library for them is not there. */
  readonly lacksLibrary: () => boolean;
}

type Outcome = Omit<StoredPicture, 'key'> | { readonly refused: Refusal };

/** Opens what a store has of pictures: each is encoded once. */
export function openPictureStore(store: Store): PictureStore {
  const prepared = new Map<string, Promise<StoredPicture | null>>();
  let library: Promise<SharpLibrary | null> | null = null;
  let isLacking = false;
  const encode = async (picture: ArchivePicture, key: string): Promise<Outcome | null> => {
    library ??= loadSharp();
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
  return {
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
