import type { Element, Nodes, Parents } from 'hast';

/** The property of a link that holds an address within the folder or site it was written for, as it was written. */
export const ARCHIVE_LINK = 'dataArchiveLink';
/** How the address of a link begins that names a note, as [[Note]] does, and no place. */
export const WIKI_SCHEME = 'wiki:';

/** An address with a scheme or a host. */
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Returns an address within an archive as it is kept: trimmed; null for one that leads elsewhere or to a part of its own page. */
export function readArchiveLink(href: unknown): string | null {
  if (typeof href !== 'string') return null;
  const written = href.trim();
  if (written === '' || /^[#?]/.test(written)) return null;
  return written.startsWith(WIKI_SCHEME) || !ABSOLUTE.test(written) ? written : null;
}

/** Keeps the addresses of links within the archive through sanitizing, which takes every relative one; nobody else may set them. */
export function keepArchiveLinks(parent: Parents): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const link = child.tagName === 'a' ? readArchiveLink(child.properties['href']) : null;
    if (link !== null || ARCHIVE_LINK in child.properties) child.properties[ARCHIVE_LINK] = link;
    keepArchiveLinks(child);
  }
}

/** Returns where a link leads that may be an article of the archive: as it was written, and its web address; none for any other. */
export function archiveLinksOf({ tagName, properties }: Element): readonly string[] {
  if (tagName !== 'a') return [];
  const { [ARCHIVE_LINK]: written, href } = properties;
  return [written, href]
    .filter((link) => typeof link === 'string')
    .filter((link) => !/^(?:mailto:|#)/i.test(link));
}

/** Tells whether a link names a note in a sentence, as [[Note]] does: no menu consists of these. */
export function isWikiLink({ properties }: Element): boolean {
  const link = properties[ARCHIVE_LINK];
  return typeof link === 'string' && link.startsWith(WIKI_SCHEME);
}

/** Returns where the links in a tree lead that may be articles of the archive, once each. */
export function listArchiveLinks(tree: Nodes): readonly string[] {
  const found = new Set<string>();
  const walk = (node: Nodes): void => {
    if (node.type === 'element') {
      for (const link of archiveLinksOf(node)) found.add(link);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return [...found];
}
