import type { ElementContent, Root, RootContent } from 'hast';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { html, raw } from './html.js';

/** Elements that say something. Links, forms and pictures are none of them: nothing is to lead away from a kept page, or be sent. */
const TAGS =
  'abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em ' +
  'figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp section ' +
  'small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';

/** Attributes are named as pages write them. Those that name, style, load, send or run are left out with all others. */
const schema: Options = {
  tagNames: TAGS.split(' '),
  attributes: {
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto']],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  clobber: [],
  protocols: {},
  required: {},
  ancestors: {},
  strip: (
    'applet audio button canvas datalist embed frame frameset iframe map math noembed noframes noscript object optgroup ' +
    'option script select style svg template textarea title video xmp plaintext listing'
  ).split(' '),
};

/** Nothing may be asked for, run, sent or styled, wherever the page is opened. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

const writer = unified().use(rehypeSanitize, schema).use(rehypeStringify).freeze();

/** Returns a page with the words of another and their order, and with nothing in it that runs, loads, leads away or can be filled in. */
export function makeLifelessPage(tree: Root, title: string, lang: string | null): string {
  const words: Root = { ...tree, children: tree.children.flatMap((node) => nameParts(node)) };
  return writePage(writer.stringify(writer.runSync(words)), title, lang);
}

/** Returns a page that shows a text as it is written. It has no style, so that lines are broken where a window ends. */
export function makeTextPage(text: string, title: string, lang: string | null): string {
  const parts = text.split(/(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))+/).filter((part) => part !== '');
  const paragraphs = parts.map(
    (part) => html`<p>${part.split(/\r\n|\r|\n/).map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</p>
`,
  );
  return writePage(html`${paragraphs}`.toString(), title, lang);
}

function writePage(body: string, title: string, lang: string | null): string {
  return html`<!DOCTYPE html>
<html${lang !== null && html` lang="${lang}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
${raw(body)}
</body>
</html>
`.toString();
}

/** Puts what is said of a picture in its place. */
function nameParts<T extends RootContent | ElementContent>(node: T): readonly (T | ElementContent)[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'img') {
    const { alt } = node.properties;
    return typeof alt === 'string' && alt.trim() !== '' ? [{ type: 'text', value: `[${alt.trim()}]` }] : [];
  }
  const children = node.children.flatMap((child) => nameParts(child));
  return [{ ...node, children }];
}
