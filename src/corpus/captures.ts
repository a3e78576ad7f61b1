import type { ArticleFacts } from '../model/article.js';
import { sourceKey } from '../model/source-key.js';
import { compareCodePoints, firstDifference } from '../util/compare.js';
import { captureKey, parseAddress } from '../util/references/addresses.js';

/** What a container says of a page besides its documents: that it was the same at another time, or that its address leads elsewhere. */
export interface Sighting {
  readonly path: string;
  readonly record: string;
  readonly url: string;
  /** EDTF; null where the container does not say. */
  readonly capturedAt: string | null;
  /** The address that this one leads to; null where the page itself was seen. */
  readonly leadsTo: string | null;
}

/** What tells captures of one page. */
export type Captured = Pick<
  ArticleFacts,
  'source' | 'url' | 'capturedAt' | 'wordCount' | 'date' | 'modified'
>;

/** Captures of one page, and copies of them with the same bytes. */
export interface CaptureGroup<T> {
  /** The one that is shown. */
  readonly shown: T;
  /** The others, in the order of the input. */
  readonly others: readonly T[];
}

export interface GroupOptions {
  /** The paths of the containers of which captures are taken together, each by itself; null to take all that is the same together. */
  readonly within: ReadonlySet<string> | null;
}

/** A capture with fewer words than this share of the longest is of a later wall or an error, and is not shown in its place. */
const MIN_SHARE = 0.5;

/**
 * Groups documents that are one article: those with the same bytes, records with one id and
 * address, and captures of one address. Of two documents without a time
 * of capture, an address alone tells nothing: both stay. In the order of the first of each group in the input, which decides between
 * documents that are alike in all else.
 */
export function groupCaptures<T>(
  items: readonly T[],
  capturedOf: (item: T) => Captured,
  { within }: GroupOptions,
): readonly CaptureGroup<T>[] {
  const facts = items.map(capturedOf);
  const groups = new Groups(items.length);
  if (within === null) {
    joinEqual(facts, groups, ({ source }) => sourceKey(source));
    joinEqual(facts, groups, recordOf);
  }
  /** The address of a document, and its container where only that counts; null for one that is no capture. */
  const pageOf = ({ source: { path }, url }: Captured): string | null => {
    const address = addressOf(url);
    if (address === null || within === null) return address;
    return within.has(path) ? `${path}\n${address}` : null;
  };
  const captured = new Set(facts.map((item) => (item.capturedAt === null ? null : pageOf(item))));
  joinEqual(facts, groups, (item) => {
    const page = pageOf(item);
    return captured.has(page) ? page : null;
  });
  return groups.list().map((members) => {
    const shown = chooseShown(members.flatMap((at) => facts[at] ?? []));
    const at = members.find((member) => facts[member] === shown) ?? 0;
    const take = (member: number): readonly T[] => items.slice(member, member + 1);
    const [best] = take(at);
    if (best === undefined) throw new Error('a group has no members');
    return { shown: best, others: members.filter((member) => member !== at).flatMap(take) };
  });
}

/**
 * Returns the text that is the same for a record in several copies of its container, such as an entry in what a feed was on each
 * of some days: its own id and its address. Null for a number, which says where it lies and not what it is.
 */
function recordOf({ source: { record }, url }: Captured): string | null {
  const id = record?.split('!').at(-1) ?? '';
  const address = addressOf(url);
  return address === null || /^(?:@?\d*)$/.test(id) ? null : `${id}\n${address}`;
}

/** Returns the text that is the same for the addresses of one page; null for what is no address. */
export function addressOf(url: string | null): string | null {
  const address = url === null ? null : parseAddress(url);
  return address === null ? null : captureKey(address);
}

function joinEqual(
  facts: readonly Captured[],
  groups: Groups,
  keyOf: (item: Captured) => string | null,
): void {
  const first = new Map<string, number>();
  for (const [at, item] of facts.entries()) {
    const key = keyOf(item);
    if (key === null) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, at);
    else groups.join(other, at);
  }
}

/** Returns the newest capture that has its text: of those without a time the one that is dated last, then the first. */
function chooseShown(captures: readonly Captured[]): Captured | undefined {
  const longest = Math.max(...captures.map(({ wordCount }) => wordCount));
  const whole = captures.filter(({ wordCount }) => wordCount >= longest * MIN_SHARE);
  return [...whole].sort((a, b) =>
    firstDifference(
      compareCodePoints(b.capturedAt ?? '', a.capturedAt ?? ''),
      compareCodePoints(b.modified ?? '', a.modified ?? ''),
      compareCodePoints(b.date ?? '', a.date ?? ''),
    ),
  )[0];
}

/** Numbers from 0 that are joined to groups. */
class Groups {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, at) => at);
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    // The lowest number of a group stands for it.
    this.parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** Returns the members of each group in order, the groups in the order of their first members. */
  list(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (const at of this.parents.keys()) {
      const root = this.rootOf(at);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [at]);
      else group.push(at);
    }
    return [...groups.values()];
  }

  private rootOf(at: number): number {
    let root = at;
    for (
      let parent = this.parents[root];
      parent !== undefined && parent !== root;
      parent = this.parents[root]
    )
      root = parent;
    this.parents[at] = root;
    return root;
  }
}
