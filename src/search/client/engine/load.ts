import { scriptRange, unwrapScript, type ByteRange, type PackSuffix } from '../../../model/search-pack.js';
import type { LoadFile } from './shard.js';

/** Packs that are kept whole, where a host gives no ranges or pages are opened from a disk: a list of ten results may need ten. */
const WHOLE_KEPT = 24;
/** What a host answers that gives a range. */
const PARTIAL_CONTENT = 206;

/** Loads packs from a host. It is asked for no more than is needed; one that gives no ranges is asked for each pack once. */
export function createHostLoader(base: string, suffix: PackSuffix): LoadFile {
  const wholes = createRecent<Promise<Uint8Array>>();
  const isScript = suffix === '.js';
  let givesRanges = true;
  const fetchPack = async (path: string, headers: Record<string, string>): Promise<Response> => {
    const response = await fetch(`${base}${path}${suffix}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
    return response;
  };
  const decode = async (response: Response): Promise<Uint8Array> => {
    if (!isScript) return new Uint8Array(await response.arrayBuffer());
    const base64 = unwrapScript(await response.text());
    if (base64 === null) throw new Error(`${response.url} is not what was written`);
    return decodeBase64(base64);
  };
  const loadWhole = async (path: string): Promise<Uint8Array> => decode(await fetchPack(path, {}));
  /** Resolves to a part of a pack; to the answer with the whole from a host that gives no ranges. */
  const loadPart = async (path: string, range: ByteRange): Promise<Uint8Array | Response> => {
    const wanted = isScript ? scriptRange(path, range) : { ...range, skip: 0 };
    const response = await fetchPack(path, {
      range: `bytes=${String(wanted.from)}-${String(wanted.to - 1)}`,
    });
    if (response.status !== PARTIAL_CONTENT) return response;
    const bytes = isScript
      ? decodeBase64(await response.text())
      : new Uint8Array(await response.arrayBuffer());
    return bytes.subarray(wanted.skip, wanted.skip + range.to - range.from);
  };
  return async (path, range) => {
    const known = wholes.get(path);
    if (known !== null) return cut(await known, range);
    if (range === undefined) return loadWhole(path);
    if (givesRanges) {
      try {
        const answer = await loadPart(path, range);
        if (answer instanceof Uint8Array) return answer;
        return cut(await wholes.keep(path, decode(answer)), range);
      } catch (error) {
        // Some hosts compress what they were asked for a range of, and browsers refuse that as damaged.
        if (!(error instanceof TypeError)) throw error;
        const whole = await (wholes.get(path) ?? wholes.keep(path, loadWhole(path)));
        givesRanges = false;
        return cut(whole, range);
      }
    }
    return cut(await (wholes.get(path) ?? wholes.keep(path, loadWhole(path))), range);
  };
}

/** Loads packs through the page, which runs the scripts they lie in. `take` resolves to what a script hands over, in base64. */
export function createDiskLoader(take: (path: string) => Promise<string>): LoadFile {
  const wholes = createRecent<Promise<Uint8Array>>();
  return async (path, range) =>
    cut(await (wholes.get(path) ?? wholes.keep(path, take(path).then(decodeBase64))), range);
}

function cut(whole: Uint8Array, range: ByteRange | undefined): Uint8Array {
  return range === undefined ? whole : whole.subarray(range.from, range.to);
}

/** A pack from a disk has a hundred thousand bytes: Uint8Array.from takes ten times as long. */
function decodeBase64(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

/** Keeps what was used last. What fails is not kept. */
function createRecent<T extends Promise<unknown>>(): {
  readonly get: (path: string) => T | null;
  readonly keep: (path: string, value: T) => T;
} {
  const kept = new Map<string, T>();
  const touch = (path: string, value: T): void => {
    kept.delete(path);
    kept.set(path, value);
    for (const old of kept.keys()) {
      if (kept.size <= WHOLE_KEPT) break;
      kept.delete(old);
    }
  };
  return {
    get: (path) => {
      const value = kept.get(path) ?? null;
      if (value !== null) touch(path, value);
      return value;
    },
    keep: (path, value) => {
      touch(path, value);
      value.catch(() => kept.delete(path));
      return value;
    },
  };
}
