export { buildSearchIndex, type ShardCache } from './build.js';
