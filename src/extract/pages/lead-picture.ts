import type { Element, Root } from 'hast';
import type { PictureSource } from '../../model/picture-source.js';
import { nameOfPicture, readPicture } from '../../util/picture-source.js';
import { PICTURES } from './body-tree.js';

/** What pages declare the picture with that stands for their article, the surest first. */
const NAMES = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'];

/**
 * Returns the picture that a page's head declares to stand for its article, also by the addresses that the page itself shows it by;
 * null where it declares none.
 */
export function findLeadPicture(tree: Root): PictureSource | null {
  const declared = readDeclared(tree);
  if (declared === null) return null;
  const name = nameOfPicture(declared);
  const same = picturesIn(tree).filter((picture) => nameOfPicture(picture) === name);
  const addresses = [...new Set([...declared.addresses, ...same.flatMap((picture) => picture.addresses)])];
  return { ...declared, addresses: addresses.slice(0, MAX_ADDRESSES) };
}

/** Addresses that are looked for. */
const MAX_ADDRESSES = 12;

function picturesIn(node: Root | Element): readonly PictureSource[] {
  return elementsIn(node).flatMap((child) => {
    if (!PICTURES.has(child.tagName)) return picturesIn(child);
    const picture = readPicture(child);
    return picture === null ? [] : [picture];
  });
}

function readDeclared(tree: Root): PictureSource | null {
  const declared = metasOf(tree);
  const addresses = NAMES.flatMap((name) => declared.filter((meta) => meta.name === name).slice(0, 1));
  const [first] = addresses;
  if (first === undefined) return null;
  const alt = declared.find(({ name }) => name === 'og:image:alt')?.content ?? '';
  const sizes = [...new Set(addresses.map(({ content }) => content.trim()))].map(
    (address) => `${address} 1w`,
  );
  return readPicture({
    type: 'element',
    tagName: 'img',
    properties: { src: first.content, srcset: sizes.join(', '), alt },
    children: [],
  });
}

interface Meta {
  readonly name: string;
  readonly content: string;
}

function metasOf(tree: Root): readonly Meta[] {
  const heads = [tree, ...elementsIn(tree)].filter(
    (node) => node.type === 'root' || node.tagName === 'html' || node.tagName === 'head',
  );
  const all = [...heads, ...heads.flatMap(elementsIn).filter(({ tagName }) => tagName === 'head')].flatMap(
    elementsIn,
  );
  return [...new Set(all)].flatMap(({ tagName, properties }): Meta[] => {
    const name = properties['property'] ?? properties['name'];
    const { content } = properties;
    if (tagName !== 'meta' || typeof name !== 'string' || typeof content !== 'string') return [];
    return content.trim() === '' ? [] : [{ name: name.trim().toLowerCase(), content }];
  });
}

function elementsIn(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child] : []));
}
