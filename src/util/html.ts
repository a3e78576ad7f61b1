/** Markup that may stand in a page as it is. Made only by {@link html}, {@link raw} and {@link join}. */
export class SafeHtml {
  constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

/** What a template may put between its markup; everything that is not SafeHtml is escaped, absent values are left out. */
export type HtmlValue = SafeHtml | string | number | null | undefined | false | readonly HtmlValue[];

/**
 * A template literal whose values are escaped, for text and for double-quoted attributes alike. Its own indentation is left out,
 * and so are end tags that HTML does not need; values stay as they are: html`<ul>⏎  <li>${' a '}</li>⏎</ul>` is '<ul><li> a </ul>'.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const parts = compactParts(strings);
  let out = parts[0] ?? '';
  for (let i = 0; i < values.length; i += 1) out += render(values[i]) + (parts[i + 1] ?? '');
  return new SafeHtml(out);
}

/** White space next to the tags of these elements is not shown; next to any other tag it may separate two words. */
const BLOCK =
  'article|base|body|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|html|li|line|link|main|meta|' +
  'nav|ol|p|rect|script|section|summary|table|tbody|td|text|th|thead|title|tr|ul';
const BREAK_AFTER_BLOCK = new RegExp(`(</?(?:${BLOCK})(?:\\s[^<>]*)?>)\n`, 'g');
const BREAK_BEFORE_BLOCK = new RegExp(`\n(?=</?(?:${BLOCK})[\\s>/])`, 'g');

/** A template's own parts do not change: each template is made compact once, not once a page. */
const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/** End tags that HTML lets a document leave out wherever a template has them. */
const OMITTED_END = /<\/(?:li|td|th|tr|thead|tbody)>/g;

/** Returns the parts of a template without their indentation and without end tags that say nothing: a seventh of a page. */
function compactParts(strings: TemplateStringsArray): readonly string[] {
  const known = compacted.get(strings);
  if (known !== undefined) return known;
  const parts = strings.map((part) =>
    part
      .replace(/\n\s*/g, '\n')
      .replace(BREAK_AFTER_BLOCK, '$1')
      .replace(BREAK_BEFORE_BLOCK, '')
      .replace(OMITTED_END, ''),
  );
  compacted.set(strings, parts);
  return parts;
}

function render(value: HtmlValue): string {
  if (value instanceof SafeHtml) return value.toString();
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

/** Marks a string as markup. Only for what this program itself stringified from a sanitized tree. */
export function raw(markup: string): SafeHtml {
  return new SafeHtml(markup);
}

export function join(parts: readonly HtmlValue[], separator: HtmlValue): SafeHtml {
  return new SafeHtml(parts.map(render).join(render(separator)));
}

/**
 * JSON for a script element that holds data. Nothing in it can end the element or open a comment: '<', '>' and '&' are written
 * as JSON's own escapes.
 */
export function jsonText(value: object): SafeHtml {
  return new SafeHtml(
    JSON.stringify(value).replace(
      /[<>&\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes for text, quoted attributes and XML. Characters that HTML or XML forbids are dropped. */
export function escapeHtml(text: string): string {
  if (!ESCAPED.test(text)) return text;
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char).replace(FORBIDDEN, '');
}

/** Returns a text without the characters that no document may hold: control characters, noncharacters, halves of characters. */
export function dropControls(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Most texts have nothing of it: one look spares them two searches. Surrogates may be lone ones. */
const ESCAPED =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/;

// https://www.w3.org/TR/xml/#charsets and HTML's control characters and noncharacters; lone surrogates cannot be written as UTF-8 either.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
