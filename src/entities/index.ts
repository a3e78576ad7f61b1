export { applyAuthority } from './corrections/apply-corrections.js';
export {
  AUTHORITY_FILE,
  type Authority,
  type AuthorityEntry,
  type Rejection,
  type Written,
} from '../model/correction.js';
export { nameKey } from '../util/name-key.js';
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
