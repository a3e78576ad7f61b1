export { recognizeByRules } from './recognize/rules.js';
export { resolveEntities } from './resolve/resolve-entities.js';
