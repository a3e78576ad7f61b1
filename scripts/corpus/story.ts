import type { MadeOutlet, MadePerson, Names } from './names.js';
import { createRandom, type Random } from './random.js';
import type { Words } from './words.js';

/** What an article says, before it is written in some format. */
export interface Story {
  readonly title: string;
  /** EDTF: a day, a minute with its zone, or a month; null for an undated one. */
  readonly date: string | null;
  readonly outlet: MadeOutlet;
  readonly authors: readonly string[];
  readonly section: string;
  readonly dateline: string;
  readonly paragraphs: readonly string[];
  readonly caption: string | null;
}

export const SECTIONS = ['Nasional', 'Ekonomi', 'Daerah', 'Olahraga', 'Internasional', 'Budaya', 'Opini'];
/** Shares of all articles. */
const UNDATED_SHARE = 0.05;
const MONTH_ONLY_SHARE = 0.01;
const WITH_TIME_SHARE = 0.5;
const NO_AUTHOR_SHARE = 0.35;
const CAPTION_SHARE = 0.3;
/** Words of the median article; the mean is about 450, the longest some 2,000. */
const MEDIAN_WORDS = 400;
const LENGTH_SPREAD = 0.45;
const SHORTEST = 60;
const LONGEST = 2_400;
/** The years of the archive: more from the later ones. */
const FIRST_YEAR = 2008;
const YEARS = 18;
/** Subjects: each has words, people and places of its own, so that articles are related to each other. */
const TOPICS = 400;
const TOPIC_WORDS = 40;
const TOPIC_WORD_SHARE = 0.25;
const TOPIC_NAMES = 6;
const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const SAYING = ['kata', 'ujar', 'ucap', 'tutur', 'jelas', 'tegas'];
const ADDING = ['menambahkan', 'menegaskan', 'menilai', 'mengatakan', 'menjelaskan', 'berharap'];
const OPENERS = ['Sementara itu', 'Selain itu', 'Meski begitu', 'Di sisi lain', 'Sebelumnya', 'Hingga kini'];

interface Topic {
  readonly words: readonly string[];
  readonly people: readonly number[];
  readonly places: readonly number[];
  readonly organizations: readonly number[];
}

