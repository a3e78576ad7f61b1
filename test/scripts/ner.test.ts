import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaceNames } from '../../scripts/ner/augment.js';
import { readConll, writeTags } from '../../scripts/ner/conll.js';
import { learnKnowledge } from '../../scripts/ner/knowledge.js';
import { scoreSpans } from '../../scripts/ner/score-spans.js';
import { tagConll } from '../../scripts/ner/tag-conll.js';
import { trainModel } from '../../scripts/ner/train.js';
import { collectSentences } from '../../scripts/ner/text.js';
import { readWordNet } from '../../scripts/ner/word-net.js';
import { lexiconOf } from '../../src/entities/lexicon.js';
import { encodeModel } from '../../src/entities/recognize/tagger/model.js';
import { Tagger } from '../../src/entities/recognize/tagger/tagger.js';
import { english } from '../../src/languages/en/index.js';
import { indonesian } from '../../src/languages/id/index.js';
import { ENTITY_TYPES } from '../../src/model/entity.js';

test('CoNLL tags are read as spans and written as the same tags', () => {
  const [sentence] = readConll('Joko B-PER\nWidodo I-PER\ndi O\nJawa X B-LOC\nTengah X I-LOC\nMISC B-MISC\n');
  expect(sentence?.spans).toEqual([
    { type: 'person', from: 0, to: 2 },
    { type: 'place', from: 3, to: 5 },
  ]);
  expect(writeTags(6, sentence?.spans ?? [])).toEqual(['B-PER', 'I-PER', 'O', 'B-LOC', 'I-LOC', 'O']);
});

test.each(['model', 'full'] as const)(
  'tagging keeps tokens, blank lines, comments and documents: %s',
  (layer) => {
    const text =
      '-DOCSTART-\n\n# sent_id = 1\nPresiden\nJoko\nWidodo\ntiba\ndi\nJakarta\n.\n\n\n#Jokowi\n(KPU)\n';
    const lines = tagConll(text, indonesian, layer).split('\n');
    expect(lines.map((line) => line.split('\t')[0])).toEqual(text.split('\n'));
    expect(lines.slice(3, 10)).toEqual([
      'Presiden\tO',
      'Joko\tB-PER',
      'Widodo\tI-PER',
      'tiba\tO',
      'di\tO',
      'Jakarta\tB-LOC',
      '.\tO',
    ]);
  },
);

test.each(['model', 'full'] as const)('tags are IOB2 for any tokens: %s', (layer) => {
  const token = fc.oneof(
    fc.stringMatching(/^[^\s#-][^\s]{0,8}$/),
    fc.constantFrom('China-AS', '(KPU)', 'Kim', 'Jong-un', ',', '"', 'Bank', 'Presiden'),
  );
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), (tokens) => {
      const tags = tagConll(tokens.join('\n'), indonesian, layer)
        .split('\n')
        .map((line) => line.split('\t')[1] ?? '');
      expect(tags).toHaveLength(tokens.length);
      for (const [i, tag] of tags.entries()) {
        expect(tag).toMatch(/^(?:O|[BI]-(?:PER|ORG|LOC))$/);
        if (tag.startsWith('I-')) expect(tags[i - 1]?.slice(2)).toBe(tag.slice(2));
      }
    }),
    { numRuns: 60 },
  );
});

test('other names of the same type are put in place of names, the rest stays', () => {
  const name = fc.array(fc.constantFrom('Ana', 'Budi', 'Bank', 'Kota', 'Dan'), {
    minLength: 1,
    maxLength: 3,
  });
  const part = fc.record({
    before: fc.array(fc.constant('di')),
    type: fc.constantFrom(...ENTITY_TYPES),
    name,
  });
  fc.assert(
    fc.property(fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (drafts) => {
      const sentences = drafts.map((parts) => {
        const words: string[] = [];
        const spans = parts.map(({ before, type, name: own }) => {
          const from = words.push(...before);
          return { type, from, to: words.push(...own) };
        });
        return { words, spans, lines: [], opensDocument: false };
      });
      const pool = {
        person: [['Xi', 'Jinping']],
        organization: [['PBB']],
        place: [['Korea', 'Utara', 'Raya']],
      };
      const copies = replaceNames(sentences, pool);
      expect(copies).toHaveLength(sentences.length);
      for (const [s, { words, spans }] of copies.entries()) {
        const [from, gold] = [sentences[s]?.words ?? [], sentences[s]?.spans ?? []];
        expect(spans.map(({ type }) => type)).toEqual(gold.map(({ type }) => type));
        const outside = (all: readonly string[], of: typeof spans): readonly string[] =>
          all.filter((_, i) => !of.some((span) => span.from <= i && i < span.to));
        expect(outside(words, spans)).toEqual(outside(from, gold));
        for (const [i, span] of spans.entries()) {
          const own = from.slice(gold[i]?.from, gold[i]?.to);
          expect([own, ...pool[span.type]]).toContainEqual(words.slice(span.from, span.to));
        }
      }
    }),
  );
});

