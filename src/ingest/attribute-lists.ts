import { findCode } from './code-spans.js';

/** Whatever stands in braces on one line, with the space before it. */
const BRACES = /[ \t]{0,20}\{[^{}\n]{1,500}\}/g;
const QUOTED = /=(?:"[^"]*"|'[^']*')/g;
const CLASS_OR_ID = /^[.#][A-Za-z][\w.#-]*$/;
const PAIR = /^[A-Za-z][\w:-]*=\S+$/;
const WORD = /^[A-Za-z][\w-]*:?$/;
/** What a link, a picture, marked words or code end with. */
const MARKED = /[)\]*_`]$/;
const KRAMDOWN_TAG = /\{:\/?:?(?:\/?(?:nomarkdown|options|comment)\b[^{}\n]*|\/)\}/g;
const KRAMDOWN_COMMENT = /\{::comment\}[\s\S]{0,5000}?\{:\/(?:comment)?\}/g;
/** Wiki.js' size of a picture: ![words](path =300x). */
const SIZE = /(?<=\]\([^()\s]{1,500})[ \t]+=\d*%?x\d*%?(?=[ \t]*(?:"[^"\n]*")?\))/g;
/** The heading of a group of tabs, which no reader sees, and a list that stands for the table of contents. */
const TABS = /^#{1,6}[^\n]*\{[^{}\n]*\.tabset[^{}\n]*\}[ \t]*\r?$/gm;
const CONTENTS = /^[ \t]*(?:[-*+]|\d+\.)[ \t][^\n]*\r?\n(?=[ \t]*\{:[ \t]*(?:[.#\w"'=-]+[ \t]+)*toc\b)/gm;
/** Docusaurus' boxes: ':::tip Words', ':::'. */
const BOX = /^[ \t]{0,8}:::[^\n]*$/gm;
/** A heading of which nothing is left. */
const EMPTY_HEADING = /^#{1,6}[ \t]*\r?$/gm;

/** Takes out of a Markdown text what says how its parts look and no reader sees: attributes, sizes, names of boxes. Every line keeps its number. */
export function removeAttributeLists(text: string): string {
  if (!/\{[ \t]*[:.#\w]|=\d*%?x|^[ \t]*:::/m.test(text)) return text;
  let content = text;
  const replace = (pattern: RegExp, words: (match: RegExpExecArray) => string | null): void => {
    const code = findCode(content);
    let result = '';
    let from = 0;
    let span = 0;
    for (const match of content.matchAll(pattern)) {
      while ((code[span]?.end ?? Infinity) <= match.index) span += 1;
      if ((code[span]?.start ?? Infinity) <= match.index) continue;
      const shown = words(match);
      if (shown === null) continue;
      result += content.slice(from, match.index) + shown + match[0].replace(/[^\n]/g, '');
      from = match.index + match[0].length;
    }
    content = result + content.slice(from);
  };
  replace(KRAMDOWN_COMMENT, () => '');
  replace(KRAMDOWN_TAG, () => '');
  replace(CONTENTS, () => '');
  replace(TABS, () => '');
  replace(SIZE, () => '');
  replace(BRACES, (match) => (isAttributeList(match) ? '' : null));
  replace(BOX, ([line]) => readBox(line));
  if (content !== text) replace(EMPTY_HEADING, () => '');
  return content;
}

/** Kramdown's {: .class #id key="value"} anywhere; the same without the colon at a line's end or right behind marked words. */
function isAttributeList({ 0: whole, index, input }: RegExpExecArray): boolean {
  const inner = whole.trim().slice(1, -1);
  const isKramdown = inner.startsWith(':');
  const tokens = inner
    .slice(isKramdown ? 1 : 0)
    .replace(QUOTED, '=x')
    .split(/[ \t]+/)
    .filter((token) => token !== '');
  const [first = ''] = tokens;
  const areNames = tokens.every((token) => CLASS_OR_ID.test(token) || PAIR.test(token));
  if (isKramdown)
    return (
      tokens.length > 0 &&
      tokens.every((token) => areNames || CLASS_OR_ID.test(token) || PAIR.test(token) || WORD.test(token))
    );
  if (tokens.length === 0 || !areNames) return false;
  if (MARKED.test(input.slice(Math.max(0, index - 1), index)) && whole.startsWith('{')) return true;
  return (
    CLASS_OR_ID.test(first) &&
    /^[ \t\r]*(?:\n|$)/.test(input.slice(index + whole.length, index + whole.length + 100))
  );
}

/** Returns the words of a line that begins or ends a box; null for any other line. */
function readBox(line: string): string | null {
  const rest = line.trim().replace(/^:+/, '').trim();
  if (rest === '') return '';
  const [name = ''] = /^[a-z]+/.exec(rest) ?? [];
  const after = rest.slice(name.length);
  if (name === '' || !/^(?:$|[ \t[{])/.test(after)) return null;
  return after
    .replace(/\{[^{}]*\}$/, '')
    .trim()
    .replace(/^\[|\]$/g, '');
}
