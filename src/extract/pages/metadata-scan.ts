import type { Element, Parents, Root } from 'hast';
import { normalizeText } from '../../util/text.js';
import { attribute, clean, textOf, type AsideChain, type PagePart } from './metadata-part.js';

/** One `meta` element. */
export interface MetaEntry {
  readonly name: string;
  readonly content: string;
  readonly node: Element;
}

/** A value given as microdata or RDFa, or through a hAtom class. */
export interface ItemValue {
  readonly name: string;
  readonly value: string;
  readonly part: PagePart;
}

/** What one walk over a page finds. Document order throughout. */
export interface PageScan {
  readonly language: { readonly value: string; readonly node: Element } | null;
  readonly metas: ReadonlyMap<string, readonly MetaEntry[]>;
  readonly canonical: MetaEntry | null;
  readonly title: PagePart | null;
  readonly jsonLd: readonly { readonly text: string; readonly node: Element }[];
  /** h1, h2 and h3. */
  readonly headings: readonly PagePart[];
  readonly times: readonly PagePart[];
  readonly items: readonly ItemValue[];
  /** Elements that by their class, `rel` or `itemprop` name a person. */
  readonly people: readonly PagePart[];
  /** Short elements that by their class hold a date. */
  readonly dated: readonly PagePart[];
  /** Short pieces of visible text: a date line, a byline. */
  readonly lines: readonly PagePart[];
  /** The beginning of the page's longer texts, for telling its language. */
  readonly sample: string;
  /** Ancestors of each heading, to tell an aside from the article that it is named like. */
  readonly ancestors: ReadonlyMap<Element, ReadonlySet<Element>>;
}

/** A date line or byline is shorter. */
const MAX_LINE_TEXT = 160;
/** Texts shorter than this are menus and labels, in whatever language. */
const MIN_SAMPLE_TEXT = 80;
const MAX_SAMPLE = 3000;
/** Characters of a `meta` element's content; descriptions are not read. */
const MAX_CONTENT = 1000;
/** Characters of an element's class and id. */
const MAX_NAMES = 300;

const SKIPPED = new Set(['style', 'template', 'svg', 'math', 'object', 'iframe', 'select', 'textarea']);
const ASIDE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'select']);
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|(?<!(?:entry|post|article)-)footer|sidebar|aside|comments?|commentlist|responses?|respond|reply|related|recommend(?:ed|ations?)?|widgets?|teasers?|popular|trending|latest|terkait|terpopuler|terbaru|komentar|kommentare?|breadcrumbs?|carousel|slider|promo|newsletter|copyright|pagination|topbar|ticker|headlines)(?:$|[\s_-])/;
const PERSON_NAMES =
  /author(?!i[sz]|ity|-?(?:bio|box|desc|image|img|avatar|photo|pic|social|list|about))|byline|(?:^|[\s_-])(?:autor|autoren|autore|autori|auteurs?|auteurs|penulis|reporter|writer|creator|contributor|vcard|fn|reader-credits)(?:$|[\s_-])/i;
