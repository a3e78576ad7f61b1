import { createHash } from 'node:crypto';
import { escapeHtml } from '../../src/util/html.js';
import { createRandom, type Random } from '../corpus/random.js';
import { ALIASED, ALIASES, capitalize, ORGANIZATIONS, PEOPLE, PLACES, PRIVATE, sayWords } from './words.js';

/** What a file of the made-up archive is written from; a step changes one of these values. */
export interface Recipe {
  readonly kind: 'md' | 'html' | 'txt';
  /** The number of the text: two articles with one number have the same text. */
  readonly text: number;
  /** How often a word of the text was changed. */
  readonly retouched: number;
  readonly title: number;
  /** 'YYYY-MM-DD', 'YYYY-MM', 'YYYY'; null for an undated article. */
  readonly date: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** Whether it is a page with more elements inside each other than a low limit allows. */
  readonly isDeep: boolean;
}

/** A file of the made-up archive, and what there is to know about it. */
export interface MadeArticle {
  readonly recipe: Recipe;
  readonly content: string;
  readonly title: string;
  /** Words of its text that stand in no article with another text. */
  readonly marks: readonly string[];
  /** The people in it whose names a takedown may replace. */
  readonly people: readonly string[];
}

/** Finds every mark in a text. */
export const MARK = /zq[a-z]{10}/g;

/** Lines that stand around many texts. Fewer words than a text that was withheld and is repeated. */
const FURNITURE = ['Beranda', 'Bagikan artikel', 'Loading...', 'Baca juga: Cuaca hari ini'];
/** Consonants: a stemmer leaves a word of these as it is. */
const LETTERS = 'bcdfghjkmpqrtvwxz';
/** Elements inside each other on a deep page. */
const DEPTH = 90;
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** Writes the file of a recipe: the same bytes for the same recipe. */
export function makeArticle(recipe: Recipe): MadeArticle {
  const random = createRandom('text', recipe.text);
  const isEnglish = recipe.text % 13 === 12;
  const cast = drawCast(random);
  const marks = [makeMark(recipe.text, recipe.retouched), makeMark(recipe.text, -1)];
  const paragraphs = Array.from({ length: 2 + random.int(3) }, () => writeParagraph(random, cast, isEnglish));
  if (recipe.retouched > 0) paragraphs[0] = `${paragraphs[0] ?? ''} Ralat ${recipe.retouched}.`;
  paragraphs.push(`Catatan ${marks[0] ?? ''} ${sayWords(random, 4, isEnglish)} di ${cast.place}.`);
  const title = writeTitle(recipe.title, isEnglish);
  const caption = random.chance(0.3) ? `Warga ${marks[1] ?? ''} di ${cast.place}. Foto: Antara` : null;
  const author = random.chance(0.5) ? random.pick(PEOPLE) : null;
  const parts: Parts = { recipe, title, paragraphs, caption, author, cast };
  return {
    recipe,
    content: WRITERS[recipe.kind](parts),
    title,
    marks,
    people: PRIVATE.filter((name) => paragraphs.some((paragraph) => paragraph.includes(name))),
  };
}

/** Draws the recipe of an article that was not there before. */
export function drawRecipe(random: Random, number: number): Recipe {
  const kind = random.pick(['md', 'md', 'html', 'txt', 'txt'] as const);
  const outlet = random.chance(0.75) ? random.pick(OUTLETS) : null;
  const address = outlet === null ? null : `https://${DOMAINS.get(outlet) ?? ''}/${number}/kabar`;
  return {
    kind,
    text: number,
    retouched: 0,
    title: number,
    date: drawDate(random),
    outlet,
    url: kind !== 'txt' && random.chance(0.6) ? address : null,
    isDeep: kind === 'html' && random.chance(0.1),
  };
}

export const OUTLETS = ['Koran Contoh', 'Harian Warga', 'Kabar Laut', 'Pos Utara'];
const DOMAINS = new Map(OUTLETS.map((name) => [name, `${name.toLowerCase().replaceAll(' ', '')}.example`]));

export function drawDate(random: Random): string | null {
  if (random.chance(0.12)) return null;
  const year = String(2019 + random.int(4));
  const month = String(1 + random.int(12)).padStart(2, '0');
  const precision = random.next();
  if (precision < 0.04) return year;
  if (precision < 0.08) return `${year}-${month}`;
  return `${year}-${month}-${String(1 + random.int(28)).padStart(2, '0')}`;
}

/** Returns the title of a number; some numbers share one. */
function writeTitle(number: number, isEnglish: boolean): string {
  const random = createRandom('title', number - (number % 29 === 28 ? 1 : 0));
  const words = capitalize(sayWords(random, 3 + random.int(3), isEnglish));
  return random.chance(0.4) ? `${random.pick(PEOPLE)}: ${words}` : `${words} di ${random.pick(PLACES)}`;
}

