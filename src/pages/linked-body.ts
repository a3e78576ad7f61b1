import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { EntityId, EntityMention } from '../model/entity.js';
import { ARCHIVE_LINK, archiveLinksOf } from '../util/archive-links.js';
import { runningText, type TextSegment } from '../util/hast-text.js';
import { repairMarkup } from './markup/index.js';
import { pictureFigure, picturesIn } from '../util/picture-marks.js';
import type { ArticleFigures, PictureView } from './article-pictures.js';

export interface BodyOptions {
  /** Where a name leads, relative to the article's page. */
  readonly hrefOf: (id: EntityId) => string;
  /** Where a link leads in this site, relative to the article's page; null where it leads to no article of the archive. */
  readonly hrefOfLink: (link: string) => string | null;
  /** Words for a caption whose picture is not kept. */
  readonly captionLabel: string;
  readonly captionNote: (credit: string | null) => string;
  /** The pictures of the article; left out where it has none. */
  readonly figures?: ArticleFigures;
  /** Over an article's own footnotes, which Markdown heads in English. */
  readonly footnotesLabel: string;
  /** Ids of the page itself, which the body must not have as well. */
  readonly reservedIds: ReadonlySet<string>;
}

interface NameLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

const toHtml = unified().use(rehypeStringify).freeze();

/** The body as valid HTML, as {@link linkNames} makes it. */
export function renderBody(body: Root, mentions: readonly EntityMention[], options: BodyOptions): string {
  return toHtml.stringify(repairMarkup(linkNames(body, mentions, options)));
}

/**
 * A copy of the body with the first mention of each entity a link. Its text is not changed. A mention inside a link, or
 * spread over several elements, is passed over for the entity's next one. `mentions` are sorted by start.
 */
export function linkNames(body: Root, mentions: readonly EntityMention[], options: BodyOptions): Root {
  const tree = structuredClone(body);
  leadLinks(tree, options);
  const above = options.figures?.above ?? null;
  if (above !== null) tree.children.unshift(pictureFigure([above]));
  const { segments } = runningText(tree);
  const links = chooseLinks(segments, mentions, textsInLinks(tree), options);
  rewrite(tree, links, options);
  return tree;
}

/** Lets links to other articles lead to their pages here. The words of one that leads nowhere are text like any other. */
function leadLinks(parent: Parents, options: BodyOptions): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element') leadLinks(child, options);
    const parts = child.type === 'element' ? leadLink(child, options) : [child];
    for (const part of parts) {
      const last = children.at(-1);
      if (part.type === 'text' && last?.type === 'text') last.value += part.value;
      else children.push(part);
    }
  }
  parent.children = children;
}

function leadLink(node: Element, options: BodyOptions): readonly ElementContent[] {
  const links = archiveLinksOf(node);
  if (links.length === 0) return [node];
  const href = links.map(options.hrefOfLink).find((found) => found !== null) ?? node.properties['href'];
  if (href === undefined) return node.children;
  return [{ ...node, properties: { ...node.properties, [ARCHIVE_LINK]: null, href } }];
}

function chooseLinks(
  segments: readonly TextSegment[],
  mentions: readonly EntityMention[],
  linked: ReadonlySet<Text>,
  options: BodyOptions,
): ReadonlyMap<Text, readonly NameLink[]> {
  const links = new Map<Text, NameLink[]>();
  const done = new Set<EntityId>();
  let at = 0;
  for (const { entityId, start, end, surface } of mentions) {
    if (entityId === null || done.has(entityId)) continue;
    while ((segments[at]?.end ?? Infinity) <= start) at += 1;
    const segment = segments[at];
    if (segment?.node == null || start < segment.start || end > segment.end || linked.has(segment.node))
      continue;
    const link = { start: start - segment.start, end: end - segment.start, href: options.hrefOf(entityId) };
    // Offsets that do not fit the tree would link the wrong words.
    if (segment.node.value.slice(link.start, link.end) !== surface) continue;
    done.add(entityId);
    const list = links.get(segment.node);
    if (list === undefined) links.set(segment.node, [link]);
    else list.push(link);
  }
  return links;
}

function textsInLinks(tree: Root): ReadonlySet<Text> {
  const found = new Set<Text>();
  const walk = (parent: Parents, inside: boolean): void => {
    for (const child of parent.children) {
      if (child.type === 'text' && inside) found.add(child);
      else if (child.type === 'element')
        walk(child, inside || child.tagName === 'a' || child.tagName === 'button');
    }
  };
  walk(tree, false);
  return found;
}

