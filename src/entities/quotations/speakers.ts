import type { SpeechWords } from '../../languages/language.js';
import type { QuotationPattern, TextRange } from '../../model/quotation.js';
import { wordsBetween, wordsIn, type NamedRange, type Names, type Word } from './clauses.js';

/** Who says a quotation, as the words of one clause tell it. */
export interface Attribution {
  /** Null for somebody without a name. */
  readonly speaker: NamedRange | null;
  readonly cue: TextRange | null;
  readonly how: QuotationPattern;
  readonly sure: boolean;
  /** Who is meant stands further up: a pronoun, or 'the senator'. */
  readonly isBefore: boolean;
}

/** What a clause is read with. */
export interface Reading {
  readonly text: string;
  readonly speech: SpeechWords;
  readonly names: Names;
  /** Single words of titles: 'the senator' is somebody who was named before. */
  readonly titles: ReadonlySet<string>;
  /** Titles of several words: after 'secretary of state' comes its bearer, for all the 'of' in it. */
  readonly longTitles: ReadonlySet<string>;
  readonly accordingTo: readonly (readonly string[])[];
}

/** Characters from a verb to the name of who speaks: further off is another clause. */
const NEAR = 110;
/** Characters from a verb that seldom stands with a quotation to one that it does stand with. */
const BESIDE = 50;
/** Characters between a name and its verb, with what is said of its bearer between commas. */
const APART = 170;
/** Words between a verb and the speaker's name: titles and offices take some. */
const TITLE_WORDS = 12;
const UNNAMED = { speaker: null, how: 'unnamed', sure: false, isBefore: false } as const;

/** Returns the index of the first verb of saying in a clause, or -1. */
export function findVerb(words: readonly Word[], { speech }: Reading): number {
  return words.findIndex((word) => isVerb(word, speech));
}

/** Returns the index of the last word before a quotation that makes it somebody's, or -1. */
export function findLastVerb(words: readonly Word[], { speech }: Reading): number {
  return words.findLastIndex(
    (word) => isVerb(word, speech) || speech.looseVerbs.has(word.lower) || speech.participles.has(word.lower),
  );
}

/** Tells whether a word says that somebody speaks: a verb, also with what stands for its speaker. */
export function isVerb({ lower }: Word, { verbs, speakerSuffix }: SpeechWords): boolean {
  if (verbs.has(lower)) return true;
  return (
    speakerSuffix !== null &&
    lower.endsWith(speakerSuffix) &&
    verbs.has(lower.slice(0, -speakerSuffix.length))
  );
}

/** Tells whether a verb stands for its speaker too: 'ujarnya'. */
function hasSuffix({ lower }: Word, { verbs, speakerSuffix }: SpeechWords): boolean {
  return speakerSuffix !== null && lower.endsWith(speakerSuffix) && !verbs.has(lower);
}

/** Reads what follows a quotation: '…,' said X; '…,' X said; '…,' according to X. Null where nobody speaks in it. */
export function readTail(tail: TextRange, words: readonly Word[], reading: Reading): Attribution | null {
  const told = readAccordingTo(words, tail, reading);
  let at = findVerb(words, reading);
  if (told !== null && told.at <= 4 && (at < 0 || told.at < at)) return told.attribution;
  let unnamed: Attribution | null = null;
  // '… announced in October, said X': the verb with a subject is a later one.
  for (let tries = 0; at >= 0 && tries < 3; tries += 1) {
    const verb = words[at];
    if (verb === undefined || verb.start - tail.start > NEAR) break;
    const found = readVerb(at, words, tail, reading);
    if (found !== null && (found.speaker !== null || found.isBefore)) return found;
    unnamed ??= found;
    at = words.findIndex((word, i) => i > at && isVerb(word, reading.speech));
  }
  return unnamed;
}

