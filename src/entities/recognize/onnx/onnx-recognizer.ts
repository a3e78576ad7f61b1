import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../../model/diagnostic.js';
import type { EntityMention } from '../../../model/entity.js';
import { incompleteModel, missingPackage, unusableModel } from '../../../model/messages.js';
import { joinTokens, type LabelledToken } from './token-labels.js';

/** Finds names in a text, like a `Recognizer`, but in its own time. */
export type ModelRecognizer = (text: string) => Promise<readonly EntityMention[]>;

/** What is used of @huggingface/transformers (4.x). */
export interface TransformersModule {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  readonly pipeline: (
    task: 'token-classification',
    model: string,
    options: { readonly dtype: string },
  ) => Promise<(text: string, options: { readonly ignore_labels: readonly string[] }) => Promise<unknown>>;
}

const PACKAGE = '@huggingface/transformers';
/** Characters given to the model at once: some 250 words, below the 512 pieces most models take. */
const MAX_PART = 1200;

/**
 * A recognizer that runs a local ONNX model of token classification (a folder with config.json, tokenizer.json and
 * onnx/model.onnx). Nothing is downloaded.
 * @throws UsageError when the folder is none, or the package, which Kliping does not bring along, is not installed.
 */
export async function loadOnnxRecognizer(
  folder: string,
  load: () => Promise<unknown> = () => import(PACKAGE),
): Promise<ModelRecognizer> {
  for (const file of ['config.json', 'tokenizer.json', join('onnx', 'model.onnx')]) {
    if (await isFile(join(folder, file))) continue;
    throw new UsageError(incompleteModel(folder, file.replaceAll('\\', '/')));
  }
  const { env, pipeline } = await loadPackage(load);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(folder);
  let classify;
  try {
    classify = await pipeline('token-classification', basename(folder), { dtype: 'fp32' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(unusableModel(folder, reason));
  }
  const run = classify;
  return async (text) => {
    const mentions: EntityMention[] = [];
    for (const { start, end } of splitText(text)) {
      const part = text.slice(start, end);
      const tokens = readTokens(await run(part, { ignore_labels: [] }));
      for (const mention of joinTokens(part, tokens))
        mentions.push({ ...mention, start: mention.start + start, end: mention.end + start });
    }
    return mentions;
  };
}

async function loadPackage(load: () => Promise<unknown>): Promise<TransformersModule> {
  try {
    return (await load()) as TransformersModule;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(missingPackage(PACKAGE, error.message.split('\n')[0] ?? ''));
  }
}

function readTokens(answer: unknown): readonly LabelledToken[] {
  if (!Array.isArray(answer)) return [];
  return (answer as readonly unknown[]).filter(
    (token): token is LabelledToken =>
      typeof token === 'object' &&
      token !== null &&
      'word' in token &&
      typeof token.word === 'string' &&
      'entity' in token &&
      typeof token.entity === 'string',
  );
}

/** Paragraphs, and parts of long ones that end with a sentence where they can. */
function splitText(text: string): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    let start = paragraph.index;
    const end = start + paragraph[0].length;
    while (end - start > MAX_PART) {
      const window = text.slice(start, start + MAX_PART);
      const cut = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! '));
      const space = window.lastIndexOf(' ');
      const length = cut > 0 ? cut + 1 : space > 0 ? space : MAX_PART;
      parts.push({ start, end: start + length });
      start += length;
    }
    parts.push({ start, end });
  }
  return parts;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
