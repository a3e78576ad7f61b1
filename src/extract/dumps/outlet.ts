import { findAgency } from '../../languages/agencies.js';
import { readCopyrightOwner } from '../../languages/copyright.js';
import { SERVICE_DOMAINS } from '../../languages/outlets.js';
import { evidenceOf, type Block } from '../blocks.js';
import type { Candidate, PageLayout } from '../context.js';
import { findPageTitle } from './title.js';

/** Words an outlet's name at the end of a page's title has at most, and a line of copyright. */
const MAX_NAME_WORDS = 4;
const MAX_COPYRIGHT_WORDS = 18;
/** Places at which a page names its own address; others are named once. */
const MIN_ADDRESSES = 2;
const MANY_ADDRESSES = 4;

/**
 * Who published a dump of a page: the name after the headline in the page's title, the owner of the copyright below, and the address
 * that the page names most.
 */
export function findDumpOutlets(layout: PageLayout): Candidate<string>[] {
  if (layout.document.structure !== 'lines') return [];
  const found: Candidate<string>[] = [];
  const title = findPageTitle(layout.blocks);
  const name = title?.suffix.at(-1);
  const isOwn =
    title !== null &&
    (title.isSure || layout.isWholePage || !isSpeaker(title.suffix)) &&
    layout.title.evidence.some((item) => item.line === title.block.line);
  if (title !== null && name !== undefined && isOwn && name.split(' ').length <= MAX_NAME_WORDS) {
    found.push({ value: name, evidence: evidenceOf(title.block, 'text:page-title', 0.65, name) });
  }
  for (const block of layout.blocks.slice(layout.bodyEnd)) {
    if (!isCopyright(block, layout)) continue;
    const owner = readCopyrightOwner(block.text);
    if (owner === null || findAgency(owner) !== null) continue;
    found.push({ value: owner, evidence: evidenceOf(block, 'text:copyright-line', 0.5, owner) });
  }
  if (layout.isWholePage) found.push(...findAddress(layout));
  return found;
}

/** 'Plan is a mistake - Marlowe': in a clean text one word behind a dash is who says it, not who prints it. */
function isSpeaker(suffix: readonly string[]): boolean {
  const [name = '', ...more] = suffix;
  return more.length === 0 && /^\p{Lu}[\p{Ll}'’-]+$/u.test(name);
}

function isCopyright(block: Block, { furniture }: PageLayout): boolean {
  if (furniture.get(block)?.reason === 'copyright') return true;
  return block.words <= MAX_COPYRIGHT_WORDS && /©|\(c\) ?\d{4}/iu.test(block.text);
}

/** 'kabar.com', 'redaksi@kabar.co.id', 'KABAR.com': words with points between. */
const ADDRESS = /(?<![\w.-])[\w-]+(?:\.[\w-]+)+(?![\p{L}\p{N}])/gu;
/** What ends an address of a site, and the second part of it in some countries. */
const ENDINGS = new Set(['com', 'net', 'org', 'news', 'tv', 'co', 'id']);
const SECOND = new Set(['co', 'com', 'or', 'web', 'net', 'org', 'ac', 'go']);
/** Characters of a site's name. */
const MIN_NAME = 3;

/** Returns an address's name with and without its ending; null where it is none. */
function readAddress(text: string): { readonly key: string; readonly quote: string } | null {
  const parts = text.split('.');
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const isCountry = last.length === 2 && parts.length > 2 && SECOND.has(parts.at(-2)?.toLowerCase() ?? '');
  if (!isCountry && !ENDINGS.has(last)) return null;
  const own = parts.slice(isCountry ? -3 : -2);
  const [name = ''] = own;
  return name.length < MIN_NAME || /^\d+$/.test(name)
    ? null
    : { key: name.toLowerCase(), quote: own.join('.') };
}

interface Address {
  readonly block: Block;
  readonly quote: string;
}

/** Returns the address that a page names most outside of other sites' names; nothing where each stands there once. */
function findAddress({ blocks }: PageLayout): Candidate<string>[] {
  const places = new Map<string, Address[]>();
  for (const block of blocks) {
    if (!block.text.includes('.')) continue;
    for (const [text] of block.text.matchAll(ADDRESS)) {
      const address = readAddress(text);
      if (address === null || SERVICE_DOMAINS.has(address.key) || findAgency(address.key) !== null) continue;
      const { key, quote } = address;
      places.set(key, [...(places.get(key) ?? []), { block, quote }]);
    }
  }
  const [best, second] = [...places.values()].sort((a, b) => b.length - a.length);
  if (best === undefined || best.length < MIN_ADDRESSES || best.length === second?.length) return [];
  const score = best.length >= MANY_ADDRESSES ? 0.55 : 0.45;
  const value = best[0]?.quote ?? '';
  return best
    .slice(0, MIN_ADDRESSES)
    .map(({ block, quote }) => ({ value, evidence: evidenceOf(block, 'text:address', score, quote) }));
}
