import { createExtractor } from '../../src/extract/extractor.js';
import type { DumpModel } from '../../src/extract/dumps/model/dump-model.js';
import { english } from '../../src/languages/en/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { scoreExtraction, type Answer, type Scores } from '../score.js';
import type { Example } from './examples.js';

/** Extracts dumps with a model and returns the answers by the name of their set and file. */
export function answerDumps(examples: readonly Example[], model: DumpModel | null): Map<string, Answer> {
  const options = { languages: LANGUAGES, language: english, outlets: [] };
  const extract = createExtractor(model === null ? options : { ...options, dumpModel: model });
  return new Map(
    examples.map((example) => {
      const { text, title, date, authors, outlet } = extract(example.document);
      const answer = {
        text,
        title: title.value,
        date: date.value,
        authors: authors.value ?? [],
        outlet: outlet.value,
      };
      return [keyOf(example), answer];
    }),
  );
}

/** Returns the scores of answers to dumps. */
export function scoreDumps(examples: readonly Example[], answers: ReadonlyMap<string, Answer>): Scores {
  return scoreExtraction(
    examples.map((example) => ({ ...example.truth, file: keyOf(example) })),
    answers,
  );
}

export function keyOf({ set, truth }: Example): string {
  return `${set}/${truth.file}`;
}
