import type { Element, ElementContent } from 'hast';
import { ARCHIVE_LINK, readArchiveLink } from '../../util/archive-links.js';
import { picturesIn, withPictures } from '../../util/picture-marks.js';
import type { Cleaned } from './body-clean.js';
import { figuresAt, figuresIn, joinCaptions, withoutThumbnails, type PictureList } from './body-pictures.js';
import { isShown, runsIn, type Box, type Run } from './body-tree.js';
import { canParseUrl } from '../../util/can-parse-url.js';

/** Elements that mean something to a reader and are kept around their content. */
const KEPT = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre dl dt dd figure figcaption table thead tbody tfoot tr td th caption'.split(
    ' ',
  ),
);
/** Parts of lists and tables: text right in them needs no paragraph. */
const HOLDS_TEXT = new Set('p h1 h2 h3 h4 h5 h6 li blockquote pre dt dd td th caption figcaption'.split(' '));

const TABLE_PARTS = new Set('thead tbody tfoot tr th td caption'.split(' '));

/**
 * Returns what is left of a box as plain elements: paragraphs, headings, lists, quotes, tables, figures. What pictures there are is
 * added to `pictures`; the figures have their numbers.
 */
export function renderBox(top: Box, { cleaned, base, pictures }: Omit<RenderContext, 'isLayout'>): Element[] {
  const context: RenderContext = { cleaned, base, pictures, isLayout: false };
  return renderKids(top, context).map((node) => (node.type === 'element' ? node : paragraph([node])));
}

interface RenderContext {
  readonly cleaned: Cleaned;
  readonly base: string | null;
  readonly pictures: PictureList;
  /** Inside a table whose rows and cells mean nothing. */
  readonly isLayout: boolean;
}

function renderKids(box: Box, context: RenderContext): ElementContent[] {
  const nodes = box.kids.flatMap((kid, i): ElementContent[] => {
    const before = figuresAt(box, i, context.pictures);
    if (context.cleaned.dropped.has(kid)) return [...before];
    if (kid.kind === 'run') return [...before, paragraph(renderRun(kid, context), kid)];
    return [...before, ...renderInner(kid, context)];
  });
  const last = figuresAt(box, box.kids.length, context.pictures);
  return joinCaptions(withoutThumbnails(box, [...nodes, ...last]));
}

function renderInner(box: Box, context: RenderContext): ElementContent[] {
  if (context.cleaned.captions.has(box)) return renderCaption(box, box, context);
  const { tag } = box;
  if (tag === 'figure') return renderFigure(box, context);
  if (tag === 'hr') return [];
  if (tag === 'table' && isLayoutTable(box)) return renderKids(box, { ...context, isLayout: true });
  if (tag === 'table' && context.isLayout) return renderInner(box, { ...context, isLayout: false });
  if (!KEPT.has(tag) || (context.isLayout && TABLE_PARTS.has(tag))) return renderKids(box, context);
  if (HOLDS_TEXT.has(tag)) {
    const runs = box.kids.filter((kid) => kid.kind === 'run');
    if (runs.length === box.kids.length) {
      const lines = runs
        .filter((run) => !context.cleaned.dropped.has(run))
        .map((run) => renderRun(run, context));
      const figures = withoutThumbnails(box, lines.length > 0 ? [] : figuresIn(box, context.pictures));
      if (lines.length === 0)
        return HOLDS_FIGURES.has(tag) && figures.length > 0 ? [element(tag, figures, box)] : figures;
      return renderText(box, lines, context);
    }
    // Not valid: a paragraph around blocks.
    if (/^(?:p|h[1-6])$/.test(tag)) return renderKids(box, context);
  }
  const inner = renderKids(box, context);
  return inner.length === 0 && tag !== 'td' && tag !== 'th' ? [] : [element(tag, inner, box)];
}

/** A block that holds nothing but lines of text, and the pictures among them behind these. */
function renderText(
  box: Box,
  lines: readonly ElementContent[][],
  { pictures }: RenderContext,
): ElementContent[] {
  const { tag } = box;
  const figures = figuresIn(box, pictures);
  const paragraphs = (): Element[] => lines.map((line) => element('p', line, box));
  if (tag === 'p') return [...paragraphs(), ...figures];
  if (tag === 'blockquote') return [element(tag, [...paragraphs(), ...figures], box)];
  const joined = lines.flatMap((line, i) => (i === 0 ? line : [lineBreak(), ...line]));
  if (HOLDS_FIGURES.has(tag)) return [element(tag, [...joined, ...figures], box)];
  return [element(tag, joined, box), ...figures];
}

