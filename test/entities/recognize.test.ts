import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecognizer } from '../../src/entities/recognize/recognize.js';
import { recognizeCautiously } from '../../src/entities/recognize/cautious.js';
import { english } from '../../src/languages/en/index.js';
import { indonesian } from '../../src/languages/id/index.js';
import type { Language } from '../../src/languages/language.js';
import { loadModels } from '../../src/entities/recognize/load-models.js';

const recognize = createRecognizer(loadModels());

/** 'person: Kim Jong Un', in text order. */
function found(text: string, language: Language = indonesian): readonly string[] {
  return recognize(text, language).map(({ type, surface }) => `${type}: ${surface}`);
}

it('finds names in what somebody wrote without capitals, and only there', () => {
  expect(found('i met john smith in chicago yesterday', english)).toEqual([
    'person: john smith',
    'place: chicago',
  ]);
  expect(found('The office of Acme moved from london to a village.', english)).not.toContain('place: london');
});

describe('people', () => {
  it('follow a title, its office and its country', () => {
    expect(found('Kemarin Presiden Rusia Vladimir Putin tiba.')).toEqual([
      'place: Rusia',
      'person: Vladimir Putin',
    ]);
    expect(found('Menteri Pertahanan AS Lloyd Austin pulang.')).toEqual([
      'place: AS',
      'person: Lloyd Austin',
    ]);
    expect(found('Menteri Pertahanan Rusia, Sergei Shoigu, hadir.')).toEqual([
      'place: Rusia',
      'person: Sergei Shoigu',
    ]);
    expect(found('Juru bicara Keamanan Nasional AS John Kirby diam.')).toEqual([
      'place: AS',
      'person: John Kirby',
    ]);
  });

  it('stand beside a verb of saying', () => {
    expect(found('“Kami siap,” kata Artyom Lukin dari kampus itu.')).toEqual(['person: Artyom Lukin']);
    expect(found('Kemarin, Zakharova mengatakan hal itu.')).toEqual(['person: Zakharova']);
  });

  it('are known by a part of their name once they were named in full', () => {
    expect(found('Pemimpin Korea Utara Kim Jong-un datang. Menurut media, Kim tidak lama.')).toEqual([
      'place: Korea Utara',
      'person: Kim Jong-un',
      'person: Kim',
    ]);
  });

  it('end where a list in hyphens goes on with another', () => {
    expect(found('Donald Trump menelepon Kim Jong Un. Pertemuan Kim-Trump batal.')).toEqual([
      'person: Donald Trump',
      'person: Kim Jong Un',
      'person: Kim',
      'person: Trump',
    ]);
  });

  it('are not an office, a day, a month or a lone unknown word', () => {
    expect(found('Pada hari Selasa di bulan September itu Menteri Luar Negeri pulang.')).toEqual([]);
    expect(found('Sepertinya Walikota itu menyukai Blorbo.')).toEqual([]);
    expect(found('Kunjungan September laluketika pemimpin itu pergi.')).toEqual([]);
  });
});

describe('places', () => {
  it('are found inside compounds', () => {
    expect(found('hubungan China-AS dan aliansi Rusia-Korea Utara di Asia-Pasifik')).toEqual([
      'place: China',
      'place: AS',
      'place: Rusia',
      'place: Korea Utara',
      'place: Asia-Pasifik',
    ]);
  });

  it('keep the person they are named after', () => {
    expect(found('parade di Lapangan Kim Il Sung kemarin')).toEqual(['place: Lapangan Kim Il Sung']);
  });

  it('end before the country they lie in', () => {
    expect(found('berkunjung ke Kosmodrom Baikonur Kazakhstan')).toEqual([
      'place: Kosmodrom Baikonur',
      'place: Kazakhstan',
    ]);
  });

  it('are known in capitals, as in a dateline', () => {
    expect(found('MOSKOW - Pertemuan itu batal.')).toEqual(['place: MOSKOW']);
    expect(found('JAKARTA (ANTARA) - Warga desa membersihkan sungai.')).toEqual([
      'place: JAKARTA',
      'organization: ANTARA',
    ]);
  });

  it('are found where two words were glued together', () => {
    expect(found('Kunjungan kenegaraan ke BeijingDia batal.')).toEqual(['place: Beijing']);
  });

  it('come from the names of countries in the language', () => {
    expect(found('dari Kirgizstan ke Uruguay')).toEqual(['place: Kirgizstan', 'place: Uruguay']);
    expect(found('from Kyrgyzstan to Germany', english)).toEqual(['place: Kyrgyzstan', 'place: Germany']);
  });
});

