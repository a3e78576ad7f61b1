/** Names that a message lists unless it says otherwise; the others are counted. */
const LISTED = 5;

/** Returns 'a, b, c and 4 more': the first names of a list, and how many follow. */
export function listSome(names: readonly string[], most = LISTED): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}
