import { formatList, formatNumber } from './format.js';
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
 * they stand, or with the name of a figure: `{articles}`. The first problem found is returned instead.
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

function replace(
  value: unknown,
  own: unknown,
  tag: string,
  path: readonly string[],
  problems: StringsProblem[],
): unknown {
  if (own === undefined) return value;
  const fail = (message: string, known: readonly string[] = []): unknown => {
    problems.push({ path, message, known });
    return value;
  };
  if (typeof value === 'string') return typeof own === 'string' ? own : fail('must be a text');
  if (typeof value === 'function') {
    if (typeof own !== 'string') return fail('must be a text, with {1} where a number or name stands');
    return (...values: readonly unknown[]) => fill(own, values, tag);
  }
  if (Array.isArray(value)) {
    const isTexts = Array.isArray(own) && own.every((item) => typeof item === 'string');
    return isTexts ? own : fail('must be a list of texts');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (typeof own !== 'object' || own === null || Array.isArray(own)) return fail('must be a group of words');
  const known = Object.keys(value);
  const unknown = Object.keys(own).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    problems.push({ path: [...path, unknown], message: 'is not a text of the interface', known });
    return value;
  }
  const words = own as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      replace(item, words[key], tag, [...path, key], problems),
    ]),
  );
}

function fill(text: string, values: readonly unknown[], tag: string): string {
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
