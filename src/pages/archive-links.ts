import type { Archive, Article } from '../model/archive.js';
import { WIKI_SCHEME } from '../util/archive-links.js';
import { foldAddress } from '../util/fold-address.js';
import { canParseUrl } from '../util/can-parse-url.js';

/** What links within an archive are looked up in. */
interface LinkIndex {
  /** By the path of the file, in lower case. */
  readonly byPath: ReadonlyMap<string, readonly Article[]>;
  /** By what an address ends with: the name of the file, of its folder, of the page it was on its site. */
  readonly byName: ReadonlyMap<string, readonly Article[]>;
  /** By the folded headline. */
  readonly byTitle: ReadonlyMap<string, readonly Article[]>;
  /** By the folded web address. */
  readonly byAddress: ReadonlyMap<string, readonly Article[]>;
}

/** A link of an article, and the page in this site that it leads to. */
export interface ArchiveLink {
  readonly link: string;
  readonly path: string;
}

/** The ending of a page's or post's file. */
const EXTENSION = /\.(?:md|markdown|html?|xhtml|txt|php|aspx?)$/i;
/** A file that stands for its folder. */
const INDEX = /^(?:index|default)(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?$/i;
/** The day before a post's name: '2019-12-04-title'. */
const DAY_BEFORE = /^(\d{4})-(\d{2})-(\d{2})-(?=.)/;
/** The language behind a post's name: 'title.en'. */
const LANGUAGE_BEHIND = /\.[a-z]{2}(?:-[a-z]{2,4})?$/i;
/** Parts of addresses at which sites list posts, and at which files lie that are none. */
const NO_POST =
  /^(?:tags?|topics?|categor(?:y|ies)|authors?|series|archives?|page|search|feed|assets|images?|img|files?|uploads|static|media)$/i;

const known = new WeakMap<Archive, LinkIndex>();

/** Returns the links of an article that lead to another article of the archive, each with that article's page. */
export function findArchiveLinks(article: Article, archive: Archive): readonly ArchiveLink[] {
  if (article.links.length === 0) return [];
  let index = known.get(archive);
  if (index === undefined) {
    index = indexLinks(archive.articles);
    known.set(archive, index);
  }
  const found: ArchiveLink[] = [];
  for (const link of article.links) {
    const path = findTarget(link, article, index)?.path ?? null;
    if (path !== null) found.push({ link, path });
  }
  return found;
}

function indexLinks(articles: readonly Article[]): LinkIndex {
  const byPath = new Map<string, Article[]>();
  const byName = new Map<string, Article[]>();
  const byTitle = new Map<string, Article[]>();
  const byAddress = new Map<string, Article[]>();
  for (const article of articles) {
    const { source, title, url } = article.facts;
    // The records of one file have no place of their own in the folder.
    if (source.record === null) add(byPath, source.path.toLowerCase(), article);
    for (const name of namesOf(article)) add(byName, name, article);
    if (title !== null) add(byTitle, foldName(title), article);
    if (url !== null) add(byAddress, foldAddress(url), article);
  }
  return { byPath, byName, byTitle, byAddress };
}

function add(map: Map<string, Article[]>, key: string, article: Article): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [article]);
  else if (!list.includes(article)) list.push(article);
}

/** The last parts of the addresses that an article may have on the site it was written for. */
function namesOf({ facts: { source, posted } }: Article): ReadonlySet<string> {
  const last = [source.path, ...(posted?.addresses ?? [])].map((address) => partsOf(address).at(-1) ?? '');
  return new Set(
    last
      .flatMap((name) => {
        const plain = name.replace(LANGUAGE_BEHIND, '');
        return [name, plain, name.replace(DAY_BEFORE, ''), plain.replace(DAY_BEFORE, '')];
      })
      .map(foldName)
      .filter((name) => name !== ''),
  );
}

/** The parts of a path without the file's ending, and without a file that stands for its folder. */
function partsOf(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const last = parts.at(-1)?.replace(EXTENSION, '') ?? '';
  return INDEX.test(last) ? parts.slice(0, -1) : [...parts.slice(0, -1), last];
}

