export { applyAuthority } from './authority/apply-authority.js';
export {
  AUTHORITY_FILE,
  type Authority,
  type AuthorityEntry,
  type Rejection,
  type Written,
} from './authority/types.js';
export { nameKey } from './name-key.js';
export { recognizeCautiously } from './recognize/cautious.js';
export { createRecognizer } from './recognize/recognize.js';
export { decodeModel, type ModelData } from './recognize/tagger/model.js';
export {
  findLikelyDuplicates,
  peopleMeantBy,
  type DuplicateReason,
  type LikelyDuplicate,
} from './resolve/likely-duplicates.js';
export { resolveEntities, tellsGender } from './resolve/resolve-entities.js';
