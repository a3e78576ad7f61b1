import { readExamples, type Example } from './dumps/examples.js';
import { describeExamples, trainModel } from './dumps/questions.js';
import { answerDumps, scoreDumps } from './dumps/score-dumps.js';
import { SCORED_SETS, TRAINING_SETS } from './dumps/sets.js';
import type { Answer, Scores } from './score.js';

/** Parts that the sites are dealt into. */
const FOLDS = 5;

/** Scores of dumps that their model has not learned from. */
interface FoldScores {
  readonly all: Scores;
  readonly bySet: ReadonlyMap<string, Scores>;
}

/**
 * Deals the sites of the dumps below a folder into five parts and has each part read by a model that was trained on the other four.
 */
export async function scoreFolds(folder: string): Promise<FoldScores> {
  const examples = await readExamples(folder, TRAINING_SETS);
  const described = describeExamples(examples);
  const scored = examples.filter(({ set }) => SCORED_SETS.includes(set));
  const answers = new Map<string, Answer>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainModel(described.filter(({ example }) => foldOf(example) !== fold));
    const held = scored.filter((example) => foldOf(example) === fold);
    for (const [key, answer] of answerDumps(held, model)) answers.set(key, answer);
  }
  const bySet = SCORED_SETS.map((set) => {
    const part = scored.filter((example) => example.set === set);
    return [set, scoreDumps(part, answers)] as const;
  });
  return { all: scoreDumps(scored, answers), bySet: new Map(bySet.filter(([, { pages }]) => pages > 0)) };
}

/** Scores the dumps below a folder with the models of the package, which have learned from them: a fall is a fault of the code. */
export async function scoreKnown(folder: string): Promise<Scores> {
  const examples = await readExamples(folder, SCORED_SETS);
  return scoreDumps(examples, answerDumps(examples, null));
}

/** Returns the part that a site's pages are in: by its name alone, so that more pages change no other's part. */
function foldOf({ site }: Example): number {
  let sum = 0;
  for (const character of site) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum % FOLDS;
}