function foldName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function findTarget(link: string, from: Article, index: LinkIndex): Article | null {
  if (link.startsWith(WIKI_SCHEME)) return findNote(decode(link.slice(WIKI_SCHEME.length)), from, index);
  if (/^https?:/i.test(link)) {
    const same = chooseNearest(index.byAddress.get(foldAddress(link)) ?? [], from);
    if (same !== null || !canParseUrl(link)) return same;
    // A post of the same site that does not say its address: one with its day in it means no other.
    return findPost(decode(new URL(link).pathname), from, { index, needsDay: true });
  }
  const [written = ''] = link.split(/[?#]/, 1);
  const path = decode(written);
  return findFile(path, from, index) ?? findPost(path, from, { index, needsDay: false });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The file that a path names, from the folder of the article or from the top of the archive. */
function findFile(path: string, from: Article, { byPath }: LinkIndex): Article | null {
  const folder = path.startsWith('/') ? [] : from.facts.source.path.split('/').slice(0, -1);
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const whole = parts.join('/').toLowerCase();
  if (whole === '') return null;
  const stem = whole.replace(EXTENSION, '');
  const endings = ['.md', '.markdown', '.html', '.htm', '.txt'];
  const places = [whole, ...endings.flatMap((ending) => [stem + ending, `${stem}/index${ending}`])];
  for (const place of places) {
    const found = byPath.get(place)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** The post that lay at an address of its site, which the site's settings made of its name, its day and its folder. */
function findPost(
  path: string,
  from: Article,
  { index, needsDay }: { readonly index: LinkIndex; readonly needsDay: boolean },
): Article | null {
  const parts = partsOf(path).filter((part) => part !== '..');
  const last = parts.at(-1) ?? '';
  const above = parts.slice(0, -1);
  // A file that is neither a page nor a post.
  if (above.some((part) => NO_POST.test(part)) || /\.[a-z\d]{2,5}$/i.test(last)) return null;
  const day = DAY_BEFORE.exec(last);
  const numbers = [
    ...above.filter((part) => /^\d{4}$|^\d{1,2}$/.test(part)),
    ...(day === null ? [] : day.slice(1)),
  ];
  if (needsDay && numbers.length < LEAST_DAY_PARTS) return null;
  const candidates = index.byName.get(foldName(last.replace(DAY_BEFORE, ''))) ?? [];
  return chooseNearest(
    candidates.filter((article) => fitsDay(article, numbers)),
    from,
    parts,
  );
}

/** A year and a month. */
const LEAST_DAY_PARTS = 2;

/** Tells whether an article is of the year, month and day in an address. */
function fitsDay({ facts: { date, source, posted } }: Article, numbers: readonly string[]): boolean {
  if (numbers.length === 0) return true;
  const own = [date ?? '', partsOf(source.path).at(-1) ?? ''].map((text) =>
    /^(\d{4})-(\d\d)-(\d\d)/.exec(text),
  );
  const digits = numbers.map(Number);
  if (own.some((day) => day !== null && digits.every((digit, i) => digit === Number(day[i + 1]))))
    return true;
  return (posted?.addresses ?? []).some((address) =>
    numbers.every((number) => address.split('/').includes(number)),
  );
}

/** The note that [[words]] name: by its file, wherever it lies, or by its headline. */
function findNote(name: string, from: Article, index: LinkIndex): Article | null {
  const parts = partsOf(name);
  const byName = index.byName.get(foldName(parts.at(-1) ?? '')) ?? [];
  return chooseNearest(byName, from, parts) ?? chooseNearest(index.byTitle.get(foldName(name)) ?? [], from);
}

/** The one of several that has most of an address's parts in its own, then the language and the folder of the article; null where none is first. */
function chooseNearest(
  candidates: readonly Article[],
  from: Article,
  parts: readonly string[] = [],
): Article | null {
  const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const own = folder(from.facts.source.path);
  const ranked = candidates
    .map((article) => {
      const { source, language, posted } = article.facts;
      const shared = [source.path, ...(posted?.addresses ?? [])].map((address) =>
        countShared(partsOf(address), parts),
      );
      const isNear = folder(source.path) === own;
      const isSame = language === from.facts.language;
      return { article, rank: Math.max(...shared) * 4 + (isSame ? 2 : 0) + (isNear ? 1 : 0) };
    })
    .sort((a, b) => b.rank - a.rank);
  const [first, second] = ranked;
  return first === undefined || first.rank === second?.rank ? null : first.article;
}

/** Parts at the end of two paths that are the same. */
function countShared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (
    count < Math.min(a.length, b.length) &&
    foldName(a.at(-1 - count) ?? '') === foldName(b.at(-1 - count) ?? '')
  )
    count += 1;
  return count;
}
