export { recognizeByRules } from './recognize/rules.js';
export { resolveEntities } from './resolve/resolve-entities.js';
export type { Resolution } from './resolve/types.js';
