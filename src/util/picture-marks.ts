import type { Element, Root, RootContent, ElementContent } from 'hast';

/** The property of a figure that says which pictures of the document stand in it: their numbers, with spaces between them. */
export const PICTURE_MARK = 'dataPictures';

/** Returns the numbers of the pictures that stand in a figure. */
export function picturesIn(figure: Element): readonly number[] {
  const mark = figure.properties[PICTURE_MARK];
  if (typeof mark !== 'string') return [];
  return mark.split(' ').flatMap((word) => (/^\d{1,6}$/.test(word) ? [Number(word)] : []));
}

/** Makes a figure that holds pictures, and no caption yet. */
export function pictureFigure(numbers: readonly number[], children: Element['children'] = []): Element {
  return { type: 'element', tagName: 'figure', properties: { [PICTURE_MARK]: numbers.join(' ') }, children };
}

/** Tells whether a node is a figure with pictures and without a caption. */
export function isBarePicture(node: RootContent | ElementContent): node is Element {
  return (
    node.type === 'element' &&
    node.tagName === 'figure' &&
    node.children.length === 0 &&
    picturesIn(node).length > 0
  );
}

/** Takes the marks out of a tree: those that a page itself has are none. */
export function removeMarks(tree: Root | Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    delete child.properties['dataPictures'];
    removeMarks(child);
  }
}

/** Returns a figure with pictures in it. */
export function withPictures(figure: Element, numbers: readonly number[]): Element {
  const properties = { ...figure.properties };
  delete properties['dataPictures'];
  if (numbers.length > 0) properties[PICTURE_MARK] = numbers.join(' ');
  return { ...figure, properties };
}

/** Tells whether a figure somewhere in a tree holds the picture of that number. */
export function namesPicture(tree: Root | Element, number: number): boolean {
  return tree.children.some((child) => {
    if (child.type !== 'element') return false;
    return child.tagName === 'figure' ? picturesIn(child).includes(number) : namesPicture(child, number);
  });
}
