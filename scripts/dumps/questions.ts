import { toBlocks } from '../../src/extract/blocks.js';
import { dumpDateParser } from '../../src/extract/dumps/dump-dates.js';
import { createFurniture, markFurniture } from '../../src/extract/dumps/furniture.js';
import { chooseHeadlines, headlineOf, weighHeadlineLines } from '../../src/extract/dumps/headlines.js';
import { describeDump, type DumpContext } from '../../src/extract/dumps/layout.js';
import { findDateCandidates, NO_DATE } from '../../src/extract/dumps/model/date-features.js';
import { findHeadlineCandidates } from '../../src/extract/dumps/model/headline-features.js';
import type { DumpModel } from '../../src/extract/dumps/model/dump-model.js';
import type { DumpLine } from '../../src/extract/dumps/model/lines.js';
import type { Weights } from '../../src/extract/dumps/model/linear-model.js';
import type { Stretch } from '../../src/extract/dumps/stretch.js';
import { prepareLines } from '../../src/extract/dumps/prepare-lines.js';
import { detectTreeLanguage, readerOfDates } from '../../src/extract/document-dates.js';
import { createDateParser, type DateParser } from '../../src/extract/fields/date-parse.js';
import { rememberDates } from '../../src/extract/prepared.js';
import { english } from '../../src/languages/en/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { foldWords } from '../score.js';
import type { Example } from './examples.js';
import { trainChoices, type Question } from './train.js';

/** A dump whose lines have been described, as the extractor does it. */
export interface ReadExample {
  readonly example: Example;
  readonly context: DumpContext & { readonly lines: readonly DumpLine[] };
  readonly stretch: Stretch;
  readonly dates: DateParser;
}

const languages = [english, ...LANGUAGES.filter((language) => language.tag !== english.tag)];
const furniture = createFurniture(languages);
const parser = createDateParser(languages);

/** Describes the lines of dumps in which there is a text; the others teach nothing. */
export function describeExamples(examples: readonly Example[]): ReadExample[] {
  return examples.flatMap((example) => {
    const blocks = toBlocks(prepareLines(example.document.tree, languages));
    const marks = markFurniture(blocks, furniture);
    const dates = rememberDates(
      dumpDateParser(blocks, readerOfDates(example.document, languages, parser), () =>
        detectTreeLanguage(example.document.tree, languages),
      ),
    );
    const options = { languages, language: english, outlets: [] };
    const context = describeDump(blocks, marks, options, dates);
    const stretch = context.findFirst();
    return stretch === null
      ? []
      : [{ example, context: { ...context, lines: context.describe() }, stretch, dates }];
  });
}

/** Trains all models on dumps. */
export function trainModel(examples: readonly ReadExample[]): DumpModel {
  const headline = trainChoices(examples.map(askHeadline));
  return { headline, date: trainChoices(examples.flatMap((item) => askDate(item, headline))) };
}

export function askHeadline({ example, context, stretch }: ReadExample): Question {
  const candidates = findHeadlineCandidates({ ...context, stretch, isRepeated: () => false });
  const keys = candidates.map(({ line }) => foldWords(headlineOf(line.block, context.pageTitle)));
  // The first title that stands on the page: what a page declares and what it shows may differ.
  const wanted = example.titles.map(foldWords).find((title) => keys.includes(title));
  return {
    choices: candidates.map(({ features }) => features),
    right: keys.map((key) => key === wanted),
  };
}

export function askDate({ example, context, stretch, dates }: ReadExample, weights: Weights): Question[] {
  if (example.date === null || !/^\d{4}-\d{2}-\d{2}$/.test(example.date)) return [];
  const weighed = weighHeadlineLines({ ...context, stretch, isRepeated: () => false }, weights);
  const headline = chooseHeadlines(weighed, context.pageTitle)[0]?.block?.index ?? null;
  const candidates = findDateCandidates({ ...context, stretch, headline, dates, isRepeated: () => false });
  const right = candidates.map(({ day }) => day === example.date);
  return [
    {
      choices: [NO_DATE, ...candidates.map(({ features }) => features)],
      right: [!right.includes(true), ...right],
    },
  ];
}
