export { buildSearchIndex, type SearchCache } from './build.js';
export { splitShards } from './shards.js';
export { suggestible, type Suggestible } from './suggestions.js';
export { createSearchWork, UNITS_AT_ONCE, type SearchSettings, type SearchWork } from './work.js';