function rewrite(parent: Parents, links: ReadonlyMap<Text, readonly NameLink[]>, options: BodyOptions): void {
  parent.children = parent.children.flatMap((child): typeof child | readonly ElementContent[] => {
    if (child.type === 'text') return splitText(child, links.get(child) ?? []);
    if (child.type !== 'element') return child;
    if (options.reservedIds.has(String(child.properties['id']))) delete child.properties['id'];
    if (child.tagName === 'figure') return rewriteFigure(child, options) ?? [];
    if (child.properties['dataFootnotes'] !== undefined) nameFootnotes(child, options);
    if (child.tagName === 'td' || child.tagName === 'th') alignByClass(child);
    rewrite(child, links, options);
    // What may be wider than the page scrolls by itself, with the keyboard, too.
    if (child.tagName === 'pre') child.properties['tabIndex'] = 0;
    if (child.tagName === 'table') return element('div', { className: ['scroll'], tabIndex: 0 }, [child]);
    return child;
  });
}

function splitText(node: Text, links: readonly NameLink[]): readonly ElementContent[] {
  if (links.length === 0) return [node];
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { start, end, href } of links) {
    if (start > at) parts.push(textNode(node.value.slice(at, start)));
    parts.push(element('a', { href }, [textNode(node.value.slice(start, end))]));
    at = end;
  }
  if (at < node.value.length) parts.push(textNode(node.value.slice(at)));
  return parts;
}

/** A table cell's alignment as a class: the attribute is deprecated, and styles are forbidden. */
function alignByClass(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (align === 'right') cell.properties['className'] = ['to-right'];
  if (align === 'center') cell.properties['className'] = ['to-center'];
}

function nameFootnotes(part: Element, options: BodyOptions): void {
  const heading = part.children.find((child) => child.type === 'element' && child.tagName === 'h2');
  if (heading?.type === 'element') heading.children = [textNode(options.footnotesLabel)];
}

/** A figure with its pictures and its caption; a caption without a picture says so. Null where there is neither. */
function rewriteFigure(figure: Element, options: BodyOptions): Element | null {
  const caption = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const view = options.figures?.of(picturesIn(figure), caption === undefined ? '' : captionText(caption));
  const images = view?.images ?? [];
  delete figure.properties['dataPictures'];
  if (caption?.type !== 'element') {
    const note = images.length === 0 ? '' : (view?.noteOf(null) ?? '');
    const rest = note === '' ? [] : [element('figcaption', {}, [textNode(note)])];
    const children = [...images.map(imageOf), ...figure.children, ...rest];
    if (children.length === 0) return null;
    return images.length === 0 ? figure : element('figure', { className: PICTURED }, children);
  }
  const credit = caption.children.find((child) => child.type === 'element' && child.tagName === 'small');
  const rest = caption.children.filter((child) => child !== credit);
  const creditText = credit === undefined ? '' : plainText(credit).trim();
  const note = (view?.noteOf ?? options.captionNote)(creditText === '' ? null : creditText);
  const content = element('figcaption', {}, [
    ...(images.length > 0
      ? []
      : [element('span', { className: ['label'] }, [textNode(options.captionLabel)])]),
    ...rest.map((child) =>
      child.type === 'text' && child.value.trim() !== '' ? element('p', {}, [child]) : child,
    ),
    textNode(note),
    ...(view?.original == null
      ? []
      : [
          textNode(' '),
          element('a', { href: view.original.href, rel: ['external'] }, [textNode(view.original.text)]),
          textNode('.'),
        ]),
  ]);
  return element('figure', { className: images.length === 0 ? CAPTIONED : PICTURED }, [
    ...images.map(imageOf),
    ...figure.children.filter((child) => child !== caption),
    content,
  ]);
}

/** The caption without its credit. */
function captionText(caption: ElementContent): string {
  if (caption.type !== 'element') return '';
  return caption.children
    .filter((child) => child.type !== 'element' || child.tagName !== 'small')
    .map(plainText)
    .join(' ');
}

const CAPTIONED = ['cap'];
const PICTURED = ['cap', 'pic'];

function imageOf({ src, width, height, alt }: PictureView): Element {
  return element('img', { src, width, height, alt, loading: 'lazy', decoding: 'async' }, []);
}

function plainText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(plainText).join('') : '';
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
