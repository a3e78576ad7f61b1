export { buildSearchIndex } from './build.js';
