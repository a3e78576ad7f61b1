import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ENTITY_TYPES, type EntityType } from '../../src/model/entity.js';
import { ENTITY_FOLDERS } from '../../src/model/site-paths.js';
import { listDataFiles } from '../site/data-files.js';

/** An article as a user of another program would have it, with the names that Kliping gives a page. */
export interface PeerArticle {
  readonly name: string;
  readonly title: string;
  /** YYYY-MM-DD: a day in full, which the others need; 1970-01-01 for an undated one. */
  readonly day: string;
  readonly outlet: string | null;
  readonly names: Readonly<Record<EntityType, readonly string[]>>;
  readonly text: string;
}

const recordSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  outlet: z.string().nullable(),
  text: z.string(),
  entities: z.array(z.object({ id: z.string(), type: z.enum(ENTITY_TYPES), name: z.string() })),
});
const entitySchema = z.object({ id: z.string(), type: z.enum(ENTITY_TYPES), href: z.string() });

/** Returns the articles of a built site, one at a time: those of a large one are more than memory can hold. */
export function* readPeerArticles(site: string): Iterable<PeerArticle> {
  const withPage = readNamesWithPage(site);
  for (const line of readData(site, 'records')) {
    const { id, title, date, outlet, text, entities } = recordSchema.parse(JSON.parse(line));
    const namesOf = (type: EntityType): readonly string[] => [
      ...new Set(
        entities.filter((entity) => entity.type === type && withPage.has(entity.id)).map(({ name }) => name),
      ),
    ];
    yield {
      name: id,
      title: title ?? id,
      day: dayOf(date),
      outlet,
      names: { person: namesOf('person'), organization: namesOf('organization'), place: namesOf('place') },
      text,
    };
  }
}

/** Returns the ids of all names that have a page of their own, not only an entry in a list. */
function readNamesWithPage(site: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const line of readData(site, 'entities')) {
    const { id, type, href } = entitySchema.parse(JSON.parse(line));
    const isOwn = !href.includes('#') && href.startsWith(`${ENTITY_FOLDERS[type]}/`);
    if (isOwn && existsSync(join(site, href))) ids.add(id);
  }
  return ids;
}

function dayOf(date: string | null): string {
  const [, year = '1970', month = '01', day = '01'] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? [];
  return `${year}-${month}-${day}`;
}

/** Returns the lines of one kind of a site's data, which is one file or, when it is large, several. */
function* readData(site: string, kind: 'records' | 'entities'): Iterable<string> {
  for (const path of listDataFiles(site, `data/${kind}.jsonl`)) yield* readLines(path);
}

/** Bytes read at once. */
const CHUNK = 1024 * 1024;
const LINE_FEED = 10;

function* readLines(path: string): Iterable<string> {
  const descriptor = openSync(path, 'r');
  try {
    let held = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
      held = Buffer.concat([held, chunk.subarray(0, length)]);
      let start = 0;
      for (let end = held.indexOf(LINE_FEED); end >= 0; end = held.indexOf(LINE_FEED, start)) {
        yield held.toString('utf8', start, end);
        start = end + 1;
      }
      held = held.subarray(start);
    }
  } finally {
    closeSync(descriptor);
  }
}
