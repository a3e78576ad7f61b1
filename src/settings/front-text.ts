import type { Root } from 'hast';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** What an introduction is made of. Anything else is only its words: pictures would be asked for from other hosts. */
const SCHEMA: Options = {
  ...defaultSchema,
  tagNames: ['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'br', 'code'],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkRehype)
  .use(() => headingsToParagraphs)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)
  .freeze();

/** Makes safe HTML of Markdown: paragraphs, lists, quotations, emphasis and links. HTML in it is left out. */
export function markdownToHtml(markdown: string): string {
  return processor.processSync(markdown).toString().trim();
}

/** A heading would stand between those of the page: it becomes a paragraph in bold type. */
function headingsToParagraphs(tree: Root): void {
  for (const node of tree.children) {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) continue;
    const { children } = node;
    node.tagName = 'p';
    node.children = [{ type: 'element', tagName: 'strong', properties: {}, children }];
  }
}
