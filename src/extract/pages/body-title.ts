import type { Element, Nodes, Root } from 'hast';
import { foldText } from '../../util/text.js';
import { runsIn, type Box } from './body-tree.js';

/** Words from which a heading that is a part of the page's title is the headline and not the site's name. */
const MIN_PART_WORDS = 4;

/** Returns the heading that is the page's headline, as far as the page's declared titles tell; null when none agrees. */
export function findTitleBox(root: Box, tree: Root, title: string | null): Box | null {
  const names = [title, ...declaredTitles(tree)].flatMap((name) =>
    name === null || name === '' ? [] : [foldText(name)],
  );
  const ranked: { readonly box: Box; readonly rank: number }[] = [];
  const visit = (box: Box): void => {
    for (const kid of box.kids) {
      if (kid.kind === 'run') continue;
      const level = /^h([1-6])$/.exec(kid.tag)?.[1];
      if (level === undefined) {
        visit(kid);
        continue;
      }
      // What more of the page's titles name is the headline, then what stands highest.
      ranked.push({ box: kid, rank: countNames(kid, Number(level), names) * LEVELS - Number(level) });
    }
  };
  visit(root);
  const [best] = ranked.sort((a, b) => b.rank - a.rank || a.box.order - b.box.order);
  return best === undefined || best.rank <= 0 ? findOnlyHeadline(root) : best.box;
}

/** Returns the page's one first-level heading, if it has one and reads like a headline. */
function findOnlyHeadline(root: Box): Box | null {
  const found: Box[] = [];
  const visit = (box: Box): void => {
    for (const kid of box.kids) {
      if (kid.kind === 'run') continue;
      if (kid.tag === 'h1') found.push(kid);
      else visit(kid);
    }
  };
  visit(root);
  const headlines = found.filter((box) => {
    const runs = [...runsIn(box)];
    const words = runs.reduce((sum, run) => sum + run.words, 0);
    return words >= MIN_PART_WORDS && runs.every((run) => run.linkWords === 0);
  });
  return headlines.length === 1 ? (headlines[0] ?? null) : null;
}

/** Lowest level of a heading that may be a part of the title, and share of the title it must be. */
const MAX_PART_LEVEL = 2;
const MIN_PART_SHARE = 0.4;
/** Levels of headings, and one more. */
const LEVELS = 7;

function countNames(heading: Box, level: number, names: readonly string[]): number {
  const text = foldText([...runsIn(heading)].map((run) => run.text).join(' '));
  if (text === '') return 0;
  // Subheads can be parts of the title by chance; the headline is most of it.
  const mayBePart = text.split(' ').length >= MIN_PART_WORDS && level <= MAX_PART_LEVEL;
  return names.filter(
    (name) =>
      name === text || (mayBePart && name.includes(text) && text.length >= name.length * MIN_PART_SHARE),
  ).length;
}

function declaredTitles(tree: Root): string[] {
  const titles: string[] = [];
  const visit = (node: Nodes, depth: number): void => {
    if (node.type !== 'element' && node.type !== 'root') return;
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName === 'body') continue;
      const { content } = child.properties;
      if (isTitleMeta(child) && typeof content === 'string') titles.push(content);
      else if (child.tagName === 'title')
        titles.push(child.children.map((text) => ('value' in text ? text.value : '')).join(''));
      else if (depth < HEAD_DEPTH) visit(child, depth + 1);
    }
  };
  visit(tree, 0);
  return titles;
}

/** html > head > title. */
const HEAD_DEPTH = 2;

function isTitleMeta(element: Element): boolean {
  const { properties } = element;
  const name = properties['property'] ?? properties['name'];
  return element.tagName === 'meta' && (name === 'og:title' || name === 'twitter:title');
}
