import { parseHTML } from 'linkedom';

/** Elements of which a person who selects all and copies gets nothing. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME HEAD OBJECT CANVAS VIDEO AUDIO SELECT OPTION'.split(' '),
);
/** Elements with a blank line around them, and those that begin a line. */
const PARTED = new Set('P H1 H2 H3 H4 H5 H6 BLOCKQUOTE FIGURE UL OL'.split(' '));
const LINES = new Set(
  'ADDRESS ARTICLE ASIDE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FOOTER FORM HEADER HR LI MAIN NAV PRE SECTION SUMMARY TABLE TBODY TD TH TR BUTTON LABEL'.split(
    ' ',
  ),
);

/** What is needed of a node; an element has a name, a text has data. */
interface PageNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<PageNode>;
  readonly data?: string;
  readonly tagName?: string;
  readonly getAttribute?: (name: string) => string | null;
}

/** Returns a saved page as the text a person gets by selecting all of it and copying: navigation and all, without the head. */
export function dumpPage(html: string): string {
  const parts: string[] = [];
  const walk = ({ childNodes }: PageNode): void => {
    for (const node of childNodes) {
      if (node.nodeType === TEXT) parts.push((node.data ?? '').replace(/\s+/g, ' '));
      if (node.nodeType !== ELEMENT) continue;
      const tag = node.tagName?.toUpperCase() ?? '';
      if (SKIPPED.has(tag) || isHidden(node)) continue;
      if (tag === 'BR') {
        parts.push('\n');
        continue;
      }
      const gap = PARTED.has(tag) ? '\n\n' : LINES.has(tag) ? '\n' : '';
      parts.push(gap);
      walk(node);
      parts.push(gap);
    }
  };
  const { document } = parseHTML(html) as { readonly document: { readonly documentElement: PageNode } };
  walk(document.documentElement);
  const lines = parts.join('').split('\n');
  return `${lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const ELEMENT = 1;
const TEXT = 3;

function isHidden(element: PageNode): boolean {
  if (element.getAttribute === undefined) return false;
  const style = element.getAttribute('style') ?? '';
  return element.getAttribute('hidden') !== null || /display\s*:\s*none/.test(style);
}
