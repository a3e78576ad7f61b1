import { choosePlural, formatList, formatNumber } from './format.js';
import type { InterfaceStrings } from './strings.js';

/** A user's words that cannot take the place of the interface's. */
export interface StringsProblem {
  /** Keys down to the one that is wrong: ['frame', 'dates']. */
  readonly path: readonly string[];
  readonly message: string;
  /** The keys there are, when it is not one of them. */
  readonly known: readonly string[];
}

/**
 * The interface's strings with a user's own in their place, by the same keys. A sentence with numbers or names in it is written with `{1}`, `{2}` where
 * they stand, or with the name of a figure: `{articles}`. One that depends on them has a text for each case below it: by the forms of
 * number that the language has (`one`, `few`, `other` …), by an exact number (`0`), or by a word of the data (`month`), in the order
 * of what the sentence is given. The first problem found is returned instead.
 */
export function replaceStrings(
  strings: InterfaceStrings,
  own: unknown,
  tag: string,
): InterfaceStrings | StringsProblem {
  const problems: StringsProblem[] = [];
  const replaced = replace(strings, own, tag, [], problems);
  // Every value kept its kind: a text, a function to a text, or a group of them.
  return problems[0] ?? (replaced as InterfaceStrings);
}

export function isStringsProblem(result: InterfaceStrings | StringsProblem): result is StringsProblem {
  return 'message' in result && 'known' in result;
}

/** Returns the keys of the strings that none of a user's own gives, in their order: 'frame.dates'. */
export function findMissing(strings: InterfaceStrings, own: readonly unknown[]): readonly string[] {
  return listMissing(strings, own, []);
}

function listMissing(value: unknown, own: readonly unknown[], path: readonly string[]): readonly string[] {
  const given = own.filter((one) => one !== undefined && one !== null);
  if (!isGroup(value) || isCounted(value)) return given.length > 0 ? [] : [path.join('.')];
  return Object.entries(value).flatMap(([key, item]) =>
    listMissing(
      item,
      given.map((one) => (isGroup(one) ? one[key] : undefined)),
      [...path, key],
    ),
  );
}

type Group = Readonly<Record<string, unknown>>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const FORMS: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Tells whether a value is a sentence with a text for each form of number, and not a group of sentences. */
function isCounted(value: Group): boolean {
  return 'other' in value && Object.keys(value).every((key) => FORMS.includes(key));
}

function replace(
  value: unknown,
  own: unknown,
  tag: string,
  path: readonly string[],
  problems: StringsProblem[],
): unknown {
  if (own === undefined || own === null) return value;
  const fail = (message: string, known: readonly string[] = []): unknown => {
    problems.push({ path, message, known });
    return value;
  };
  if (typeof value === 'string') return typeof own === 'string' ? own : fail('must be a text');
  if (typeof value === 'function') {
    if (!isSentence(own))
      return fail(
        'must be a text, with {1} where a number or name stands, or texts for cases, one of them other',
      );
    return (...values: readonly unknown[]) => fill(own, values, tag);
  }
  if (Array.isArray(value)) {
    const isTexts = Array.isArray(own) && own.every((item) => typeof item === 'string');
    return isTexts ? own : fail('must be a list of texts');
  }
  if (!isGroup(value)) return value;
  if (isCounted(value)) {
    if (typeof own === 'string') return { other: own };
    return isGroup(own) && isCounted(own) && Object.values(own).every((item) => typeof item === 'string')
      ? own
      : fail('must be a text, or a text for each form of number, one of them other');
  }
  if (!isGroup(own)) return fail('must be a group of words');
  const known = Object.keys(value);
  const unknown = Object.keys(own).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    problems.push({ path: [...path, unknown], message: 'is not a text of the interface', known });
    return value;
  }
  return Object.fromEntries(
    known.map((key) => [key, replace(value[key], own[key], tag, [...path, key], problems)]),
  );
}

/** A text, or texts for cases; `other` is for all that have none. */
type Sentence = string | { readonly [key: string]: Sentence; readonly other: Sentence };

function isSentence(own: unknown): own is Sentence {
  return typeof own === 'string' || (isGroup(own) && 'other' in own && Object.values(own).every(isSentence));
}

function fill(sentence: Sentence, values: readonly unknown[], tag: string): string {
  return fillText(chooseText(sentence, values, tag), values, tag);
}

/** Goes down through the cases with one value after the other; a value that no case can mean is passed over. */
function chooseText(sentence: Sentence, values: readonly unknown[], tag: string): string {
  if (typeof sentence === 'string') return sentence;
  const [value, ...rest] = values;
  const isByNumber = Object.keys(sentence).every((key) => FORMS.includes(key) || /^\d+$/.test(key));
  if (values.length > 0 && isByNumber && typeof value !== 'number') return chooseText(sentence, rest, tag);
  if (typeof value === 'number')
    return chooseText(sentence[String(value)] ?? choosePlural(value, tag, sentence), rest, tag);
  const word = typeof value === 'string' ? value : value === null ? 'none' : 'other';
  return chooseText(sentence[word] ?? sentence.other, rest, tag);
}

function fillText(text: string, values: readonly unknown[], tag: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const named = values.find((value) => typeof value === 'object' && value !== null && name in value);
    const value = /^\d+$/.test(name)
      ? values[Number(name) - 1]
      : (named as Readonly<Record<string, unknown>> | undefined)?.[name];
    if (typeof value === 'number') return formatNumber(value, tag);
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return formatList(value.map(String), tag);
    return value === null ? '' : whole;
  });
}
