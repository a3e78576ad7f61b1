import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hintKey, readHints } from '../../src/entities/recognize/tagger/document-hints.js';
import {
  canFollow,
  decodeLabels,
  encodeSpans,
  LABEL_COUNT,
  type TokenSpan,
} from '../../src/entities/recognize/tagger/labels.js';
import { CLUSTERINGS, decodeModel, encodeModel } from '../../src/entities/recognize/tagger/model.js';
import { splitSentences } from '../../src/entities/recognize/tagger/sentences.js';
import { lexiconOf } from '../../src/entities/lexicon.js';
import { Tagger } from '../../src/entities/recognize/tagger/tagger.js';
import { indonesian } from '../../src/languages/id/index.js';
import { loadModels } from '../../src/entities/recognize/load-models.js';
import { ENTITY_TYPES } from '../../src/model/entity.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';

/** Names that do not overlap in a sentence of up to forty words. */
const spans = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.constantFrom(...ENTITY_TYPES)), {
    maxLength: 5,
  })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, length, type]): TokenSpan => {
      const from = at + gap;
      at = from + length;
      return { type, from, to: at };
    });
  });

test('names become labels that may follow each other, and labels become the names', () => {
  fc.assert(
    fc.property(spans, (names) => {
      const labels = encodeSpans(40, names);
      expect(decodeLabels(labels)).toEqual(names);
      const edges = [null, ...labels, null];
      for (let i = 1; i < edges.length; i += 1)
        expect(canFollow(edges[i - 1] ?? null, edges[i] ?? null)).toBe(true);
    }),
  );
});

const hashes = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 50 })
  .map((values) => Uint32Array.from(values).sort());

test('a model is read as it was written', () => {
  fc.assert(
    fc.property(
      hashes,
      hashes,
      hashes,
      fc.infiniteStream(fc.integer({ min: -127, max: 127 })),
      (a, b, c, stream) => {
        const numbers = stream[Symbol.iterator]();
        const next = (): number => Number(numbers.next().value);
        const model = {
          keys: a,
          weights: Int8Array.from({ length: a.length * LABEL_COUNT }, next),
          transitions: Int16Array.from({ length: (LABEL_COUNT + 1) ** 2 }, () => next() * 200),
          clusterKeys: b,
          clusters: Uint16Array.from({ length: b.length * CLUSTERINGS }, () => next() + 200),
          profileKeys: c,
          profiles: Uint16Array.from({ length: c.length }, () => next() + 127),
        };
        expect(decodeModel(encodeModel(model))).toEqual(model);
      },
    ),
    { numRuns: 30 },
  );
});

test('a model of another version is refused with what to do', () => {
  expect(() => decodeModel(new Uint8Array(64))).toThrow(/npm run train-ner/);
});

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Drs. ',
      'M. Jusuf',
      'U.S.',
      ' 6.700',
      '. ',
      '.”',
      '\n',
      'Jong-un',
      '’s ',
      ' (KPU)',
      '…',
      'Kim ',
    ),
  ),
  { maxLength: 30 },
);

test('sentences hold every sign of a text but its white space, each where it stands', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const token of splitSentences(text).flat()) {
        expect(text.slice(end, token.start).trim()).toBe('');
        expect(text.slice(token.start, token.end)).toBe(token.text);
        end = token.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('a sentence ends at a stop, a closing quotation mark or its line, and not at an abbreviation', () => {
  const read = (text: string): readonly string[] =>
    splitSentences(text).map((sentence) => sentence.map((token) => token.text).join(' '));
  expect(read('“Kami siap.” Drs. M. Jusuf tiba. Rp 6.700 habis\nKim Jong-un, di U.S. Steel.')).toEqual([
    '“ Kami siap . ”',
    'Drs . M . Jusuf tiba .',
    'Rp 6.700 habis',
    'Kim Jong-un , di U.S. Steel .',
  ]);
});

test('only words with a capital are known again', () => {
  expect(hintKey({ text: 'Arafat', isCapital: true })).toBe('Arafat');
  expect(hintKey({ text: 'pergi', isCapital: false })).toBeNull();
  expect(hintKey({ text: 'A', isCapital: true })).toBeNull();
});

test('a word is told by its other places in the document, never by its own', () => {
  const sentences = [['Arafat', null], [null, 'Arafat'], ['Arafat'], ['Kremlin']];
  const person = [{ type: 'person', from: 0, to: 1 }] as const;
  const found = [
    person,
    [{ type: 'person', from: 1, to: 2 }],
    [],
    [{ type: 'organization', from: 0, to: 1 }],
  ] as const;
  const hints = readHints(sentences, found);
  expect(hints[2]).toEqual(Uint8Array.of(4));
  expect(hints[0]?.[0]).toBeGreaterThan(0);
  expect(hints[0]).not.toEqual(hints[2]);
  expect(hints[3]).toBeNull();
});

test('the names are the same whatever was read before, and however few words are kept', () => {
  const model = loadModels().get('id');
  if (model === undefined) throw new Error('no model');
  const seeds = join(PACKAGE_ROOT, 'seeds');
  const documents = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => splitSentences(readFileSync(join(seeds, name), 'utf8')))
    .map((sentences) => sentences.map((sentence) => sentence.map((token) => token.text)));
  expect(documents).toHaveLength(5);
  const read = (tagger: Tagger, order: typeof documents) =>
    new Map(order.map((document) => [document, tagger.tagDocument(document)]));
  const lexicon = lexiconOf(indonesian);
  const all = read(new Tagger(model, lexicon), documents);
  const few = read(new Tagger(model, lexicon, 100), [...documents, ...documents]);
  for (const document of documents) {
    const alone = new Tagger(model, lexicon).tagDocument(document);
    expect(alone.flat().length).toBeGreaterThan(10);
    expect(all.get(document)).toEqual(alone);
    expect(few.get(document)).toEqual(alone);
  }
});
