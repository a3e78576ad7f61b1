import { diagnostic, type Diagnostic } from '../../model/diagnostic.js';
import type { EntityType } from '../../model/entity.js';
import type { Scopes } from './scope.js';
import { AUTHORITY_FILE, type AuthorityEntry, type Written } from '../../model/correction.js';

/** Returns a warning for each spelling of an entry that matched nothing. `type`: null when it is not known what the entry is. */
export function sayUnused(
  { entry, type }: { readonly entry: AuthorityEntry; readonly type: EntityType | null },
  used: ReadonlySet<Written>,
): readonly Diagnostic[] {
  const { name, aliases } = entry;
  if (type === null) return [{ ...sayNotFound(name), hint: TYPE_HINT }];
  const open = aliases.filter((alias) => !used.has(alias));
  if (open.length < aliases.length || used.has(name)) return open.map(sayNotFound);
  return [sayNotFound(name)];
}

const TYPE_HINT =
  'Check the spelling. If Kliping does not see it as a name, say what it is, with type: person, organization or place.';

/** Returns the warning that a spelling stands in no article. */
export function sayNotFound({ text, line }: Written): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'names/unmatched',
    message: `no article has the name "${text}"`,
    hint: 'Check its spelling and the articles named, or put # before the line. kliping entities lists the names there are.',
    path: AUTHORITY_FILE,
    line,
  });
}

/** Returns what is wrong with a reference to articles; nothing when it means some. */
export function checkArticle({ text, line }: Written, scopes: Scopes): readonly Diagnostic[] {
  const meaning = scopes.find(text);
  if (meaning.kind === 'found') return [];
  const [message, hint] =
    meaning.kind === 'ambiguous'
      ? [
          `"${text}" could mean any of ${meaning.items.length} articles: ${meaning.items
            .slice(0, NAMED)
            .map(({ path }) => path)
            .join(', ')}`,
          'Write the exact path of the one that is meant, or name each of them.',
        ]
      : [
          `there is no article "${text}"`,
          'Name an article by its path, its folder, its web address, its page in the site or its id.',
        ];
  return [
    diagnostic({ severity: 'warning', code: 'names/unmatched', message, hint, path: AUTHORITY_FILE, line }),
  ];
}

/** Articles that one message names. */
const NAMED = 5;
