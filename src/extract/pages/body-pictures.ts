import type { Element, ElementContent } from 'hast';
import { isBarePicture, pictureFigure, picturesIn, withPictures } from '../../util/picture-marks.js';
import type { PictureSource } from '../../model/picture-source.js';
import { readPicture } from '../../util/picture-source.js';
import { isNamedPicture } from './body-names.js';
import { ancestorsOf, type Box, type PicturePlace, type Run } from './body-tree.js';

/** Pictures of one page that are kept: more are those of a shop's shelf. */
const MAX_PICTURES = 200;

/** Gathers the pictures of the text, in the order of the page. */
export type PictureList = PictureSource[];

/** Returns figures for the pictures of a box that stand right before its kid of that number, or behind the last one. */
export function figuresAt(box: Box, at: number, list: PictureList): readonly Element[] {
  return box.pictures.filter((picture) => picture.at === at).flatMap((picture) => figureOf([picture], list));
}

/** Returns one figure for all pictures in a box, however deep; none where there is none. */
export function figuresIn(box: Box, list: PictureList): readonly Element[] {
  return figureOf([...placesIn(box)], list);
}

function figureOf(places: readonly PicturePlace[], list: PictureList): readonly Element[] {
  const numbers = places.flatMap(({ element, link }) => {
    const source = list.length < MAX_PICTURES ? readPicture(element, link) : null;
    return source === null ? [] : [list.push(source) - 1];
  });
  return numbers.length === 0 ? [] : [pictureFigure(numbers)];
}

function* placesIn(box: Box): Generator<PicturePlace> {
  yield* box.pictures;
  for (const kid of box.kids) if (kid.kind === 'box') yield* placesIn(kid);
}

/** What a page's text is taken from. */
interface PageParts {
  readonly root: Box;
  readonly title: Box;
  /** Boxes that are none of the article. */
  readonly furniture: Pick<ReadonlySet<Box>, 'has'>;
  /** The first line of the text. */
  readonly first: Run;
}

/** Levels of boxes around a picture that may be named after it. */
const NAMED_LEVELS = 3;

/**
 * Returns a figure for the picture between headline and text, where it stands in a box that says that it is one: such a box is
 * often no part of what holds the text.
 */
export function figureBelowTitle(
  { root, title, furniture, first }: PageParts,
  list: PictureList,
): readonly Element[] {
  // A header with the headline in it is the article's.
  const around = new Set<Box>(ancestorsOf(title));
  const visit = (box: Box): Box | null => {
    if ((furniture.has(box) && !around.has(box)) || box.order > first.order) return null;
    if (
      box.order > title.order &&
      box.pictures.some(({ element }) => readPicture(element) !== null) &&
      isInPicture(box)
    )
      return box;
    for (const kid of box.kids) {
      const found = kid.kind === 'box' ? visit(kid) : null;
      if (found !== null) return found;
    }
    return null;
  };
  const box = visit(root);
  return box === null ? [] : figureOf(box.pictures.slice(0, 1), list);
}

function isInPicture(box: Box): boolean {
  let at: Box | null = box;
  for (let level = 0; at !== null && level < NAMED_LEVELS; level += 1) {
    if (isNamedPicture(at)) return true;
    at = at.parent;
  }
  return false;
}

/** Share of linked words from which what stood beside a picture led elsewhere. */
const MAX_LINK_SHARE = 0.5;

/** Returns what is left of a box without the pictures of links that were taken out with their words. */
export function withoutThumbnails(box: Box, nodes: readonly ElementContent[]): ElementContent[] {
  const isLeadingAway = box.words > 0 && box.linkWords > box.words * MAX_LINK_SHARE;
  return isLeadingAway && nodes.every(isBarePicture) ? [] : [...nodes];
}

/** Joins a caption to the picture right before it. */
export function joinCaptions(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last !== undefined && isBarePicture(last) && isBareCaption(node))
      joined.splice(-1, 1, withPictures(node, picturesIn(last)));
    else joined.push(node);
  }
  return joined;
}

function isBareCaption(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'figure' && picturesIn(node).length === 0;
}
