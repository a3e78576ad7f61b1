import { choosePlural, formatNumber } from '../format.js';
import type { ArchiveStrings } from '../strings.js';

const TAG = 'en';
const articles = (count: number): string =>
  `${formatNumber(count, TAG)} ${choosePlural(count, TAG, { one: 'article', other: 'articles' })}`;

/** Words about authors, tags and collections, about who keeps the archive, and about who can read it. */
export const archiveStrings: ArchiveStrings = {
  authors: {
    title: 'Authors',
    kicker: 'Author',
    none: 'No article names its author.',
    note: (without, total) => {
      const name = 'Names are as printed: two people may share one.';
      if (without === 0) return name;
      if (without === total) return '';
      const verb = choosePlural(without, TAG, { one: 'names', other: 'name' });
      return `${articles(without)} ${verb} no author. ${name}`;
    },
    description: (name, count) => `${articles(count)} by ${name} in this archive.`,
    outlets: 'Outlets',
    outletsNote: 'Where these articles appeared, and how many in each.',
    inTexts: (name) => `Articles that mention ${name}`,
    articlesBy: (name) => `Articles by ${name}`,
  },
  tags: {
    title: 'Tags',
    kicker: 'Tag',
    inArticles: (tags, count) =>
      `${choosePlural(tags, TAG, { one: 'tag', other: 'tags' })} in ${articles(count)}`,
    description: (name, count) => `${articles(count)} with the tag “${name}” in this archive.`,
  },
  collections: {
    title: 'Collections',
    kicker: 'Collection',
    chosen: 'Chosen by the keepers of the archive',
    none: 'This collection holds no articles yet.',
    count: (title, count) => `${title}: a collection of ${articles(count)} in this archive.`,
  },
  sameDay: { label: (day) => `${day} in other years`, articles },
  contact: {
    title: 'Contact',
    label: 'Contact',
    takedown: 'Questions about this notice, and requests to take an article down or correct it:',
    about: 'To report a mistake, or to ask that an article is corrected or taken down, write to',
  },
  accessibility: {
    title: 'Accessibility',
    aim: 'This site is made to meet level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
    checked:
      'The program that makes it is tested in a browser before each release: every kind of page in its light and its dark theme, with axe-core; the structure of its HTML; from a phone’s width to a wide screen; search and menus by keyboard. Articles can be read without JavaScript; only searching needs it.',
    unchecked:
      'Tests by program find only some of the barriers, and nobody has tested this archive with people who use screen readers. Descriptions of pictures are those of the original pages and may be missing. Texts that a machine read from scans have errors, and PDF files and saved originals are as their publishers made them.',
    report: 'If something keeps you from reading this archive, please write to',
    noContact:
      'If something keeps you from reading this archive, please tell those who gave you its address.',
  },
};