describe('organizations', () => {
  it('take what belongs to their head', () => {
    expect(found('kata Kementerian Pertahanan Korea Selatan kemarin')).toEqual([
      'organization: Kementerian Pertahanan Korea Selatan',
    ]);
    expect(found('dari Universitas Federal Timur Jauh Rusia.')).toEqual([
      'organization: Universitas Federal Timur Jauh Rusia',
    ]);
  });

  it('end before the officer', () => {
    expect(found('kata Kepala Dinas Pertanian dan Peternakan Diah Ningrum kemarin')).toEqual([
      'organization: Dinas Pertanian dan Peternakan',
      'person: Diah Ningrum',
    ]);
  });

  it('are told by their last word or by the word before them', () => {
    expect(found('citra satelit dari Vexcel Technologies kemarin')).toEqual([
      'organization: Vexcel Technologies',
    ]);
    expect(found('menurut surat kabar resmi Granma kemarin')).toEqual(['organization: Granma']);
  });

  it('give their acronym to the rest of the document', () => {
    expect(found('Komisi Perlindungan Satwa (KPS) diam. Menurut KPS, tidak.')).toEqual([
      'organization: Komisi Perlindungan Satwa',
      'organization: KPS',
      'organization: KPS',
    ]);
  });
});

describe('headlines', () => {
  it('prove nothing by their capitals', () => {
    expect(found('Tim Gabungan Temukan Korban Banjir Bandang di Sumatera Barat')).toEqual([
      'place: Sumatera Barat',
    ]);
  });
});

describe('English', () => {
  it('has its own titles, verbs and heads', () => {
    expect(
      found(
        '“No,” said Jane Smith of the University of Oxford. Smith met President Vladimir Putin.',
        english,
      ),
    ).toEqual([
      'person: Jane Smith',
      'organization: University of Oxford',
      'person: Smith',
      'person: Vladimir Putin',
    ]);
  });
});

describe('a language Kliping has no words of', () => {
  const cautious = (text: string, tag: string): readonly string[] =>
    recognizeCautiously(text, tag).map(({ type, surface }) => `${type}: ${surface}`);

  it('gives its countries and people with well-known given names, and nothing else', () => {
    const text =
      'Gestern traf Angela Merkel in Frankreich den Präsidenten. Die Regierung schwieg, Merkel auch.';
    expect(cautious(text, 'de')).toEqual(['person: Angela Merkel', 'place: Frankreich', 'person: Merkel']);
    expect(cautious('Le Premier ministre est allé en Allemagne avec Emmanuel Macron.', 'fr-FR')).toEqual([
      'place: Allemagne',
      'person: Emmanuel Macron',
    ]);
  });

  it('may have any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, tag) => {
        for (const { start, end, surface } of recognizeCautiously(text, tag))
          expect(surface).toBe(text.slice(start, end));
      }),
    );
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Presiden ',
      'kata ',
      'Kim',
      ' Jong',
      '-un',
      'AS',
      ', ',
      '. ',
      ' (',
      ')',
      'Bank ',
      'Dewan ',
      '\n\n',
      ' dan ',
    ),
    fc.constantFrom(
      'di ',
      'Lapangan ',
      'Technologies',
      'M. ',
      'Rusia',
      'Korea Utara',
      '“',
      'BeijingDia',
      'U.S.',
      '’s ',
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('gives sorted mentions inside it that never overlap', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(indonesian, english), (value, language) => {
        let end = 0;
        for (const mention of recognize(value, language)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.surface).toBe(value.slice(mention.start, mention.end));
          expect(mention.surface.trim()).toBe(mention.surface);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(value.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same mentions every time', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(recognize(value, indonesian)).toEqual(recognize(value, indonesian));
      }),
    );
  });
});

describe('what has a capital and is no name of a person, organization or place', () => {
  it.each([
    ['The Norwegian government said no, and Kenyan officials agreed.', []],
    ['Many Bolivians waited. The minister signed the Northern Fisheries Agreement.', []],
    ['She sang “The Northern Lantern” again.', []],
  ] as const)('%s', (text, names) => {
    expect(found(text, english)).toEqual(names);
  });

  it('a name in quotation marks is one where it also stands without them', () => {
    expect(
      found('“Ministry of Defence” was on the door. The Ministry of Defence has moved.', english),
    ).toHaveLength(2);
  });

  it('small words behind a name are not part of it', () => {
    expect(found('They live in the Bordeaux region of France.', english)).toEqual([
      'place: Bordeaux',
      'place: France',
    ]);
  });
});

describe('degrees', () => {
  it.each([
    ['Sidang dipimpin hakim Budi Santoso, S.H., M.H., kemarin.', ['person: Budi Santoso']],
    ['Kepala dinas Rina Wati MKes mengatakan hal itu.', ['person: Rina Wati']],
  ] as const)('are no names, nor parts of one: %s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('offices and media', () => {
  it('an office of a place is an organization without a name of its own', () => {
    expect(found('Reporters asked Norway’s Defence Ministry on Monday about it.', english)).toEqual([
      'place: Norway',
      'organization: Defence Ministry',
    ]);
  });

  it('an acronym is that of the organization whose initials it is', () => {
    expect(found('Anggota Komisi Pangan Daerah hadir. Kemarin KPD menolak rencana itu.')).toEqual([
      'organization: Komisi Pangan Daerah',
      'organization: KPD',
    ]);
  });

  it('who is told something and has an article is a medium', () => {
    expect(found('The mayor told The Harwich Lantern that the bridge is safe.', english)).toContain(
      'organization: Harwich Lantern',
    );
  });
});
