import type { Archive } from './archive.js';
import { groupByLabel, type LabelGroup } from './label-groups.js';

/** Returns the outlets of articles in archive order, most articles first, then by name. */
export function groupOutlets(archive: Pick<Archive, 'articles' | 'hideInPath'>): readonly LabelGroup[] {
  return groupByLabel(archive, ({ facts: { outlet } }) => (outlet === null ? [] : [outlet]), 'outlet');
}
