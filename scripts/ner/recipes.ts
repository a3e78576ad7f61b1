import type { NameSources } from './name-lists.js';
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
  readonly names: NameSources;
  /** Where the names come from that stand in copies of the sentences in place of others: lists, or other sentences. */
  readonly pool: 'lists' | 'own';
  /** How much these copies count; null: there are none. */
  readonly replaced: number | null;
}

const RATE = 0.1;

/** How the model of each language is trained. */
export const RECIPES: Readonly<Record<string, LanguageRecipe>> = {
  id: {
    epochs: 8,
    rate: RATE,
    dropout: 0,
    cutoff: 2,
    seeds: 1,
    minCount: 2,
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
    names: { countries: ['ID'], encyclopedic: false },
    // Copies with each other's names gain four points on NERGrit and cost half a point in five parts of idner.
    pool: 'own',
    replaced: null,
  },
  en: {
    epochs: 8,
    rate: RATE,
    cutoff: 4,
    minCount: 3,
    // The training's kinds of text are not the news: the model must not go by their words.
    dropout: 0.7,
    seeds: 3,
    training: [
      { file: 'wikigold', weight: 1, lowercase: 5 },
      { file: 'wnut17-train', weight: 1 },
      { file: 'wnut17-dev', weight: 1 },
      // Labelled by rule, and short messages: with half the weight both gain on organizations and cost people nothing.
      { file: 'gum', weight: 0.5 },
      { file: 'btc', weight: 0.5 },
      { file: 're3d-train', weight: 0.5, isPhrases: true, lowercase: 5 },
    ],
    heldOut: [{ file: 'uner-ewt-dev', weight: 1 }],
    shipsHeldOut: false,
    foldSets: ['uner-ewt-dev'],
    target: null,
    targetShare: 0,
    names: { countries: ['US', 'GB', 'AU', 'CA', 'NZ', 'IE'], encyclopedic: true },
    // Organizations gain about ten points on EWT, people lose a little.
    pool: 'lists',
    replaced: 0.5,
  },
};
