import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { ArticlePicture } from '../model/article.js';
import type { RawDocument } from '../model/document.js';
import { isBarePicture, picturesIn, withPictures } from '../util/picture-marks.js';
import type { PictureSource } from '../model/picture-source.js';
import { nameOfPicture, readPicture } from '../util/picture-source.js';
import type { Block } from './blocks.js';

/** Figures that have no caption, and where they stand. */
export interface LoosePictures {
  /** Those right before a block. */
  readonly before: ReadonlyMap<Block, readonly Element[]>;
  /** Those behind the last one. */
  readonly last: readonly Element[];
}

/** Takes the figures without captions out of the blocks: nothing in them is read, and no rule about neighbours is to see them. */
export function setPicturesAside(all: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly pictures: LoosePictures;
} {
  if (!all.some(({ node }) => isBarePicture(node)))
    return { blocks: all, pictures: { before: new Map(), last: [] } };
  const blocks: Block[] = [];
  const before = new Map<Block, readonly Element[]>();
  let waiting: Element[] = [];
  for (const block of all) {
    if (isBarePicture(block.node)) {
      waiting.push(block.node);
      continue;
    }
    const moved = { ...block, index: blocks.length };
    blocks.push(moved);
    if (waiting.length > 0) before.set(moved, waiting);
    waiting = [];
  }
  return { blocks, pictures: { before, last: waiting } };
}

/** Keys of front matter that name the picture of the whole article. */
const LEAD_KEYS = new Set(
  'image picture featured_image featuredimage feature_image cover_image coverimage cover thumbnail hero_image og_image'.split(
    ' ',
  ),
);

/**
 * Returns the body with its pictures renumbered, and these pictures; the one that is declared to stand for the article comes first
 * where it does not stand in the text.
 */
export function numberPictures(
  body: Root,
  document: RawDocument,
): { readonly tree: Root; readonly pictures: readonly ArticlePicture[] } {
  const sources = document.pictures ?? [];
  const lead = document.lead ?? leadInFrontMatter(document);
  const pictures: ArticlePicture[] = [];
  const stem = lead === null ? null : nameOfPicture(lead);
  const inText = stem === null ? -1 : sources.findIndex((source) => nameOfPicture(source) === stem);
  if (lead !== null && inText < 0) pictures.push({ ...lead, isLead: true, caption: null });
  if (sources.length === 0) return { tree: body, pictures };
  let captions = 0;
  const number = (figure: Element, caption: number | null): Element => {
    const numbers = picturesIn(figure).flatMap((old) => {
      const source = sources[old];
      return source === undefined ? [] : [pictures.push({ ...source, isLead: old === inText, caption }) - 1];
    });
    return withPictures(figure, numbers);
  };
  const visit = <T extends RootContent | ElementContent>(node: T, isTop: boolean): T => {
    if (node.type !== 'element') return node;
    if (node.tagName !== 'figure') {
      const children = node.children.map((child) => visit(child, false));
      return children.every((child, i) => child === node.children[i]) ? node : { ...node, children };
    }
    const caption = isTop && node.children.length > 0 ? captions++ : null;
    return { ...node, properties: number(node, caption).properties };
  };
  return { tree: { ...body, children: body.children.map((child) => visit(child, true)) }, pictures };
}

function leadInFrontMatter({ declarations, structure }: RawDocument): PictureSource | null {
  if (structure !== 'markup') return null;
  const named = declarations.find(({ key, values }) => LEAD_KEYS.has(key) && values.length === 1);
  const [address] = named?.values ?? [];
  if (address === undefined) return null;
  return readPicture({ type: 'element', tagName: 'img', properties: { src: address }, children: [] });
}
