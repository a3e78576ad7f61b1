import type { Element, Parents, Root } from 'hast';

/** The page's own headline is its one h1. */
const TOP = 2;
const DEEPEST = 6;

export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** Gives the headings of a text levels without gaps below the page's h1: each is one below the last of those that rank above it. */
export function levelHeadings(tree: Root): void {
  /** Ranks, as they were, of the heading that is read and of those it stands below. */
  const open: number[] = [];
  const visit = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      // Footnotes are a part of their own.
      if (child.properties['dataFootnotes'] !== undefined) open.length = 0;
      if (isHeading(child)) {
        const rank = Number(child.tagName.slice(1));
        while ((open.at(-1) ?? 0) >= rank) open.pop();
        open.push(rank);
        child.tagName = `h${Math.min(TOP + open.length - 1, DEEPEST)}`;
      }
      visit(child);
    }
  };
  visit(tree);
}