/** Texts in which a figure may stand. */
const HOLDS_FIGURES = new Set('li dd td th blockquote'.split(' '));

/** A table for layout: it has no two rows with two cells of text each, or its cells hold paragraphs. */
function isLayoutTable(box: Box): boolean {
  let rows = 0;
  let tables = 0;
  const visit = (inner: Box): void => {
    if (inner.tag === 'tr') {
      const cells = inner.kids.filter((kid) => kid.kind === 'box' && !runsIn(kid).next().done);
      if (cells.length >= 2) rows += 1;
    }
    for (const kid of inner.kids) {
      if (kid.kind !== 'box') continue;
      if (kid.tag === 'table') tables += 1;
      else visit(kid);
    }
  };
  visit(box);
  return tables > 0 || rows < 2;
}

function renderFigure(box: Box, context: RenderContext): ElementContent[] {
  if (holdsText(box)) return renderKids(box, context);
  return renderCaption(box, findCaption(box), context);
}

/** A figure of what pictures are in a box, with their caption. */
function renderCaption(box: Box, caption: Box | null, context: RenderContext): ElementContent[] {
  const figures = figuresIn(box, context.pictures);
  const figure = caption === null ? null : figureOf(caption, context);
  return figure === null ? [...figures] : [withPictures(figure, figures.flatMap(picturesIn))];
}

/** Tells whether a figure is one of code or a table, and not of a picture. */
function holdsText(box: Box): boolean {
  return box.kids.some(
    (kid) =>
      kid.kind === 'box' &&
      kid.tag !== 'figcaption' &&
      (TEXT_FIGURES.has(kid.tag) ? !runsIn(kid).next().done : holdsText(kid)),
  );
}

const TEXT_FIGURES = new Set('pre table'.split(' '));

function findCaption(box: Box): Box | null {
  for (const kid of box.kids) {
    if (kid.kind !== 'box') continue;
    if (kid.tag === 'figcaption') return kid;
    const inner = findCaption(kid);
    if (inner !== null) return inner;
  }
  return null;
}

function figureOf(caption: Box, context: RenderContext): Element | null {
  const children: ElementContent[] = [];
  for (const run of runsIn(caption)) {
    if (children.length > 0) children.push({ type: 'text', value: ' ' });
    children.push(...renderRun(run, context));
  }
  if (children.length === 0) return null;
  return element('figure', [element('figcaption', children, caption)], caption);
}

function renderRun(run: Run, context: RenderContext): ElementContent[] {
  return run.nodes.flatMap((node) => renderInline(node, context));
}

function renderInline(node: ElementContent, context: RenderContext): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (!isShown(node)) return [];
  const children = node.children.flatMap((child) => renderInline(child, context));
  const { href } = node.properties;
  if (node.tagName !== 'a' || typeof href !== 'string') return [{ ...node, children }];
  const absolute = resolve(href, context.base);
  const inArchive = readArchiveLink(href);
  const properties = {
    ...(absolute === null ? {} : { href: absolute }),
    ...(inArchive === null ? {} : { [ARCHIVE_LINK]: inArchive }),
  };
  return [{ ...node, children, properties }];
}

function resolve(href: string, base: string | null): string | null {
  const written = href.trim();
  if (written.startsWith('#')) return null;
  if (!canParseUrl(written, base ?? undefined)) return null;
  return new URL(written, base ?? undefined).href;
}

function paragraph(children: ElementContent[], run?: Run): Element {
  const made: Element = { type: 'element', tagName: 'p', properties: {}, children };
  const position = run?.nodes.find((node) => node.position !== undefined)?.position;
  return position === undefined ? made : { ...made, position };
}

function element(tagName: string, children: ElementContent[], box: Box): Element {
  const { position } = box.element;
  const made: Element = { type: 'element', tagName, properties: {}, children };
  return position === undefined ? made : { ...made, position };
}

function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}
