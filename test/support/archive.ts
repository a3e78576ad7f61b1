import type { PageKind } from '../../src/model/page-kind.js';
import type { Element, ElementContent, Root } from 'hast';
import { relateArticles } from '../../src/corpus/related.js';
import { findLanguage } from '../../src/languages/index.js';
import type { Archive, Article, Skipped } from '../../src/model/archive.js';
import type { ArticleFacts, ArticleId, ArticleRecord } from '../../src/model/article.js';
import type { Removed } from '../../src/model/document.js';
import type { Entity, EntityId, EntityMention, EntityType, ResolvedEntity } from '../../src/model/entity.js';
import { createQuotationFinder } from '../../src/entities/quotations/find-quotations.js';
import { packQuotations } from '../../src/model/quotation.js';
import { NO_FRONT } from '../../src/model/front.js';
import { packMentions, unpackMentions } from '../../src/model/mentions.js';
import { NO_NAME_RULES } from '../../src/model/name-rules.js';
import { emptyField, type Field, type Rejected } from '../../src/model/field.js';
import type { Rights } from '../../src/model/rights.js';
import type { SiteInfo } from '../../src/model/site.js';
import type { PageContext } from '../../src/pages/page-type.js';
import { countNames, findSameTexts } from '../../src/corpus/archive.js';
import { placeEntities } from '../../src/corpus/entity-paths.js';
import { compareCodePoints, firstDifference } from '../../src/util/compare.js';
import { edtfDay } from '../../src/util/edtf.js';
import { sha256 } from '../../src/util/hash.js';
import { runningText } from '../../src/util/hast-text.js';
import { slug } from '../../src/util/slug.js';
import { storedArticle } from './stored-article.js';

/** An article as a test writes it down: only what matters to it. */
export interface FixtureArticle {
  readonly title?: string | null;
  /** Paragraphs separated by blank lines. */
  readonly text?: string;
  /** Instead of `text`: the body's blocks. */
  readonly body?: readonly ElementContent[];
  readonly date?: string;
  readonly dateMethod?: string;
  readonly modified?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly dateline?: string;
  readonly agencies?: readonly string[];
  /** BCP 47; null for unknown. Default 'id'. */
  readonly language?: string | null;
  readonly url?: string;
  readonly captions?: readonly { readonly text: string; readonly credit: string | null }[];
  readonly removed?: readonly Removed[];
  readonly rejectedAuthors?: readonly Rejected<readonly string[]>[];
  readonly rights?: Rights;
  readonly withheldWords?: number;
  /** Default: from the title and the place in the list. */
  readonly file?: string;
  readonly path?: string;
}

/** A name to be found wherever one of its spellings stands in a text. */
export interface FixtureName {
  readonly type: EntityType;
  readonly name: string;
  /** Beside the name itself. */
  readonly spellings?: readonly string[];
  /** Default: the type and the slug of the name. */
  readonly id?: string;
  readonly distinctFrom?: readonly string[];
  readonly sameAs?: readonly string[];
  /** Whether entities.yaml names it, so that it has a page even if it stands in one article. Default: true. */
  readonly isListed?: boolean;
}

export interface FixtureArchive {
  readonly articles?: readonly FixtureArticle[];
  readonly names?: readonly FixtureName[];
  readonly skipped?: readonly Skipped[];
}

/** An archive as the corpus stage would make it: sorted, with every mention of the names given. */
export function makeArchive({ articles = [], names = [], skipped = [] }: FixtureArchive = {}): Archive {
  const made = articles.map((fixture) => makeArticle(fixture, names)).sort(compareArticles);
  const entities = makeEntities(names, made);
  let sameTexts: ReturnType<typeof findSameTexts> | null = null;
  return {
    articles: made,
    byId: new Map(made.map((article) => [article.facts.id, article])),
    relatedTo: relateArticles(made),
    sameTexts: () => (sameTexts ??= findSameTexts(made)),
    versions: new Map(),
    entities,
    entityById: new Map(entities.map((entity) => [entity.id, entity])),
    skipped,
    tombstones: [],
    unindexed: new Set(),
    diagnostics: [],
    collections: [],
    front: NO_FRONT,
    nameRules: NO_NAME_RULES,
    hideInPath: (words) => words,
  };
}

