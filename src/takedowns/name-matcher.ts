import { slug } from '../util/slug.js';
import { decodeForms, lettersOf, readForms } from '../util/written-forms.js';
import { findAddresses, type TextRange } from './address-tokens.js';
import {
  findCut,
  findInAddress,
  findInProse,
  findTurned,
  spellingsOf,
  type Spelling,
} from './name-patterns.js';

/** A name, and what is written in its place. */
export interface ReplacedName {
  readonly name: string;
  readonly pseudonym: string;
}

/** A place where a name stands. */
export interface FoundName extends TextRange {
  readonly name: ReplacedName;
}

/**
 * Finds names as they stand in texts, addresses and file names, however they are written there: capitals, accents, hyphens at a line's
 * end, unseen characters, suffixes, encoding. A name goes across no end of a block (a blank line) or a sentence, and no comma.
 */
export interface NameMatcher {
  /** In running text, in order; none overlap. A handle or address that gives a name away is found as a whole. */
  readonly find: (text: string) => readonly FoundName[];
  /** Whether a text has the letters of a name in a row, in any way to read it: false is said in a fraction of the time. */
  readonly mayHold: (text: string) => boolean;
  /** The first name that an address or the name of a file gives away; null when none is. */
  readonly findInAddress: (address: string) => FoundName | null;
  readonly isInAddress: (address: string) => boolean;
  /** The text with no name left in it; the same string where none was. */
  readonly replace: (text: string) => string;
  /** What {@link replace} makes of a byline, in which 'Widodo, Slamet' is one person. */
  readonly replaceInByline: (text: string) => string;
  /** The path of a file with what is left of pseudonyms in an address instead of names. */
  readonly replaceInPath: (path: string) => string;
}

interface Ready {
  readonly name: ReplacedName;
  readonly spellings: readonly Spelling[];
}

/** Passes until nothing is left: what is written in a name's place can make up another with the words around it. */
const MAX_PASSES = 20;
/** What is left of a name that even then comes back. */
const BLANK = '…';
const BLANK_IN_PATH = '_';

/** Returns what takes a name's place in the nth pass over a text, from 0. */
export function wordsInPlaceOf({ pseudonym }: ReplacedName, pass: number): string {
  return pass < MAX_PASSES ? pseudonym : BLANK;
}

/** Makes a matcher. Names without a letter are passed over. */
export function createNameMatcher(names: readonly ReplacedName[]): NameMatcher {
  const ready = names
    .map((name): Ready => ({ name, spellings: spellingsOf(name.name) }))
    .filter(({ spellings }) => spellings.length > 0)
    // The longest first: it says whose pseudonym stands where two overlap.
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  const candidatesIn = (text: string): readonly Ready[] => {
    if (ready.length === 0) return ready;
    const forms = lettersOf(text);
    return ready.filter(({ spellings }) =>
      spellings.some(({ letters }) => forms.some((form) => form.includes(letters))),
    );
  };
  const find = (text: string): readonly FoundName[] => {
    const candidates = candidatesIn(text);
    return candidates.length === 0 ? [] : findAmong(candidates, text);
  };
  const inAddress = (address: string): FoundName | null =>
    findWith(candidatesIn(address), address, findInAddress)[0] ?? null;
  const isInAddress = (address: string): boolean => inAddress(address) !== null;
  return {
    find,
    mayHold: (text) => candidatesIn(text).length > 0,
    findInAddress: inAddress,
    isInAddress,
    replace: (text) => replaceCut(ready, replaceAll(text, find, wordsInPlaceOf)),
    replaceInByline: (text) => {
      const findTurnedIn = (form: string): readonly FoundName[] =>
        join(findWith(ready, form, findTurned), ready);
      const straight = ready.length === 0 ? text : replaceAll(text, findTurnedIn, wordsInPlaceOf);
      return replaceCut(ready, replaceAll(straight, find, wordsInPlaceOf));
    },
    replaceInPath: (path) => {
      if (!isInAddress(path)) return path;
      const findIn = (text: string): readonly FoundName[] => {
        const candidates = candidatesIn(text);
        return join(findWith(candidates, text, findInAddress), candidates);
      };
      const words: typeof wordsInPlaceOf = ({ pseudonym }, pass) =>
        pass < MAX_PASSES ? slug(pseudonym) || 'x' : BLANK_IN_PATH;
      return replaceAll(decodeForms(path).replace(/\p{Cc}+/gu, '-'), findIn, words);
    },
  };
}