/** Addresses of pages about a writer: '/author/budi'. */
export const PERSON_PATH =
  /\/(?:(?:author|authors|autor|autoren|autore|autori|auteurs?|penulis|wartawan|kontributor|reporters?|contributors?|journalists?|columnists?|writers?|staff|redakteure?|redaktur|periodistas?|colunistas?|giornalisti|bios?|by|profile?|people|person)\/(?:[^/?#]+\/){0,2}[^/?#]+|@[\w.-]+)\/?(?:[?#].*)?$/i;
const DATE_NAMES =
  /date|datum|tanggal|tgl|fecha|publi[sc]|posted|timestamp|(?:^|[\s_-])(?:meta|time|jam|waktu|info|byline|dateline|day|pub|post-?info|created)(?:$|[\s_-])/;
const LINE_TAGS = new Set([
  'p',
  'div',
  'span',
  'time',
  'li',
  'small',
  'em',
  'i',
  'b',
  'strong',
  'a',
  'td',
  'dd',
  'address',
  'abbr',
  'cite',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'section',
  'figcaption',
  'font',
  'center',
  'label',
  'dt',
  'article',
  'main',
  'body',
]);

/** Walks a page once and keeps what may say something about its article. Linear in the page's size. */
export function scanPage(tree: Root): PageScan {
  const metas = new Map<string, MetaEntry[]>();
  const scan = {
    language: null as PageScan['language'],
    canonical: null as MetaEntry | null,
    title: null as PagePart | null,
    jsonLd: [] as { text: string; node: Element }[],
    headings: [] as PagePart[],
    times: [] as PagePart[],
    items: [] as ItemValue[],
    people: [] as PagePart[],
    dated: [] as PagePart[],
    lines: [] as PagePart[],
    sample: '',
    ancestors: new Map<Element, ReadonlySet<Element>>(),
  };
  let offset = 0;
  const path: Element[] = [];

  const visitHead = (node: Element): boolean => {
    const { tagName } = node;
    if (tagName === 'meta') {
      const content = attribute(node, 'content');
      for (const key of ['name', 'property', 'http-equiv']) {
        const name = attribute(node, key).trim().toLowerCase();
        if (name === '' || content.trim() === '') continue;
        const entry = { name, content: clean(content.slice(0, MAX_CONTENT)), node };
        const list = metas.get(name);
        if (list === undefined) metas.set(name, [entry]);
        else list.push(entry);
      }
      return attribute(node, 'itemprop') === '';
    }
    if (tagName === 'link') {
      const rel = attribute(node, 'rel').toLowerCase().split(/\s+/);
      if (rel.includes('canonical') && scan.canonical === null) {
        scan.canonical = { name: 'canonical', content: attribute(node, 'href').trim(), node };
      }
      return true;
    }
    // An export of Medium has no other: its posts have no link in their heads.
    if (tagName === 'a' && scan.canonical === null && isExportedLink(node))
      scan.canonical = { name: 'canonical', content: attribute(node, 'href').trim(), node };
    if (tagName === 'script') {
      if (/^application\/ld\+json/i.test(attribute(node, 'type').trim())) {
        scan.jsonLd.push({ text: rawText(node), node });
      }
      return true;
    }
    if (tagName === 'html' && scan.language === null) {
      const value = attribute(node, 'lang') || attribute(node, 'xml:lang');
      if (value.trim() !== '') scan.language = { value: value.trim(), node };
    }
    return false;
  };

  const visitPart = (node: Element, names: string, asides: AsideChain | null): void => {
    const { tagName } = node;
    const isTime = tagName === 'time' || 'datetime' in node.properties;
    const property = attribute(node, 'itemprop') || attribute(node, 'property');
    const isElsewhere = isCited(tagName, path);
    const isPerson =
      !isElsewhere &&
      (PERSON_NAMES.test(attribute(node, 'class').toLowerCase()) ||
        /(?:^|\s)author(?:$|\s)/i.test(attribute(node, 'rel')) ||
        /author/i.test(property) ||
        (tagName === 'address' && node.children.length > 0) ||
        (tagName === 'a' && PERSON_PATH.test(attribute(node, 'href'))));
    const isHeading = tagName === 'h1' || tagName === 'h2' || tagName === 'h3';
    const isDated = DATE_NAMES.test(
      attribute(node, 'class').toLowerCase() || attribute(node, 'id').toLowerCase(),
    );
    if (!isTime && property === '' && !isPerson && !isHeading && !isDated && tagName !== 'title') return;
    const text = textOf(node, isPerson && !isHeading);
    const part: PagePart = { node, text, offset, asides, names };
    if (tagName === 'title') scan.title ??= path.some((item) => item.tagName === 'body') ? null : part;
    if (isTime) scan.times.push(part);
    if (isDated && part.text.length <= MAX_LINE_TEXT && /\p{Nd}/u.test(part.text)) scan.dated.push(part);
    if (isPerson && part.text !== '') scan.people.push(part);
    if (isHeading && part.text !== '') {
      scan.headings.push(part);
      scan.ancestors.set(node, new Set(path));
    }
    for (const name of property.toLowerCase().split(/\s+/)) {
      // A date that is printed short has its whole in the title.
      const whole = tagName === 'abbr' ? attribute(node, 'title') : '';
      const value = attribute(node, 'content') || attribute(node, 'datetime') || whole || part.text;
      if (name !== '' && value !== '' && !(isElsewhere && name.endsWith('author')))
        scan.items.push({ name: name.replace(/^.*[:/]/, ''), value: clean(value), part });
    }
  };

  const walk = (parent: Parents, parentNames: string, asides: AsideChain | null): void => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        const text = child.value.trim();
        if (text === '') continue;
        const length = text.length;
        const last = path.at(-1);
        if (length >= MIN_SAMPLE_TEXT && scan.sample.length < MAX_SAMPLE && last?.tagName !== 'title') {
          scan.sample += ` ${text.slice(0, MAX_SAMPLE)}`;
        }
        if (
          length <= MAX_LINE_TEXT &&
          last !== undefined &&
          LINE_TAGS.has(last.tagName) &&
          /\d{2}|\p{L}/u.test(text)
        ) {
          scan.lines.push({ node: last, text: normalizeText(text), offset, asides, names: parentNames });
        }
        offset += length;
        continue;
      }
      if (child.type !== 'element' || SKIPPED.has(child.tagName) || isCaptureBanner(child)) continue;
      const isMeta = visitHead(child);
      if (isMeta) continue;
      const own = `${attribute(child, 'class')} ${attribute(child, 'id')}`.slice(0, MAX_NAMES).toLowerCase();
      const isAside =
        child.tagName !== 'body' &&
        child.tagName !== 'html' &&
        ((ASIDE_TAGS.has(child.tagName) && !(child.tagName === 'footer' && isInArticle(path))) ||
          (own.length > 1 && ASIDE_NAMES.test(own)));
      const inner = isAside ? { node: child, outer: asides } : asides;
      const lastOwn = parentNames.slice(parentNames.lastIndexOf('|') + 1);
      const names = `${lastOwn}|${own}`;
      visitPart(child, names, inner);
      if (child.tagName === 'title') continue;
      path.push(child);
      walk(child, names, inner);
      path.pop();
    }
  };
  walk(tree, '', null);
  return { ...scan, metas };
}

/** An article's own footer says who wrote it and when. */
function isInArticle(path: readonly Element[]): boolean {
  return path.some(({ tagName }) => tagName === 'article' || tagName === 'main');
}

/** The bar that a web archive puts above a page: its dates are those of captures. */
function isCaptureBanner(node: Element): boolean {
  const id = attribute(node, 'id');
  if (/^(?:wm-ipp|donato)/.test(id)) return true;
  return id === 'HEADER' && /\barchive\.(?:today|ph|is|md|li|vn|fo)\b/.test(textOf(node));
}

function rawText(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Whoever is named at a picture took it; whoever is named in a list of sources or below a quotation wrote those. */
function isCited(tagName: string, path: readonly Element[]): boolean {
  const tags = [...path.map((item) => item.tagName), tagName];
  if (tags.includes('figure') || tags.includes('figcaption')) return true;
  return tags.includes('cite') && (tags.includes('li') || tags.includes('blockquote'));
}

function isExportedLink(node: Element): boolean {
  return attribute(node, 'class').split(/\s+/).includes('p-canonical');
}
