import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { UsageError } from '../../src/model/diagnostic.js';
import {
  loadOnnxRecognizer,
  type TransformersModule,
} from '../../src/entities/recognize/onnx/onnx-recognizer.js';
import { joinTokens } from '../../src/entities/recognize/onnx/token-labels.js';
import { makeFolder } from '../support/files.js';

/** Pieces written as 'Joko/B-PER ##wi/I-PER'. */
function tokens(pieces: string) {
  return pieces.split(' ').map((piece) => {
    const at = piece.lastIndexOf('/');
    return { word: piece.slice(0, at), entity: piece.slice(at + 1) };
  });
}

function said(text: string, pieces: string): readonly string[] {
  return joinTokens(text, tokens(pieces)).map(
    ({ type, start, surface }) => `${type} ${String(start)} ${surface}`,
  );
}

describe('labelled pieces become names', () => {
  test.each([
    [
      'word pieces',
      'Jokowi di Bogor.',
      'Joko/B-PER ##wi/I-PER di/O Bog/B-LOC ##or/I-LOC ./O',
      ['person 0 Jokowi', 'place 10 Bogor'],
    ],
    [
      'several words',
      'Kata Kim Jong Un.',
      'Kata/O Kim/B-PER Jong/I-PER Un/I-PER ./O',
      ['person 5 Kim Jong Un'],
    ],
    ['two side by side', 'Ana Budi', 'Ana/B-PER Budi/B-PER', ['person 0 Ana', 'person 4 Budi']],
    [
      'an uncased model',
      'Erdoğan di ROMA',
      'erdogan/B-PER di/O roma/B-GPE',
      ['person 0 Erdoğan', 'place 11 ROMA'],
    ],
    ['marks of word beginnings', 'Di Rusia', '▁Di/O ▁Rus/B-LOC ia/I-LOC', ['place 3 Rusia']],
    ['an unknown piece', 'Ана di Bali', '[UNK]/B-PER di/O Bali/LOC', ['place 7 Bali']],
    ['hyphens', 'Kim Jong-un tiba', 'Kim/B-PER Jong/I-PER -/I-PER un/I-PER tiba/O', ['person 0 Kim Jong-un']],
    ['other kinds', 'Senin di Paris', 'Senin/B-DATE di/O Paris/B-LOC', ['place 9 Paris']],
    ['a label that changes inside a word', 'Jokowi', 'Joko/B-PER ##wi/B-LOC', ['person 0 Jokowi']],
  ])('%s', (_, text, pieces, expected) => {
    expect(said(text, pieces)).toEqual(expected);
  });

  it('whatever they are, with exact offsets and without overlap', () => {
    const piece = fc.record({
      word: fc.constantFrom('Ana', '##na', 'a', '▁Kim', '[UNK]', '', 'é', '.'),
      entity: fc.constantFrom('B-PER', 'I-PER', 'B-LOC', 'O', 'ORG', ''),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'n', 'a', ' ', 'é', 'İ', '😀', '.') }),
        fc.array(piece),
        (text, pieces) => {
          let end = 0;
          for (const mention of joinTokens(text, pieces)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.surface).toBe(text.slice(mention.start, mention.end));
            expect(mention.surface).not.toBe('');
            end = mention.end;
          }
        },
      ),
    );
  });
});

const MODEL = { 'm/config.json': '{}', 'm/tokenizer.json': '{}', 'm/onnx/model.onnx': '' };

/** Labels every word with a capital as a place, and keeps what it was asked. */
function fakeTransformers() {
  const asked: string[] = [];
  const module: TransformersModule = {
    env: { allowRemoteModels: true, allowLocalModels: false, localModelPath: '' },
    pipeline: (task, model) => {
      asked.push(`${task} ${model}`);
      return Promise.resolve((text) => {
        asked.push(text);
        const words = text.match(/[\p{L}]+|[^\s\p{L}]/gu) ?? [];
        return Promise.resolve(
          words.map((word) => ({ word, entity: /^\p{Lu}/u.test(word) ? 'B-LOC' : 'O', score: 1, index: 0 })),
        );
      });
    },
  };
  return { module, asked };
}

describe('a local model', () => {
  it('is asked paragraph by paragraph, long ones in parts, and never from the network', async () => {
    const folder = `${makeFolder(MODEL)}/m`;
    const { module, asked } = fakeTransformers();
    const recognize = await loadOnnxRecognizer(folder, () => Promise.resolve(module));
    const text = `di Bali.\n\n${'ke Jawa lalu pulang. '.repeat(200)}\n\ndi Papua`;
    const mentions = await recognize(text);
    expect(mentions).toHaveLength(202);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
    expect(module.env).toMatchObject({ allowRemoteModels: false, allowLocalModels: true });
    expect(asked[0]).toBe('token-classification m');
    expect(Math.max(...asked.map((part) => part.length))).toBeLessThanOrEqual(1200);
  });

  it('that is not there, or not whole, is refused with what to do', async () => {
    const error: unknown = await loadOnnxRecognizer(makeFolder({ 'config.json': '{}' })).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toMatch(/has no tokenizer\.json$/);
  });

  it('without the package says how to get it', async () => {
    const folder = `${makeFolder(MODEL)}/m`;
    const error: unknown = await loadOnnxRecognizer(folder, () =>
      Promise.reject(new Error('Cannot find package')),
    ).catch((reason: unknown) => reason);
    expect((error as UsageError).diagnostic.hint).toContain('npm install @huggingface/transformers');
  });
});
