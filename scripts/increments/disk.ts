import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../corpus/random.js';
import type { Entry } from './archive-entries.js';

type Entries = ReadonlyMap<string, Entry>;

/** Changes what lies in an archive's folder from one state to another. What is in both is not touched. */
export function writeChanges(folder: string, before: Entries, after: Entries): void {
  for (const [path, entry] of before)
    if (!isSame(entry, after.get(path))) rmSync(join(folder, path), { force: true });
  for (const [path, entry] of after) if (!isSame(entry, before.get(path))) write(folder, path, entry);
}

/** Writes a whole archive in an order that chance decides: the disk lists its files in another one. */
export function writeShuffled(folder: string, entries: Entries, random: Random): void {
  mkdirSync(folder, { recursive: true });
  const drawn = [...entries].map((item) => ({ item, place: random.next() }));
  for (const { item } of drawn.sort((a, b) => a.place - b.place)) write(folder, ...item);
}

function write(folder: string, path: string, entry: Entry): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  // A folder that became a link.
  rmSync(file, { recursive: true, force: true });
  if ('linkTo' in entry) symlinkSync(entry.linkTo, file);
  else writeFileSync(file, entry.content);
}

function isSame(one: Entry, other: Entry | undefined): boolean {
  if (other === undefined) return false;
  if ('linkTo' in one) return 'linkTo' in other && one.linkTo === other.linkTo;
  return 'content' in other && Buffer.from(one.content).equals(Buffer.from(other.content));
}
