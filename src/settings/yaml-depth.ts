/** Levels of nesting that no list of settings and no head of an article has. */
const MAX_LEVELS = 100;
const BLOCK_LEVELS = new RegExp(String.raw`(?:[-?:][ \t]+){${MAX_LEVELS}}|^[ \t]{${MAX_LEVELS * 4}}`, 'm');

/**
 * Whether YAML may be nested so deeply that its parser runs out of stack: sooner in one thread than in another. Brackets in
 * quoted texts count as well; no title has a hundred that are not closed.
 */
export function isNestedTooDeeply(yaml: string): boolean {
  if (BLOCK_LEVELS.test(yaml)) return true;
  let open = 0;
  for (const [sign] of yaml.matchAll(/[[\]{}]/g)) {
    open = sign === '[' || sign === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_LEVELS) return true;
  }
  return false;
}
