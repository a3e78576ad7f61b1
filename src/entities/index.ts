export { recognizeCautiously } from './recognize/cautious.js';
export { createRecognizer } from './recognize/recognize.js';
export { decodeModel, type ModelData } from './recognize/tagger/model.js';
export { resolveEntities } from './resolve/resolve-entities.js';
