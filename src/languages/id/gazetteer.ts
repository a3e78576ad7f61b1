import type { GazetteerEntry } from '../language.js';
import { organizations } from './gazetteer-organizations.js';
import { people } from './gazetteer-people.js';
import { places } from './gazetteer-places.js';

export const gazetteer: readonly GazetteerEntry[] = [...places, ...organizations, ...people];
