import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { directionOf } from '../languages/direction.js';
import { escapeHtml } from '../util/html.js';
import { canonicalTag } from './book-tree.js';

/** What XML cannot have, even as a number. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const toXhtml = unified()
  .use(rehypeStringify, {
    closeSelfClosing: true,
    characterReferences: { useNamedReferences: false },
  })
  .freeze();

/** Returns a tree, as toBookTree makes it, as XML. */
export function writeTree(tree: Root): string {
  return toXhtml.stringify(tree);
}

/** Returns attributes that say an element's language and direction. */
export function languageAttributes(tag: string | null): string {
  const known = tag === null ? null : canonicalTag(tag);
  if (known === null) return '';
  const direction = directionOf(known) === 'rtl' ? ' dir="rtl"' : '';
  return ` lang="${known}" xml:lang="${known}"${direction}`;
}

/** Returns a tag as an attribute of XML; nothing for what is no tag. */
export function xmlLanguage(tag: string): string {
  const known = canonicalTag(tag);
  return known === null ? '' : ` xml:lang="${known}"`;
}

export interface BookPage {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The style sheet, relative to the page. */
  readonly style: string;
  /** XML. */
  readonly body: string;
}

/** Writes one page of a book. */
export function writePage({ title, language, style, body }: BookPage): string {
  return xml(`<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(language)}>
<head>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" type="text/css" href="${style}"/>
</head>
<body>
${body}
</body>
</html>
`);
}

/** Returns a document with its declaration and without characters that XML forbids. */
export function xml(document: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.replace(FORBIDDEN, '')}`;
}
