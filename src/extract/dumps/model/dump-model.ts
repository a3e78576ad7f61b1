import weights from './weights.json' with { type: 'json' };
import type { Weights } from './linear-model.js';

/** The trained models of a dump's lines, each by the names of its features. */
export interface DumpModel {
  /** Which line of a page is its headline. */
  readonly headline: Weights;
  /** Which date of a page is the day of publication, or none. */
  readonly date: Weights;
}

/** The models as they lie in the package, made by `npm run train-dumps`. */
export const DUMP_MODEL: DumpModel = {
  headline: new Map(Object.entries<number>(weights.headline)),
  date: new Map(Object.entries<number>(weights.date)),
};
