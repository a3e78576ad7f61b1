import type { Language } from '../../languages/language.js';
import type { RawDocument } from '../../model/document.js';
import { toBlocks } from '../blocks.js';
import { detectTreeLanguage, readerOfDates } from '../document-dates.js';
import { createDateParser } from '../fields/date-parse.js';
import { dumpDateParser } from './dump-dates.js';
import { createFurniture, markFurniture } from './furniture.js';
import { weighHeadlineLines } from './headlines.js';
import { describeDump, readDump } from './layout.js';
import { DUMP_MODEL } from './model/dump-model.js';
import { heaviest } from './model/linear-model.js';
import { prepareLines } from './prepare-lines.js';
import { weighDates } from './publication-date.js';

/** What a model weighed for one line or date. */
export interface WeighedChoice {
  readonly what: 'headline' | 'date';
  readonly text: string;
  readonly line: number | null;
  /** 0–1. */
  readonly probability: number;
  /** What spoke most for it and against it, with its weight; the heaviest first. */
  readonly reasons: readonly (readonly [feature: string, weight: number])[];
}

/** Choices and reasons that are told. */
const TOLD_CHOICES = 3;
const TOLD_REASONS = 6;

/**
 * Tells what the models weighed in the text dump of a whole page: the likeliest headlines and dates, with their reasons. Empty for any
 * other document. `languages`: the archive's first.
 */
export function explainDump(document: RawDocument, languages: readonly Language[]): readonly WeighedChoice[] {
  const [language] = languages;
  if (document.structure !== 'lines' || language === undefined) return [];
  const options = { languages, language, outlets: [] };
  const blocks = toBlocks(prepareLines(document.tree, languages));
  const marks = markFurniture(blocks, createFurniture(languages));
  const plain = readerOfDates(document, languages, createDateParser(languages));
  const dates = dumpDateParser(blocks, plain, () => detectTreeLanguage(document.tree, languages));
  const { stretch, isWholePage, lines, headlines, pageTitle } = readDump(blocks, marks, options, dates);
  const first = describeDump(blocks, marks, options, dates).findFirst();
  if (stretch === null || first === null || !isWholePage) return [];
  const context = { lines, pageTitle, isRepeated: () => false };
  const titles = weighHeadlineLines({ ...context, stretch: first }, DUMP_MODEL.headline);
  const headline = headlines[0]?.block?.index ?? null;
  const days = weighDates({ ...context, stretch, headline, dates }, DUMP_MODEL.date);
  return [
    ...titles.slice(0, TOLD_CHOICES).map(({ line, value, probability, features }): WeighedChoice => {
      const reasons = heaviest(DUMP_MODEL.headline, features, TOLD_REASONS);
      return { what: 'headline', text: value, line: line.block.line, probability, reasons };
    }),
    ...days
      .sort((a, b) => b.probability - a.probability)
      .slice(0, TOLD_CHOICES)
      .map(({ line, day, probability, features }): WeighedChoice => {
        const reasons = heaviest(DUMP_MODEL.date, features, TOLD_REASONS);
        return { what: 'date', text: day, line: line.block.line, probability, reasons };
      }),
  ];
}
