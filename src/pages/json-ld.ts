import { citeAuthors, titleOf } from '../languages/cited-item.js';
import { changeOf } from '../model/change.js';
import type { Entity, EntityType } from '../model/entity.js';
import { edtfDay, parseEdtf } from '../util/edtf.js';
import { webAddress } from '../util/web-address.js';
import type { NamedEntity, WholeArticle } from './inputs.js';
import type { PageFrame } from './page-type.js';
import type { Link } from './views.js';

/** Names said to be in an article: those mentioned most. Each takes about 120 bytes; the text links all of them. */
const NAMES = 8;
const OTHER_NAMES = 10;

const SCHEMA_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
};

/** A value of schema.org without the properties that have none. */
type Thing = Readonly<Record<string, unknown>>;

/** The address of a page; undefined when the site's is not known. The front page's is the site's own. */
export function addressOf(path: string, { site }: PageFrame): string | undefined {
  if (site.baseUrl === null) return undefined;
  return new URL(path === 'index.html' ? '' : path, site.baseUrl).href;
}

/** Returns an EDTF date whose day is known and certain, else null. A time whose zone is not known is left out: it would be read as one of another zone. */
export function certainDay(edtf: string | null): string | null {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (edtf === null || date?.day == null || date.uncertain) return null;
  return date.time !== null && date.offset === null ? edtfDay(edtf) : edtf;
}

/**
 * https://schema.org/NewsArticle, with what Google recommends of it where it is known: `picture`, the path of the one that stands for the
 * article, and the pages of its authors. A date only where its day is certain: anything less would be read as one.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function describeNewsArticle(
  whole: WholeArticle,
  {
    picture,
    authors,
  }: {
    readonly picture: string | null;
    readonly authors: readonly { readonly text: string; readonly href: string | null }[];
  },
  frame: PageFrame,
): Thing {
  const pageOf = (name: string): string | null => authors.find(({ text }) => text === name)?.href ?? null;
  const { article } = whole;
  const { facts } = article;
  const { site } = frame;
  const names = namesIn(whole);
  const title = titleOf(article, frame);
  const isInTitle = ({ name, spellings }: NamedEntity): boolean =>
    [name, ...spellings].some((one) => title.includes(one));
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    url: addressOf(article.path, frame),
    image: picture === null ? null : addressOf(picture, frame),
    datePublished: certainDay(facts.date),
    dateModified: certainDay(changeOf(facts)),
    author: citeAuthors(article).map(({ name, isHouse }) => {
      const page = pageOf(name);
      return withoutEmpty({
        '@type': isHouse ? 'Organization' : 'Person',
        name,
        // An entry of the index is no page about the author.
        url: page === null || page.includes('#') ? null : addressOf(page, frame),
      });
    }),
    publisher: facts.outlet === null ? null : { '@type': 'NewsMediaOrganization', name: facts.outlet },
    sourceOrganization: (facts.agencies ?? []).map((name) => ({ '@type': 'Organization', name })),
    isBasedOn: webAddress(facts.url),
    articleSection: facts.section,
    keywords: facts.tags.length === 0 ? null : facts.tags,
    inLanguage: facts.language,
    wordCount: facts.wordCount === 0 ? null : facts.wordCount,
    // It is not known of an excerpt: the whole article is elsewhere.
    isAccessibleForFree: facts.rights.access === 'full' ? true : null,
    isPartOf: withoutEmpty({
      '@type': 'Collection',
      name: site.title,
      url: addressOf('index.html', frame),
    }),
    about: names.filter(isInTitle).map((entity) => nameOf(entity, frame)),
    mentions: names.filter((entity) => !isInTitle(entity)).map((entity) => nameOf(entity, frame)),
  });
}

/** A person, an organization or a place, with its other spellings and what it is elsewhere. */
export function describeEntity(
  entity: Pick<Entity, 'type' | 'name' | 'aliases' | 'sameAs' | 'path'>,
  frame: PageFrame,
): Thing {
  const others = entity.aliases.map(({ surface }) => surface).filter((surface) => surface !== entity.name);
  return withoutEmpty({
    '@context': 'https://schema.org',
    ...nameOf(entity, frame),
    alternateName: others.slice(0, OTHER_NAMES),
  });
}

/** The site, and how to search it from elsewhere. */
export function describeSite(frame: PageFrame): Thing {
  const { site, language } = frame;
  const search = addressOf('search.html', frame);
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.title,
    description: site.description ?? language.strings.frame.description(site.title),
    inLanguage: site.language,
    url: addressOf('index.html', frame),
    potentialAction:
      search === undefined
        ? null
        : {
            '@type': 'SearchAction',
            target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
            'query-input': 'required name=search_term_string',
          },
  });
}

/**
 * Returns the way from the front page to a page, whose own address is not repeated; null where the steps would have none.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function describeTrail(trail: readonly Link[], frame: PageFrame): Thing | null {
  if (frame.site.baseUrl === null || trail.length < 2) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: text,
      ...(i < trail.length - 1 ? { item: addressOf(href, frame) } : {}),
    })),
  };
}

/** Who and what an article names, most often first. */
export function namesIn({ names }: WholeArticle): readonly NamedEntity[] {
  return [...names].sort((a, b) => b.count - a.count).slice(0, NAMES);
}

function nameOf(entity: Pick<Entity, 'type' | 'name' | 'sameAs' | 'path'>, frame: PageFrame): Thing {
  return withoutEmpty({
    '@type': SCHEMA_TYPES[entity.type],
    name: entity.name,
    // An entry of a list only leads back to its article.
    url: entity.path.includes('#') ? null : addressOf(entity.path, frame),
    sameAs: entity.sameAs.filter((uri) => webAddress(uri) !== null),
  });
}

function withoutEmpty(thing: Thing): Thing {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => !isEmpty(value)));
}
