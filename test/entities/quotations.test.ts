import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuotationFinder } from '../../src/entities/quotations/find-quotations.js';
import { findLanguage } from '../../src/languages/index.js';
import type { EntityMention, EntityType } from '../../src/model/entity.js';
import { attributeQuotations, packQuotations, unpackQuotations } from '../../src/model/quotation.js';
import { packMentions } from '../../src/model/mentions.js';
import type { EntityId } from '../../src/model/entity.js';

/** Names of the texts below, the longest first, with their types. */
const NAMES: readonly (readonly [string, EntityType])[] = [
  ['Margaret Dolan', 'person'],
  ['Rahmat Santosa', 'person'],
  ['Peter Harrow', 'person'],
  ['Dewi Lestari', 'person'],
  ['Susan Blake', 'person'],
  ['Siti Aminah', 'person'],
  ['Lou Garrity', 'person'],
  ['Partai Maju', 'organization'],
  ['Ann Mercer', 'person'],
  ['Mark Feld', 'person'],
  ['Harrow', 'person'],
  ['Rahmat', 'person'],
  ['Dayton', 'place'],
  ['Dolan', 'person'],
  ['Blake', 'person'],
  ['Acme', 'organization'],
  ['Dewi', 'person'],
];

function mentionsIn(text: string): readonly EntityMention[] {
  const pattern = new RegExp(NAMES.map(([name]) => `\\b${name}\\b`).join('|'), 'g');
  return [...text.matchAll(pattern)].map(({ 0: surface, index }) => ({
    type: NAMES.find(([name]) => name === surface)?.[1] ?? 'person',
    start: index,
    end: index + surface.length,
    surface,
    entityId: null,
  }));
}

/** Each quotation of a text: its words, its speaker ('–' for none) and, in brackets, a speaker who is not sure. */
function read(text: string, tag = 'en'): readonly string[] {
  return createQuotationFinder(findLanguage(tag))(text, mentionsIn(text)).map(
    ({ start, end, speaker, sure }) => {
      const name = speaker === null ? '–' : text.slice(speaker.start, speaker.end);
      return `${text.slice(start, end)} ${sure || speaker === null ? name : `(${name})`}`;
    },
  );
}

