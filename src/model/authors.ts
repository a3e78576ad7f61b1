import { foldText } from '../util/text.js';
import type { Archive } from './archive.js';
import { isReplaced, type NameRules } from './name-rules.js';
import { groupByLabel, type LabelGroup } from './label-groups.js';

/**
 * Returns the authors of articles in archive order, most articles first, then by name: bylines as they are printed, and those that
 * entities.yaml gives to one person as one author. Whoever is named by a word in the place of the name is none.
 */
export function groupAuthors(
  archive: Pick<Archive, 'articles' | 'hideInPath' | 'nameRules'>,
): readonly LabelGroup[] {
  const { nameRules } = archive;
  return groupByLabel(
    archive,
    ({ facts }) => (facts.authors ?? []).flatMap((name) => authorLabel(name, nameRules) ?? []),
    'author',
  );
}

/** Returns the name that a byline stands under; null where a word stands in the place of a name, and where there is none. */
export function authorLabel(byline: string, rules: NameRules): string | null {
  const name = byline.trim().replace(/\s+/gu, ' ');
  if (name === '' || isReplaced(name, rules)) return null;
  return rules.listedNames.get(foldText(name)) ?? name;
}
