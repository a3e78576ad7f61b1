import { countSkipped } from '../model/archive.js';
import { formatInstantDay, formatLanguageName } from '../languages/format.js';
import type { ArticleFacts, FieldName } from '../model/article.js';
import { spanOf } from './coverage.js';
import { indexAuthors } from '../model/placed-labels.js';
import { defineStaticPage, type PageContext, type PageType } from './page-type.js';
import { ABOUT_PATH } from './paths.js';
import { indexArchive, type SiteIndex } from './site-index.js';
import { percentOf, type Link } from './views.js';

const SKIPPED_SHOWN = 100;
/** What a page of news can be expected to say. */
const SHOWN_FIELDS: readonly FieldName[] = [
  'title',
  'date',
  'outlet',
  'agencies',
  'authors',
  'section',
  'language',
  'url',
];
/** Up to this many different values are named, more are counted. */
const VALUES_NAMED = 3;
/** Font families and the licence text each comes with, by the names they have in assets/. */
const FONT_LICENCES: readonly (readonly [string, string])[] = [
  ['Newsreader', 'OFL-Newsreader.txt'],
  ['Libre Franklin', 'OFL-LibreFranklin.txt'],
];

export interface AboutPageData {
  readonly title: string;
  readonly summaryText: string;
  readonly completeness: readonly {
    readonly name: string;
    readonly countText: string;
    readonly percent: number;
    readonly notes: readonly { readonly text: string; readonly isUncertain: boolean }[];
  }[];
  /** Said where several articles have the same text. */
  readonly uniqueText: string | null;
  readonly skippedText: string | null;
  readonly skipped: readonly { readonly path: string; readonly reason: string; readonly message: string }[];
  readonly moreSkipped: string | null;
  readonly downloads: readonly (Link & { readonly description: string })[];
  readonly rightsText: string;
  /** The only words of the site that depend on when it was built. */
  readonly builtText: string;
  readonly licences: readonly Link[];
}

/** What the archive holds, how complete it is and how it was made. */
export const aboutPages: PageType = (context) => {
  const { about, frame } = context.language.strings;
  return [
    defineStaticPage(context, {
      path: ABOUT_PATH,
      template: 'about',
      title: frame.aboutArchive,
      description: about.description,
      data: viewPage(context),
      origin: ABOUT_PATH,
    }),
  ];
};

function viewPage(context: PageContext): AboutPageData {
  const { archive, site, language } = context;
  const { about, frame, skipReasons } = language.strings;
  const index = indexArchive(archive);
  const more = archive.skipped.length - SKIPPED_SHOWN;
  return {
    title: frame.aboutArchive,
    summaryText: site.description ?? about.summary(index.figures, spanOf(index.dates, context)),
    completeness:
      archive.articles.length === 0 ? [] : SHOWN_FIELDS.map((name) => viewField(name, index, context)),
    uniqueText: countUnique(context),
    skippedText: archive.skipped.length === 0 ? null : about.skippedNote(countSkipped(archive.skipped)),
    skipped: archive.skipped.slice(0, SKIPPED_SHOWN).map(({ path, reason, diagnostic }) => ({
      path,
      reason: skipReasons[reason] ?? reason,
      message: diagnostic.message,
    })),
    moreSkipped: more > 0 ? about.moreSkipped(more) : null,
    downloads: Object.entries(about.files).map(([href, description]) => ({
      text: href.slice(href.lastIndexOf('/') + 1),
      href,
      description,
    })),
    rightsText: site.rights ?? frame.rights,
    builtText: about.built(formatInstantDay(site.builtAt, language.locale, site.timezone), site.version),
    licences: FONT_LICENCES.flatMap(([font, file]) => {
      const href = site.assets[file];
      return href === undefined ? [] : [{ text: about.fontLicence(font), href }];
    }),
  };
}

/** Says how many of the articles are no reprint, version or copy of another; null where all are. */
function countUnique({ archive, language }: PageContext): string | null {
  const { families } = archive.sameTexts();
  const others = families.reduce((sum, { members }) => sum + members.length - 1, 0);
  const total = archive.articles.length;
  return others === 0 ? null : language.strings.sameText.unique(total - others, total);
}

function viewField(
  name: FieldName,
  index: SiteIndex,
  context: PageContext,
): AboutPageData['completeness'][number] {
  const { strings } = context.language;
  const { articles } = context.archive;
  const present = articles.filter(({ facts }) => facts[name] !== null);
  return {
    name: strings.fields[name],
    countText: strings.words.outOf(present.length, articles.length),
    percent: percentOf(present.length, articles.length),
    notes: noteOn(
      name,
      present.map(({ facts }) => facts),
      index,
      context,
    ),
  };
}

function noteOn(
  name: FieldName,
  present: readonly ArticleFacts[],
  index: SiteIndex,
  context: PageContext,
): AboutPageData['completeness'][number]['notes'] {
  const { tag, strings } = context.language;
  const { about } = strings;
  const plain = (text: string): { text: string; isUncertain: boolean } => ({ text, isUncertain: false });
  if (name === 'date') {
    const timed = index.dates.filter((date) => date !== null && date.time !== null).length;
    const { uncertain } = index.figures;
    return [
      ...(uncertain === 0 ? [] : [{ text: about.uncertainDates(uncertain), isUncertain: true }]),
      ...(timed === 0 ? [] : [plain(about.withTime(timed))]),
    ];
  }
  if (name === 'title' || name === 'url') return [];
  // Under one name where spellings differ, as their index counts them.
  const values = new Set(
    name === 'authors' ? indexAuthors(context.archive).authors.map((author) => author.name) : [],
  );
  for (const facts of name === 'authors' ? [] : present) {
    const value = facts[name];
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) values.add(one);
  }
  if (values.size > VALUES_NAMED) return [plain(about.distinct(values.size))];
  return [...values].map((value) => plain(name === 'language' ? formatLanguageName(value, tag) : value));
}
