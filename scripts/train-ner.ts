/**
 * `npm run train-ner -- --language id --ner DIR --text PATH`: trains the tagger that finds names in a language and writes it to
 * src/languages/<language>/names-model/model.bin.br. DIR holds the labelled sets (CoNLL, named in RECIPES) in a folder a
 * language; PATH, as often as you like, is text that nobody labelled: one sentence a line (.txt, .txt.xz), or a folder of articles.
 *
 *   --hold-out   leaves the sets out that the quality figures are measured on, and prints these
 *   --folds 5    prints the scores of five parts of the target set, each tagged by a model trained on the rest
 *   --out FILE   writes the model elsewhere
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { lexiconOf } from '../src/entities/lexicon.js';
import { decodeModel, encodeModel, type ModelData } from '../src/entities/recognize/tagger/model.js';
import { Tagger } from '../src/entities/recognize/tagger/tagger.js';
import { findLanguage } from '../src/languages/index.js';
import type { Language } from '../src/languages/language.js';
import { modelPath } from '../src/entities/recognize/load-models.js';
import { addLowercase, trimSpans } from './ner/adapt.js';
import { replaceNames } from './ner/augment.js';
import { readConll, type Sentence } from './ner/conll.js';
import { learnKnowledge, type Knowledge } from './ner/knowledge.js';
import { readNameLists } from './ner/name-lists.js';
import { namePool, ownNames } from './ner/name-pool.js';
import { RECIPES, type NamedSet } from './ner/recipes.js';
import { printSpanScores, scoreSpans } from './ner/score-spans.js';
import { readSentences } from './ner/text.js';
import { trainModel, type LabelledSet } from './ner/train.js';
import { readOptions } from './read-options.js';

const USAGE =
  'npm run train-ner -- --language id|en --ner DIR --text PATH [--hold-out] [--folds 5] [--out FILE]';
const { values } = readOptions(USAGE, {
  options: {
    language: { type: 'string' },
    ner: { type: 'string' },
    text: { type: 'string', multiple: true },
    out: { type: 'string' },
    folds: { type: 'string' },
    'hold-out': { type: 'boolean', default: false },
  },
});
const language = findLanguage(values.language ?? '');
const recipe = RECIPES[language?.tag ?? ''];
if (language === null || recipe === undefined || values.ner === undefined || values.text === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else await run(language, recipe, { ner: values.ner, text: values.text });

async function run(
  language: Language,
  recipe: NonNullable<(typeof RECIPES)[string]>,
  paths: { readonly ner: string; readonly text: readonly string[] },
): Promise<void> {
  const lexicon = lexiconOf(language);
  const read = ({ file, weight, isPhrases }: NamedSet): LabelledSet => {
    const sentences = readConll(readFileSync(join(paths.ner, language.tag, `${file}.conll`), 'utf8'));
    return { name: file, weight, sentences: isPhrases === true ? trimSpans(sentences, lexicon) : sentences };
  };
  const training = recipe.training.map(read);
  const heldOut = recipe.heldOut.map(read);
  const text = (await Promise.all(paths.text.map((path) => readSentences(path, language)))).flat();
  const lists = readNameLists(language, recipe.names);
  const know = (sets: readonly LabelledSet[]): Knowledge =>
    learnKnowledge(
      [...text, ...sets.flatMap((set) => set.sentences.map(({ words }) => words))],
      recipe.minCount,
      lists,
    );
  const train = (sets: readonly LabelledSet[], knowledge: Knowledge): ModelData => {
    const { replaced } = recipe;
    const pool =
      recipe.pool === 'lists'
        ? namePool(language, recipe.names)
        : ownNames(sets.flatMap((set) => set.sentences));
    const inSmall = (set: LabelledSet): LabelledSet => {
      const every = recipe.training.find(({ file }) => file === set.name)?.lowercase;
      return every === undefined ? set : { ...set, sentences: addLowercase(set.sentences, every) };
    };
    const withOtherNames = (set: LabelledSet): LabelledSet => ({
      name: set.name,
      weight: set.weight * (replaced ?? 0),
      sentences: replaceNames(set.sentences, pool),
    });
    return trainModel(
      [...sets.map(inSmall), ...(replaced === null ? [] : sets.map(withOtherNames))],
      lexicon,
      knowledge,
      recipe,
    );
  };
  const score = (model: ModelData, sets: readonly LabelledSet[]): void => {
    const tagger = new Tagger(decodeModel(encodeModel(model)), lexicon);
    for (const set of sets)
      printSpanScores(
        set.name,
        scoreSpans(set.sentences, tagger.tagDocument(set.sentences.map(({ words }) => words))),
      );
  };
  if (values.folds !== undefined) {
    const knowledge = know(training);
    const count = Number(values.folds);
    const own = [...training, ...heldOut].filter((set) => recipe.foldSets.includes(set.name));
    const others = training.filter((set) => !recipe.foldSets.includes(set.name));
    const all = own.flatMap((set) => set.sentences);
    for (let fold = 0; fold < count; fold += 1) {
      // Whole stretches, not every fifth sentence: neighbours are of one article.
      const isIn = (i: number): boolean => Math.floor((i * count) / all.length) === fold;
      const part = (keep: (i: number) => boolean): readonly Sentence[] => all.filter((_, i) => keep(i));
      const name = recipe.target ?? recipe.foldSets[0] ?? '';
      const rest = { name, weight: 1, sentences: part((i) => !isIn(i)) };
      score(train([rest, ...others], knowledge), [
        { name: `part ${fold + 1} of ${count}`, weight: 1, sentences: part(isIn) },
      ]);
    }
    return;
  }
  const sets =
    values['hold-out'] || !recipe.shipsHeldOut ? training : mergeHeldOut(training, heldOut, recipe.target);
  const knowledge = know(sets);
  const model = train(sets, knowledge);
  if (sets === training) score(model, heldOut);
  const file = values.out ?? modelPath(language.tag).replace(/([\\/])dist[\\/](src[\\/])/, '$1$2');
  const bytes = brotliCompressSync(encodeModel(model), {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${file}: ${bytes.length} bytes, ${model.keys.length} features\n`);
}

/** A held-out set that is more of the target joins it; others stand for themselves. */
function mergeHeldOut(
  training: readonly LabelledSet[],
  heldOut: readonly LabelledSet[],
  target: string | null,
): readonly LabelledSet[] {
  const family = (name: string): string => name.replace(/-(?:train|dev|valid|test)$/, '');
  const merged = training.map((set) => ({
    ...set,
    sentences: [set, ...heldOut.filter((held) => family(held.name) === family(set.name))].flatMap(
      (one) => one.sentences,
    ),
  }));
  const taken = new Set(training.map((set) => family(set.name)));
  const names = new Set([...merged.map((set) => set.name), target]);
  return [...merged, ...heldOut.filter((set) => !taken.has(family(set.name)) && !names.has(set.name))];
}