/** The names of one article: chosen once, then used again and again. */
interface Cast {
  readonly people: readonly MadePerson[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
  readonly introduced: Set<string>;
}

/** Tells the story of a number, always the same one. */
export function createTeller(words: Words, names: Names): (number: number) => Story {
  const topics = Array.from({ length: TOPICS }, (_, i) => makeTopic(createRandom('topic', i), words, names));
  return (number) => {
    const random = createRandom('story', number);
    const topic = random.pick(topics);
    const cast = makeCast(random, topic, names);
    const clause = (least: number, most: number): string => makeClause(random, topic, words, least, most);
    const place = cast.places[0] ?? '';
    const title = makeTitle(random, cast, clause);
    const wanted = Math.round(MEDIAN_WORDS * Math.exp(random.normal() * LENGTH_SPREAD));
    const target = Math.min(LONGEST, Math.max(SHORTEST, wanted));
    const paragraphs: string[] = [];
    for (let count = 0; count < target;) {
      const paragraph = makeParagraph(random, cast, clause);
      paragraphs.push(paragraph);
      count += paragraph.split(' ').length;
    }
    return {
      title,
      date: makeDate(random),
      outlet: names.outlet(random),
      authors: random.chance(NO_AUTHOR_SHARE) ? [] : [names.person(names.drawPerson(random)).name],
      section: random.pick(SECTIONS),
      dateline: place,
      paragraphs,
      caption: random.chance(CAPTION_SHARE) ? `${capitalize(clause(5, 9))} di ${place}.` : null,
    };
  };
}

function makeTopic(random: Random, words: Words, names: Names): Topic {
  const several = <T>(count: number, draw: (random: Random) => T): readonly T[] =>
    Array.from({ length: count }, () => draw(random));
  return {
    words: several(TOPIC_WORDS, words.content),
    people: several(TOPIC_NAMES, names.drawPerson),
    places: several(TOPIC_NAMES, names.drawPlace),
    organizations: several(TOPIC_NAMES, names.drawOrganization),
  };
}

function makeCast(random: Random, topic: Topic, names: Names): Cast {
  const draw = (count: number, known: readonly number[], anyone: (random: Random) => number): number[] =>
    Array.from({ length: count }, () => (random.chance(0.6) ? random.pick(known) : anyone(random)));
  return {
    people: draw(2 + random.int(3), topic.people, names.drawPerson).map(names.person),
    organizations: draw(1 + random.int(3), topic.organizations, names.drawOrganization).map(
      names.organization,
    ),
    places: draw(1 + random.int(3), topic.places, names.drawPlace).map(names.place),
    introduced: new Set(),
  };
}

function makeTitle(random: Random, cast: Cast, clause: (least: number, most: number) => string): string {
  const { name, role } = random.pick(cast.people);
  const place = random.pick(cast.places);
  const forms = [
    () => `${role} ${name}: ${capitalize(clause(4, 6))}`,
    () => `${capitalize(clause(5, 8))} di ${place}`,
    () => `${name} ${clause(4, 7)}`,
    () => `${random.pick(cast.organizations)} ${clause(4, 7)}`,
    () => capitalize(clause(6, 10)),
  ];
  return random.pick(forms)();
}

function makeParagraph(random: Random, cast: Cast, clause: (least: number, most: number) => string): string {
  const sentences = 1 + random.int(4);
  return Array.from({ length: sentences }, () => makeSentence(random, cast, clause)).join(' ');
}

function makeSentence(random: Random, cast: Cast, clause: (least: number, most: number) => string): string {
  const person = random.pick(cast.people);
  const organization = random.pick(cast.organizations);
  const place = random.pick(cast.places);
  const day = `${random.pick(WEEKDAYS)} (${1 + random.int(28)}/${1 + random.int(12)})`;
  const forms = [
    () => `${capitalize(clause(9, 18))}.`,
    () => `${capitalize(clause(9, 18))}.`,
    () => `${random.pick(OPENERS)}, ${clause(8, 15)}.`,
    () =>
      `“${capitalize(clause(7, 14))},” ${random.pick(SAYING)} ${introduce(person, organization, cast)}, di ${place}.`,
    () => `${callBy(person, cast)} ${random.pick(ADDING)} bahwa ${clause(8, 14)}.`,
    () => `Menurut ${callBy(person, cast)}, ${clause(8, 14)}.`,
    () => `${capitalize(clause(6, 10))} di ${place}, ${day}, ${clause(4, 8)}.`,
    () => `${organization} ${clause(8, 14)}.`,
    () =>
      `Sebanyak ${(2 + random.int(980)).toString()} ${clause(6, 12)} ${random.chance(0.4) ? `di ${place}` : ''}`.trim() +
      '.',
  ];
  return random.pick(forms)();
}

/** "Budi Santoso, Ketua KPK"; the family name alone once that has been said. */
function introduce(person: MadePerson, organization: string, cast: Cast): string {
  if (cast.introduced.has(person.name)) return person.short;
  cast.introduced.add(person.name);
  return `${person.name}, ${person.role} ${organization}`;
}

function callBy(person: MadePerson, cast: Cast): string {
  if (cast.introduced.has(person.name)) return person.short;
  cast.introduced.add(person.name);
  return `${person.role} ${person.name}`;
}

/** Words of grammar between words of content, of which a part belong to the topic. */
function makeClause(random: Random, topic: Topic, words: Words, least: number, most: number): string {
  const length = least + random.int(most - least + 1);
  let text = '';
  let isLink = true;
  for (let i = 0; i < length; i += 1) {
    // Never two words of grammar side by side, nor one at either end.
    isLink = !isLink && i < length - 1 && random.chance(0.6);
    const content = (): string =>
      random.chance(TOPIC_WORD_SHARE) ? random.pick(topic.words) : words.content(random);
    text += (i === 0 ? '' : ' ') + (isLink ? words.link(random) : content());
  }
  return text;
}

function makeDate(random: Random): string | null {
  // The larger of two draws: more articles from the later years.
  const year = FIRST_YEAR + Math.max(random.int(YEARS), random.int(YEARS));
  const month = `${year}-${twoDigits(1 + random.int(12))}`;
  const day = `${month}-${twoDigits(1 + random.int(28))}`;
  const minute = `${twoDigits(5 + random.int(18))}:${twoDigits(random.int(60))}`;
  const kind = random.next();
  if (kind < UNDATED_SHARE) return null;
  if (kind < UNDATED_SHARE + MONTH_ONLY_SHARE) return month;
  return random.chance(WITH_TIME_SHARE) ? `${day}T${minute}+07:00` : day;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
