import type { Element, Parents } from 'hast';
import { parseHtml } from '../../html-tree.js';
import { trimLine, type PressLine } from './press-line.js';

/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content nobody sees. */
const HIDDEN: ReadonlySet<string> = new Set(['head', 'script', 'style', 'noscript', 'template']);

/** Returns the lines of a download in HTML, with an empty one between two blocks. Bounded depth, linear time. */
export function htmlToPressLines(source: string): readonly PressLine[] {
  const lines: PressLine[] = [];
  let parts: string[] = [];
  let at: number | null = null;
  let role: PressLine['role'];
  const end = (): void => {
    const text = trimLine(parts.join(''));
    parts = [];
    if (text !== '')
      lines.push({ text, line: at, ...(role === undefined ? {} : { role }) }, { text: '', line: null });
    at = null;
    role = undefined;
  };
  const read = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type === 'text') {
        if (child.value.trim() !== '') at ??= child.position?.start.line ?? null;
        parts.push(child.value);
      } else if (child.type === 'element' && !HIDDEN.has(child.tagName)) {
        const isBlock = BLOCKS.has(child.tagName);
        if (isBlock) end();
        const own = roleOf(child);
        if (own === 'start') lines.push({ text: '', line: child.position?.start.line ?? null, role: own });
        else role = own ?? role;
        if (child.tagName === 'hr') lines.push({ text: '_'.repeat(BAR), line: null });
        read(child);
        if (isBlock) end();
      }
    }
  };
  read(parseHtml(source).tree);
  end();
  return lines;
}

/** Signs of the bar that other forms of a download have where HTML has a rule. */
const BAR = 60;

/** What the class of an element says: Factiva has them with the language before: 'enArticle', 'deHeadline'. */
function roleOf({ properties }: Element): PressLine['role'] {
  const names = typeof properties['class'] === 'string' ? properties['class'] : '';
  if (/\b[a-z]{2,4}Article\b/.test(names)) return 'start';
  if (/\b[a-z]{2,4}Headline\b/.test(names)) return 'title';
  return /^author$/.test(names) ? 'authors' : undefined;
}
