/** Returns a text to be set between quotation marks: its own become those for a quotation within one. */
export function nestQuotes(text: string, [open, close]: readonly [string, string]): string {
  return text.replace(/[“„]([^“”„]*)[”“]/g, `${open}$1${close}`).replace(/"([^"]*)"/g, `${open}$1${close}`);
}
