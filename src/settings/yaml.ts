import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument, isMap, isNode, type Document } from 'yaml';
import type { z } from 'zod';
import { UsageError } from '../model/diagnostic.js';
import {
  invalidReferences,
  invalidYaml,
  nestedSettings,
  tooLongSettings,
  unknownSetting,
  unreadableSettings,
  wrongSetting,
  type SettingsFile,
  type SettingsPlace,
} from '../model/messages.js';
import { isNestedTooDeeply } from './yaml-depth.js';

/** A YAML file that a person writes, read once, and able to say where its mistakes are. */
export interface YamlSettings {
  /** As plain values; null for an empty file. */
  readonly value: unknown;
  /** 1-based line of a key or list item; that of its parent when it is not there; null when it cannot be told. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
  /** The file and {@link lineOf}, for a message. */
  readonly placeOf: (path: readonly PropertyKey[]) => SettingsPlace;
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

/**
 * Reads a YAML file; one that does not exist is an empty one. `file` is its name in messages.
 * @throws UsageError with file and line when it cannot be read or is not YAML.
 */
export async function readYamlSettings(path: string, file: SettingsFile): Promise<YamlSettings> {
  const lines = new LineCounter();
  const source = await readSource(path, file);
  if (source.length > MAX_CHARACTERS)
    throw new UsageError(tooLongSettings(file, source.length, MAX_CHARACTERS));
  if (isNestedTooDeeply(source)) throw new UsageError(nestedSettings(file));
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const { line } = lines.linePos(problem.pos[0]);
    throw new UsageError(invalidYaml({ file, line }, problem.message));
  }
  const lineOf: YamlSettings['lineOf'] = (at) => findLine(at, document, lines);
  const placeOf: YamlSettings['placeOf'] = (at) => ({ file, line: lineOf(at) });
  return {
    value: toValue(document, file),
    lineOf,
    placeOf,
    explain: (issue, keysAt) => {
      if (issue.code !== 'unrecognized_keys')
        return new UsageError(wrongSetting(placeOf(issue.path), nameOf(issue.path), issue.message));
      const key = issue.keys[0] ?? '';
      return new UsageError(unknownSetting(placeOf([...issue.path, key]), key, keysAt(issue.path)));
    },
  };
}

/** Values, references (*name) followed, but not those that blow up: a few lines of them can stand for billions of values. */
function toValue(document: Document, file: SettingsFile): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new UsageError(invalidReferences(file, error.message));
  }
}

/** 'outlets.0.name'; in a list the item's number says nothing: the line does. */
function nameOf(path: readonly PropertyKey[]): string {
  const first = typeof path[0] === 'number' ? 1 : 0;
  return path.slice(first).join('.');
}

async function readSource(path: string, file: SettingsFile): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return '';
    throw new UsageError(unreadableSettings(file, error.message));
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
