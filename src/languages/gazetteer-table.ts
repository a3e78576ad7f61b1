import type { EntityType } from '../model/entity.js';
import type { GazetteerEntry } from './language.js';

/** Entries of one type from a table: a line each, the preferred name first, other spellings after bars. */
export function readGazetteerTable(type: EntityType, table: string): readonly GazetteerEntry[] {
  return table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([name, ...aliases]) => (name === undefined || name === '' ? [] : [{ name, type, aliases }]));
}