/** What page types and exports get. */
export function makeContext(
  archive: Archive,
  site: Partial<SiteInfo> = {},
  tag: 'id' | 'en' = 'id',
): PageContext {
  const language = findLanguage(tag);
  if (language === null) throw new Error(`No language ${tag}`);
  return {
    archive,
    language,
    site: {
      title: 'Kliping',
      description: null,
      language: tag,
      baseUrl: null,
      rights: null,
      contact: null,
      timezone: 'Asia/Jakarta',
      builtAt: '2026-11-22T03:00:00Z',
      version: '0.1.0',
      assets: FIXTURE_ASSETS,
      indexes: [],
      isPortable: true,
      ...site,
    },
  };
}

export const FIXTURE_ASSETS: Readonly<Record<string, string>> = {
  'kliping.css': 'assets/kliping.css',
  'theme.js': 'assets/theme.js',
  'search.js': 'assets/search.js',
  'icon.svg': 'assets/icon.svg',
  'newsreader.woff2': 'assets/newsreader.woff2',
  'franklin.woff2': 'assets/franklin.woff2',
};

function makeArticle(fixture: FixtureArticle, names: readonly FixtureName[]): Article {
  const body = makeBody(fixture);
  const { text } = runningText(body);
  const title = fixture.title === undefined ? 'Sebuah berita' : fixture.title;
  const id = sha256(JSON.stringify([title, text, fixture.date, fixture.outlet, fixture.file])).slice(
    0,
    16,
  ) as ArticleId;
  const file = fixture.file ?? `${slug(title ?? 'tanpa-judul', 30)}-${id.slice(0, 4)}.txt`;
  const record: ArticleRecord = {
    id,
    source: {
      path: file,
      record: null,
      sha256: sha256(text),
      mediaType: 'text/plain',
      charset: 'utf-8',
      size: text.length,
    },
    url: fieldOf(fixture.url, 'front-matter:url'),
    title: fieldOf(title ?? undefined, 'text:first-line'),
    date: fieldOf(fixture.date, fixture.dateMethod ?? 'text:date-line'),
    modified: fieldOf(fixture.modified, 'text:date-label'),
    outlet: fieldOf(fixture.outlet, 'text:masthead'),
    authors: { ...fieldOf(fixture.authors, 'text:byline'), rejected: fixture.rejectedAuthors ?? [] },
    section: fieldOf(fixture.section, 'text:title-prefix'),
    pageKind: fieldOf<PageKind>(undefined, 'page:kind'),
    dateline: fieldOf(fixture.dateline, 'text:dateline'),
    agencies: fieldOf(fixture.agencies, 'text:agency-line'),
    language: fieldOf(
      fixture.language === null ? undefined : (fixture.language ?? 'id'),
      'language:detected',
    ),
    body,
    text,
    capturedAt: null,
    wordCount: text.split(/\s+/).filter((word) => word !== '').length,
    pictures: [],
    captions: (fixture.captions ?? []).map((caption) => ({ ...caption, line: 5, creditLine: null })),
    removed: fixture.removed ?? [],
    diagnostics: [],
    rights: fixture.rights ?? { access: 'full', statement: null },
    filing:
      fixture.tags === undefined
        ? null
        : { standfirst: null, tags: fixture.tags, categories: [], series: [], topics: [] },
    posted: null,
    withheldWords: fixture.withheldWords ?? 0,
  };
  const agencyIds = (fixture.agencies ?? []).flatMap((agency) => {
    const known = names.find((name) => spellingsOf(name).includes(agency));
    return known === undefined ? [] : [idOf(known)];
  });
  const path = fixture.path ?? `articles/${slug(title ?? 'tanpa-judul') || 'artikel'}-${id.slice(0, 6)}.html`;
  const mentions = findMentions(text, names);
  const known = new Set<EntityId | null>(names.map(idOf));
  return {
    ...storedArticle(record),
    names: countNames(packMentions(mentions), agencyIds, known),
    named: packMentions(mentions),
    quotations: packQuotations(createQuotationFinder(findLanguage(fixture.language ?? 'id'))(text, mentions)),
    agencyIds,
    captures: [],
    place: null,
    path,
  };
}