interface Cast {
  readonly people: readonly string[];
  readonly place: string;
  readonly organization: (typeof ORGANIZATIONS)[number];
  /** What somebody is called in it. */
  readonly called: readonly string[];
}

/** Returns the names of one article. Every fifth names somebody whom a takedown may mean. */
function drawCast(random: Random): Cast {
  return {
    people: [random.pick(PEOPLE), random.chance(0.2) ? random.pick(PRIVATE) : random.pick(PEOPLE)],
    place: random.pick(PLACES),
    organization: random.pick(ORGANIZATIONS),
    called: [random.pick(ALIASED), random.pick(ALIASES), random.pick(ALIASES)],
  };
}

function writeParagraph(random: Random, cast: Cast, isEnglish: boolean): string {
  return Array.from({ length: 1 + random.int(3) }, () => writeSentence(random, cast, isEnglish)).join(' ');
}

function writeSentence(random: Random, cast: Cast, isEnglish: boolean): string {
  const say = (count: number): string => sayWords(random, count, isEnglish);
  const person = random.pick(cast.people);
  const { name, acronym } = cast.organization;
  const forms = [
    () => `${capitalize(say(7 + random.int(4)))} di ${cast.place}.`,
    () => `${isEnglish ? 'Minister' : 'Menteri'} ${person} ${say(6 + random.int(4))}.`,
    () => `“${capitalize(say(6))},” kata ${person.split(' ').at(-1) ?? ''} di ${cast.place}.`,
    () => `${name} (${acronym}) ${say(7)}.`,
    () => `${capitalize(say(5))} bersama ${acronym}.`,
    () => `${capitalize(say(4))} dengan ${random.pick(cast.called)}, ${say(5)}.`,
    () => `${random.pick(cast.called)} ${say(6)}.`,
  ];
  return random.pick(forms)();
}

/** Returns a word that a hash of the numbers spells. */
function makeMark(text: number, retouched: number): string {
  const hash = createHash('sha256').update(`${text} ${retouched}`).digest();
  return `zq${Array.from(hash.subarray(0, 10), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')}`;
}

interface Parts {
  readonly recipe: Recipe;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly caption: string | null;
  readonly author: string | null;
  readonly cast: Cast;
}

const WRITERS: Readonly<Record<Recipe['kind'], (parts: Parts) => string>> = {
  md: ({ recipe, title, paragraphs, caption, author }) => {
    const lines = [
      `title: ${JSON.stringify(title)}`,
      ...Object.entries({ date: recipe.date, outlet: recipe.outlet, author, url: recipe.url }).flatMap(
        ([key, value]) => (value === null ? [] : [`${key}: ${value}`]),
      ),
    ];
    const picture = caption === null ? [] : [`![${caption}](foto.jpg)`];
    return `---\n${lines.join('\n')}\n---\n\n${[...paragraphs, ...picture].join('\n\n')}\n`;
  },
  txt: ({ recipe, title, paragraphs, caption, cast }) => {
    const random = createRandom('furniture', recipe.text);
    const around = FURNITURE.filter(() => random.chance(0.5));
    const [first = '', ...rest] = paragraphs;
    return `${[
      ...around.slice(0, 2),
      title,
      ...(recipe.date === null ? [] : [printDate(recipe.date)]),
      ...(caption === null ? [] : [caption]),
      `${cast.place.toUpperCase()}${recipe.outlet === null ? '' : `, ${recipe.outlet}`} - ${first}`,
      ...rest,
      ...around.slice(2),
    ].join('\n\n')}\n`;
  },
  html: ({ recipe, title, paragraphs, caption, author }) => {
    const { date, outlet, url, isDeep } = recipe;
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: title,
      ...(date === null ? {} : { datePublished: date }),
      ...(author === null ? {} : { author: { '@type': 'Person', name: author } }),
      ...(outlet === null ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
    };
    const [open, close] = isDeep ? ['<div>'.repeat(DEPTH), '</div>'.repeat(DEPTH)] : ['', ''];
    const figure =
      caption === null
        ? ''
        : `<figure><img src="foto.jpg" alt=""><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
    return `<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
${url === null ? '' : `<link rel="canonical" href="${url}">`}
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><nav><a href="/">Beranda</a></nav><article><h1>${escapeHtml(title)}</h1>
${figure}${open}${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}${close}
</article><footer>Copyright</footer></body></html>
`;
  },
};

/** As pages print it: '3 Maret 2021', 'Maret 2021', '2021'. */
function printDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? [] : [MONTHS[Number(month) - 1] ?? ''];
  return [...(day === undefined ? [] : [String(Number(day))]), ...name, year].join(' ');
}
