import { createRecognizer } from '../../src/entities/recognize/recognize.js';
import { lexiconOf } from '../../src/entities/lexicon.js';
import { Tagger } from '../../src/entities/recognize/tagger/tagger.js';
import { LANGUAGES } from '../../src/languages/index.js';
import type { Language } from '../../src/languages/language.js';
import { loadModels } from '../../src/entities/recognize/load-models.js';
import { readSentences } from './text.js';

/** Sentences that count as one document, about as many as a news article has. */
const ARTICLE = 15;
/** Documents the compiler is warmed up with. */
const WARM_UP = 100;

export interface NamesSpeed {
  /** Processor seconds to read all models. */
  readonly load: number;
  readonly tokens: number;
  /** Tokens a processor second: the trained tagger, and all that articles get. */
  readonly model: number;
  readonly full: number;
}

/** How fast names are found in a text (see {@link readSentences}), on one core, in this process. */
export async function measureNames(path: string, language: Language): Promise<NamesSpeed> {
  const load = seconds(() => {
    const models = loadModels();
    for (const { tag } of LANGUAGES) models.get(tag);
  });
  const sentences = await readSentences(path, language);
  const documents: (readonly string[])[][] = [];
  for (let i = 0; i < sentences.length; i += ARTICLE) documents.push(sentences.slice(i, i + ARTICLE));
  const texts = documents.map((document) => document.map((sentence) => sentence.join(' ')).join('\n'));
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const model = loadModels().get(language.tag);
  if (model === undefined) throw new Error(`there is no trained model for the language ${language.tag}`);
  const tagger = new Tagger(model, lexiconOf(language));
  const recognize = createRecognizer(loadModels());
  const measure = <T>(items: readonly T[], work: (item: T) => unknown): number => {
    for (const item of items.slice(0, WARM_UP)) work(item);
    return (
      tokens /
      seconds(() => {
        for (const item of items) work(item);
      })
    );
  };
  return {
    load,
    tokens,
    model: measure(documents, (document) => tagger.tagDocument(document)),
    full: measure(texts, (text) => recognize(text, language)),
  };
}

function seconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
