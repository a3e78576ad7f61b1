import type { Element, Properties } from 'hast';
import { sha256 } from './hash.js';
import { canParseUrl } from './can-parse-url.js';

/** A picture as an element names it. */
export interface NamedPicture {
  /** Where its bytes may be, the largest first, as written; for bytes in the page itself {@link DATA_SCHEME} and the SHA-256 of them. */
  readonly addresses: readonly string[];
  /** What it shows, in words; '' where the page says nothing. */
  readonly alt: string;
}

/** Begins what stands for the bytes of a data: address, which are as large as the picture. */
export const DATA_SCHEME = 'data:sha256,';

/** Addresses of one picture that are kept: pages list up to some twenty sizes. */
const MAX_ADDRESSES = 8;
/** Characters of an address; longer ones are no files. */
const MAX_ADDRESS = 2000;
/** Characters of a description; the longest of real pages are stories. */
const MAX_ALT = 500;
/** Pixels up to which a picture is an icon or a smiley, as its own attributes say. */
const ICON = 64;
/** What scripts put a picture's address in until it is scrolled to. */
const LAZY = ['dataoriginal', 'datasrc', 'datalazysrc', 'dataoriginalsrc', 'datafallbacksrc'];
const LAZY_SETS = ['srcset', 'datasrcset', 'datalazysrcset'];
const PICTURE_FILE = /\.(?:jpe?g|jfif|png|webp|gif|avif|tiff?)(?:[?#]|$)/i;

/**
 * Reads an img, amp-img or picture element; null when it names nothing that can be a picture. `link`: the address that a link
 * around it leads to, which often is the same picture in full size.
 */
export function readPicture(node: Element, link: string | null = null): NamedPicture | null {
  const image = node.tagName === 'picture' ? findImage(node) : node;
  const own = image === null ? new Map<string, string>() : attributesOf(image.properties);
  const [width = NaN, height = NaN] = ['width', 'height'].map((name) => Number.parseInt(own.get(name) ?? ''));
  if (width <= ICON && height <= ICON) return null;
  const sets = [own, ...sourcesOf(node)].flatMap((attributes) =>
    LAZY_SETS.flatMap((name) => readSet(attributes.get(name) ?? '')),
  );
  const written = [
    ...(link !== null && PICTURE_FILE.test(link) ? [link] : []),
    ...sets.sort((a, b) => b.size - a.size).map(({ address }) => address),
    ...LAZY.flatMap((name) => own.get(name) ?? []),
    own.get('src') ?? '',
  ];
  const addresses = [...new Set(written.flatMap((address) => nameAddress(address) ?? []))];
  if (addresses.length === 0) return null;
  const alt = (own.get('alt') ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');
  // The last one is that of the picture as the page shows it.
  const kept =
    addresses.length > MAX_ADDRESSES
      ? addresses.toSpliced(MAX_ADDRESSES - 1, Infinity, addresses.at(-1) ?? '')
      : addresses;
  return { addresses: kept, alt: alt.length > MAX_ALT ? '' : alt };
}

/** Returns an address as it is kept; null for what is no picture's. */
function nameAddress(written: string): string | null {
  const address = written.trim();
  if (/^data:/i.test(address)) {
    const bytes = readDataAddress(address);
    return bytes === null ? null : DATA_SCHEME + sha256(bytes);
  }
  if (address === '' || address.length > MAX_ADDRESS) return null;
  if (/^(?:about|blob|javascript|file|chrome|mailto):/i.test(address) || address.startsWith('#')) return null;
  return /\.svgz?(?:[?#]|$)/i.test(address) ? null : address;
}

/** Returns the bytes that a data: address holds in base64; null for any other address. */
export function readDataAddress(address: string): Buffer | null {
  const comma = address.indexOf(',');
  if (comma < 0 || comma > MAX_DATA_HEAD || !/;\s*base64$/i.test(address.slice(0, comma))) return null;
  if (/^data:image\/svg/i.test(address)) return null;
  const content = address.slice(comma + 1);
  const bytes = Buffer.from(
    content.includes('%') ? content.replaceAll('%2B', '+').replaceAll('%2F', '/') : content,
    'base64',
  );
  return bytes.length === 0 ? null : bytes;
}

/** Characters before the comma of a data: address. */
const MAX_DATA_HEAD = 100;

function findImage(node: Element): Element | null {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const image = child.tagName === 'img' || child.tagName === 'amp-img' ? child : findImage(child);
    if (image !== null) return image;
  }
  return null;
}

function sourcesOf(node: Element): readonly ReadonlyMap<string, string>[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'source' ? [attributesOf(child.properties)] : sourcesOf(child);
  });
}

/** Names without hyphens in lower case: parsers write 'data-src' and 'dataSrc'. */
function attributesOf(properties: Properties): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(properties).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' || typeof value === 'number'
        ? [[name.replaceAll('-', '').toLowerCase(), String(value)]]
        : Array.isArray(value)
          ? [[name.replaceAll('-', '').toLowerCase(), value.join(', ')]]
          : [],
    ),
  );
}

interface Sized {
  readonly address: string;
  /** Pixels, or times; 0 where it does not say. */
  readonly size: number;
}

/** 'a.jpg 300w, b.jpg 1024w'. An address may have commas, and no spaces. */
function readSet(set: string): readonly Sized[] {
  const words = set.split(/\s+/).filter((word) => word !== '');
  const found: { address: string; size: number }[] = [];
  for (const word of words) {
    const last = found.at(-1);
    const size = /^(\d{1,6}(?:\.\d+)?)[wx],?$/.exec(word)?.[1];
    if (size !== undefined && last !== undefined) last.size = Number(size);
    else if (!/^\d+h,?$/.test(word)) found.push({ address: word.replace(/(?<!,),+$/, ''), size: 0 });
  }
  return found;
}

/** Returns the absolute address that a page means; null where it says none. */
export function absoluteAddress(address: string, base: string | null): string | null {
  if (/^(?:https?|cid):/i.test(address)) return canParseUrl(address) ? new URL(address).href : null;
  if (base === null || !canParseUrl(address, base)) return null;
  const { protocol, href } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** Characters of a file's name from which it tells one picture of a site; a shorter one does with its folder: 'gallery/1'. */
const TELLING_NAME = 8;

/** Returns what tells a picture from others of its site, the same for all of its sizes: the name of its file, mostly. */
export function nameOfPicture({ addresses }: NamedPicture): string {
  const address = addresses.at(-1) ?? '';
  if (!PICTURE_FILE.test(address)) return address;
  const path = address.split(/[?#]/, 1)[0]?.toLowerCase() ?? '';
  const [name = '', folder = ''] = path.split('/').toReversed();
  const stem = name.replace(/\.[a-z]{3,4}$/, '').replace(/(?:-\d{2,4}x\d{2,4}|-scaled)$/, '');
  return stem.length >= TELLING_NAME ? stem : `${folder}/${stem}`;
}
