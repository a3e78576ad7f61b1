import { skipOf } from '../ingest/formats.js';
import type { Skipped } from '../model/archive.js';
import type { StoredArticle } from '../model/article.js';
import { expiredDocument, futureDocument } from '../model/messages.js';
import { compareCodePoints } from '../util/compare.js';

/** How the date of an article begins that a day can be compared with. */
const DAY = /^\d{4}-\d{2}-\d{2}/;
/** Who wrote the date meant it: front matter, lines of properties, the name of the file. A page's clock may just be wrong. */
const MEANT = /^(?:front-matter|property|file):/;

/** Returns why an article is not shown yet; null when it is. `today`: the day of the build, '2024-06-20'. */
export function findFuture({ facts, content }: StoredArticle, today: string): Skipped | null {
  const day = DAY.exec(facts.date ?? '')?.[0];
  if (facts.date === null || day === undefined || compareCodePoints(day, today) <= 0) return null;
  const method = content.readRecord().date.evidence[0]?.method ?? '';
  return MEANT.test(method) ? skipOf('future', futureDocument(facts.source.path, facts.date)) : null;
}

/** Returns why an article is no longer shown; null when it is. `today`: the day of the build, '2024-06-20'. */
export function findExpired({ facts: { posted, source } }: StoredArticle, today: string): Skipped | null {
  const day = DAY.exec(posted?.expires ?? '')?.[0];
  if (day === undefined || compareCodePoints(day, today) > 0) return null;
  return skipOf('expired', expiredDocument(source.path, day));
}

/** Returns the day of an instant (ISO 8601) in a time zone. */
export function dayIn(instant: string, timezone: string): string {
  // Swedes write days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(
    new Date(instant),
  );
}
