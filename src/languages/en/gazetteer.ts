import type { GazetteerEntry } from '../language.js';
import { sharedOrganizations } from '../shared-organizations.js';
import { sharedPeople } from '../shared-people.js';
import { sharedPlaces } from '../shared-places.js';
import { organizations } from './gazetteer-organizations.js';
import { people } from './gazetteer-people.js';
import { places } from './gazetteer-places.js';

export const gazetteer: readonly GazetteerEntry[] = [
  ...places,
  ...sharedPlaces,
  ...organizations,
  ...sharedOrganizations,
  ...people,
  ...sharedPeople,
];