/** Reads what stands before a quotation in its sentence: X said: '…'. Null where nobody speaks in it. */
export function readLead(lead: TextRange, words: readonly Word[], reading: Reading): Attribution | null {
  const { speech } = reading;
  const told = readAccordingTo(words, lead, reading);
  if (told !== null && told.at <= 2) return told.attribution;
  const isSpoken = (word: Word): boolean => isVerb(word, speech) || speech.looseVerbs.has(word.lower);
  let at = findLastVerb(words, reading);
  // 'X said in a statement that …': the verb with a subject is the first of several.
  for (let tries = 0; at >= 0 && tries < 4; tries += 1) {
    const found = readVerb(at, words, lead, reading, true);
    const verb = words[at];
    if (found !== null && verb !== undefined && (found.speaker !== null || found.isBefore)) {
      const isPlain = isVerb(verb, speech)
        ? !words.slice(at + 1).some((word) => isVerb(word, speech))
        : lead.end - verb.end <= BESIDE;
      return isPlain ? found : { ...found, sure: false };
    }
    const earlier = words.findLastIndex((word, i) => i < at && isSpoken(word));
    if (earlier < 0) return found ?? readColon(lead, words, reading);
    at = earlier;
  }
  return readColon(lead, words, reading);
}

/** X: '…', without a verb. */
function readColon(
  lead: TextRange,
  words: readonly Word[],
  { text, names, speech }: Reading,
): Attribution | null {
  const before = text.slice(lead.start, lead.end).trimEnd();
  const last = words.at(-1);
  const isThat = last !== undefined && speech.that.has(last.lower) && last.end >= lead.start + before.length;
  if (!before.endsWith(':') && !isThat) return null;
  const speaker = names.within(lead).find(({ type }) => type === 'person');
  if (speaker === undefined) return null;
  // A name and nothing else, as interviews are printed.
  const sure = speaker.end - lead.start + 1 >= before.length && speaker.start === lead.start;
  return { speaker, cue: null, how: 'X:', sure, isBefore: false };
}

function readAccordingTo(
  words: readonly Word[],
  clause: TextRange,
  reading: Reading,
): { readonly attribution: Attribution; readonly at: number } | null {
  for (const phrase of reading.accordingTo) {
    const at = words.findIndex((_, i) => phrase.every((part, k) => words[i + k]?.lower === part));
    const first = words[at];
    const last = words[at + phrase.length - 1];
    if (first === undefined || last === undefined) continue;
    const cue = { start: first.start, end: last.end };
    const pronoun = words[at + phrase.length];
    if (pronoun !== undefined && reading.speech.pronouns.has(pronoun.lower))
      return { at, attribution: { ...UNNAMED, cue, how: 'he said', isBefore: true } };
    const named = nameAfter(last.end, clause.end, words, reading);
    // 'According to the papers, X said': the papers say so.
    const isOther =
      named !== null &&
      reading.text.slice(last.end, named.speaker.start).includes(',') &&
      reading.text.charAt(named.speaker.end) !== ',';
    if (isOther) continue;
    return {
      at,
      attribution:
        named === null ? { ...UNNAMED, cue } : { ...named, cue, how: 'according to X', isBefore: false },
    };
  }
  return null;
}

