import type { Root } from 'hast';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import { unified } from 'unified';
import { ARCHIVE_LINK } from './archive-links.js';
import { PICTURE_MARK } from './picture-marks.js';

/** Elements of a text: no pictures, frames, forms or anything that loads or runs. */
const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 ' +
  'h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th ' +
  'thead time tr u ul var wbr';

/** Ids that remark-rehype makes for footnotes. All other ids go: they could clash with the page's own. */
const FOOTNOTE_ID = /^user-content-fn/;

/**
 * What may stay of an input's markup. Links are absolute web or mail addresses, or footnotes: a relative one would
 * point somewhere else from an archive's page, so it is kept under another name until the page of its article is known.
 */
const schema: Options = {
  ...defaultSchema,
  tagNames: TAGS.split(' '),
  clobberPrefix: '',
  strip: [
    'script',
    'style',
    'template',
    'title',
    'textarea',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
  ],
  protocols: { href: ['http', 'https', 'mailto'], cite: ['http', 'https'] },
  attributes: {
    '*': ['dir', 'lang', ['id', FOOTNOTE_ID]],
    a: [
      ['href', /^(?:https?:\/\/|mailto:|#user-content-fn)/i],
      ARCHIVE_LINK,
      'title',
      'ariaLabel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
    ],
    abbr: ['title'],
    figure: [[PICTURE_MARK, /^\d[\d ]*$/]],
    ol: ['start', 'reversed'],
    section: ['dataFootnotes'],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'right', 'center']],
    th: ['colSpan', 'rowSpan', 'scope', ['align', 'left', 'right', 'center']],
    time: ['dateTime'],
  },
  required: {},
};

const sanitizer = unified().use(rehypeSanitize, schema).freeze();

/** Returns the tree with nothing in it that could run, load, or stand in the page's way. */
export function sanitizeTree(tree: Root): Root {
  return sanitizer.runSync(tree);
}
