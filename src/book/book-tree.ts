import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { canParseUrl } from '../util/can-parse-url.js';

/** Where things of an article lie in a book. */
export interface BookTreeOptions {
  /** Where a link leads in the book, relative to the article's file; null where it leads out of it. */
  readonly hrefOf: (href: string) => string | null;
  /** A picture's file in the book, relative to the article's file; null where the book does not have it. */
  readonly pictureOf: (src: string) => string | null;
}

type Node = ElementContent | RootContent;

/** What may stand in a line of text, and keeps its meaning there. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);
const SCOPES = new Set(['row', 'col', 'rowgroup', 'colgroup']);
/** The largest span of a cell that is believed. */
const MAX_SPAN = 100;

/**
 * Returns an article's body as a book may have it. Books are XML and are checked against the content models of HTML, which saved pages do
 * not keep: paragraphs in paragraphs, items outside of lists, links in links. What is at a wrong place is taken apart; no word is lost.
 */
export function toBookTree(tree: Root, options: BookTreeOptions): Root {
  const ids = collectIds(tree);
  return { type: 'root', children: new Writer(ids, options).flow(tree.children) };
}

/** New names of ids, which must be unique and may be any text in a page: those of the first elements that have them. */
function collectIds(tree: Root): Map<string, { readonly id: string; owner: Element }> {
  const ids = new Map<string, { readonly id: string; owner: Element }>();
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const { id } = node.properties;
      if (typeof id === 'string' && id !== '' && !ids.has(id))
        ids.set(id, { id: `n${ids.size + 1}`, owner: node });
      visit(node.children);
    }
  };
  visit(tree.children);
  return ids;
}

class Writer {
  /** Ids that were written: a link may only lead to one that is there. */
  constructor(
    private readonly ids: ReturnType<typeof collectIds>,
    private readonly options: BookTreeOptions,
  ) {}

  /** Content of an article, a quotation, an item or a cell. */
  flow(nodes: readonly Node[]): ElementContent[] {
    return nodes.flatMap((node) =>
      node.type === 'text' ? [node] : node.type === 'element' ? this.block(node) : [],
    );
  }

  private block(node: Element): readonly ElementContent[] {
    const { tagName, children } = node;
    if (INLINE.has(tagName)) return hasBlock(node) ? this.flow(children) : this.inline(node, false);
    switch (tagName) {
      case 'p':
        return hasBlock(node) ? this.flow(children) : [this.make(node, 'p', this.phrasing(children, false))];
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return [this.make(node, tagName === 'h1' ? 'h2' : tagName, this.phrasing(children, false))];
      case 'pre':
        return [this.make(node, 'pre', this.phrasing(children, false))];
      case 'blockquote':
      case 'div':
      case 'section':
        return [this.make(node, tagName === 'section' ? 'div' : tagName, this.flow(children))];
      case 'ul':
      case 'ol':
        return [this.list(node)];
      case 'dl':
        return [this.definitions(node)];
      case 'figure':
        return this.figure(node);
      case 'table':
        return this.table(node);
      case 'hr':
        return [element('hr', {}, [])];
      case 'img':
        return this.image(node);
      default:
        return this.flow(children);
    }
  }

  /** Content of a line of text: blocks in it become words of the line. */
  private phrasing(nodes: readonly Node[], isInLink: boolean): ElementContent[] {
    return nodes.flatMap((node): readonly ElementContent[] => {
      if (node.type === 'text') return [node];
      if (node.type !== 'element') return [];
      if (node.tagName === 'img') return this.image(node);
      if (INLINE.has(node.tagName)) return this.inline(node, isInLink);
      const words = this.phrasing(node.children, isInLink);
      const isBetween = node.tagName !== 'rt' && node.tagName !== 'rp' && node.tagName !== 'ruby';
      return isBetween && node.tagName !== 'time' ? [text(' '), ...words, text(' ')] : words;
    });
  }

  private inline(node: Element, isInLink: boolean): readonly ElementContent[] {
    const { tagName, children, properties } = node;
    if (tagName === 'br' || tagName === 'wbr') return [element(tagName, {}, [])];
    if (tagName === 'a') {
      const href = isInLink ? null : this.href(properties['href']);
      if (href === null) {
        const words = this.phrasing(children, isInLink);
        // A footnote leads back to its mark.
        return properties['id'] === undefined ? words : [this.make(node, 'span', words)];
      }
      return [this.make(node, 'a', this.phrasing(children, true), { href })];
    }
    const words = this.phrasing(children, isInLink);
    if (tagName === 'bdo' && properties['dir'] === undefined) return words;
    const { title } = properties;
    return [
      this.make(node, tagName, words, tagName === 'abbr' && typeof title === 'string' ? { title } : {}),
    ];
  }

