import type { Random } from '../corpus/random.js';
import type { ArchiveState, PlacedArticle } from './archive-state.js';

/** What a step made of an archive. */
export interface Change {
  readonly state: ArchiveState;
  /** What was done, in words, for whoever reads how an archive came to be as it is. */
  readonly says: string;
}

/** A kind of step. */
export interface Step {
  /** How often it is taken, compared with the others. */
  readonly weight: number;
  /** The archive after it; null when there is nothing that it could be done to. */
  readonly take: (state: ArchiveState, random: Random) => Change | null;
}

/** Returns an article of the archive; null when there is none of that kind. */
export function pickArticle(
  { articles }: ArchiveState,
  random: Random,
  isWanted: (placed: PlacedArticle) => boolean = () => true,
): { readonly path: string; readonly placed: PlacedArticle } | null {
  const found = [...articles].filter(([, placed]) => isWanted(placed));
  if (found.length === 0) return null;
  const [path, placed] = random.pick(found);
  return { path, placed };
}