/** Says who is the subject of a verb. Null where it has none of its own ('adding') and its sentence names nobody. */
function readVerb(
  at: number,
  words: readonly Word[],
  clause: TextRange,
  reading: Reading,
  isLead = false,
): Attribution | null {
  const { speech } = reading;
  const verb = words[at];
  if (verb === undefined) return null;
  const cue = { start: verb.start, end: verb.end };
  if (hasSuffix(verb, speech)) return { ...UNNAMED, cue, how: 'he said', isBefore: true };
  if (speech.participles.has(verb.lower)) return readParticiple(at, words, clause, reading);
  const isPassive = speech.passives.has(words[at - 1]?.lower ?? '');
  const before = isPassive ? null : nameBefore(verb.start, clause.start, words, reading);
  if (before !== null) return { ...before, cue, how: 'X said', isBefore: false };
  let word = at - 1;
  while (word >= 0 && isBetween(words[word], speech)) word -= 1;
  if (!isPassive && speech.pronouns.has(words[word]?.lower ?? ''))
    return { ...UNNAMED, cue, how: 'he said', isBefore: true };
  // 'He called it “a” and said “b”': the subject stands before what was quoted first.
  const isJoined = word >= 0 && words.slice(0, word + 1).every(({ lower }) => speech.and.has(lower));
  if (isJoined) return null;
  // 'said X' begins its clause; elsewhere what follows is what was said, or to whom.
  const isAfterComma = /[,–—]\s*$/.test(
    reading.text.slice(Math.max(clause.start, verb.start - 3), verb.start),
  );
  if (word < 0 || (!isLead && (at <= 1 || isAfterComma))) {
    const next = words[at + 1];
    if (next !== undefined && speech.pronouns.has(next.lower))
      return { ...UNNAMED, cue, how: 'he said', isBefore: true };
    const after = nameAfter(verb.end, clause.end, words, reading);
    if (after !== null) return { ...after, cue, how: 'said X', isBefore: false };
  }
  const isBefore = isDefinite(at, words, reading);
  const unlisted = isBefore ? null : unlistedName(at, words, clause, reading);
  if (unlisted !== null)
    return { speaker: unlisted, cue, how: word < 0 ? 'said X' : 'X said', sure: false, isBefore };
  return { ...UNNAMED, cue, isBefore };
}

/** A name that was not recognized: words with a capital, right before the verb, or right after it and what titles stand there. */
const CAPITALS = /(?:\p{Lu}[\p{L}'’.-]*)(?:\s\p{Lu}[\p{L}'’.-]*){0,3}/u;
const CAPITALS_BEFORE = new RegExp(`(?:^|[\\s(,])(${CAPITALS.source})\\s$`, 'u');
const CAPITALS_AFTER = new RegExp(`^(?:\\s[\\p{Ll}\\p{N}-]+){0,4}\\s(${CAPITALS.source})`, 'u');

