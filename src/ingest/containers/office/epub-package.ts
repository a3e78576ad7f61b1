import { parseXml } from '../xml.js';
import { canParseUrl } from '../../../util/can-parse-url.js';

/** A file that a book lists. */
export interface BookItem {
  /** Path in the book. */
  readonly name: string;
  readonly type: string;
  /** Whether it is the book's table of contents. */
  readonly isContents: boolean;
}

/** What a book's package file says. */
export interface BookPackage {
  /** Its chapters, in the order of reading. */
  readonly chapters: readonly BookItem[];
  readonly pictures: readonly BookItem[];
  /** Null for none, or for the program that made the book. */
  readonly publisher: string | null;
}

/** Returns where a book's package file is, from 'META-INF/container.xml'; null when that does not say. */
export function findPackage(container: string): string | null {
  let found: string | null = null;
  parseXml(container, {
    onOpen(name, attributes) {
      if (plainName(name) === 'rootfile') found ??= attributes['full-path'] ?? null;
    },
  });
  return found;
}

/** Roles of pages in the guide of an older book that hold no text. */
const NO_CHAPTER: ReadonlySet<string> = new Set(['toc', 'cover', 'title-page', 'copyright-page', 'index']);

/** Reads a package file, which lies at `path` in the book. */
export function readPackage(xml: string, path: string): BookPackage {
  const items = new Map<string, BookItem>();
  const order: string[] = [];
  const aside = new Set<string>();
  let publisher = '';
  let isPublisher = false;
  parseXml(xml, {
    onOpen(name, attributes) {
      const plain = plainName(name);
      const href = resolveName(path, attributes['href'] ?? '');
      isPublisher = plain === 'publisher' && publisher === '';
      if (plain === 'item') {
        const isContents = /\bnav\b/.test(attributes['properties'] ?? '');
        const type = (attributes['media-type'] ?? '').toLowerCase();
        items.set(attributes['id'] ?? '', { name: href, type, isContents });
      } else if (plain === 'itemref') order.push(attributes['idref'] ?? '');
      else if (plain === 'reference' && NO_CHAPTER.has(attributes['type'] ?? '')) aside.add(href);
    },
    onText(text) {
      if (isPublisher) publisher += text.slice(0, 200);
    },
    onClose() {
      isPublisher = false;
    },
  });
  const name = publisher.trim();
  return {
    chapters: [...new Set(order)].flatMap((id) => {
      const item = items.get(id);
      if (item === undefined || !/^(?:application\/xhtml\+xml|text\/html)$/.test(item.type)) return [];
      return [{ ...item, isContents: item.isContents || aside.has(item.name) }];
    }),
    pictures: [...items.values()].filter(({ type }) => /^image\/(?!svg)/.test(type)),
    publisher: name === '' || /^calibre\b/i.test(name) ? null : name,
  };
}

/** 'opf:item' and 'item' are one. */
function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Returns the path in the book of what a file in it links to. */
function resolveName(from: string, href: string): string {
  const base = `http://x/${from.split('/').map(encodeURIComponent).join('/')}`;
  if (!canParseUrl(href, base)) return href;
  const { pathname } = new URL(href, base);
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch (error) {
    if (error instanceof URIError) return pathname.slice(1);
    throw error;
  }
}
