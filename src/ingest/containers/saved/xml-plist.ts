import { parseXml } from '../xml.js';
import { readChunks } from '../chunks.js';
import type { RandomAccess } from '../container.js';
import type { PlistValue } from './binary-plist.js';

/** Characters of a string: addresses and types are what is read. */
const MAX_STRING = 64 * 1024;
/** Lists and objects inside each other: a frame of a frame of a page has eight. */
const MAX_DEPTH = 64;
/** Values of one list or object that are kept: pages have some hundreds of pictures. */
const MAX_ITEMS = 10_000;

type Open = { readonly list: PlistValue[] } | { readonly fields: Map<string, PlistValue>; key: string };

/**
 * Reads a property list in XML; null when the file is none. Data is not held, only its place: the file is read byte by byte, and
 * UTF-8 is put together in strings alone. What a list says of entities is not resolved.
 */
export function openXmlPlist(file: RandomAccess): PlistValue | null {
  if (!/<plist\b/.test(file.read(0, 1024).toString('latin1'))) return null;
  const open: Open[] = [];
  let root: PlistValue | null = null;
  let depth = 0;
  let text = '';
  let start = 0;
  const add = (value: PlistValue): void => {
    const top = open.at(-1);
    if (top === undefined) root ??= value;
    else if ('list' in top) {
      if (top.list.length < MAX_ITEMS) top.list.push(value);
    } else if (top.fields.size < MAX_ITEMS) top.fields.set(top.key, value);
  };
  const close = (name: string, end: number): void => {
    const top = open.at(-1);
    const value = asUtf8(text);
    if (name === 'key' && top !== undefined && 'fields' in top) top.key = value;
    else if (name === 'string') add({ kind: 'string', text: value });
    else if (name === 'data')
      add({ kind: 'data', offset: start, length: Math.max(0, end - start), isBase64: true });
    else if ((name === 'dict' || name === 'array') && depth < MAX_DEPTH) {
      open.pop();
      if (top !== undefined) add(asValue(top));
    }
  };
  parseXml(readSigns(file), {
    onOpen(name, _attributes, end) {
      text = '';
      start = end;
      if (name !== 'dict' && name !== 'array') return;
      depth += 1;
      if (depth <= MAX_DEPTH) open.push(name === 'dict' ? { fields: new Map(), key: '' } : { list: [] });
    },
    onText(part) {
      if (text.length < MAX_STRING) text += part.slice(0, MAX_STRING);
    },
    onClose(name, at) {
      if (name === 'dict' || name === 'array') depth -= 1;
      close(name, at);
    },
  });
  return root;
}

/** Each byte as a sign of its own, so that places are those of the file. */
function* readSigns(file: RandomAccess): Generator<string> {
  for (const chunk of readChunks(file)) yield chunk.toString('latin1');
}

function asValue(open: Open): PlistValue {
  if ('list' in open) return { kind: 'list', items: () => open.list };
  return { kind: 'object', get: (key) => open.fields.get(key) ?? null };
}

function asUtf8(bytes: string): string {
  return /[\u0080-\uFFFF]/.test(bytes) && !/[\u0100-\uFFFF]/.test(bytes)
    ? Buffer.from(bytes, 'latin1').toString('utf8')
    : bytes;
}
