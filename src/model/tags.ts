import type { Archive } from './archive.js';
import { groupByLabel, type LabelGroup } from './label-groups.js';
import { isReplaced } from './name-rules.js';
import { placeLabels, type PlacedLabel } from './placed-labels.js';

/** Returns the tags of an archive and their articles, most articles first. One that has a word in the place of a name is none. */
export function groupTags(
  archive: Pick<Archive, 'articles' | 'hideInPath' | 'nameRules'>,
): readonly LabelGroup[] {
  return groupByLabel(
    archive,
    ({ facts }) => facts.tags.filter((tag) => !isReplaced(tag, archive.nameRules)),
    'tag',
  );
}

/** The tags of an archive. */
export interface PlacedTags {
  /** Most articles first, then by name. */
  readonly tags: readonly PlacedLabel[];
  /** Where a tag leads, and how it is mostly written; null where it has no place. */
  readonly find: (tag: string) => PlacedLabel | null;
}

const known = new WeakMap<Archive, PlacedTags>();

/** Returns the tags of an archive; the same object for the same archive. */
export function indexTags(archive: Archive): PlacedTags {
  const existing = known.get(archive);
  if (existing !== undefined) return existing;
  const tags = placeLabels(groupTags(archive), 'tags');
  const bySpelling = new Map(
    tags.flatMap((tag) => tag.spellings.map((spelling) => [spelling, tag] as const)),
  );
  const made: PlacedTags = { tags, find: (tag) => bySpelling.get(tag) ?? null };
  known.set(archive, made);
  return made;
}
