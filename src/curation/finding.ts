import { sha256 } from '../util/hash.js';

/**
 * How much depends on a finding, the gravest first: no site is built until it is put right; something is wrong or was lost;
 * something is missing or uncertain; a name is unclear; or nothing has to be done, because it is no article.
 */
export const GRAVITIES = ['blocks', 'wrong', 'missing', 'names', 'apart'] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** The files of an archive that a finding can be put right in. */
export type PasteFile = 'metadata.csv' | 'entities.yaml' | 'takedowns.yaml' | 'kliping.yaml';

/** What to write to put a finding right. */
export interface Paste {
  readonly file: PasteFile;
  /** A line that must stand above the text and does not: it takes the place of a line (1-based), or is added where that is null. */
  readonly head: { readonly text: string; readonly replaces: number | null } | null;
  /** Without a line end. */
  readonly text: string;
  /** The line (1-based) that the text goes below; null for the end of the file. */
  readonly after: number | null;
  /** The column that the person fills in before the line says anything; null where it can be pasted as it is. */
  readonly gap: string | null;
}

/** A value of one article that a row of metadata.csv would hold; an empty one is for the person to fill in. */
export interface Cell {
  /** The article, as FILE or FILE#RECORD. */
  readonly path: string;
  readonly column: string;
  readonly value: string;
}

/** Something that a person should look at, and that one decision puts right. */
export interface Finding {
  /** Stable across runs: the same as long as it is about the same thing, whatever else is found. */
  readonly key: string;
  /** A file, as FILE or FILE#RECORD where it is one of many articles: the first of those that it is about. */
  readonly path: string;
  readonly line: number | null;
  /** What exactly, if the group does not say it. */
  readonly detail: string | null;
  /** Every article that the decision puts right, in the order of the archive; empty where it is about none. */
  readonly articles: readonly string[];
  /** Null where nothing can be written to put it right. */
  readonly paste: Paste | null;
}

/** Findings of one cause, those first that put most articles right. */
export interface Group {
  readonly code: string;
  readonly gravity: Gravity;
  /** What `title` counts: the findings, or the articles that they are about where a decision puts several right. */
  readonly count: number;
  /** For one, and for other counts. */
  readonly title: readonly [string, string];
  readonly remedy: string;
  readonly findings: readonly Finding[];
}

/** A finding before its line is written: a cell becomes a row in the form of the archive's own table. */
export interface Draft extends Omit<Finding, 'paste'> {
  readonly paste: Paste | Cell | null;
}

/** A group of such findings. */
export interface DraftGroup extends Omit<Group, 'findings' | 'count'> {
  /** Whether the title counts articles. */
  readonly countsArticles?: boolean;
  readonly findings: readonly Draft[];
}

/** Hexadecimal digits of a key. */
const KEY_DIGITS = 16;

/** Makes the key of a finding of what it is about. */
export function findingKey(code: string, ...about: readonly (string | number | null)[]): string {
  return `${code}:${sha256(JSON.stringify(about)).slice(0, KEY_DIGITS)}`;
}

/** Returns a finding about one file that nothing can be written for. */
export function plainDraft(code: string, path: string, line: number | null, detail: string | null): Draft {
  return { key: findingKey(code, path, line, detail), path, line, detail, articles: [], paste: null };
}

/** Puts the findings first that put most articles right; others stay in their order. */
export function largestFirst(findings: readonly Draft[]): readonly Draft[] {
  return [...findings].sort((a, b) => b.articles.length - a.articles.length);
}
