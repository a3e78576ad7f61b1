import type { Removed } from '../model/document.js';
import { normalizeText } from '../util/text.js';
import { findCode } from './code-spans.js';

/** A text with the same lines in which no code of templates stands. */
export interface WithoutTemplates {
  readonly content: string;
  readonly removed: readonly Removed[];
}

/** How tags, outputs and comments of Liquid, Nunjucks and Twig begin, and scripts of EJS and ERB. Hugo's {{< and {{% are none. */
const OPENING = /\{%(?!\}\})|\{\{(?![<%])|\{#(?=[\s-])|<%(?=[\s=_-])/g;
const CLOSINGS: Readonly<Record<string, string>> = { '{%': '%}', '{{': '}}', '{#': '#}', '<%': '%>' };
/** Longer ones are no code but an opening that nobody closed. */
const MAX_CODE = 2000;

/** Blocks whose contents no reader sees, or which stand once for each item of a list. */
const HIDDEN = new Set('comment capture for tablerow schema style stylesheet javascript macro'.split(' '));
/** Blocks with branches: the first is shown, as a reader would see one of them. */
const BRANCHING = new Set(['if', 'unless', 'case', 'ifchanged', 'ifversion']);
const BRANCH = new Set(['else', 'elsif', 'elif', 'elseif', 'when']);
/** Blocks that hold code. */
const LISTING = new Set(['highlight', 'codeblock']);
/** Tags that say something to a reader, or are an address: they are read as shortcodes are. */
const READABLE =
  /^(?:include(?:_\w+)?|figure|image|youtube|vimeo|video|embed|gist|tweet|button|post_url|link)$/;

interface Token {
  readonly start: number;
  readonly end: number;
  /** The name of a tag, '' for all others. */
  readonly tag: string;
  /** What is said in it. */
  readonly inner: string;
  readonly kind: string;
}

/**
 * Takes code of templates out of a text that a site generator was meant to read: tags, comments with their contents, and outputs,
 * of which only literal words stay. What stands between raw and endraw stays as it is. Every line keeps its number.
 */
export function removeTemplateCode(text: string): WithoutTemplates {
  if (!/\{[{%#]|<%/.test(text)) return { content: text, removed: [] };
  const spans = findCode(text);
  const tokens = [...findTokens(text)];
  const removed: Removed[] = [];
  const parts: string[] = [];
  /** The end of what was written. */
  let tail = '';
  let from = 0;
  let span = 0;
  let isListing = false;
  const write = (part: string): void => {
    parts.push(part);
    tail = (tail + part.slice(-ADDRESS_REACH)).slice(-ADDRESS_REACH);
  };
  const replace = (start: number, end: number, words: string, isTold = true): void => {
    const whole = text.slice(start, end);
    write(text.slice(from, start));
    write(words + '\n'.repeat(countLineEnds(whole)));
    from = end;
    if (isTold && words === '' && normalizeText(whole).trim() !== '')
      removed.push({ text: normalizeText(whole).trim(), reason: 'shortcode', line: lineOf(start) });
  };
  let line = 1;
  let counted = 0;
  const lineOf = (offset: number): number => {
    line += countLineEnds(text.slice(counted, offset));
    counted = offset;
    return line;
  };
  const isCode = (offset: number): boolean => {
    while ((spans[span]?.end ?? Infinity) <= offset) span += 1;
    return (spans[span]?.start ?? Infinity) <= offset;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.start < from) continue;
    if (token.tag === 'raw' || token.tag === 'verbatim') {
      const close = findEnd(tokens, i);
      const end = tokens[close];
      if (end === undefined) {
        if (!isCode(token.start)) replace(token.start, token.end, '', false);
        continue;
      }
      replace(token.start, token.end, '', false);
      replace(end.start, end.end, '', false);
      i = close;
    } else if (isCode(token.start)) {
      continue;
    } else if (HIDDEN.has(token.tag)) {
      const close = findEnd(tokens, i);
      replace(token.start, (tokens[close] ?? token).end, '');
      i = Math.max(i, close);
    } else if (BRANCH.has(token.tag)) {
      // The first branch was shown.
      const isFirst = token.tag === 'when' && tokens[i - 1]?.tag === 'case';
      const end = isFirst ? undefined : tokens[findBlockEnd(tokens, i)];
      replace(token.start, end === undefined ? token.end : end.start, '');
    } else if (LISTING.has(token.tag)) {
      const close = tokens[findEnd(tokens, i)];
      isListing =
        close !== undefined && /^[ \t]*\r?\n/.test(text.slice(token.end, token.end + ADDRESS_REACH));
      replace(token.start, token.end, isListing ? '```' : '', false);
    } else if (LISTING.has(token.tag.replace(/^end/, ''))) {
      // The fence stands on a line of its own.
      const isAlone = /\n[ \t]*$/.test(text.slice(Math.max(0, token.start - ADDRESS_REACH), token.start));
      replace(token.start, token.end, isListing ? (isAlone ? '```' : '\n```') : '', false);
      isListing = false;
    } else if (!READABLE.test(token.tag)) {
      const before = tail + text.slice(Math.max(from, token.start - ADDRESS_REACH), token.start);
      const words = token.kind === '{{' ? readOutput(token.inner, before) : '';
      // An empty address with a title behind it would be none.
      const isEmpty = words === '' && before.endsWith('](') && /\s/.test(text.charAt(token.end));
      if (words !== null) replace(token.start, token.end, isEmpty ? '<>' : words);
    }
  }
  return { content: parts.join('') + text.slice(from), removed };
}

function* findTokens(text: string): Generator<Token> {
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [kind] = match;
    const closing = CLOSINGS[kind] ?? '';
    const inside = text.slice(match.index + kind.length, match.index + MAX_CODE);
    const length = inside.indexOf(closing);
    if (length < 0) continue;
    const inner = inside
      .slice(0, length)
      .replace(/^[-~]|[-~]$/g, '')
      .trim();
    let end = match.index + kind.length + length + closing.length;
    // Handlebars' {{{ … }}}.
    while (kind === '{{' && text.charAt(end) === '}') end += 1;
    const tag = kind === '{%' ? (/^[\w-]+/.exec(inner)?.[0] ?? '') : '';
    yield { start: match.index, end, tag, inner, kind };
    opening.lastIndex = end;
  }
}

/** Returns the place of the tag that ends a block; -1 when nothing does. */
function findEnd(tokens: readonly Token[], at: number): number {
  const name = tokens[at]?.tag ?? '';
  let depth = 0;
  for (let i = at; i < tokens.length; i += 1) {
    const tag = tokens[i]?.tag;
    if (tag === name && name !== 'raw' && name !== 'comment') depth += 1;
    else if (tag === `end${name}`) {
      depth -= 1;
      if (depth <= 0) return i;
    }
  }
  return -1;
}

/** Returns the place of the tag that ends the block with branches in which a tag stands; -1 when nothing does. */
function findBlockEnd(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const tag = tokens[i]?.tag ?? '';
    if (BRANCHING.has(tag)) depth += 1;
    else if (BRANCHING.has(tag.replace(/^end/, ''))) {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return -1;
}

/** Returns what a reader sees of an output: literal words, or a literal address where an address stands. Null for what is no code but a formula. */
function readOutput(inner: string, before: string): string | null {
  if (/[\\^]|_\{/.test(inner) || /[\^_\\]$/.test(before)) return null;
  const literal = /^(?:"([^"]*)"|'([^']*)')/.exec(inner);
  const value = literal?.[1] ?? literal?.[2] ?? '';
  if (isAddressBefore(before)) return value.replaceAll(' ', '%20');
  return /\s/.test(value.trim()) ? value.trim() : '';
}

/** Characters in which an address begins before code in it. */
const ADDRESS_REACH = 300;
/** The beginning of an address in a link of Markdown, its reference, or an attribute, with nothing behind it that ends one. */
const ADDRESS = /(?:\]\(<?|\]:[ \t]*|\b(?:href|src|poster|data-src)\s*=\s*["']?)[^\s()"'<>]*$/i;

/** Tells whether an address stands at the end of a text. */
export function isAddressBefore(before: string): boolean {
  return ADDRESS.test(before.slice(-ADDRESS_REACH));
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
