/**
 * Compares the quality of extraction and names with the figures that must not be undercut. They are in test/quality/floors.json:
 * `pages` for the pages in test/quality, which every clone has, and the rest for public data sets in a folder of their own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findLanguage } from '../src/languages/index.js';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { scoreDates } from './evaluate-dates.js';
import { scoreKnown } from './evaluate-dumps.js';
import { figuresOf, scorePages, type ScoredPages } from './evaluate-extraction.js';
import { evaluateConll } from './ner/evaluate.js';

export const QUALITY_FOLDER = join(PACKAGE_ROOT, 'test', 'quality');

const figures = z.record(z.string(), z.number());
const floorsSchema = z.strictObject({
  pages: figures,
  sets: z.record(z.string(), figures),
  /** Of the pages of all sets, which are articles, the share that is taken to be articles. */
  keptPages: z.number(),
  /** Of the dumps of all sets, by the models of the package. */
  dumps: figures,
  names: z.record(z.string(), z.strictObject({ language: z.string(), full: z.number() })),
  dates: z.record(z.string(), z.number()),
});

/** A figure and the least that it may be, both 0–1. */
export interface CheckedFigure {
  readonly set: string;
  readonly figure: string;
  readonly value: number;
  readonly floor: number;
}

export function readFloors(): z.infer<typeof floorsSchema> {
  return floorsSchema.parse(JSON.parse(readFileSync(join(QUALITY_FOLDER, 'floors.json'), 'utf8')));
}

/** Scores Kliping's own pages. */
export async function checkOwnPages(): Promise<readonly CheckedFigure[]> {
  return (await checkPages('test/quality', QUALITY_FOLDER, readFloors().pages)).figures;
}

/** Scores the data sets that a folder holds; those that are not there are left out. */
export async function checkDataSets(folder: string): Promise<readonly CheckedFigure[]> {
  const floors = readFloors();
  const checked: CheckedFigure[] = [];
  const pages = { all: 0, kept: 0 };
  for (const [set, own] of Object.entries(floors.sets)) {
    if (!existsSync(join(folder, set, 'truth.jsonl'))) continue;
    const { figures: found, webPages } = await checkPages(set, join(folder, set), own);
    checked.push(...found);
    pages.all += webPages.all;
    pages.kept += webPages.kept;
  }
  if (pages.all > 0)
    checked.push({
      set: 'web pages of these sets',
      figure: 'articles',
      value: pages.kept / pages.all,
      floor: floors.keptPages,
    });
  if (existsSync(join(folder, 'extraction', 'trafilatura', 'truth.jsonl'))) {
    const found = figuresOf(await scoreKnown(join(folder, 'extraction')));
    for (const [figure, floor] of Object.entries(floors.dumps))
      checked.push({ set: 'dumps of these pages', figure, value: found.get(figure) ?? 0, floor });
  }
  for (const [set, floor] of Object.entries(floors.dates))
    if (existsSync(join(folder, set)))
      checked.push({ set, figure: 'right', value: scoreDates(join(folder, set)).right, floor });
  for (const [set, { language: tag, full }] of Object.entries(floors.names)) {
    const language = findLanguage(tag);
    if (language === null || !existsSync(join(folder, set))) continue;
    const score = evaluateConll(join(folder, set), language, 'full').get('all');
    checked.push({ set, figure: 'F1', value: score?.f1 ?? 0, floor: full });
  }
  return checked;
}

async function checkPages(
  set: string,
  folder: string,
  floors: Readonly<Record<string, number>>,
): Promise<{ readonly figures: readonly CheckedFigure[] } & Pick<ScoredPages, 'webPages'>> {
  const { scores, webPages } = await scorePages(folder);
  const found = figuresOf(scores);
  return {
    figures: Object.entries(floors).map(([figure, floor]) => ({
      set,
      figure,
      value: found.get(figure) ?? 0,
      floor,
    })),
    webPages,
  };
}

/** Prints the figures of Kliping's own pages and of the data sets in a folder. Resolves to whether none is below its floor. */
export async function runGate(folder: string | null, print: (line: string) => void): Promise<boolean> {
  const checked = [...(await checkOwnPages()), ...(folder === null ? [] : await checkDataSets(folder))];
  for (const { set, figure, value, floor } of checked)
    print(
      `${value < floor ? 'BELOW' : 'ok   '} ${set.padEnd(30)} ${figure.padEnd(9)} ${value.toFixed(3)}, at least ${floor.toFixed(3)}`,
    );
  return checked.every(({ value, floor }) => value >= floor);
}
