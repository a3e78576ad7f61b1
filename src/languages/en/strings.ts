import { choosePlural, formatList, formatNumber } from '../format.js';
import type { ArchiveFigures, CountUnit, InterfaceStrings } from '../strings.js';
import { archiveStrings } from './archive-strings.js';
import { codeWords } from './code-words.js';
import { readerStrings } from './reader-strings.js';
import { sameTextStrings } from './same-text-strings.js';
import { searchHelp } from './search-help.js';
import { searchStrings } from './search-strings.js';

const TAG = 'en';
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const figure = (value: number): string => formatNumber(value, TAG);
/** Small numbers are written out in a sentence, as newspapers do. */
const word = (value: number): string => SMALL[value] ?? figure(value);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const plural = (count: number, one: string, other: string): string =>
  choosePlural(count, TAG, { one, other });
const noun = (count: number, one: string, other = `${one}s`): string =>
  `${figure(count)} ${plural(count, one, other)}`;
const articles = (count: number): string => noun(count, 'article');
const mentions = (count: number): string => noun(count, 'mention');
const counted = (unit: CountUnit, count: number): string =>
  unit === 'article' ? articles(count) : mentions(count);

function uncertainPart(count: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return uncertain === count ? ', date uncertain' : `, ${word(uncertain)} of them on an uncertain date`;
}

function datedSentence(figures: ArchiveFigures): string {
  const { articles: all, dated, undated, uncertain } = figures;
  const doubt = uncertain === 0 ? '' : `, ${word(uncertain)} of them uncertain`;
  if (all === 1)
    return dated === 0 ? 'Its date is not given.' : `Its date is ${uncertain === 1 ? 'uncertain' : 'given'}.`;
  if (undated === 0) return `All are dated${doubt}.`;
  if (dated === 0) return 'None is dated.';
  return `${capital(word(dated))} ${plural(dated, 'is', 'are')} dated${doubt}; ${word(undated)} ${plural(undated, 'is', 'are')} not.`;
}

function outletSentence({ articles: all, withOutlet }: ArchiveFigures): string {
  if (withOutlet === all) return all === 1 ? 'Its outlet is named.' : 'All name their outlet.';
  if (withOutlet === 0) return all === 1 ? 'Its outlet is not named.' : 'None names its outlet.';
  const verb = plural(withOutlet, 'names its outlet', 'name their outlet');
  if (withOutlet * 2 < all) return `Only ${word(withOutlet)} ${verb}.`;
  return `${capital(word(withOutlet))} ${verb}.`;
}

function summary(figures: ArchiveFigures): string {
  const count = `${capital(word(figures.articles))} ${plural(figures.articles, 'article', 'articles')}`;
  return `${count}, ${noun(figures.words, 'word')}. ${datedSentence(figures)} ${outletSentence(figures)}`;
}

