import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createRecognizer } from '../../src/entities/recognize/recognize.js';
import { lexiconOf } from '../../src/entities/lexicon.js';
import { Tagger } from '../../src/entities/recognize/tagger/tagger.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { ingestFile } from '../../src/ingest/ingest-file.js';
import { walkArchive } from '../../src/ingest/walk.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import type { Language } from '../../src/languages/language.js';
import { loadModels } from '../../src/entities/recognize/load-models.js';
import { readConll, type Sentence } from './conll.js';
import { scoreSpans, type SpanScore, type TypedSpan } from './score-spans.js';
import { tagFully } from './tag-fully.js';

/** What tags: the trained tagger alone, in the guidelines of its data; or all that articles get. */
export const LAYERS = ['model', 'full'] as const;
export type Layer = (typeof LAYERS)[number];

/** Returns a function that finds the names in the sentences of one document after another. */
export function createConllTagger(
  language: Language,
  layer: Layer,
): (sentences: readonly Sentence[]) => readonly (readonly TypedSpan[])[] {
  const model = loadModels().get(language.tag);
  if (layer === 'full') {
    const recognize = createRecognizer(loadModels());
    return (sentences) =>
      inDocuments(sentences, (document) => tagFully(document, (text) => recognize(text, language)));
  }
  if (model === undefined) throw new Error(`there is no trained model for the language ${language.tag}`);
  const tagger = new Tagger(model, lexiconOf(language));
  return (sentences) => inDocuments(sentences, (document) => tagger.tagDocument(document));
}

function inDocuments(
  sentences: readonly Sentence[],
  tag: (document: readonly (readonly string[])[]) => readonly (readonly TypedSpan[])[],
): readonly (readonly TypedSpan[])[] {
  const documents: (readonly string[])[][] = [];
  for (const { words, opensDocument } of sentences) {
    if (opensDocument || documents.length === 0) documents.push([]);
    documents.at(-1)?.push(words);
  }
  return documents.flatMap((document) => tag(document));
}

export function evaluateConll(
  file: string,
  language: Language,
  layer: Layer,
): ReadonlyMap<string, SpanScore> {
  const sentences = readConll(readFileSync(file, 'utf8'));
  return scoreSpans(sentences, createConllTagger(language, layer)(sentences));
}

/** A name in an article: where, and what stands there. */
export interface NameInArticle extends TypedSpan {
  readonly file: string;
  readonly text: string;
}

export interface ArticleScores {
  readonly scores: ReadonlyMap<string, SpanScore>;
  readonly gold: readonly NameInArticle[];
  readonly found: readonly NameInArticle[];
}

/** Returns how well the names of articles are found that were labelled by hand: a table of file, start, end, type and name. */
export async function evaluateArticles(folder: string, table: string): Promise<ArticleScores> {
  const rows = readFileSync(table, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  const extract = createExtractor({ languages: LANGUAGES, language: indonesian, outlets: [] });
  const recognize = createRecognizer(loadModels());
  const files = walkArchive(folder).files.filter(({ path }) => rows.some(([file]) => file === path));
  const gold: NameInArticle[][] = [];
  const found: NameInArticle[][] = [];
  for (const file of files) {
    const result = await ingestFile(file);
    const document = 'documents' in result ? result.documents[0] : undefined;
    if (document === undefined) throw new Error(`${file.path} was not read`);
    const record = extract(document);
    gold.push(
      rows
        .filter(([path]) => path === file.path)
        .map(([, start, end, type = '', text = '']) => {
          const [from, to] = [Number(start), Number(end)];
          if (record.text.slice(from, to) !== text)
            throw new Error(`${basename(table)}: ${file.path} has no "${text}" at ${from}: label it again`);
          return { file: file.path, type, from, to, text };
        }),
    );
    found.push(
      recognize(record.text, indonesian).map(({ type, start, end, surface }) => ({
        ...{ file: file.path, type, from: start, to: end },
        text: surface,
      })),
    );
  }
  const scores = scoreSpans(
    gold.map((spans) => ({ spans })),
    found,
  );
  return { scores, gold: gold.flat(), found: found.flat() };
}
