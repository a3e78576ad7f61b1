/** Obsidian's and Logseq's links: [[page|words]]. */
const WIKI_LINK = /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;
/** Markdown's: [words](address). */
const LINK = /\[([^[\]]*)\]\([^()\s]*\)/g;
/** Longer values hold a text, not a title, name or address. */
const MAX_VALUE = 1000;

/** Returns the words of a declared value that a reader sees: without the marks of links. */
export function readWords(value: string): string {
  if (!value.includes('[') || value.length > MAX_VALUE) return value;
  return value.replace(WIKI_LINK, '$1').replace(LINK, '$1').trim();
}

/** Returns the web address that a declared value is, alone or as a link; null when it is something else. */
export function readAddress(value: string): string | null {
  if (value.length > MAX_VALUE) return null;
  const inner = /^<([^<>\s]+)>$/.exec(value)?.[1] ?? /^\[[^[\]]*\]\(([^()\s]+)\)$/.exec(value)?.[1] ?? value;
  return /^https?:\/\/\S+$/i.test(inner) ? inner : null;
}
