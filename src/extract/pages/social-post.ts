import type { Element, Parents, Root } from 'hast';
import type { Found } from './metadata-found.js';
import { attribute, clean, textOf } from './metadata-part.js';
import type { PageScan } from './metadata-scan.js';

/** What the page of one post in a network says of it: who posts there is its outlet. */
export interface SocialPost {
  readonly title: Found | null;
  readonly outlet: Found | null;
  readonly published: readonly { readonly quote: string; readonly node: Element }[];
}

/** Networks whose pages name themselves as the site, and the channel as the page's title. */
const NETWORKS =
  /^(?:telegram|mastodon|facebook|instagram|threads|vk|vkontakte|whatsapp|line|bluesky|x|twitter)$/i;
/** Classes of the element with a post's words. */
const MESSAGE =
  /(?:^|[\s_-])(?:message[_-]?text|post[_-]?text|status__content|tweet[_-]?text|e-content)(?:$|\s)/i;
/** A headline in bold letters has at most so many characters. */
const MAX_TITLE = 200;

/**
 * Reads the page of one post in a network: its headline is the line in bold letters that it begins with, its outlet is the channel,
 * which the page is titled by. Null for every other page.
 */
export function readSocialPost(tree: Root, scan: PageScan): SocialPost | null {
  const [site] = scan.metas.get('og:site_name') ?? [];
  if (site === undefined || !NETWORKS.test(site.content.trim())) return null;
  const path = findMessage(tree, []);
  const message = path?.at(-1);
  if (path === null || message === undefined) return null;
  const [channel] = scan.metas.get('og:title') ?? [];
  const bold = firstBold(message);
  const time =
    path
      .toReversed()
      .map(findTime)
      .find((found) => found !== null) ?? null;
  return {
    title:
      bold === null
        ? null
        : { value: clean(textOf(bold)), method: 'page:post', quote: textOf(bold), node: bold, score: 0.97 },
    outlet:
      channel === undefined
        ? null
        : {
            value: channel.content.trim(),
            method: 'og:title',
            quote: channel.content,
            node: channel.node,
            score: 0.93,
          },
    published: time === null ? [] : [{ quote: attribute(time, 'datetime'), node: time }],
  };
}

/** Returns the elements around the first message and itself, the outermost first; null when there is none. */
function findMessage(parent: Parents, path: readonly Element[]): readonly Element[] | null {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const own = [...path, child];
    if (MESSAGE.test(attribute(child, 'class'))) return own;
    const found = findMessage(child, own);
    if (found !== null) return found;
  }
  return null;
}

/** The bold letters that a message begins with and that are a line of their own. */
function firstBold(message: Element): Element | null {
  const nodes = message.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [first, second] = nodes;
  if (first?.type !== 'element') return null;
  if (/^(?:p|div|span)$/.test(first.tagName)) return firstBold(first);
  const isAlone = second === undefined || (second.type === 'element' && second.tagName === 'br');
  const text = clean(textOf(first));
  return /^(?:b|strong)$/.test(first.tagName) && isAlone && text !== '' && text.length <= MAX_TITLE
    ? first
    : null;
}

function findTime(parent: Element): Element | null {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'time' && attribute(child, 'datetime') !== '') return child;
    const found = findTime(child);
    if (found !== null) return found;
  }
  return null;
}
