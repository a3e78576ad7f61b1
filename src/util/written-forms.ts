import { isUtf8 } from 'node:buffer';
import { domainToUnicode } from 'node:url';
import { Parser } from 'htmlparser2';
import {
  foldName,
  foldPlaced,
  hasSpelledLetters,
  placeText,
  type FoldStyle,
  type PlacedText,
} from './fold-name.js';

/** Elements within a line of text: a word or a name can continue across their tags. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Percent signs, encoded once or more: '%C3%A9', '%25C3%25A9', and as old scripts wrote them, '%u00E9'. */
const PERCENT = '(?:%(?:25)*(?:u[0-9a-f]{4}|[0-9a-f]{2}))+';
const REFERENCE = '&(?:amp;)*(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});';
const UNICODE_ESCAPE = '(?:\\\\{1,4}u[0-9a-f]{4})+';
const SHORT_ESCAPE = '\\\\{1,4}(?:x[0-9a-f]{2}|[nrtbf"\'/\\\\])';
const PUNYCODE = '(?<![a-z0-9-])xn--[a-z0-9-]+';
const COMMENT = '<!--.{0,2000}?-->';
const TAG = '</?[a-z][a-z0-9-]{0,30}(?:[\\s/][^<>]{0,4000})?>';

const CHARACTERS = [PERCENT, REFERENCE, UNICODE_ESCAPE, SHORT_ESCAPE, PUNYCODE];
const anyOf = (forms: readonly string[]): RegExp =>
  new RegExp(`(?=[%&\\\\<x])(?:${forms.map((form) => `(${form})`).join('|')})`, 'gisu');
/** Matches what is decoded: with markup, which is taken away, and without, because markup has addresses in it. */
const MARKED = anyOf([...CHARACTERS, COMMENT, TAG]);
const ENCODED = anyOf(CHARACTERS);
/** Every one of them has one of these signs. */
const MAY_BE_ENCODED = /[%&\\<]|xn--/i;

/**
 * Returns what a text says, in each way it can be read, folded as names are compared: as it stands, and with what is encoded in it
 * written out (addresses, references, escapes, markup). Places are those in the text.
 */
export function readForms(text: string): readonly PlacedText[] {
  const own = placeText(text);
  return [own, ...encodingsIn(text).map((encoding) => decodePlaced(text, encoding))].flatMap((form) =>
    stylesOf(form.text).map((style) => foldPlaced(form, style)),
  );
}

/**
 * Returns the letters and digits of a text, without anything between them, in each way it can be read. What stands in a text of
 * {@link readForms} stands here too; it is made in a fraction of the time.
 */
export function lettersOf(text: string): readonly string[] {
  if (!MAY_BE_ENCODED.test(text)) return bareLetters(text);
  const marked = text.includes('<') ? [text, text.replace(ANY_TAG, '')] : [text];
  return [...bareLetters(text), ...marked.map(decodeForms).flatMap(bareLetters)];
}

const ANY_TAG = /<!--.{0,2000}?-->|<[^<>]*>/gs;
/** Latin letters without accents, and the signs of ordinary prose, none of which is a letter. */
// eslint-disable-next-line no-control-regex -- control characters are no letters either
const PLAIN_TEXT = /^[\u0000-\u007F\u00A0-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u2000-\u206F]*$/;

function bareLetters(text: string): readonly string[] {
  if (PLAIN_TEXT.test(text)) return [text.toLowerCase().replace(/[^a-z0-9]+/g, '')];
  return stylesOf(text).map((style) => foldName(text, style).replace(/[^\p{L}\p{N}]+/gu, ''));
}

function stylesOf(text: string): readonly FoldStyle[] {
  return hasSpelledLetters(text) ? ['plain', 'spelled'] : ['plain'];
}

/** Returns a text with the characters that are encoded in it written out. */
export function decodeForms(text: string): string {
  return decodeAll(text, ENCODED);
}

function encodingsIn(text: string): readonly RegExp[] {
  if (!MAY_BE_ENCODED.test(text)) return [];
  return text.includes('<') ? [MARKED, ENCODED] : [ENCODED];
}

function decodeAll(text: string, encoding: RegExp): string {
  return text.replace(encoding, (...found) => decode(found));
}

function decodePlaced(text: string, encoding: RegExp): PlacedText {
  const decoded = { text: '', starts: [] as number[], ends: [] as number[] };
  const add = (part: string, start: number, end: number | null): void => {
    decoded.text += part;
    for (let i = 0; i < part.length; i += 1) {
      decoded.starts.push(end === null ? start + i : start);
      decoded.ends.push(end ?? start + i + 1);
    }
  };
  let at = 0;
  for (const match of text.matchAll(encoding)) {
    add(text.slice(at, match.index), at, null);
    at = match.index + match[0].length;
    add(decode(match), match.index, at);
  }
  add(text.slice(at), at, null);
  return decoded;
}

/** Returns what one match of {@link MARKED} or {@link ENCODED} stands for. */
function decode([whole, ...groups]: readonly unknown[]): string {
  const form = String(whole);
  const [percent, reference, unicode, short, punycode, comment] = groups;
  if (percent !== undefined) return decodePercent(form);
  if (reference !== undefined) return decodeReference(form.replace(/^&(?:amp;)+/i, '&'));
  if (unicode !== undefined)
    return form.replace(/\\{1,4}u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  if (short !== undefined) return decodeEscape(form.replace(/^\\{1,4}/, ''));
  if (punycode !== undefined) return domainToUnicode(form) || form;
  if (comment !== undefined) return '';
  const [, element = ''] = /^<\/?([a-z0-9-]+)/i.exec(form) ?? [];
  if (element.toLowerCase() === 'br') return '\n';
  return INLINE_ELEMENTS.has(element.toLowerCase()) ? '' : '\n\n';
}

/** Decodes percent signs, as UTF-8 or in the encoding of old sites. */
function decodePercent(form: string): string {
  const units = /%(?:25)*u([0-9a-f]{4})/gi;
  if (units.test(form)) {
    const written = form.replace(units, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return written.replace(/(?:%(?:25)*[0-9a-f]{2})+/gi, decodePercent);
  }
  const bytes = Buffer.from(form.replace(/%(?:25)*([0-9a-f]{2})/gi, '$1'), 'hex');
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: ' ', t: ' ', b: ' ', f: ' ' };

function decodeEscape(form: string): string {
  if (/^x../i.test(form)) return String.fromCharCode(Number.parseInt(form.slice(1), 16));
  return ESCAPED[form.toLowerCase()] ?? form;
}

const references = new Map<string, string>();

/** Returns a character reference of HTML; itself when it is none. */
function decodeReference(form: string): string {
  const known = references.get(form);
  if (known !== undefined) return known;
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(form);
  references.set(form, text);
  return text;
}
