import { readFile } from 'node:fs/promises';
import { closest, distance } from 'fastest-levenshtein';
import { LineCounter, parseDocument, isMap, isNode, type Document } from 'yaml';
import type { z } from 'zod';
import { diagnostic, UsageError } from '../model/diagnostic.js';
import { isNestedTooDeeply } from './yaml-depth.js';

/** A YAML file that a person writes, read once, and able to say where its mistakes are. */
export interface YamlSettings {
  /** As plain values; null for an empty file. */
  readonly value: unknown;
  /** 1-based line of a key or list item; that of its parent when it is not there; null when it cannot be told. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
  /** An error that ends the command, pointing at a line. */
  readonly error: (message: string, line: number | null, hint: string | null) => UsageError;
  /** What the first issue of a failed parse means. `keys`: those that are known where the issue is. */
  readonly explain: (
    issue: z.core.$ZodIssue,
    keys: (path: readonly PropertyKey[]) => readonly string[],
  ) => UsageError;
}

/** Corrections of a hundred thousand names have some megabytes. */
const MAX_CHARACTERS = 10_000_000;
/** Times that references may multiply; the library's own default. */
const MAX_ALIASES = 100;
const QUOTE_HINT = 'Put values with a colon or a quote in them between "…".';

/**
 * Reads a YAML file; one that does not exist is an empty one. `file` is its name in messages, `code` that of its errors.
 * @throws UsageError with file and line when it cannot be read or is not YAML.
 */
export async function readYamlSettings(path: string, file: string, code: string): Promise<YamlSettings> {
  const fail: YamlSettings['error'] = (message, line, hint) =>
    new UsageError(diagnostic({ severity: 'error', code, message, hint, path: file, line }));
  const lines = new LineCounter();
  const source = await readSource(path, fail);
  if (source.length > MAX_CHARACTERS) {
    const hint = `It may have ${MAX_CHARACTERS / 1_000_000} million.`;
    throw fail(`it has ${source.length} characters, too many for settings`, null, hint);
  }
  if (isNestedTooDeeply(source))
    throw fail('it is nested too deeply', null, 'Look for brackets that are not closed.');
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [problem] = document.errors;
  if (problem !== undefined) {
    throw fail(`not valid YAML: ${problem.message}`, lines.linePos(problem.pos[0]).line, QUOTE_HINT);
  }
  const lineOf: YamlSettings['lineOf'] = (at) => findLine(at, document, lines);
  return {
    value: toValue(document, fail),
    lineOf,
    error: fail,
    explain: (issue, keysAt) => {
      if (issue.code === 'unrecognized_keys') {
        const key = issue.keys[0] ?? '';
        return fail(
          `there is no setting "${key}"`,
          lineOf([...issue.path, key]),
          suggest(key, keysAt(issue.path)),
        );
      }
      return fail(`"${nameOf(issue.path)}" ${issue.message}`, lineOf(issue.path), null);
    },
  };
}

/** Values, references (*name) followed, but not those that blow up: a few lines of them can stand for billions of values. */
function toValue(document: Document, fail: YamlSettings['error']): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw fail(
      `not valid YAML: ${error.message}`,
      null,
      'Write the values out instead of referring to them with *.',
    );
  }
}

/** 'Did you mean …', or all there are. */
export function suggest(key: string, known: readonly string[]): string {
  const near = closest(key, known);
  // Two letters changed places count as two; further away, the nearest key is a guess.
  const isTypo =
    distance(key.toLowerCase(), near.toLowerCase()) <= (key.length < 4 ? 1 : Math.max(2, key.length / 3));
  return isTypo ? `Did you mean "${near}"?` : `The keys are ${known.join(', ')}.`;
}

/** 'outlets.0.name'; in a list the item's number says nothing: the line does. */
function nameOf(path: readonly PropertyKey[]): string {
  const first = typeof path[0] === 'number' ? 1 : 0;
  return path.slice(first).join('.');
}

async function readSource(path: string, fail: YamlSettings['error']): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return '';
    throw fail(`it cannot be read (${error.message})`, null, 'Check its permissions.');
  }
}

function findLine(path: readonly PropertyKey[], document: Document, lines: LineCounter): number | null {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(last));
    if (pair !== undefined && isNode(pair.key) && pair.key.range)
      return lines.linePos(pair.key.range[0]).line;
  }
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  return isNode(parent) && parent.range ? lines.linePos(parent.range[0]).line : null;
}
