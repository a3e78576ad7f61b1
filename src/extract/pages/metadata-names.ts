import {
  BYLINE_LABELS,
  LISTING_WORDS,
  NAME_JOINERS,
  NAME_PARTICLES,
  NO_NAMES,
  OTHER_ROLE_LABELS,
  ROLE_ENDINGS,
  ROLE_WORDS,
  TOLD_WORDS,
} from '../../languages/bylines.js';
import { ORGANISATION_ENDINGS, OUTLET_WORDS } from '../../languages/page-labels.js';
import type { Language } from '../../languages/language.js';
import { escapeRegExp } from '../../util/text.js';
import type { DateParser } from '../fields/date-parse.js';
import { compact } from './metadata-wording.js';

/** Words of the longest names that are printed; more are a sentence. */
const MAX_NAME_WORDS = 5;
const MAX_NAME = 50;
/** No list of authors is longer; what follows is not looked at. */
const MAX_TEXT = 400;
/** 'dpa', 'AP': one letter names no organisation. */
const MIN_HOUSE = 2;
/** A list of more is not of authors. */
const MAX_NAMES = 12;

/** Reads names out of what pages give as an author. */
export interface NameReader {
  /** The people named: no labels, roles, addresses, outlets; in order, each once. `isPerson`: the page says so. */
  readonly read: (text: string, isPerson?: boolean) => readonly string[];
  /** The same, only where the text begins with a word that announces an author. */
  readonly readLabelled: (text: string) => readonly string[];
  /**
   * An agency, editorial office or organisation that is given where a person could be, as it is written; null for the
   * placeholders of content systems and, unless `isVisible`, for the outlet itself.
   */
  readonly readHouse: (text: string, isVisible: boolean) => string | null;
  /** Whether the text is nothing but such a word: the name follows. */
  readonly isLabel: (text: string) => boolean;
}

/** Two words or more, each with a capital or a particle between such. */
export function isFullName(name: string): boolean {
  return /^\p{Lu}\S*(?: \p{L}\S*)* \p{Lu}\S*$/u.test(name);
}

export function createNameReader(
  languages: readonly Language[],
  siteNames: ReadonlySet<string>,
  dates: DateParser,
): NameReader {
  const all = [
    ...new Set([...BYLINE_LABELS, ...languages.flatMap((language) => language.page.bylineLabels)]),
  ];
  const labels = all
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');
  const label = new RegExp(String.raw`^[^\p{L}]*(?:${labels})(?:\s*[:：|●＝=]\s*|\s+)(?=\S)`, 'iu');
  const labelOnly = new RegExp(String.raw`^[^\p{L}]*(?:${labels})\s*[:|]?$`, 'iu');
  const joiner = new RegExp(
    String.raw`\s*(?:[,;&|•·/／、]|\s\+\s|(?<=\s)(?:${NAME_JOINERS.join('|')})(?=\s+(?:\p{Lu}|\|)))\s*`,
    'u',
  );
  const place = new RegExp(
    String.raw`\s(?:in|at|from|di|aus|à|en|dari)\s\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}(?=\s*[,;&|]|\s(?:${NAME_JOINERS.join('|')})\s\p{Lu})`,
    'gu',
  );
  const listing = new RegExp(
    String.raw`^(?:(?:${LISTING_WORDS.join('|')})\s+){1,4}(?:von|by|from|par|por|oleh|de)\s+(?=\S)`,
    'iu',
  );
  const readHouse = (text: string, isVisible: boolean): string | null => {
    const value = text
      .replace(label, '')
      .replace(/^[^\p{L}\p{N}]+|(?<![\s,;:|–-])[\s,;:|–-]+$/gu, '')
      .replace(/\s+/g, ' ');
    const words = value.split(' ');
    if (value.length < MIN_HOUSE || value.length > MAX_NAME || words.length > MAX_NAME_WORDS) return null;
    if (!/\p{L}{2}/u.test(value) || /[@:?!"=<>{}|]|https?|\d{4}/i.test(value)) return null;
    if (NOBODY.has(value.toLowerCase()) || labelOnly.test(value)) return null;
    // A sentence has verbs between its capitals, an organisation's name particles at most.
    const isProse = words.some((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word));
    if (words.length > 2 && isProse) return null;
    if (!isVisible && (siteNames.has(compact(value)) || /www\./i.test(value))) return null;
    return dates.rest(value) === '' ? null : value;
  };
  const readPart = (text: string, isPerson: boolean): readonly string[] => {
    const value = text
      .replace(OTHERS, ' ')
      .replace(place, '')
      .replace(label, '')
      .replace(label, '')
      .replace(listing, '')
      // eslint-disable-next-line regexp/no-super-linear-move -- of the MAX_TEXT characters that read() takes
      .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
      .replace(/(?<!\s)\s+(?:[-–—]|in|on|at|am|um|under|unter|vom|für|pada|for|For)(?:\s.*)?$/u, '');
    if (!isPerson && siteNames.has(compact(value))) return [];
    const names = value
      .split(joiner)
      .map(trimName)

      .filter(
        (name) =>
          !labelOnly.test(name) &&
          (name.includes(' ') || dates.rest(name) !== '') &&
          !/\s(?:von|by|oleh|par|por)$/iu.test(name),
      )
      .filter((name) => isName(name, siteNames, isPerson));
    const people = dropPartial([...new Map(names.map((name) => [compact(name), name])).values()]);
    // Below a name stands the paper it was written for.
    return people.filter((name, index) => index === 0 || !isPaper(name));
  };
  const read = (text: string, isPerson = false): readonly string[] => {
    const value = text
      .slice(0, MAX_TEXT)
      // eslint-disable-next-line regexp/no-super-linear-move -- of MAX_TEXT characters
      .replace(/[\w.+-]+@[\w.-]+/g, ' ')
      .replace(/(?<=\S\s)@\w+/g, ' ')
      .replace(/https?:\S*/g, ' ');
    const [date] = /\d{4}/.test(value) ? dates.find(value) : [];
    if (date === undefined) return checked(readPart(value, isPerson));
    const before = readPart(value.slice(0, date.start), isPerson);
    return checked(before.length > 0 ? before : readPart(value.slice(date.end), isPerson));
  };
  return {
    read,
    readLabelled: (text) => (label.test(text) ? read(text, true) : []),
    readHouse,
    isLabel: (text) => labelOnly.test(text),
  };
}

function checked(names: readonly string[]): readonly string[] {
  return names.length > MAX_NAMES ? [] : names;
}

function trimName(text: string): string {
  return text
    .trim()
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}\p{M}.])[^\p{L}\p{N}\p{M}.]+$/gu, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .replace(/\s+/g, ' ');
}