test('text is collected from the articles in a language, each sentence once, as many as wanted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kliping-text-'));
  const shared = 'The mayor said that the old bridge will be closed for the winter.';
  const own = Array.from(
    { length: 8 },
    (_, i) => `On day ${i} the people of the town went to the market again.`,
  );
  writeFileSync(join(folder, 'a.md'), `# Bridge closed\n\n${shared} ${own.slice(0, 4).join(' ')}\n`);
  writeFileSync(join(folder, 'b.md'), `# The bridge again\n\n${shared} ${own.slice(4).join(' ')} Yes.\n`);
  writeFileSync(
    join(folder, 'c.md'),
    '# Jembatan ditutup\n\nWali kota mengatakan bahwa jembatan itu akan ditutup dan tidak dapat dilalui pada musim hujan.\n',
  );
  try {
    const all = await collectSentences(folder, english, { limit: 100, minTokens: 5 });
    expect([...all].sort()).toEqual([...own, shared].sort());
    const some = await collectSentences(folder, english, { limit: 3, minTokens: 5 });
    expect(some).toHaveLength(3);
    expect(all).toEqual(expect.arrayContaining([...some]));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('WordNet gives people, organizations and places by name', () => {
  const { people, organizations, places } = readWordNet();
  expect(people).toContain('Johann Sebastian Bach');
  expect(organizations).toContain('Federal Reserve System');
  expect(places).toContain('Phnom Penh');
  expect([...people, ...organizations, ...places].filter((name) => !/^\p{Lu}/u.test(name))).toEqual([]);
});

test('scores count exact spans', () => {
  const span = (type: string, from: number, to: number) => ({ type, from, to });
  const scores = scoreSpans(
    [{ spans: [span('person', 0, 2), span('place', 4, 5)] }],
    [[span('person', 0, 2), span('place', 4, 6), span('organization', 7, 8)]],
  );
  expect(scores.get('all')).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 0.4, gold: 2 });
  expect(scores.get('person')?.f1).toBe(1);
  expect(scores.get('place')?.f1).toBe(0);
});

const RECIPE = { epochs: 8, rate: 0.1, dropout: 0, cutoff: 1, seeds: 1, target: null, targetShare: 0 };
const NO_LISTS = {
  given: new Set<string>(),
  family: new Set<string>(),
  city: new Set<string>(),
  town: new Set<string>(),
  cityPart: new Set<string>(),
  organization: new Set<string>(),
  organizationPart: new Set<string>(),
};

test('training learns what stands before a name, and gives the same bytes every time', () => {
  const [names, places] = [
    ['Abdi', 'Beni', 'Ceci', 'Dodi'],
    ['Kedung', 'Lasem', 'Muntok', 'Ngawen'],
  ];
  const conll = names
    .flatMap((name, i) => [
      `kata O\n${name} B-PER\nkemarin O\n`,
      `desa O\n${places[i] ?? ''} B-LOC\nbanjir O\n`,
      `air O\ndan O\napi O\n`,
    ])
    .join('\n');
  const sentences = readConll(conll);
  const lexicon = lexiconOf(indonesian);
  const train = () =>
    trainModel(
      [{ name: 'toy', sentences, weight: 1 }],
      lexicon,
      learnKnowledge(
        sentences.map(({ words }) => words),
        2,
        NO_LISTS,
      ),
      RECIPE,
    );
  const model = train();
  expect(encodeModel(train())).toEqual(encodeModel(model));
  const tagger = new Tagger(model, lexicon);
  expect(
    tagger.tagDocument([
      ['kata', 'Zulfan', 'kemarin'],
      ['desa', 'Wringin', 'banjir'],
      ['air', 'dan', 'api'],
    ]),
  ).toEqual([[{ type: 'person', from: 1, to: 2 }], [{ type: 'place', from: 1, to: 2 }], []]);
});
