import { findAgency } from '../../languages/agencies.js';
import { readCopyrightOwner } from '../../languages/copyright.js';
import { evidenceOf } from '../blocks.js';
import type { Candidate, PageLayout } from '../context.js';
import { findPageTitle } from './title.js';

/** Words an outlet's name at the end of a page's title has at most. */
const MAX_NAME_WORDS = 4;

/** Who published a dump of a page: the name after the headline in the page's title, and the owner of the copyright below. */
export function findDumpOutlets(layout: PageLayout): Candidate<string>[] {
  if (layout.document.structure !== 'lines') return [];
  const found: Candidate<string>[] = [];
  const title = findPageTitle(layout.blocks);
  const name = title?.suffix.at(-1);
  const isOwn = title !== null && layout.title.evidence.some((item) => item.line === title.block.line);
  if (title !== null && name !== undefined && isOwn && name.split(' ').length <= MAX_NAME_WORDS) {
    found.push({ value: name, evidence: evidenceOf(title.block, 'text:page-title', 0.65, name) });
  }
  for (const block of layout.blocks.slice(layout.bodyEnd)) {
    if (layout.furniture.get(block)?.reason !== 'copyright') continue;
    const owner = readCopyrightOwner(block.text);
    if (owner === null || findAgency(owner) !== null) continue;
    found.push({ value: owner, evidence: evidenceOf(block, 'text:copyright-line', 0.5, owner) });
  }
  return found;
}