/** Drops single words next to full names: in 'Budi Santoso, Kompas' it is an outlet, an agency or a role. A name within a longer text wins. */
function dropPartial(names: readonly string[]): string[] {
  const hasFull = names.some((name) => name.includes(' '));
  const kept = hasFull
    ? names.filter((name) => name.includes(' ') || /^[^\p{Script=Latin}]/u.test(name))
    : names;
  return kept.filter(
    (name) =>
      !kept.some((other) => other !== name && other.includes(' ') && ` ${name} `.includes(` ${other} `)),
  );
}

const ROLES = new Set(ROLE_WORDS);
const ROLE_END = new RegExp(String.raw`\p{L}{3}(?:${ROLE_ENDINGS.join('|')})$`, 'iu');
const NOBODY = new Set(NO_NAMES);
const ORGANISATION = new RegExp(
  String.raw`(?:^|-|\p{Ll}{3})(?:${ORGANISATION_ENDINGS.map(escapeRegExp).join('|')})\.?$`,
  'iu',
);
const LISTING = new Set(LISTING_WORDS);
const PARTICLES = new Set(NAME_PARTICLES);
const USER_NAME = /^\p{L}[\p{L}\p{N}_.-]{2,24}$/u;
/** Letters after a name that are not another name. */
const DEGREE = /^(?:jr|sr|ph\.?d|md|m\.?d|dr|prof|m\.?a|b\.?a|mba|esq|s\.?h|s\.?e|m\.?si|ii|iii)\.?$/iu;

/** From a word on that announces someone else: 'Editor: …', 'Photograph by …', 'as told to …'. */
const OTHERS = new RegExp(
  String.raw`(?:(?:^|[|,;•·(/])\s*(?:${[...OTHER_ROLE_LABELS]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|')})(?:\s*[:：|]|(?<=by)\s)|\s(?:${TOLD_WORDS.map(escapeRegExp).join('|')})\s).*$`,
  'iu',
);

const PUBLISHERS = new Set(OUTLET_WORDS);

function isName(name: string, siteNames: ReadonlySet<string>, isPerson: boolean): boolean {
  const words = name.split(' ');
  const lower = name.toLowerCase();
  if (name.length < 2 || name.length > MAX_NAME || words.length > MAX_NAME_WORDS) return false;
  // 'freeman1984' and 'Herr_Rein' are user names where the page says that they are a person's.
  const isUser = isPerson && USER_NAME.test(name);
  if (!/\p{L}/u.test(name) || /[@:?!"=<>{}]|www\.|\.(?:com|net|org|de|id|co)\b/iu.test(name)) return false;
  if (!isUser && /_|\d{3}/.test(name)) return false;
  if (/^\d/.test(name) || (words.length > 1 && /\d/.test(name))) return false;
  if (NOBODY.has(lower) || DEGREE.test(name)) return false;
  if (words.length > 1 && words.some((word) => ORGANISATION.test(word))) return false;
  if (words.every((word) => LISTING.has(word.toLowerCase()))) return false;
  if (words.some((word) => ROLES.has(word.toLowerCase()) || ROLE_END.test(word))) return false;
  if (siteNames.has(compact(name))) {
    // A blog may bear its author's name; a newspaper that signs its texts itself names nobody.
    const isFull = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
    return isPerson && isFull && !words.some(isPublisherWord);
  }
  // 'A propos de la Maison', 'Die Leute fanden die Tür': a title or a sentence.
  if (
    words.length > 2 &&
    words.some((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word)) &&
    /^\p{Lu}/u.test(name)
  )
    return false;
  // Several words without any capital are prose.
  return words.length === 1 || !/^\p{Ll}/u.test(words.at(-1) ?? '') || words.length === 2;
}

function isPaper(name: string): boolean {
  return name.split(' ').some((word) => PUBLISHERS.has(word.toLowerCase()));
}

/** 'Post', 'Finanzmagazin', 'KOMPAS'. */
function isPublisherWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    PUBLISHERS.has(lower) ||
    /(?:zeitung|magazin|news|blog|media)$/.test(lower) ||
    (word.length > 2 && word === word.toUpperCase())
  );
}
