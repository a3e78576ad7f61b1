export { buildSearchIndex, type ShardCache } from './build.js';
export { splitShards } from './shards.js';