export const strings: InterfaceStrings = {
  frame: {
    skip: 'Skip to content',
    index: 'Index',
    dates: 'Dates',
    outlets: 'Outlets',
    about: 'About',
    search: 'Search',
    searchLabel: 'Search the archive',
    darkTheme: 'Dark theme',
    aboutArchive: 'About this archive',
    downloads: 'Downloads and feeds',
    kind: 'News archive',
    rights: 'Every article remains the copyright of its publisher.',
    madeWith: (version) => `Made with Kliping ${version}.`,
    feed: 'Atom feed',
    description: (title) => `${title}: a news archive to read, search and cite.`,
  },
  words: {
    articles,
    mentions,
    articleNoun: (count) => plural(count, 'article', 'articles'),
    mentionNoun: (count) => plural(count, 'mention', 'mentions'),
    words: (count) => noun(count, 'word'),
    minutes: (count) => noun(count, 'minute'),
    bytes: (count) => noun(count, 'byte'),
    undated: 'Undated',
    undatedShort: ['no', 'date'],
    uncertain: 'uncertain',
    untitled: 'Untitled',
    comma: ', ',
    outOf: (count, total) => `${figure(count)} of ${figure(total)}`,
    openQuote: '“',
    closeQuote: '”',
    nestedQuotes: ['‘', '’'],
  },
  types: {
    person: {
      title: 'People',
      count: (count) => noun(count, 'person', 'people'),
      all: (count) => plural(count, 'The one person', `All ${figure(count)} people`),
      none: 'No people were recognized in this archive.',
    },
    organization: {
      title: 'Organizations',
      count: (count) => noun(count, 'organization'),
      all: (count) => plural(count, 'The one organization', `All ${figure(count)} organizations`),
      none: 'No organizations were recognized in this archive.',
    },
    place: {
      title: 'Places',
      count: (count) => noun(count, 'place'),
      all: (count) => plural(count, 'The one place', `All ${figure(count)} places`),
      none: 'No places were recognized in this archive.',
    },
  },
  front: {
    emptyTitle: 'This archive is still empty',
    empty:
      'There are no articles in it yet. Put .txt, .md or .html files into the archive folder and build the site again.',
    articleCount: articles,
    undatedCount: ({ articles: all, undated }) => {
      if (undated === 0) return 'all dated';
      return undated === all ? 'undated' : `${word(undated)} undated`;
    },
    readOn: 'Read on',
    more: 'Earlier',
    moreNote: 'Dated articles that appeared before.',
    undatedNote: 'The original page does not say when it appeared, and this archive does not guess.',
    allUndated: 'All undated articles',
    coverage: 'Coverage over time',
    coverageNote: 'Articles by time of publication. Dashed bars: the date is uncertain.',
    allDates: 'All dates',
    names: 'Names in the news',
    namesNote: 'Most in the news, by number of articles.',
    contents: 'What this archive holds',
    summary,
    completeness: 'How complete this archive is',
    allOutlets: (count) => plural(count, 'The one outlet', `All ${figure(count)} outlets`),
  },
  article: {
    readingTime: (minutes) => `${figure(minutes)} min read`,
    whyUncertain: 'Why uncertain?',
    seeEvidence: 'See the evidence',
    undatedTitle: 'Undated',
    undatedNote: 'The original page does not say when it appeared, and this archive does not guess.',
    impreciseTitle: 'Date',
    monthOnly: 'The original page gives only the month and year.',
    yearOnly: 'The original page gives only the year.',
    modified: 'Updated',
    agencies: 'Copy from',
    dateline: 'Dateline',
    length: 'Length',
    caption: 'Photo caption',
    olderVersion: (captured) =>
      captured === null
        ? 'This is an older version of the page.'
        : `This is the page as it was captured on ${captured}. It was changed later.`,
    newestVersion: 'Read the newest version',
    versionOf: (captured) => (captured === null ? 'Older version' : `Version of ${captured}`),
    pictureCredit: (credit) => `Photo: ${credit}.`,
    pictureMissing: 'The picture is not in the archive.',
    pictureSource: (outlet, captured) =>
      `Source: ${[outlet, captured === null ? null : `captured ${captured}`].filter((part) => part !== null).join(', ')}.`,
    scanNote:
      'This text was read by a machine from the scan. Words may be wrong; the scan is what was printed.',
    scanAlt: 'Scan of the article; its text follows',
    pictureAt: (host) => `Picture at ${host}`,
    entities: 'Who & what is in it',
    entitiesNote: 'Figures: how often each is mentioned in this article.',
    asAgency: 'news agency',
    related: 'Related',
    footnotes: 'Footnotes',
    moreNames: (count) => `${figure(count)} more`,
    sharedNames: (names) => `Both mention ${names.join(', ')}`,
    sharedWords: (words) => `Both are about ${words.map((word) => `“${word}”`).join(', ')}`,
    pager: 'Before and after it in the archive',
    previous: (date) => `Previous, ${date}`,
    next: (date) => `Next, ${date}`,
    cite: 'Cite',
    citedUncertain: '[date uncertain]',
    citedUndated: 'undated',
    citedUndatedNote: 'Undated.',
    citedUncertainNote: 'Date uncertain.',
    downloadReference: (format) => `Download the reference as ${format}`,
    excerptOnly: (shown, total) =>
      `Only an excerpt is shown here: ${figure(shown)} of ${noun(total, 'word')}.`,
    metadataOnly: (total) => `The text of this article (${noun(total, 'word')}) is not shown here.`,
    readOriginal: (host) => `Read the original at ${host}`,
    noOriginal: 'The address of the original is not known.',
    wayback: 'Find it in the Wayback Machine',
    lengthShown: (shown, total) => `${figure(shown)} of ${noun(total, 'word')}`,
    rights: 'Rights',
    citedAgencies: (names) => `Copy: ${formatList(names, TAG)}.`,
    inArchive: 'In the archive',
    copy: 'Copy',
    copied: 'Copied',
  },
  sameText: sameTextStrings,
  fields: {
    title: 'Title',
    date: 'Date',
    modified: 'Updated',
    outlet: 'Outlet',
    agencies: 'News agency',
    authors: 'Author',
    section: 'Section',
    dateline: 'Dateline',
    language: 'Language',
    url: 'Original address',
  },
  provenance: {
    title: 'Where this comes from',
    note: 'Every detail, the evidence quoted from the original file, and how it was found.',
    field: 'Detail',
    value: 'Value',
    evidence: 'Evidence',
    method: 'Method',
    none: 'Not found',
    lines: (lines) => `${plural(lines.length, 'line', 'lines')} ${formatList(lines.map(figure), TAG)}`,
    rejectedValues: (count) => `Found but not used: ${noun(count, 'value')}`,
    caption: 'Photo credit',
    captionMethod: 'Photo caption in the text',
    creditLineMethod: 'Credit line beside the caption',
    file: 'File',
    record: 'Record',
    placeInFile: 'Place in the file',
    bytesFrom: (offset, length) => `${figure(length)} bytes from byte ${figure(offset)}`,
    containerHash: 'SHA-256 of the whole file',
    captured: 'Captured',
    removed: (count) => `Removed from the page: ${noun(count, 'piece')}`,
    place: 'Place',
    text: 'Text',
    reason: 'Reason',
    line: (line) => `Line ${figure(line)}`,
    noLine: 'Whole file',
    moreRemoved: (count) => `And ${figure(count)} more, all of them in the data download.`,
  },
  entity: {
    spellings: 'Spellings',
    notSame: 'Not the same as',
    elsewhere: 'Elsewhere',
    when: 'When mentioned',
    whenNote: 'Mentions by time of publication. Dashed bars: the date is uncertain.',
    articles: (count) => `In ${articles(count)}`,
    articlesNote: 'Newest first, undated at the end.',
    allMentions: (count) => `All ${mentions(count)}`,
    moreMentions: (count) => `And ${figure(count)} more ${plural(count, 'mention', 'mentions')}.`,
    asAgency: 'Named as the news agency, not in the text.',
    said: 'Said',
    saidNote: 'Newest first, with the sentence. Attributed by rules; see the article.',
    inOutlets: (count) => `in ${noun(count, 'outlet')}`,
    moreSaid: (count) => `And ${figure(count)} more in the table of quotations`,
    together: 'Most often together',
    togetherNote: 'Names that occur in the same articles, and in how many.',
    description: (name, count, found) =>
      `${name} in this archive: ${articles(count)}${found === 0 ? '' : `, ${mentions(found)}`}.`,
  },
  names: {
    inArticles: (count) => `names in ${articles(count)}`,
    mostOften: 'Most often',
    mostOftenNote: 'By number of articles.',
    az: 'A–Z',
    azNote:
      'By the first letter of the name as printed. Figures: number of articles. A name in one article stands here with its sentence.',
    letters: 'Letters',
    digits: '0–9',
    otherLetters: 'Other',
    letterTitle: (title, letter) => `${title}: ${letter}`,
  },
  charts: {
    label: (unit, period, span) => `${unit === 'article' ? 'Articles' : 'Mentions'} by ${period}, ${span}`,
    bar: (unit, period, count, uncertain) =>
      `${period}: ${counted(unit, count)}${uncertainPart(count, uncertain)}`,
    table: 'The figures as a table',
    month: 'Month',
    year: 'Year',
    day: 'Day',
    unit: { article: 'Articles', mention: 'Mentions' },
    rowUncertain: (period, count, uncertain) =>
      uncertain === count ? `${period}, uncertain` : `${period}, ${word(uncertain)} uncertain`,
    yearOnly: (unit, count) =>
      `For ${counted(unit, count)} only the year is known; ${plural(count, 'it is', 'they are')} not drawn here.`,
  },
  dates: {
    title: 'Dates',
    description: 'All articles by date of publication.',
    datedCount: ({ dated, uncertain }) => {
      const doubt = uncertain === 0 ? '' : `, ${uncertain === dated ? 'all' : word(uncertain)} uncertain`;
      return `dated ${plural(dated, 'article', 'articles')}${doubt}`;
    },
    matrix: 'Years and months',
    matrixNote: 'Number of articles. The darker, the more.',
    matrixCaption: 'Articles by year and month',
    total: 'Sum',
    days: (year) => `Day by day, ${year}`,
    daysNote: 'One line a month, one box a day. Dashed boxes: the date is uncertain.',
    daysLabel: (year) => `Articles by day, ${year}`,
    months: 'Month by month',
    monthsNote: 'Number of articles each month.',
    yearOnly: 'Year only',
    yearOnlyNote: 'The original page does not name the month.',
    articles: 'Articles',
    newestFirst: 'Newest first.',
    undatedNote:
      'The original page does not say when it appeared. This archive does not use the date of a file instead.',
    noneDated: 'No article is dated.',
    noneUndated: 'Every article is dated.',
    previous: 'Previous',
    next: 'Next',
  },
  outlets: {
    kicker: 'Outlet',
    count: (count) => noun(count, 'outlet'),
    none: 'No article names its outlet.',
    without: (count, total) => {
      if (count === total) return 'No article names its outlet.';
      return `${capital(word(count))} ${plural(count, 'article does not name its outlet', 'articles do not name their outlet')}.`;
    },
    notMentioned: 'Not named',
    description: (name, count) => `${articles(count)} from ${name} in this archive.`,
  },
  about: {
    description: 'Contents, completeness, how it works, and downloads.',
    summary: (figures, span) => {
      if (figures.articles === 0) return 'This archive holds no articles yet.';
      const count = `${capital(word(figures.articles))} news ${plural(figures.articles, 'article', 'articles')}`;
      return `${count}${span === null ? '' : `, ${span}`}, cleared of what surrounded them on the web and arranged to be read, searched and cited.`;
    },
    completeness: 'Completeness',
    completenessNote: 'What the original pages say. What they do not say is left empty.',
    share: 'Share',
    note: 'Note',
    uncertainDates: (count) => `${word(count)} uncertain`,
    withTime: (count) => `${word(count)} with the time`,
    distinct: (count) => `${word(count)} different`,
    how: 'How it works',
    howText: [
      'Each article is read from its original file, which is not changed. Title, date, outlet and other details are taken only where there is evidence; it is quoted below each article, under “Where this comes from”.',
      'Buttons, advertisements, links to other articles and paragraphs printed twice are removed from the text but can still be read, folded away. Spelling, quotation marks and misprints are left as they were.',
      'People, organizations and places are recognized automatically, and sometimes wrongly. Different spellings of one name share one page.',
    ],
    skipped: 'Left out',
    skippedNote: (count) =>
      `${capital(word(count))} ${plural(count, 'file in the archive folder is not an article', 'files in the archive folder are not articles')}.`,
    moreSkipped: (count) => `And ${noun(count, 'more file', 'more files')}.`,
    downloads: 'Downloads',
    downloadsNote: 'The same data, for machines.',
    file: 'File',
    size: 'Size',
    content: 'Contents',
    files: {
      'data/records.jsonl': 'All articles with their evidence, one article per line',
      'data/records.csv': 'All articles without their text, as a table',
      'data/quotations.csv': 'All quotations with their speakers, as a table',
      'data/entities.jsonl': 'People, organizations and places, one per line',
      'data/authors.jsonl': 'Authors and their articles, one author per line',
      'data/tags.jsonl': 'Tags and their articles, one tag per line',
      'data/collections.jsonl': 'Collections and their articles, one collection per line',
      'data/families.jsonl': 'Articles with the same text, one group a line',
      'data/datapackage.json': 'What these files are, as a Data Package',
      'data/record.schema.json': 'The shape of that data, as JSON Schema',
      'feed.xml': 'Atom feed',
      'feed.json': 'JSON feed',
    },
    rights: 'Rights and tools',
    built: (date, version) => `The archive was built with Kliping ${version} on ${date}.`,
    fonts: 'Type: Newsreader and Libre Franklin, both under the SIL Open Font License 1.1.',
    fontLicence: (font) => `Licence of ${font}`,
  },
  notFound: {
    title: 'This page is not in the archive',
    description: 'The page asked for is not in this archive.',
    text: 'The address asked for leads to no page. Perhaps what you are looking for is here:',
    similar: 'Perhaps this',
    instead: 'Browse the archive',
  },
  tombstone: {
    title: 'This article was withdrawn from the archive',
    text: 'The keepers of the archive withdrew the article that used to be at this address.',
    since: (date) => `Since ${date}.`,
    reason: (reason) => `Reason: ${reason}`,
    pseudonym: (number) => `[name withheld ${number}]`,
  },
  original: {
    title: 'The original',
    see: 'See the original',
    pageNote:
      'This is the source as the archive has it, the whole page with all that stood around the article. Scripts, forms, pictures and links were taken out: nothing in it runs, and it asks nobody for anything.',
    fileNote: 'This is the file as the archive has it.',
    openPdf: 'Open the PDF',
    frame: (title) => `Source of “${title}”`,
  },
  paging: {
    label: 'Pages',
    page: (page, pages) => `Page ${figure(page)} of ${figure(pages)}`,
    previous: 'Previous',
    next: 'Next',
  },
  ...archiveStrings,
  search: searchStrings,
  reader: readerStrings,
  searchHelp,
  ...codeWords,
};
