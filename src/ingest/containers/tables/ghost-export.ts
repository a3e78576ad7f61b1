import { parseObject, type JoinedFacts } from './json-lines.js';
import type { ObjectList } from './json-scan.js';

/** Returns what an export says of a record; null for what is no post of it. */
export type FindGhostFacts = (post: object) => JoinedFacts | null;

type Fields = Readonly<Record<string, unknown>>;

/** Characters of a name, and how many there are: an entry's state has 2 kB. */
const MAX_NAME = 80;
const MAX_NAMES = 8;

/**
 * Joins the posts of an export of Ghost with their authors and tags, which lie in lists beside them; null for other files. `read`:
 * returns an object's bytes, null where they cannot be had.
 */
export async function readGhostExport(
  lists: readonly ObjectList[],
  posts: ObjectList,
  read: (list: ObjectList, i: number) => Promise<Buffer | null>,
): Promise<FindGhostFacts | null> {
  const objectAt = async (list: ObjectList, i: number): Promise<Fields> => {
    const bytes = await read(list, i);
    return { ...(bytes === null ? null : parseObject(bytes)) };
  };
  const readAll = async (test: (first: Fields) => boolean): Promise<readonly Fields[]> => {
    for (const list of lists) {
      if (list === posts || list.depth !== posts.depth || list.starts.length === 0) continue;
      if (!test(await objectAt(list, 0))) continue;
      const objects: Fields[] = [];
      for (let i = 0; i < list.starts.length; i += 1) objects.push(await objectAt(list, i));
      return objects;
    }
    return [];
  };
  const authorLinks = await readAll((first) => 'post_id' in first && 'author_id' in first);
  const tagLinks = await readAll((first) => 'post_id' in first && 'tag_id' in first);
  const users = await readAll((first) => 'name' in first && ('password' in first || 'email' in first));
  if (authorLinks.length + tagLinks.length + users.length === 0) return null;
  const tags = await readAll((first) => 'name' in first && 'slug' in first && !('email' in first));
  const settings = await readAll((first) => 'key' in first && 'value' in first);
  const authorsOf = join(authorLinks, 'author_id', users);
  const tagsOf = join(tagLinks, 'tag_id', tags.filter(isPublic));
  const userNames = namesById(users);
  const outlet = toText(settings.find(({ key }) => key === 'title')?.['value']) || null;
  return (post) => {
    const { id, author_id: author }: Fields = { ...post };
    const key = toText(id);
    if (key === '') return null;
    // Ghost 0 and 1 know one author of a post, in the post itself.
    const own = userNames.get(toText(author));
    return {
      authors: authorsOf.get(key) ?? (own === undefined ? [] : [own]),
      tags: tagsOf.get(key) ?? [],
      outlet,
    };
  };
}

/** Tells whether a post of Ghost is a page of the site, such as the one that says who writes it. */
export function isGhostPage(post: object): boolean {
  const { type, page }: Fields = { ...post };
  return type === 'page' || page === true || page === 1;
}

/** Tags in their own names beginning with '#' are for the editors alone. */
function isPublic({ name, visibility }: Fields): boolean {
  return visibility !== 'internal' && !toText(name).startsWith('#');
}

/** Returns the names that each post is linked with, in the order of the links. */
function join(
  links: readonly Fields[],
  key: string,
  named: readonly Fields[],
): ReadonlyMap<string, readonly string[]> {
  const names = namesById(named);
  const found = new Map<string, string[]>();
  const order = ({ sort_order: at }: Fields): number => (typeof at === 'number' ? at : 0);
  for (const link of [...links].sort((a, b) => order(a) - order(b))) {
    const name = names.get(toText(link[key]));
    const post = toText(link['post_id']);
    if (name === undefined || post === '') continue;
    const list = found.get(post) ?? [];
    if (list.length < MAX_NAMES && !list.includes(name)) list.push(name);
    found.set(post, list);
  }
  return found;
}

function namesById(named: readonly Fields[]): ReadonlyMap<string, string> {
  return new Map(
    named.flatMap(({ id, name }) => {
      const words = toText(name).slice(0, MAX_NAME);
      return words === '' ? [] : [[toText(id), words] as const];
    }),
  );
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
