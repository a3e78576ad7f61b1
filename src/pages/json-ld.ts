import type { Article } from '../model/archive.js';
import { changeOf } from '../model/change.js';
import type { Entity, EntityType } from '../model/entity.js';
import { parseEdtf } from '../util/edtf.js';
import { citeAuthors } from './cited-item.js';
import type { PageContext } from './page-type.js';
import { entityPath } from './paths.js';
import { titleOf, type Link } from './views.js';

/** Names said to be in an article: those mentioned most. */
const NAMES = 12;
const OTHER_NAMES = 10;

const SCHEMA_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
};

/** A value of schema.org without the properties that have none. */
type Thing = Readonly<Record<string, unknown>>;

/** The address of a page; undefined when the site's is not known. The front page's is the site's own. */
export function addressOf(path: string, { site }: PageContext): string | undefined {
  if (site.baseUrl === null) return undefined;
  return new URL(path === 'index.html' ? '' : path, site.baseUrl).href;
}

/** An EDTF date whose day is known and certain, else null. */
export function certainDay(edtf: string | null): string | null {
  const date = edtf === null ? null : parseEdtf(edtf);
  return date?.day == null || date.uncertain ? null : edtf;
}

/** https://schema.org/NewsArticle. A date only where its day is certain: anything less would be read as one. */
export function describeNewsArticle(article: Article, context: PageContext): Thing {
  const { record } = article;
  const { site } = context;
  const names = namesIn(article, context);
  const title = titleOf(article, context);
  const isInTitle = ({ aliases, name }: Entity): boolean =>
    [name, ...aliases.map(({ surface }) => surface)].some((one) => title.includes(one));
  const address = addressOf(article.path, context);
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    url: address,
    mainEntityOfPage: address,
    datePublished: certainDay(record.date.value),
    dateModified: certainDay(changeOf(record)),
    author: citeAuthors(article).map(({ name, isHouse }) => ({
      '@type': isHouse ? 'Organization' : 'Person',
      name,
    })),
    publisher:
      record.outlet.value === null ? null : { '@type': 'NewsMediaOrganization', name: record.outlet.value },
    sourceOrganization: (record.agencies.value ?? []).map((name) => ({ '@type': 'Organization', name })),
    isBasedOn: webAddress(record.url.value),
    articleSection: record.section.value,
    inLanguage: record.language.value,
    wordCount: record.wordCount === 0 ? null : record.wordCount,
    // Of an excerpt it is not known: the whole stands elsewhere.
    isAccessibleForFree: record.rights.access === 'full' ? true : null,
    copyrightNotice: record.rights.statement ?? site.rights,
    isPartOf: withoutEmpty({
      '@type': 'Collection',
      name: site.title,
      url: addressOf('index.html', context),
    }),
    about: names.filter(isInTitle).map((entity) => nameOf(entity, context)),
    mentions: names.filter((entity) => !isInTitle(entity)).map((entity) => nameOf(entity, context)),
  });
}

/** A person, an organization or a place, with its other spellings and what it is elsewhere. */
export function describeEntity(entity: Entity, context: PageContext): Thing {
  const others = entity.aliases.map(({ surface }) => surface).filter((surface) => surface !== entity.name);
  return withoutEmpty({
    '@context': 'https://schema.org',
    ...nameOf(entity, context),
    alternateName: others.slice(0, OTHER_NAMES),
  });
}

/** The site, and how to search it from elsewhere. */
export function describeSite(context: PageContext): Thing {
  const { site, language } = context;
  const search = addressOf('search.html', context);
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.title,
    description: site.description ?? language.strings.frame.description(site.title),
    inLanguage: site.language,
    url: addressOf('index.html', context),
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

/** The way from the front page to a page; null where its steps would have no address. */
export function describeTrail(trail: readonly Link[], context: PageContext): Thing | null {
  if (context.site.baseUrl === null || trail.length < 2) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: text,
      item: addressOf(href, context),
    })),
  };
}

/** An address a browser may open; a document can declare anything as its own. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

/** Who and what an article names, most often first. */
export function namesIn(article: Article, context: PageContext): readonly Entity[] {
  return article.names
    .map(({ id, count }, order) => ({ entity: context.archive.entityById.get(id), count, order }))
    .sort((a, b) => b.count - a.count || a.order - b.order)
    .flatMap(({ entity }) => entity ?? [])
    .slice(0, NAMES);
}

function nameOf(entity: Entity, context: PageContext): Thing {
  return withoutEmpty({
    '@type': SCHEMA_TYPES[entity.type],
    name: entity.name,
    url: addressOf(entityPath(entity.id), context),
    sameAs: entity.sameAs.filter((uri) => webAddress(uri) !== null),
  });
}

function withoutEmpty(thing: Thing): Thing {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => !isEmpty(value)));
}