describe('the speaker of a quotation', () => {
  it.each([
    ['“We asked twice,” Dolan told reporters.', ['“We asked twice,” Dolan']],
    [
      '“We asked twice,” said the committee’s chair, Margaret Dolan, in Dayton.',
      ['“We asked twice,” Margaret Dolan'],
    ],
    ['“Is this us?” asked Rep. Lou Garrity (D-N.J.), a lawyer.', ['“Is this us?” Lou Garrity']],
    ['“Is this us?” Dolan asked.', ['“Is this us?” Dolan']],
    [
      'Dolan, who met with Harrow in March, added that he was “polite but distracted.”',
      ['“polite but distracted.” Dolan'],
    ],
    [
      'A spokesman for Dolan, Mark Feld, said it was “not a matter for courts.”',
      ['“not a matter for courts.” Mark Feld'],
    ],
    [
      'According to Ann Mercer, “the plan was never meant to work.”',
      ['“the plan was never meant to work.” Ann Mercer'],
    ],
    ['According to court papers, Harrow said “make this go away.”', ['“make this go away.” Harrow']],
    ['Harrow’s lawyer, Susan Blake, called the demand “absurd.”', ['“absurd.” Susan Blake']],
    ['“It is a long road ahead of us,” said Harrow to Dolan.', ['“It is a long road ahead of us,” Harrow']],
  ])('is told by the words beside it: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['“It is a long road ahead of us,” said a spokesman for Dolan.', ['“It is a long road ahead of us,” –']],
    ['“It is a long road ahead of us,” one user wrote.', ['“It is a long road ahead of us,” –']],
    ['“It is a long road ahead of us,” said a Dolan adviser.', ['“It is a long road ahead of us,” –']],
    [
      'The Dolan campaign said the claims were “false and will be met in court.”',
      ['“false and will be met in court.” –'],
    ],
    ['“It is a long road ahead of us,” an Acme spokesman said.', ['“It is a long road ahead of us,” –']],
    ['Dolan was told that it was “far too late to change it.”', ['“far too late to change it.” –']],
  ])('has no name where it is none of those that stand there: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is the same in the parts of one that is broken off, and in what goes on after it', () => {
    expect(read('“My client,” Blake said, “has nothing to hide. Nothing.” “Ask him,” she added.')).toEqual([
      '“My client,” Blake',
      '“has nothing to hide. Nothing.” Blake',
      '“Ask him,” Blake',
    ]);
  });

  it('is the same in paragraphs that begin with a mark while none closes the one before', () => {
    const text =
      '“We are not going anywhere, I can tell you.\n\n“We are staying right here,” Dolan said.\n\nHarrow left.';
    expect(read(text)).toEqual([
      '“We are not going anywhere, I can tell you. Dolan',
      '“We are staying right here,” Dolan',
    ]);
  });

  it('is the one who was named alone before a pronoun, and not certain when others were', () => {
    expect(read('Dolan met the press.\n\n“We asked nicely and we asked twice,” she said.')).toEqual([
      '“We asked nicely and we asked twice,” Dolan',
    ]);
    expect(read('Dolan met Harrow.\n\n“We asked nicely and we asked twice,” she said.')).toEqual([
      '“We asked nicely and we asked twice,” (Dolan)',
    ]);
  });

  it.each([
    ['"Kami siap," kata Rahmat kepada Dewi di kantornya.', ['"Kami siap," Rahmat']],
    ['Rahmat Santosa datang pagi. "Kami sudah siap," ujarnya.', ['"Kami sudah siap," Rahmat Santosa']],
    [
      'Juru bicara Partai Maju, Dewi Lestari, menilai itu "terlambat dan tidak adil".',
      ['"terlambat dan tidak adil" Dewi Lestari'],
    ],
    [
      'Menurut Rahmat, "langkah itu sudah tepat sekali bagi warga".',
      ['"langkah itu sudah tepat sekali bagi warga" Rahmat'],
    ],
    ['"Ibu menangis," kata anak korban, Siti Aminah, saat ditemui.', ['"Ibu menangis," Siti Aminah']],
    ['Seorang warga mengatakan, "Kami bingung harus memilih."', ['"Kami bingung harus memilih." –']],
    ['"Kami menyesal," kata juru bicara Partai Maju.', ['"Kami menyesal," –']],
    [
      '"Saya kira," ucap Dewi, "mereka mencari panggung."',
      ['"Saya kira," Dewi', '"mereka mencari panggung." Dewi'],
    ],
  ])('is told by Indonesian words: %s', (text, expected) => {
    expect(read(text, 'id')).toEqual(expected);
  });
});

describe('what stands in quotation marks', () => {
  it.each([
    ['The so-called “Dayton Doctrine” split the party.'],
    ['She read “The Long Way Home” on the train.'],
    ['A “phase one” deal was near.'],
    ['He is 6" tall and weighs 80 kg.'],
  ])('is no quotation where it is a title, an expression or no mark: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    [
      '"They said, \'Nobody will notice.\' But we did," Dolan said.',
      '"They said, \'Nobody will notice.\' But we did,"',
    ],
    ['“They said “no” to us and left,” Dolan said.', '“They said “no” to us and left,”'],
    ['‘It’s over for the workers’ party,’ said Dolan.', '‘It’s over for the workers’ party,’'],
    ['«We will go there now,» said Dolan.', '«We will go there now,»'],
    ['»We will go there now«, said Dolan.', '»We will go there now«'],
    ['„We will go there now“, said Dolan.', '„We will go there now“'],
    ['Dolan left the room."We will go there now," she said.', '"We will go there now,"'],
  ])('is one quotation, with what is quoted in it: %s', (text, expected) => {
    const [found, ...more] = createQuotationFinder(findLanguage('en'))(text, mentionsIn(text));
    expect(found === undefined ? null : text.slice(found.start, found.end)).toBe(expected);
    expect(more).toEqual([]);
  });

  it('is found without speakers in a language that is not known, when it is long', () => {
    const text = '„Das ist ein langer Weg, den wir gehen müssen“, sagte Dolan. „Ja“, sagte er.';
    expect(createQuotationFinder(null)(text, mentionsIn(text))).toMatchObject([
      { start: 0, speaker: null, cue: null, how: 'unknown', sure: false },
    ]);
  });
});

