/**
 * Tells whether a text is an address, relative to `base` where there is one. Node's own `URL.canParse` must not be used: once it has been
 * called some thousand times, Node 20 says no to every address with a letter like 'ü' in it.
 */
export function canParseUrl(text: string, base?: string): boolean {
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}
