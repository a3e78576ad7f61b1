import type { Diagnostic } from '../../model/diagnostic.js';
import type { EntityType } from '../../model/entity.js';
import {
  ambiguousArticle,
  unknownArticle,
  unmatchedName,
  unmatchedUntypedName,
} from '../../model/messages.js';
import type { Scopes } from './scope.js';
import type { AuthorityEntry, Written } from '../../model/correction.js';

/** Returns a warning for each spelling of an entry that matched nothing. `type`: null when it is not known what the entry is. */
export function findUnused(
  { entry, type }: { readonly entry: AuthorityEntry; readonly type: EntityType | null },
  used: ReadonlySet<Written>,
): readonly Diagnostic[] {
  const { name, aliases } = entry;
  if (type === null) return [unmatchedUntypedName(name)];
  const open = aliases.filter((alias) => !used.has(alias));
  if (open.length < aliases.length || used.has(name)) return open.map(unmatchedName);
  return [unmatchedName(name)];
}

/** Returns what is wrong with a reference to articles; nothing when it means some. */
export function checkArticle(written: Written, scopes: Scopes): readonly Diagnostic[] {
  const meaning = scopes.find(written.text);
  if (meaning.kind === 'found') return [];
  if (meaning.kind === 'unknown') return [unknownArticle(written)];
  const paths = meaning.items.map(({ path }) => path);
  return [ambiguousArticle(written, paths)];
}
