import { createHash } from 'node:crypto';
import { canParseUrl } from '../../util/can-parse-url.js';

/** A place where the bytes of a picture may be. */
export interface PicturePlace {
  /** Its path in the archive; of what a container holds, 'CONTAINER!/NAME' or, where it has an address, ''. */
  readonly path: string;
  /** The container that it lies in; null for a file. */
  readonly container: string | null;
  /** The address that it was fetched from; null where that is not known. */
  readonly url: string | null;
}

/** Finds pictures by what pages call them. */
export interface PictureIndex<T extends PicturePlace> {
  readonly atPath: (path: string) => T | null;
  /** Those that were fetched from an address; those in that container first. */
  readonly atAddress: (address: string, container: string) => readonly T[];
  /** Those whose path ends in this one. */
  readonly endingIn: (path: string) => readonly T[];
  /** Those beside where a path leads, that are other sizes of it: '-300x200', '-scaled' or nothing behind its name. */
  readonly sizesOf: (path: string) => readonly T[];
}

/** Makes an index of all pictures of an archive, in their order. */
export function indexPictures<T extends PicturePlace>(all: readonly T[]): PictureIndex<T> {
  const byPath = new Map<string, T>();
  const byAddress = new Map<string, T[]>();
  const byName = new Map<string, T[]>();
  const bySize = new Map<string, T[]>();
  for (const place of all) {
    if (place.url !== null) for (const key of keysOf(place.url)) add(byAddress, key, place);
    if (place.path === '') continue;
    const path = place.path.normalize('NFC');
    byPath.set(path, place);
    const name = path.slice(path.lastIndexOf('/') + 1);
    add(byName, name, place);
    add(bySize, stemOf(name), place);
  }
  const endingIn = (map: ReadonlyMap<string, readonly T[]>, key: string, folder: string): readonly T[] =>
    (map.get(key) ?? []).filter(({ path }) =>
      `/${path.slice(0, path.lastIndexOf('/') + 1)}`.endsWith(`/${folder}`),
    );
  const split = (path: string): readonly [folder: string, name: string] => {
    const at = path.lastIndexOf('/') + 1;
    return [path.slice(0, at), path.slice(at)];
  };
  return {
    atPath: (path) => byPath.get(path) ?? null,
    atAddress: (address, container) => {
      const found =
        keysOf(address)
          .map((key) => byAddress.get(key) ?? [])
          .find((places) => places.length > 0) ?? [];
      return [
        ...found.filter((place) => place.container === container),
        ...found.filter((place) => place.container !== container),
      ];
    },
    endingIn: (path) => {
      const [folder, name] = split(path);
      return endingIn(byName, name, folder);
    },
    sizesOf: (path) => {
      const [folder, name] = split(path);
      // The one with the shortest name is the whole picture.
      return [...endingIn(bySize, stemOf(name), folder)].sort((a, b) => a.path.length - b.path.length);
    },
  };
}

/** 'river-1024x683.jpg' and 'river-scaled.jpg' are sizes of 'river.jpg'. */
function stemOf(name: string): string {
  return name.replace(/(?:-\d{2,4}x\d{2,4}|-scaled)(?=\.\w+$)/, '');
}

/** Returns what an address is found by: itself without its scheme, then without what is asked for (a size, mostly). */
function keysOf(address: string): readonly string[] {
  if (!canParseUrl(address)) return [];
  const { protocol, host, pathname, search } = new URL(address);
  if (protocol === 'cid:') return [`cid:${pathname.replace(/^<|>$/g, '')}`];
  const path = `${host.replace(/^www\./, '')}${pathname}`;
  return (search === '' ? [path] : [path + search, path]).map(shorten);
}

/** Addresses may be long, and an archive has many. */
function shorten(key: string): string {
  return key.length <= MAX_KEY ? key : createHash('sha256').update(key).digest('base64');
}

/** Characters. */
const MAX_KEY = 200;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
