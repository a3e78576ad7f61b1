import type { CslItem } from '../../../languages/citation-formats.js';

/** The id's digits at the end of an article's key. */
const KEY_ID = /[0-9a-f]{8}$/u;

/** Returns the reference that an article's page offers for download; null on another page, or one that offers none. */
export function readPageCsl(page: Document): CslItem | null {
  const link = page.querySelector<HTMLAnchorElement>('.acts a[href^="data:application/vnd.citationstyles"]');
  const [, encoded = ''] = /^[^,]*,(.*)$/su.exec(link?.getAttribute('href') ?? '') ?? [];
  try {
    const [csl] = JSON.parse(decodeURIComponent(encoded)) as readonly CslItem[];
    return csl ?? null;
  } catch {
    return null;
  }
}

/** Returns the first digits of the id of the article that a reference is of. */
export function idOf({ id }: CslItem): string {
  return KEY_ID.exec(id)?.[0] ?? '';
}
