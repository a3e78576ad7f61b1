/** Takes a text out, lists it with the reason, and returns what stands in its place. */
export type LeaveOut = (text: string, reason: string) => string;

/** '[name key="value"]', '[/name]', '[name /]'; a link's words in Markdown, and '[[name]]', are none. */
const CODE =
  /\[(?<close>\/)?(?<name>[A-Za-z][\w-]{0,60})(?<rest>(?:[\s=](?:[^[\]"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,1000})?)\](?!\()/g;
/** What shows something that is not in the text. With what stands between the two of a pair: an address. */
const MEDIA =
  /^(?:audio|video|embed|gallery|playlist|youtube|vimeo|tweet|twitter|instagram|facebook|soundcloud|spotify|dailymotion|slideshow|googlemaps?|map|iframe|wpvideo|flickr|tiktok)$/i;
const CAPTION = /^(?:wp_)?caption$/i;
/** Codes of page builders for rows, columns and boxes: what stands in them is the page's text, with or without their ends. */
const LAYOUT =
  /^(?:vc|et_pb|fusion|av|tatsu|mk|cs|x|fl|siteorigin|elementor|su|dt|qode|mkdf|edgtf|ux|one|two|three)[_-][\w-]+$/i;
/** Layout codes that are plain words, so that an author may have put them between brackets. */
const PLAIN_LAYOUT = /^(?:row|col|columns?|section|box|container)$/i;
/** What a builder keeps in code. */
const CODED = /^(?:vc_raw_html|vc_raw_js|fusion_code|et_pb_code)$/i;
/** An attribute, a quoted value or a number: words in brackets are an author's. */
const ATTRIBUTES = /^\s*(?:[\w-]+ ?=|["'=]|\d+ ?$|\/? ?$)/;
/** A name that no author writes between brackets. */
const CODE_NAME = /[_-]|^(?:gallery|audio|video|embed|playlist|caption|contactform|toc)$/i;
const PICTURE = /(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i;
/** Codes of one post; more are a page of something else. */
const MAX_CODES = 5000;

interface Code {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly rest: string;
  readonly isClosing: boolean;
}

/**
 * Returns a post's text without its shortcodes: a caption becomes a figure, what shows a player, a map or a gallery is left out, and
 * around a text the codes go and the text stays.
 */
export function replaceShortcodes(text: string, leaveOut: LeaveOut): string {
  if (!text.includes('[')) return text;
  const codes = findCodes(text);
  const partners = pairCodes(codes);
  let out = '';
  let from = 0;
  for (const [i, code] of codes.entries()) {
    if (code.start < from) continue;
    const partner = partners.get(i) ?? null;
    const words = replaceOne(text, code, partner, leaveOut);
    if (words === null) continue;
    out += text.slice(from, code.start) + words.text;
    from = words.end;
  }
  return out + text.slice(from);
}

function replaceOne(
  text: string,
  code: Code,
  partner: Code | null,
  leaveOut: LeaveOut,
): { readonly text: string; readonly end: number } | null {
  const { name, start, end, rest, isClosing } = code;
  if (!isClosing && partner !== null) {
    const inner = text.slice(end, partner.start);
    if (CAPTION.test(name)) return { text: toFigure(inner, rest), end: partner.end };
    if (MEDIA.test(name))
      return { text: leaveOut(text.slice(start, partner.end), 'media'), end: partner.end };
    if (CODED.test(name)) return { text: leaveOut(text.slice(start, end), 'shortcode'), end: partner.end };
  }
  if (LAYOUT.test(name) || (partner !== null && PLAIN_LAYOUT.test(name))) return { text: '\n\n', end };
  if (partner !== null) return { text: '', end };
  if (isClosing) return CODE_NAME.test(name) ? { text: '', end } : null;
  const isCode =
    ATTRIBUTES.test(rest) &&
    (rest.trim().replace('/', '') !== '' || CODE_NAME.test(name) || MEDIA.test(name));
  if (!isCode) return null;
  return { text: leaveOut(text.slice(start, end), MEDIA.test(name) ? 'media' : 'shortcode'), end };
}

function findCodes(text: string): readonly Code[] {
  const codes: Code[] = [];
  for (const match of text.matchAll(CODE)) {
    const { name = '', rest = '', close } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    if (text[start - 1] === '[' && text[end] === ']') continue;
    codes.push({ start, end, name, rest, isClosing: close !== undefined });
    if (codes.length >= MAX_CODES) break;
  }
  return codes;
}

/** Returns for each code that has one the other of its pair. */
function pairCodes(codes: readonly Code[]): ReadonlyMap<number, Code> {
  const pairs = new Map<number, Code>();
  const open = new Map<string, number[]>();
  for (const [i, code] of codes.entries()) {
    const name = code.name.toLowerCase();
    const waiting = open.get(name) ?? [];
    open.set(name, waiting);
    if (!code.isClosing) {
      waiting.push(i);
      continue;
    }
    const partner = waiting.pop();
    const opening = partner === undefined ? undefined : codes[partner];
    if (partner === undefined || opening === undefined) continue;
    pairs.set(partner, code);
    pairs.set(i, opening);
  }
  return pairs;
}

function toFigure(inner: string, rest: string): string {
  const picture = PICTURE.exec(inner)?.[0] ?? '';
  const said = /\bcaption\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(rest);
  const caption = said?.[1] ?? said?.[2] ?? inner.replace(picture, '');
  const words = caption.replace(/\s+/g, ' ').trim();
  const figcaption = words === '' ? '' : `<figcaption>${words}</figcaption>`;
  return picture === '' && words === '' ? '' : `\n\n<figure>${picture}${figcaption}</figure>\n\n`;
}
