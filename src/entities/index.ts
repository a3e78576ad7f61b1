export { recognizeByRules } from './recognize.js';
export { resolveEntities } from './resolve.js';
