export { buildSearchIndex } from './pagefind.js';
