import type { Skipped } from '../model/archive.js';
import { severalSkipped } from '../model/messages.js';
import { recordKey } from '../model/source-key.js';

/** Records that are named where several are told together. */
const NAMED = 5;

/**
 * Returns what was skipped with the records of one container that were skipped for the same reason as one: a crawl has ten thousands.
 * Whole files, and what stands for several records already, stay as they are. In the order of the first of each.
 */
export function groupSkips(skipped: readonly Skipped[]): readonly Skipped[] {
  const groups = new Map<string, Skipped[]>();
  for (const item of skipped) {
    const isRecord = item.record !== undefined && item.record !== null;
    const key = isRecord ? `${item.path}\n${item.reason}\n${item.diagnostic.code}` : `\n${groups.size}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (group.length === 1) return [withRecord(first)];
    const locators = group.slice(0, NAMED).map(({ record }) => record ?? '');
    const { path, reason, pageKind, diagnostic } = first;
    const count = group.reduce((sum, item) => sum + (item.count ?? 1), 0);
    const kind = pageKind === undefined ? {} : { pageKind };
    return [{ path, reason, count, ...kind, diagnostic: severalSkipped(diagnostic, count, locators) }];
  });
}

/** Returns what was skipped, each record of a container by itself. */
export function nameSkips(skipped: readonly Skipped[]): readonly Skipped[] {
  return skipped.map(withRecord);
}

/** Returns what was skipped with its record named in the message, where it is one of a container's: once, however often it is grouped. */
function withRecord(skipped: Skipped): Skipped {
  const { record, ...named } = skipped;
  const { diagnostic } = skipped;
  if (record === undefined || record === null || diagnostic.path === null) return skipped;
  return { ...named, diagnostic: { ...diagnostic, path: recordKey(diagnostic.path, record) } };
}
