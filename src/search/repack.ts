import { gunzipSync, gzipSync } from 'node:zlib';
import type { OutputFile } from '../model/site.js';
import { joinList, readCbor, splitList, writeText } from './cbor.js';

/** What each of Pagefind's files begins with when unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Lists in a meta file: its version, pages, chunks of the index, filters, sort keys, meta fields. */
const META_PARTS = 6;
/**
 * Bytes of an index chunk before it is compressed (to about a third), where a word does not need more by itself. Pagefind's
 * own are ten times that: with a chunk from each shard, most of what a search loads would be other words.
 */
const CHUNK_BYTES = 16_000;

const META = /^pagefind\.(.+)\.pf_meta$/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/**
 * The same index with less to load: smaller chunks, pages named by their place among the documents (which also says which
 * article a result is), and no sort key. Takes what Pagefind 1.6 writes.
 * @throws Error when the files are not as Pagefind 1.6 writes them.
 */
export function repackIndex(files: readonly OutputFile[], documents: number): readonly OutputFile[] {
  const meta = files.find((file) => META.test(file.path));
  if (meta === undefined) throw new Error('Pagefind made no meta file');
  const parts = splitList(unpack(meta.content));
  const [version, pages, , filters, sorts, fields] = parts;
  if (parts.length !== META_PARTS || !version || !pages || !filters || !sorts || !fields) {
    throw new Error('the meta file of Pagefind has another form');
  }
  const pageItems = splitList(pages).map((page) => splitList(page));
  const order = readOrder(sorts, documents);
  const placeByPage = new Map(order.map((page, place) => [page, String(place)]));
  const placeByHash = new Map<string, string>();
  const renamed = pageItems.map(([hash, ...rest], page) => {
    const place = placeByPage.get(page);
    if (hash === undefined || place === undefined) throw new Error('a page has no place');
    placeByHash.set(String(readCbor(hash)), place);
    return joinList([writeText(place), ...rest]);
  });
  const chunks = splitChunks(files);
  const ranges = chunks.map(({ from, to }, i) => joinList([from, to, String(i)].map(writeText)));
  const newMeta = joinList([version, joinList(renamed), joinList(ranges), filters, joinList([]), fields]);
  return [
    { path: meta.path, content: pack(newMeta) },
    ...chunks.map(({ content }, i) => ({ path: `index/${i}.pf_index`, content })),
    ...files.flatMap(({ path, content }) => {
      const hash = FRAGMENT.exec(path)?.[1];
      if (hash === undefined) return [];
      const place = placeByHash.get(hash);
      if (place === undefined) throw new Error(`${path} belongs to no page`);
      return [{ path: `fragment/${place}.pf_fragment`, content }];
    }),
  ];
}

/** The pages in the order of the documents, from the one sort key there is. */
function readOrder(sorts: Uint8Array, documents: number): readonly number[] {
  const [key] = readCbor(sorts) as readonly (readonly [string, readonly number[]])[];
  const order = key?.[1] ?? [];
  if (new Set(order).size !== documents) throw new Error('the sort key of Pagefind has another form');
  return order;
}

interface Chunk {
  /** Its first and its last word. */
  readonly from: string;
  readonly to: string;
  readonly content: Uint8Array;
}

/** All words of the index in chunks of even size. */
function splitChunks(files: readonly OutputFile[]): readonly Chunk[] {
  const words = files
    .filter((file) => file.path.startsWith('index/'))
    .map((file) => splitList(splitList(unpack(file.content))[0] ?? new Uint8Array()))
    .filter((items) => items.length > 0)
    .map((items) => ({ first: wordOf(items[0]), items }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.first), Buffer.from(b.first)))
    .flatMap(({ items }) => items);
  const chunks: Chunk[] = [];
  let chunk: Uint8Array[] = [];
  let size = 0;
  const finish = (): void => {
    if (chunk.length === 0) return;
    const content = pack(joinList([joinList(chunk)]));
    chunks.push({ from: wordOf(chunk[0]), to: wordOf(chunk.at(-1)), content });
    chunk = [];
    size = 0;
  };
  for (const word of words) {
    if (size > 0 && size + word.length > CHUNK_BYTES) finish();
    chunk.push(word);
    size += word.length;
  }
  finish();
  return chunks;
}

function wordOf(item: Uint8Array | undefined): string {
  const [word] = item === undefined ? [] : splitList(item);
  if (word === undefined) throw new Error('the index of Pagefind has another form');
  return String(readCbor(word));
}

function unpack(content: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(content);
  const isPacked = !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
  const plain = isPacked ? gunzipSync(bytes) : bytes;
  if (!plain.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error('a file of Pagefind has another form');
  }
  return plain.subarray(SIGNATURE.length);
}

function pack(content: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 });
}
