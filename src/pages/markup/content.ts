import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { isHeading } from './headings.js';
import { isBlank, makeElement, plainText } from './nodes.js';
import { repairTable } from './tables.js';
import { isMachineTime } from './times.js';

/** Elements that stand by themselves, not in a line. */
const BLOCKS = new Set(
  'blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul'.split(' '),
);
/** Elements of a line, which hold only such. */
const INLINE = new Set(
  'abbr b bdi bdo cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** What an element must stand in, directly; elsewhere it is a div. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: ['figure'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  rt: ['ruby'],
  rp: ['ruby'],
};
/** Elements without any words that are left out where they stand in a table. */
const COLUMNS = new Set(['col', 'colgroup']);

/** Puts every element where it may stand, from the innermost to the outermost. */
export function repairContent(tree: Root): void {
  repairChildren(tree, false);
}

function repairChildren(parent: Parents, isInLink: boolean): void {
  const tag = parent.type === 'element' ? parent.tagName : '';
  const children: readonly RootContent[] = parent.children;
  parent.children = children.flatMap((child): readonly ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    if (COLUMNS.has(child.tagName)) return [];
    const allowed = PARENTS[child.tagName];
    if (allowed !== undefined && !allowed.includes(tag))
      child.tagName = child.tagName.startsWith('r') ? 'span' : 'div';
    repairChildren(child, isInLink || child.tagName === 'a');
    return repairElement(child, isInLink);
  });
}

/** Repairs an element whose content is repaired: itself, what takes its place, or nothing. */
function repairElement(node: Element, isInLink: boolean): readonly ElementContent[] {
  const { tagName, children, properties } = node;
  if (tagName === 'ul' || tagName === 'ol') return repairList(node);
  if (tagName === 'dl') return [repairDefinitions(node)];
  if (tagName === 'table') return repairTable(node);
  if (tagName === 'figure') return [repairFigure(node)];
  if (tagName === 'div' && properties['tabIndex'] !== undefined && children.length === 0) return [];
  if (tagName === 'a' && isInLink) return children;
  if (tagName === 'time' && !isMachineTime(properties['dateTime'] ?? plainText(node))) return children;
  if (tagName === 'bdo' && properties['dir'] === undefined) return children;
  if (tagName === 'ruby' && !children.some((child) => child.type === 'element' && child.tagName === 'rt'))
    return children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'rp' ? child.children : [child],
    );
  if (tagName === 'pre') node.children = flatten(children, '\n');
  else if (isHeading(node)) node.children = flatten(children, ' ');
  else if (tagName === 'dt' || tagName === 'th') node.children = children.map(withoutHeadings);
  else if (tagName === 'p' && children.some(holdsBlock)) node.tagName = 'div';
  else if (INLINE.has(tagName) && children.some(holdsBlock)) return children;
  return [node];
}

/** Tells whether a node is a block or has one in it. */
function holdsBlock(node: ElementContent): boolean {
  return node.type === 'element' && (BLOCKS.has(node.tagName) || node.children.some(holdsBlock));
}

/** Returns nodes as parts of a line: blocks among them lose their markup and are set apart by `gap`. */
function flatten(nodes: readonly ElementContent[], gap: string): ElementContent[] {
  return nodes.flatMap((node, i): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const inner = flatten(node.children, gap);
    if (!isBlockOrPart(node)) return [{ ...node, children: inner }];
    return i === 0 || inner.length === 0 ? inner : [{ type: 'text', value: gap }, ...inner];
  });
}

function isBlockOrPart({ tagName }: Element): boolean {
  return BLOCKS.has(tagName) || /^(?:caption|thead|tbody|tfoot|tr|td|th)$/.test(tagName);
}

/** A term and the head of a column are no place for headings. */
function withoutHeadings(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map(withoutHeadings);
  if (isHeading(node)) return makeElement('p', [makeElement('strong', children)]);
  return { ...node, tagName: node.tagName === 'section' ? 'div' : node.tagName, children };
}

/** Whatever is no item becomes one; a list between two items belongs to the first. */
function repairList(list: Element): readonly ElementContent[] {
  const items: Element[] = [];
  let loose: Element | null = null;
  for (const child of list.children) {
    if (isBlank(child)) continue;
    const last = items.at(-1);
    if (child.type === 'element' && child.tagName === 'li') {
      items.push(child);
      loose = null;
    } else if (child.type === 'element' && /^[uo]l$/.test(child.tagName) && last !== undefined)
      last.children.push(child);
    else if (loose === null) items.push((loose = makeElement('li', [child])));
    else loose.children.push(child);
  }
  return items.length === 0 ? [] : [{ ...list, children: items }];
}

/** A list of terms, each with what is said of it; where one is without the other, it is no such list. */
function repairDefinitions(list: Element): Element {
  const children = list.children.filter((child) => !isBlank(child));
  const tags = children.map((child) => (child.type === 'element' ? child.tagName : '#')).join(' ');
  if (/^(?:(?:dt )+(?:dd ?)+)+$/.test(`${tags} `)) return { ...list, children };
  const parts = children.map((child) =>
    child.type === 'element' && (child.tagName === 'dt' || child.tagName === 'dd')
      ? { ...child, tagName: 'div' }
      : child,
  );
  return { ...list, tagName: 'div', children: parts };
}

/** A figure has one caption, first or last in it. */
function repairFigure(figure: Element): Element {
  const captions = figure.children.filter(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  );
  const rest = figure.children.filter((child) => !captions.includes(child));
  const isFirst = figure.children.find((child) => !isBlank(child)) === captions[0];
  if (captions.length === 0) return figure;
  const lines = captions.flatMap((caption) =>
    caption.type === 'element' ? [{ ...caption, tagName: 'div' }] : [],
  );
  const caption = captions.length === 1 ? captions : [makeElement('figcaption', lines)];
  return { ...figure, children: isFirst ? [...caption, ...rest] : [...rest, ...caption] };
}
