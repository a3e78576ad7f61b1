/** Tells whether a file in XML begins as RSS, RDF or Atom does. Exports of WordPress do so as well: they are asked first. */
export function isFeed(head: Uint8Array): boolean {
  return /<(?:rss|feed|rdf:RDF)[\s>]/.test(Buffer.from(head).toString('latin1'));
}
