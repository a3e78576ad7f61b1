import { anonymizeRecord, matcherOf, type TakedownPlan } from '../takedowns/plan.js';
import { partedNames, unusedNames } from '../model/messages.js';
import type { ArticleRecord, StoredArticle } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Takedown } from '../model/takedown.js';
import { findNearest } from '../util/nearest.js';
import type { DocumentHead } from './document-head.js';

/** A document of the archive, with the names that were recognized in it. */
type NamedDocument = StoredArticle & Pick<DocumentHead, 'mentions'>;

/**
 * Returns an error for each entry whose names stand in none of the articles that it is about, withheld ones included; a warning where
 * their words at least follow each other. `documents` are all of the archive.
 */
export function findUnusedNames(
  documents: readonly NamedDocument[],
  { replacementsFor }: TakedownPlan,
  takedowns: readonly Takedown[],
): readonly Diagnostic[] {
  const open = new Set(takedowns.filter(({ action }) => action === 'anonymize'));
  /** Others name articles that are not there, which was told already. */
  const asked = new Set<Takedown>();
  /** The first article in which an entry's words follow each other. */
  const parted = new Map<Takedown, string>();
  for (const { facts, content } of documents) {
    if (open.size === 0) break;
    for (const entry of replacementsFor(facts)) {
      asked.add(entry);
      if (!open.has(entry)) continue;
      const record = content.readRecord();
      if (anonymizeRecord(record, [entry]) !== record) open.delete(entry);
      else if (!parted.has(entry) && hasWords(record, entry)) parted.set(entry, record.source.path);
    }
  }
  const surfaces = (): readonly string[] =>
    documents.flatMap(({ mentions }) => mentions.names.map(({ surface }) => surface));
  return [...open]
    .filter((entry) => asked.has(entry) || entry.articles.length === 0)
    .map((entry) => {
      const path = parted.get(entry);
      if (path !== undefined) return partedNames(entry, path);
      return unusedNames({ ...entry, alike: findAlike(entry.names, surfaces()) });
    });
}

/** Whether the words of a name follow each other in an article, whatever stands between them. */
function hasWords({ title, text, captions, authors }: ArticleRecord, entry: Takedown): boolean {
  const texts = [
    title.value ?? '',
    text,
    ...captions.map((caption) => caption.text),
    ...(authors.value ?? []),
  ];
  return matcherOf([entry]).mayHold(texts.join('\n\n'));
}

function findAlike(names: readonly string[], surfaces: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => findNearest(name, surfaces)))];
}
