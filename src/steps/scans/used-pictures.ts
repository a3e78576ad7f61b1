import type { Store } from '../../cache/store.js';
import type { HashedFile } from '../find-files.js';
import { picturesOfFiles } from '../pictures/held-pictures.js';
import { indexPictures } from '../pictures/picture-index.js';
import { placesOf } from '../pictures/resolve-picture.js';
import type { FoundDocument } from '../read-files.js';
import { createHeadReader } from '../document-head.js';
import { demandPart, StoredContent } from '../stored-document.js';

/** Returns the paths of the pictures that documents name, whether or not they show them: such a picture is no scan of an article. */
export function findUsedPictures(
  pictures: readonly HashedFile[],
  documents: readonly FoundDocument[],
  store: Store,
): ReadonlySet<string> {
  const index = indexPictures(picturesOfFiles(pictures));
  const readHead = createHeadReader();
  const used = new Set<string>();
  for (const { key } of documents) {
    const { facts, hasPictures } = readHead(demandPart(store, 'heads', key));
    if (!hasPictures) continue;
    const { pictures: named } = new StoredContent(facts, store, key).readRecord();
    for (const { addresses } of named)
      for (const address of addresses)
        for (const place of placesOf(address, { source: facts.source, url: facts.url }, index)) {
          used.add(place.path);
          break;
        }
  }
  return used;
}
