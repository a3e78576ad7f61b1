import type { Recipe } from './train.js';

/** A labelled set by the name of its file, and how much each of its sentences counts. */
export interface NamedSet {
  readonly file: string;
  readonly weight: number;
  /** Labels whole phrases, titles and pronouns: only the names in them are taken. */
  readonly isPhrases?: true;
  /** Every so many sentences one is trained in small letters as well. */
  readonly lowercase?: number;
}

export interface LanguageRecipe extends Recipe {
  readonly training: readonly NamedSet[];
  /** What quality is measured on. */
  readonly heldOut: readonly NamedSet[];
  /** Whether the model that is shipped learns from the held-out sets too. */
  readonly shipsHeldOut: boolean;
  /** The sets that `--folds` cuts into parts. */
  readonly foldSets: readonly string[];
  /** Words of the text that nobody labelled must be seen so often to get a class. */
  readonly minCount: number;
  /** Where the language is at home, ISO codes: of these countries smaller towns are known. */
  readonly countries: readonly string[];
  /** Whether names of WordNet, which is English, and of companies are listed too. */
  readonly encyclopedic: boolean;
}

const COMMON = { epochs: 8, rate: 0.1, dropout: 0, cutoff: 2, seeds: 1, minCount: 2 } as const;

/** How the model of each language is trained. */
export const RECIPES: Readonly<Record<string, LanguageRecipe>> = {
  id: {
    ...COMMON,
    training: [
      { file: 'idner-train', weight: 1 },
      { file: 'nergrit-train', weight: 1 },
    ],
    heldOut: [
      { file: 'idner-dev', weight: 1 },
      { file: 'nergrit-valid', weight: 1 },
    ],
    shipsHeldOut: true,
    foldSets: ['idner-train', 'idner-dev'],
    target: 'idner-train',
    // Whole, the other Indonesian set loses six points; half of it costs idner nothing.
    targetShare: 0.5,
    countries: ['ID'],
    encyclopedic: false,
  },
  en: {
    ...COMMON,
    training: [
      { file: 'wikigold', weight: 1, lowercase: 5 },
      { file: 'wnut17-train', weight: 1 },
      { file: 'wnut17-dev', weight: 1 },
      { file: 're3d-train', weight: 0.5, isPhrases: true, lowercase: 5 },
    ],
    heldOut: [{ file: 'uner-ewt-dev', weight: 1 }],
    shipsHeldOut: false,
    foldSets: ['uner-ewt-dev'],
    target: null,
    targetShare: 0,
    countries: ['US', 'GB', 'AU', 'CA', 'NZ', 'IE'],
    encyclopedic: true,
  },
};