const PIECE = fc.constantFrom(
  ...['“', '”', '"', '‘', '’', "'", '«', '»', '„', '``', ' ', '\n', '\n\n', '. ', ', ', ': ', '? '],
  ...[
    'said ',
    'he ',
    'according to ',
    'that ',
    'saying ',
    'Dolan',
    ' Margaret Dolan ',
    'Acme ',
    'the senator ',
    'We ',
  ],
  ...['kata ', 'ujarnya', 'menurut ', 'dia ', 'was ', 'and ', 'Sen. ', '(D-N.J.) ', '— ', 'word ', '3 '],
);

it('lies within the text, in order and apart, and its speaker is a name or stands beside the verb', () => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 60 }), fc.constantFrom('en', 'id'), (pieces, tag) => {
      const text = pieces.join('');
      const found = createQuotationFinder(findLanguage(tag))(text, mentionsIn(text));
      let end = 0;
      for (const quotation of found) {
        expect(quotation.start).toBeGreaterThanOrEqual(end);
        expect(quotation.end).toBeGreaterThan(quotation.start);
        ({ end } = quotation);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const range of [quotation.speaker, quotation.cue])
          if (range !== null) expect(text.slice(range.start, range.end)).toMatch(/^\S(?:.*\S)?$/s);
      }
      expect(unpackQuotations(packQuotations(found))).toEqual(found);
    }),
  );
});

it('takes time in proportion to the text, whatever stands in it', () => {
  const find = createQuotationFinder(findLanguage('en'));
  const texts: readonly ((times: number) => string)[] = [
    (times) => '“'.repeat(times),
    (times) => '"'.repeat(times),
    (times) => ' ‘a'.repeat(times),
    (times) => `${'«'.repeat(times)}${' ‘a'.repeat(times)}${'»'.repeat(times)}`,
    (times) => '“We will go there,” said Ann Mercer. '.repeat(times / 4),
    (times) => '“We will go there,” she said. '.repeat(times / 16),
    (times) => `“Go there,” ${'said '.repeat(times)}`,
    (times) => `“Go there,” said ${'Ann Mercer '.repeat(times)}`,
    (times) => `Dolan ${', and '.repeat(times)}said “we will go there”`,
    (times) => `“${'Word. '.repeat(times)}”`,
    (times) => '“We will go\n'.repeat(times / 4),
  ];
  const took = (text: string): number => {
    const mentions = mentionsIn(text);
    const start = process.cpuUsage();
    find(text, mentions);
    return process.cpuUsage(start).user / 1000;
  };
  for (const make of texts) {
    took(make(2000));
    // Quadratic time would be some hundred times as long as this.
    expect(took(make(40_000))).toBeLessThan(4000);
  }
});

it('says who is meant as the archive knows it now', () => {
  const text = '“We asked twice,” Dolan told reporters. “No,” said Harrow.';
  const found = packQuotations(createQuotationFinder(findLanguage('en'))(text, mentionsIn(text)));
  const dolan = 'person/margaret-dolan' as EntityId;
  const [mention] = mentionsIn(text);
  if (mention === undefined) throw new Error('no name');
  // The other name was rejected: the speaker's place stays, and nobody is meant.
  const named = packMentions([{ ...mention, entityId: dolan }]);
  expect(attributeQuotations(found, named).map(({ speakerId }) => speakerId)).toEqual([dolan, null]);
});
