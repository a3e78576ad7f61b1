/** Sets of pages whose dumps the models learn from and are scored on. */
export const SCORED_SETS: readonly string[] = ['fundus', 'scrapinghub', 'trafilatura'];

/** Sets whose dumps are learned from only: they are few, or their truths are of other things than the headline a reader sees. */
export const TRAINING_SETS: readonly string[] = [...SCORED_SETS, 'htmldate', 'indonesian', 'readability'];