/** Returns the place of a name beside a verb that is not among the recognized ones, or null. */
function unlistedName(
  at: number,
  words: readonly Word[],
  clause: TextRange,
  { text, names, speech }: Reading,
): NamedRange | null {
  const verb = words[at];
  if (verb === undefined) return null;
  const before = text.slice(Math.max(clause.start, verb.start - UNLISTED), verb.start);
  const after = text.slice(verb.end, Math.min(clause.end, verb.end + UNLISTED));
  const found = CAPITALS_BEFORE.exec(before);
  const next = found === null && at <= 1 ? CAPITALS_AFTER.exec(after) : null;
  const name = (found ?? next)?.[1]?.replace(/[.'’]$/, '');
  if (name === undefined || name.length < 3) return null;
  const start =
    found === null ? verb.end + after.indexOf(name) : verb.start - before.length + before.lastIndexOf(name);
  const range = { start, end: start + name.length };
  const own = wordsIn(text, range).map(({ lower }) => lower);
  const isOrdinary = own.every(
    (word) => speech.pronouns.has(word) || speech.definite.has(word) || word.length < 3,
  );
  const skipped = wordsIn(text, { start: verb.end, end: Math.max(verb.end, start) });
  if (isOrdinary || skipped.some(({ lower }) => speech.prepositions.has(lower))) return null;
  const isKnown = names
    .within({ start: range.start - UNLISTED, end: range.end + UNLISTED })
    .some((other) => other.start < range.end && other.end > range.start);
  return isKnown ? null : { ...range, type: 'person' };
}

/** Characters beside a verb in which a name that was not recognized is looked for. */
const UNLISTED = 90;

/** 'X did so, saying …', 'X was quoted as saying …': the subject is the sentence's. */
function readParticiple(
  at: number,
  words: readonly Word[],
  clause: TextRange,
  reading: Reading,
): Attribution | null {
  const { speech, names } = reading;
  const verb = words[at];
  if (verb === undefined) return null;
  const cue = { start: verb.start, end: verb.end };
  const before = nameBefore(verb.start, clause.start, words, reading);
  if (before !== null) return { ...before, sure: false, cue, how: 'X said', isBefore: false };
  const subject = words.find((word) => speech.pronouns.has(word.lower) && word.start < verb.start);
  const [speaker] = names
    .within({ start: clause.start, end: verb.start })
    .filter((name) => name.type === 'person' && isSubject(name, reading));
  if (speaker !== undefined && (subject === undefined || speaker.start < subject.start))
    return { speaker, cue, how: 'X said', sure: false, isBefore: false };
  return subject === undefined ? null : { ...UNNAMED, cue, how: 'he said', isBefore: true };
}

/** The senator said; kata presiden itu: somebody who was named before. */
function isDefinite(at: number, words: readonly Word[], { speech, titles }: Reading): boolean {
  if (speech.namesBeforeNouns) {
    const noun = words[at - 1] ?? words[at + 2];
    const article = words[at - 1] === undefined ? words[at + 1] : words[at - 2];
    return (
      noun !== undefined &&
      article !== undefined &&
      titles.has(noun.lower) &&
      speech.definite.has(article.lower)
    );
  }
  return at <= 1 && words.slice(at + 1, at + 9).some(({ lower }) => speech.definite.has(lower));
}

interface Found {
  readonly speaker: NamedRange;
  readonly sure: boolean;
}

/** Returns the first person after a verb who is not the hearer, the owner of something or part of another clause. */
function nameAfter(from: number, end: number, words: readonly Word[], reading: Reading): Found | null {
  const { text, names, speech, titles } = reading;
  let fallback: Found | null = null;
  let isQualified = false;
  let isRelated = false;
  let at = from;
  for (const name of names.within({ start: from, end: Math.min(end, from + APART) })) {
    const gap = wordsBetween(words, at, name.start);
    const isOther = gap.some(({ lower }) => speech.clauseStarts.has(lower) || speech.that.has(lower));
    if (gap.length > TITLE_WORDS || isOther) break;
    const last = gap.at(-1)?.lower ?? '';
    const isApposition = /,\s*$/.test(text.slice(at, name.start));
    if (gap.some(({ lower }) => speech.prepositions.has(lower))) isQualified = true;
    at = name.end;
    if (isQualified && !isApposition) continue;
    if (isModifier(name, reading)) {
      isRelated = true;
      continue;
    }
    if (name.type === 'person') {
      if (speech.relations.has(last)) {
        isRelated = true;
        fallback ??= { speaker: name, sure: false };
        continue;
      }
      const isNear = name.start - from <= NEAR;
      return {
        speaker: name,
        sure: isNear && !isQualified && (!isRelated || isApposition || !speech.relations.size),
      };
    }
    const isAdjacent =
      gap.length <= 3 && name.start - from <= 40 && !gap.some(({ lower }) => titles.has(lower));
    if (fallback === null && isAdjacent && !isQualified)
      fallback = { speaker: name, sure: name.type === 'organization' };
  }
  return fallback;
}

/** Trump's; a Trump adviser: the name says whose. */
function isModifier({ end }: NamedRange, { text, speech }: Reading): boolean {
  const after = text.slice(end, end + 24);
  if (/^['’]s?(?![\p{L}])/u.test(after) && /^['’](?:s\b|\s)/.test(after)) return true;
  if (!speech.namesBeforeNouns) return false;
  const next = /^\s(\p{Ll}[\p{L}-]*)/u.exec(after)?.[1];
  if (next === undefined) return false;
  return !speech.followers.has(next) && !next.endsWith('ly');
}

/** Tells whether a name can be its sentence's subject: not whose something is, and not to or about whom. */
export function isSubject(name: NamedRange, reading: Reading): boolean {
  const { text, speech } = reading;
  if (isModifierOfNoun(name, reading)) return false;
  const before = /(?<!\p{L})(\p{L}{1,20})\s{1,3}$/u
    .exec(text.slice(Math.max(0, name.start - LOOK_BACK), name.start))?.[1]
    ?.toLowerCase();
  return before === undefined || !(speech.prepositions.has(before) || speech.relations.has(before));
}

const LOOK_BACK = 24;

function isModifierOfNoun({ end }: NamedRange, { text }: Reading): boolean {
  return /^['’](?:s\b|\s)/.test(text.slice(end, end + 3));
}

/** Returns the name that is the subject of a verb at `to`: next to it but for adverbs, an apposition, or what tells where from. */
export function nameBefore(
  to: number,
  start: number,
  words: readonly Word[],
  reading: Reading,
): Found | null {
  const { text, names, speech } = reading;
  const all = names.within({ start: Math.max(start, to - APART - LOOK_BACK), end: to });
  for (let i = all.length - 1; i >= 0; i -= 1) {
    const name = all[i];
    if (name === undefined || to - name.end > APART) return null;
    const gap = text.slice(name.end, to);
    const gapWords = wordsBetween(words, name.end, to);
    if (isModifierOfNoun(name, reading)) return null;
    const kind = judgeGap(gap, gapWords, speech);
    const preceding = wordsBetween(words, Math.max(start, name.start - LOOK_BACK), name.start).at(-1);
    const isOwn =
      preceding === undefined ||
      !/\s$/.test(text.slice(name.start - 1, name.start)) ||
      preceding.end < name.start - 2;
    const word = isOwn ? '' : preceding.lower;
    // 'a spokesman for X said', 'a letter to X said': whoever it is stands before.
    if (speech.prepositions.has(word) && !isInTitle(name, start, reading)) continue;
    if (kind === null) {
      // The name may be part of what is said of the one before: 'Ann Lee, head of Acme, said'.
      if (name.type === 'person') return null;
      continue;
    }
    const sure = kind !== 'joined' && !speech.relations.has(word) && !speech.and.has(word);
    // 'the Acme spokesman said', 'juru bicara Acme mengatakan': a person without a name.
    if (name.type === 'place' && kind !== 'next') continue;
    if (name.type === 'place' || (name.type === 'organization' && reading.titles.has(word))) return null;
    return { speaker: name, sure };
  }
  return null;
}

/** Tells whether the preposition before a name belongs to a title: 'Secretary of State X'. */
function isInTitle(name: NamedRange, start: number, { text, longTitles }: Reading): boolean {
  const words = wordsIn(text, { start: Math.max(start, name.start - LOOK_BACK), end: name.end }).map(
    ({ lower }) => lower,
  );
  return words.some((_, i) => longTitles.has(words.slice(i, i + 3).join(' ')));
}

function isBetween(word: Word | undefined, { between }: SpeechWords): boolean {
  return word !== undefined && (between.has(word.lower) || word.lower.endsWith('ly'));
}

/** Tells how what stands between a name and a verb joins them; null where it does not. */
function judgeGap(
  gap: string,
  words: readonly Word[],
  speech: SpeechWords,
): 'next' | 'apposition' | 'qualified' | 'joined' | null {
  const [first] = words;
  const plain = gap.trim();
  if (words.every((word) => isBetween(word, speech)) && !/[.;:]/.test(plain)) return 'next';
  if (/^[,(–—]/.test(plain) || /^\s?[,(–—]/.test(gap)) {
    const rest = plain.replace(/^\([^()]{1,20}\)\s*/, '');
    const inner = wordsAfterLastComma(rest);
    if (inner?.every((word) => speech.between.has(word)) === true) return 'apposition';
    return rest === '' ? 'next' : null;
  }
  if (first === undefined) return 'next';
  if (speech.and.has(first.lower)) return words.length <= 6 ? 'joined' : null;
  if (speech.qualifiers.has(first.lower) && words.length <= 14) {
    // 'X of Acme said', 'X, who …, said'
    return words.some((word, i) => i > 0 && isVerb(word, speech)) ? null : 'qualified';
  }
  return null;
}

/** Returns the words after the comma, bracket or dash that closes an apposition; null when nothing closes it. */
function wordsAfterLastComma(text: string): readonly string[] | null {
  const at = Math.max(
    text.lastIndexOf(','),
    text.lastIndexOf(')'),
    text.lastIndexOf('–'),
    text.lastIndexOf('—'),
  );
  if (at <= 0) return null;
  return text
    .slice(at + 1)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
