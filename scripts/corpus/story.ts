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
/** The median article has this share of the words of the mean one. */
const MEDIAN_SHARE = 0.87;
const LENGTH_SPREAD = 0.45;
/** The shortest and the longest article, as a share of the mean one. */
const SHORTEST = 0.15;
const LONGEST = 5.5;
/** Words by which the last paragraph exceeds what was wanted, on average. */
const LAST_PARAGRAPH = 20;
/** The years of the archive: more from the later ones. */
const FIRST_YEAR = 2008;
const YEARS = 18;
/** Subjects: each has words, people and places of its own, so that articles are related to each other. */
const TOPICS = 400;
const TOPIC_WORDS = 40;
const TOPIC_WORD_SHARE = 0.25;
const TOPIC_NAMES = 6;
/** Share of an article's names that are its topic's. */
const TOPIC_NAME_SHARE = 0.46;
/** People, organizations and places that every article chooses; half of the articles choose one more of a kind. */
const FEWEST_OF_A_KIND = 3;
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

/** The names of one article: chosen once, then used in turn, so that a short article has all of them too. */
interface Cast {
  readonly people: readonly MadePerson[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
  readonly introduced: Set<string>;
  readonly nextPerson: () => MadePerson;
  readonly nextOrganization: () => string;
  readonly nextPlace: () => string;
}

/** Returns a function that tells the story of a number, always the same one. Stories have `meanWords` words on average. */
export function createTeller(words: Words, names: Names, meanWords: number): (number: number) => Story {
  const topics = Array.from({ length: TOPICS }, (_, i) => makeTopic(createRandom('topic', i), words, names));
  return (number) => {
    const random = createRandom('story', number);
    const topic = random.pick(topics);
    const cast = makeCast(random, topic, names);
    const clause = (least: number, most: number): string => makeClause(random, topic, words, least, most);
    const place = cast.places[0] ?? '';
    const title = makeTitle(random, cast, clause);
    const share = MEDIAN_SHARE * Math.exp(random.normal() * LENGTH_SPREAD);
    const target = meanWords * Math.min(LONGEST, Math.max(SHORTEST, share)) - LAST_PARAGRAPH;
    const paragraphs: string[] = [];
    let count = 0;
    do {
      const paragraph = makeParagraph(random, cast, clause);
      paragraphs.push(paragraph);
      count += paragraph.split(' ').length;
    } while (count < target);
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
  const draw = (known: readonly number[], anyone: (random: Random) => number): number[] =>
    Array.from({ length: FEWEST_OF_A_KIND + random.int(3) }, () =>
      random.chance(TOPIC_NAME_SHARE) ? random.pick(known) : anyone(random),
    );
  const people = draw(topic.people, names.drawPerson).map(names.person);
  const organizations = draw(topic.organizations, names.drawOrganization).map(names.organization);
  const places = draw(topic.places, names.drawPlace).map(names.place);
  return {
    people,
    organizations,
    places,
    introduced: new Set(),
    nextPerson: createTurns(people),
    nextOrganization: createTurns(organizations),
    nextPlace: createTurns(places),
  };
}

/** Returns a function that returns one after the other, and the first again after the last. */
function createTurns<T>(items: readonly T[]): () => T {
  let turn = 0;
  return () => {
    const item = items[turn % items.length];
    if (item === undefined) throw new Error('there is nothing to take turns');
    turn += 1;
    return item;
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
  const { nextPerson, nextOrganization, nextPlace } = cast;
  const day = `${random.pick(WEEKDAYS)} (${1 + random.int(28)}/${1 + random.int(12)})`;
  const quote = (): string =>
    `“${capitalize(clause(6, 12))},” ${random.pick(SAYING)} ${introduce(nextPerson(), cast)}, di ${nextPlace()}.`;
  const forms = [
    quote,
    quote,
    quote,
    quote,
    quote,
    () => `${capitalize(clause(9, 18))}.`,
    () => `${random.pick(OPENERS)}, ${clause(8, 15)}.`,
    () => `${callBy(nextPerson(), cast)} ${random.pick(ADDING)} bahwa ${clause(8, 14)}.`,
    () => `Menurut ${callBy(nextPerson(), cast)}, ${clause(8, 14)}.`,
    () => `${capitalize(clause(6, 10))} di ${nextPlace()}, ${day}, ${clause(4, 8)}.`,
    () => `${nextOrganization()} ${clause(8, 14)}.`,
    () =>
      `Sebanyak ${(2 + random.int(980)).toString()} ${clause(6, 12)}${random.chance(0.4) ? ` di ${nextPlace()}` : ''}.`,
  ];
  return random.pick(forms)();
}

/** "Budi Santoso, Ketua KPK"; "Santoso dari KPK" once that has been said. */
function introduce(person: MadePerson, cast: Cast): string {
  const organization = cast.nextOrganization();
  if (cast.introduced.has(person.name)) return `${person.short} dari ${organization}`;
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
