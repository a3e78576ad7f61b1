import { prepareOnce } from '../languages/prepare-once.js';

/** Returns the names of all places that the languages know. */
export const findPlaceNames = prepareOnce(
  (languages) =>
    new Set(
      languages.flatMap((language) =>
        language.gazetteer.flatMap((entry) => (entry.type === 'place' ? [entry.name, ...entry.aliases] : [])),
      ),
    ),
);