  private href(href: unknown): string | null {
    if (typeof href !== 'string') return null;
    if (href.startsWith('#')) {
      const target = this.ids.get(href.slice(1));
      return target === undefined ? null : `#${target.id}`;
    }
    const own = this.options.hrefOf(href);
    if (own !== null) return own;
    if (!/^(?:https?:\/\/[^/]|mailto:.)/i.test(href) || !canParseUrl(href)) return null;
    // A checker of books takes some signs that browsers let pass for mistakes.
    return new URL(href).href.replace(/[\s"<>\\^`{|}[\]]/g, (sign) =>
      /^https?:\/\/\[/.test(href) && /[[\]]/.test(sign) ? sign : encodeURIComponent(sign),
    );
  }

  private image({ properties: { src, alt, width, height } }: Element): readonly ElementContent[] {
    const own = typeof src === 'string' ? this.options.pictureOf(src) : null;
    if (own === null) return [];
    const size = typeof width === 'number' && typeof height === 'number' ? { width, height } : {};
    return [element('img', { src: own, alt: typeof alt === 'string' ? alt : '', ...size }, [])];
  }

  private list(node: Element): Element {
    const { start } = node.properties;
    const isNumber = node.tagName === 'ol' && Number.isInteger(Number(start)) && start !== undefined;
    const items = node.children.flatMap((child): readonly Element[] => {
      if (child.type === 'element' && child.tagName === 'li')
        return [this.make(child, 'li', this.flow(child.children))];
      const rest = this.flow([child]);
      return isEmpty(rest) ? [] : [element('li', {}, rest)];
    });
    return items.length === 0
      ? this.make(node, 'div', [])
      : this.make(node, node.tagName, items, isNumber ? { start: Number(start) } : {});
  }

  private definitions(node: Element): Element {
    const parts = flattenDefinitions(node.children);
    const isPlain = parts.every((part) => part.type === 'element' && /^d[td]$/.test(part.tagName));
    const tags = parts.map((part) => (part.type === 'element' ? part.tagName : ''));
    if (isPlain && tags[0] === 'dt' && tags.at(-1) === 'dd')
      return this.make(
        node,
        'dl',
        parts.flatMap((part) =>
          part.type !== 'element'
            ? []
            : part.tagName === 'dt'
              ? [this.make(part, 'dt', this.phrasing(part.children, false))]
              : [this.make(part, 'dd', this.flow(part.children))],
        ),
      );
    return this.make(
      node,
      'div',
      parts.flatMap((part) =>
        part.type === 'element' && /^d[td]$/.test(part.tagName)
          ? [element('div', {}, this.flow(part.children))]
          : this.flow([part]),
      ),
    );
  }

  private figure(node: Element): readonly ElementContent[] {
    const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
    const content = this.flow(node.children.filter((child) => child !== caption));
    const words = caption?.type === 'element' ? this.flow(caption.children) : [];
    if (isEmpty(content) && isEmpty(words)) return [];
    return [
      this.make(node, 'figure', [...content, ...(isEmpty(words) ? [] : [element('figcaption', {}, words)])]),
    ];
  }

  private table(node: Element): readonly ElementContent[] {
    const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
    const rowsIn = (nodes: readonly Node[]): readonly Element[] =>
      nodes.flatMap((child): readonly Element[] => {
        if (
          child.type !== 'element' ||
          child === caption ||
          child.tagName === 'colgroup' ||
          child.tagName === 'col'
        ) {
          return child.type === 'text' && child.value.trim() !== '' ? [row([child])] : [];
        }
        if (/^t(?:head|body|foot)$/.test(child.tagName)) return rowsIn(child.children);
        return [child.tagName === 'tr' ? child : row([child])];
      });
    const rows = rowsIn(node.children)
      .map((each) => this.row(each))
      .filter((each) => each.children.length > 0);
    const words = caption?.type === 'element' ? this.flow(caption.children) : [];
    if (rows.length === 0) return isEmpty(words) ? [] : [element('div', {}, words)];
    return [
      this.make(node, 'table', [
        ...(isEmpty(words) ? [] : [element('caption', {}, words)]),
        element('tbody', {}, rows),
      ]),
    ];
  }

  private row(node: Element): Element {
    const cells = node.children.flatMap((child): readonly Element[] => {
      if (child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th')) {
        const { colSpan, rowSpan, scope } = child.properties;
        return [
          this.make(child, child.tagName, this.flow(child.children), {
            ...spanOf('colSpan', colSpan),
            ...spanOf('rowSpan', rowSpan),
            ...(child.tagName === 'th' && typeof scope === 'string' && SCOPES.has(scope) ? { scope } : {}),
          }),
        ];
      }
      const rest = this.flow([child]);
      return isEmpty(rest) ? [] : [element('td', {}, rest)];
    });
    return element('tr', {}, cells);
  }

  /** An element with what of its attributes any element may have. */
  private make(
    from: Element,
    tagName: string,
    children: readonly ElementContent[],
    properties: Element['properties'] = {},
  ): Element {
    const { id, dir, lang } = from.properties;
    const known = typeof id === 'string' ? this.ids.get(id) : undefined;
    const tag = typeof lang === 'string' ? canonicalTag(lang) : null;
    return element(
      tagName,
      {
        ...(known?.owner === from ? { id: known.id } : {}),
        ...(dir === 'ltr' || dir === 'rtl' || (dir === 'auto' && tagName !== 'bdo') ? { dir } : {}),
        ...(tag === null ? {} : { lang: tag, xmlLang: tag }),
        ...properties,
      },
      [...children],
    );
  }
}

/** The items of a definition list, without the groups that they may stand in. */
function flattenDefinitions(nodes: readonly Node[]): readonly ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'text') return node.value.trim() === '' ? [] : [node];
    if (node.type !== 'element') return [];
    return node.tagName === 'div' ? flattenDefinitions(node.children) : [node];
  });
}

function hasBlock(node: Element): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' &&
      ((!INLINE.has(child.tagName) && !/^(?:img|time|ruby|rt|rp)$/.test(child.tagName)) || hasBlock(child)),
  );
}

function isEmpty(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

function spanOf(name: 'colSpan' | 'rowSpan', value: unknown): Element['properties'] {
  const span = Number(value);
  return Number.isInteger(span) && span > 1 && span <= MAX_SPAN ? { [name]: span } : {};
}

/** Returns a language's tag in its own form; null for what is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function row(children: ElementContent[]): Element {
  return element('tr', {}, children);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function text(value: string): Text {
  return { type: 'text', value };
}