/** Replaces until nothing is found. */
function replaceAll(
  text: string,
  find: (text: string) => readonly FoundName[],
  wordsFor: typeof wordsInPlaceOf,
): string {
  let left = text;
  for (let pass = 0; ; pass += 1) {
    const found = find(left);
    if (found.length === 0) return left;
    left = found.reduceRight(
      (changed, { start, end, name }) => changed.slice(0, start) + wordsFor(name, pass) + changed.slice(end),
      left,
    );
  }
}

function lengthOf({ spellings }: Ready): number {
  return spellings[0]?.letters.length ?? 0;
}

function findAmong(candidates: readonly Ready[], text: string): readonly FoundName[] {
  const addresses = findAddresses(text);
  const whole = addresses.flatMap((range) => {
    const name = findWithin(candidates, text.slice(range.start, range.end));
    return name === null ? [] : [{ ...range, name }];
  });
  const wide = findWith(candidates, text, findInProse).map(({ start, end, name }): FoundName => {
    const around = addresses.find((address) => address.start <= start && end <= address.end);
    if (around !== undefined) return { ...around, name };
    return { start: /[@#＠＃]/u.test(text.charAt(start - 1)) ? start - 1 : start, end, name };
  });
  return join([...wide, ...whole], candidates);
}

/** The name that an address or handle gives away. */
function findWithin(candidates: readonly Ready[], address: string): ReplacedName | null {
  const [found] = findWith(candidates, address, findInAddress);
  return found?.name ?? null;
}

function findWith(
  candidates: readonly Ready[],
  text: string,
  search: typeof findInProse,
): readonly FoundName[] {
  return readForms(text).flatMap((form) =>
    candidates.flatMap(({ name, spellings }) =>
      spellings.flatMap((spelling) =>
        search(spelling, form.text).flatMap((range): readonly FoundName[] => {
          const [start, end] = [form.starts[range.start], form.ends[range.end - 1]];
          return start === undefined || end === undefined ? [] : [{ start, end, name }];
        }),
      ),
    ),
  );
}

/** Those that overlap as one, with the first of the candidates that is among them. */
function join(found: readonly FoundName[], candidates: readonly Ready[]): readonly FoundName[] {
  const order = new Map(candidates.map(({ name }, i) => [name, i]));
  const joined: FoundName[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined || last.end <= one.start) joined.push(one);
    else {
      const name = (order.get(one.name) ?? 0) < (order.get(last.name) ?? 0) ? one.name : last.name;
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, one.end), name };
    }
  }
  return joined;
}

/** A text that was cut within a name ('… oleh Slamet Wid…') without the beginning of it. */
function replaceCut(names: readonly Ready[], text: string): string {
  const mark = ['…', '...'].find((one) => text.endsWith(one));
  if (mark === undefined) return text;
  const kept = text.slice(0, -mark.length).trimEnd();
  const end = text.slice(kept.length);
  const [form] = readForms(kept.slice(-CUT_LENGTH));
  for (const { spellings, name } of form === undefined ? [] : names) {
    const at = spellings
      .map((spelling) => findCut(spelling, form?.text ?? ''))
      .find((place) => place !== null);
    if (at == null) continue;
    const start = kept.length - Math.min(kept.length, CUT_LENGTH) + (form?.starts[at] ?? 0);
    return text.slice(0, start) + name.pseudonym + end;
  }
  return text;
}

/** Characters before a cut that can be the beginning of a name. */
const CUT_LENGTH = 120;