function makeBody({ text = 'Satu kalimat.', body, captions = [] }: FixtureArticle): Root {
  const blocks =
    body ?? text.split('\n\n').map((paragraph) => element('p', [{ type: 'text', value: paragraph }]));
  const figures = captions.map(({ text: caption, credit }) =>
    element('figure', [
      element('figcaption', [
        element('p', [{ type: 'text', value: caption }]),
        ...(credit === null ? [] : [element('small', [{ type: 'text', value: credit }])]),
      ]),
    ]),
  );
  return { type: 'root', children: [...blocks, ...figures] };
}

/** A hast element without properties. */
export function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function fieldOf<T>(value: T | undefined, method: string): Field<T> {
  if (value === undefined) return emptyField();
  const quote = (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
  return { value, evidence: [{ method, quote, line: 1, column: 1, score: 1 }], rejected: [] };
}

function findMentions(text: string, names: readonly FixtureName[]): readonly EntityMention[] {
  const spellings = names
    .flatMap((name) => spellingsOf(name).map((spelling) => ({ name, spelling })))
    .sort((a, b) => b.spelling.length - a.spelling.length || compareCodePoints(a.spelling, b.spelling));
  const found: EntityMention[] = [];
  for (const { name, spelling } of spellings) {
    for (
      let start = text.indexOf(spelling);
      start >= 0;
      start = text.indexOf(spelling, start + spelling.length)
    ) {
      const end = start + spelling.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ type: name.type, start, end, surface: spelling, entityId: idOf(name) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function makeEntities(names: readonly FixtureName[], articles: readonly Article[]): readonly Entity[] {
  const entities = names.map((name): ResolvedEntity => {
    const id = idOf(name);
    const counts = new Map<string, number>();
    const inArticles: ArticleId[] = [];
    for (const { facts, named, agencyIds } of articles) {
      const own = unpackMentions(named).filter((mention) => mention.entityId === id);
      for (const { surface } of own) counts.set(surface, (counts.get(surface) ?? 0) + 1);
      if (own.length > 0 || agencyIds.includes(id)) inArticles.push(facts.id);
    }
    return {
      id,
      type: name.type,
      name: name.name,
      aliases: [...counts]
        .map(([surface, count]) => ({ surface, count }))
        .sort((a, b) => b.count - a.count || compareCodePoints(a.surface, b.surface)),
      articleIds: inArticles.sort(compareCodePoints),
      sameAs: name.sameAs ?? [],
      distinctFrom: (name.distinctFrom ?? []) as readonly EntityId[],
      isListed: name.isListed ?? true,
    };
  });
  return placeEntities(
    entities
      .filter(({ articleIds }) => articleIds.length > 0)
      .sort((a, b) =>
        firstDifference(
          compareCodePoints(a.type, b.type),
          b.articleIds.length - a.articleIds.length,
          compareCodePoints(a.name, b.name),
          compareCodePoints(a.id, b.id),
        ),
      ),
  );
}

function idOf({ id, type, name }: FixtureName): EntityId {
  return (id ?? `${type}/${slug(name)}`) as EntityId;
}

function spellingsOf({ name, spellings = [] }: FixtureName): readonly string[] {
  return [name, ...spellings];
}

/** Newest first, undated last; then by title and id. */
function compareArticles({ facts: a }: Article, { facts: b }: Article): number {
  const day = ({ date }: ArticleFacts): string => (date === null ? '' : edtfDay(date));
  return firstDifference(
    compareCodePoints(day(b), day(a)),
    compareCodePoints(a.title ?? '', b.title ?? ''),
    compareCodePoints(a.id, b.id),
  );
}
