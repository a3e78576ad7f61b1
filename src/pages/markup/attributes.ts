import type { Element, Parents, Root, Text } from 'hast';
import { escapeAddress, webAddress } from '../../util/web-address.js';
import { dropControls } from '../../util/html.js';

/** Takes out what no document may hold: control characters, values of attributes that are none, an id that stands twice. */
export function repairAttributes(tree: Root): void {
  const ids = new Set<string>();
  const visit = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'text') repairText(child);
      if (child.type !== 'element') continue;
      repairElement(child);
      const id = child.properties['id'];
      if (typeof id === 'string' && (ids.has(id) || !/^\S+$/.test(id))) delete child.properties['id'];
      else if (typeof id === 'string') ids.add(id);
      visit(child);
    }
  };
  visit(tree);
}

function repairText(node: Text): void {
  node.value = dropControls(node.value);
}

function repairElement({ tagName, properties }: Element): void {
  for (const [name, value] of Object.entries(properties))
    if (typeof value === 'string') properties[name] = dropControls(value);
  const { href, lang, dir, start, scope } = properties;
  const isScope = typeof scope === 'string' && /^(?:row|col|rowgroup|colgroup)$/i.test(scope);
  if (typeof href === 'string') {
    const address = validAddress(href);
    if (address === null) delete properties['href'];
    else properties['href'] = address;
  }
  if (typeof lang === 'string' && !isLanguageTag(lang)) delete properties['lang'];
  if (typeof dir === 'string' && !/^(?:ltr|rtl|auto)$/i.test(dir)) delete properties['dir'];
  if (start !== undefined && !/^-?\d{1,9}$/.test(String(start))) delete properties['start'];
  if (tagName !== 'th' || !isScope) delete properties['scope'];
}

/** Returns an address that leaves the site as valid addresses are written; the site's own as they are; null for none. */
function validAddress(href: string): string | null {
  if (/^https?:/i.test(href)) return webAddress(href);
  return /^mailto:/i.test(href) ? escapeAddress(href) : href;
}

/** Whether a text is a BCP 47 tag of a language that has a name; '' says that it is not known. */
function isLanguageTag(tag: string): boolean {
  if (tag === '') return true;
  try {
    const { language } = new Intl.Locale(tag);
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
