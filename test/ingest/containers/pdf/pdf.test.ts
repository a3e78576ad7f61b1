import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Member, MemberFault } from '../../../../src/ingest/containers/container.js';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { wholeFile } from '../../../../src/ingest/containers/office/whole-file.js';
import { pdfReader } from '../../../../src/ingest/containers/pdf/pdf.js';
import { column, makePdf, type PrintedPage, type PrintedText } from '../../../support/pdf.js';

async function open(bytes: Uint8Array): Promise<Member | MemberFault> {
  const file = bytesAccess('koran.pdf', bytes);
  const listed = wholeFile(file);
  if (!('entry' in listed)) throw new Error('a PDF is not listed');
  const options = {
    documentBytes: 5_000_000,
    records: 10,
    tables: [],
    wordpress: { types: [], pages: false },
  };
  return pdfReader.open(file, listed.entry, options);
}

interface Read {
  readonly paragraphs: readonly string[];
  readonly declared: Readonly<Record<string, string>>;
  readonly removed: readonly string[];
  readonly codes: readonly string[];
}

async function read(pages: readonly PrintedPage[], isWide = false): Promise<Read> {
  const member = await open(makePdf(pages, { isWide }));
  if ('skipped' in member) throw new Error(member.diagnostic.code);
  return {
    paragraphs: Buffer.from(member.bytes).toString().split('\n'),
    declared: Object.fromEntries(member.declarations.map(({ key, values }) => [key, values[0] ?? ''])),
    removed: member.removed.map(({ text }) => text),
    codes: member.diagnostics.map(({ code }) => code),
  };
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  const member = await open(bytes);
  return 'skipped' in member ? `${member.skipped} ${member.diagnostic.code}` : 'read';
}

const FIRST = [
  'Warga di tepi sungai mulai',
  'mengungsi sejak malam karena',
  'air terus naik sampai lutut',
  'orang dewasa di jalan utama.',
];
const SECOND = [
  'Petugas membuka tiga dapur',
  'umum dan membagikan selimut',
  'kepada keluarga yang belum',
  'dapat pulang ke rumahnya.',
];

/** Two columns of which a program wrote line after line, across both. */
function across(left: readonly string[], right: readonly string[], y = 150): readonly PrintedText[] {
  return left.flatMap((text, i) => [
    { text, x: 50, y: y + 12 * i },
    { text: right[i] ?? '', x: 210, y: y + 12 * i },
  ]);
}

test('columns are read one after the other, in whatever order they were written, below a headline over both', async () => {
  const title = { text: 'Sungai Meluap di Tiga Desa', x: 50, y: 110, size: 24 };
  const { paragraphs, declared } = await read([{ texts: [...across(FIRST, SECOND), title] }]);
  expect(paragraphs).toEqual([title.text, FIRST.join(' '), SECOND.join(' ')]);
  expect(declared['title']).toBe(title.text);
});

test('a short heading over both columns parts them; one that stands beside text is in its column', async () => {
  const heading = { text: 'Hari kedua', x: 50, y: 215, size: 13 };
  const { paragraphs } = await read([
    { texts: [...across(FIRST, SECOND), heading, ...across(SECOND, FIRST, 240)] },
  ]);
  expect(paragraphs).toEqual([FIRST, SECOND, ['Hari kedua'], SECOND, FIRST].map((lines) => lines.join(' ')));
  const inColumn = await read([
    {
      texts: [
        ...across([...FIRST, '', '', ...FIRST], [...SECOND, ...SECOND, ...SECOND]),
        { ...heading, y: 208 },
      ],
    },
  ]);
  expect(inColumn.paragraphs[1]).toBe('Hari kedua');
});

test('a word cut at the end of a line is joined; hyphens of its own stay', async () => {
  const lines = [
    'Peristiwa itu terjadi di perba-',
    'tasan kota, dekat rumah anak-',
    'anak yatim, menurut saksi mata',
    'dari Jawa-Bali dan Anglo-',
    'Saxon yang melihat anak-anak.',
  ];
  const { paragraphs } = await read([{ texts: column(lines, { x: 60, y: 120 }) }]);
  expect(paragraphs).toEqual([
    'Peristiwa itu terjadi di perbatasan kota, dekat rumah anak-anak yatim, menurut saksi mata dari Jawa-Bali dan Anglo-Saxon yang melihat anak-anak.',
  ]);
});

test('a paragraph goes on in the next column and on the next page; a caption between its parts comes behind', async () => {
  const caption = { text: 'Foto: jembatan yang putus', x: 50, y: 215, size: 7 };
  const open = [...FIRST.slice(0, 3), 'orang dewasa di jalan utama,'];
  const rest = ['lalu surut menjelang pagi tadi.', ...SECOND];
  const { paragraphs } = await read([
    { texts: [...column(open, { x: 50, y: 150 }), caption] },
    { texts: column(rest, { x: 50, y: 60 }) },
  ]);
  expect(paragraphs.slice(0, 2)).toEqual([[...open, ...rest].join(' '), caption.text]);
});

test('a drop cap begins its word', async () => {
  const { paragraphs } = await read([
    {
      texts: [
        { text: 'W', x: 50, y: 174, size: 36 },
        ...column(['arga di tepi sungai', 'mengungsi sejak malam'], { x: 86, y: 150 }),
        ...column(['karena air terus naik sampai di', 'jalan utama dan pasar kota itu.'], {
          x: 50,
          y: 174 + 12,
        }),
      ],
    },
  ]);
  expect(paragraphs).toEqual([
    'Warga di tepi sungai mengungsi sejak malam karena air terus naik sampai di jalan utama dan pasar kota itu.',
  ]);
});

test('heads and feet with other numbers on every page go, and what a browser prints around a page says its address', async () => {
  const page = (number: number, lines: readonly string[]): PrintedPage => ({
    texts: [
      { text: `Harian Contoh ${number}`, x: 50, y: 40, size: 8 },
      ...column(lines, { x: 50, y: 120 }),
      { text: `Halaman ${number}`, x: 280, y: 800, size: 8 },
    ],
  });
  const { paragraphs, removed } = await read([page(1, FIRST), page(2, SECOND)]);
  expect(paragraphs).toEqual([FIRST.join(' '), SECOND.join(' ')]);
  expect(removed).toContain('Halaman 2');
  const { declared, paragraphs: printed } = await read([
    {
      texts: [
        { text: '3/1/24, 9:41 AM', x: 20, y: 20, size: 8 },
        { text: 'Sungai meluap - Harian', x: 250, y: 20, size: 8 },
        ...column(FIRST, { x: 50, y: 120 }),
        { text: 'https://koran.example.org/2024/03/sungai', x: 20, y: 830, size: 8 },
        { text: '1/1', x: 560, y: 830, size: 8 },
      ],
    },
  ]);
  expect(printed).toEqual([FIRST.join(' ')]);
  expect(declared['url']).toBe('https://koran.example.org/2024/03/sungai');
});

test('the large name above the headline is the newspaper’s; many headlines of one size are told', async () => {
  const texts = [
    { text: 'Suara Kota', x: 50, y: 60, size: 30 },
    { text: 'Pasar Lama Dibuka Kembali', x: 50, y: 110, size: 20 },
    ...column(FIRST, { x: 50, y: 150 }),
  ];
  const { declared, codes } = await read([{ texts }]);
  expect(declared).toMatchObject({ title: 'Pasar Lama Dibuka Kembali', outlet: 'Suara Kota' });
  expect(codes).toEqual([]);
  const more = ['Jalan Baru Selesai', 'Sekolah Tutup Sehari'].flatMap((text, i) => [
    { text, x: 50, y: 250 + 150 * i, size: 20 },
    ...column(SECOND, { x: 50, y: 280 + 150 * i }),
  ]);
  expect((await read([{ texts: [...texts, ...more] }])).codes).toEqual(['pdf/several']);
});

test('a page that is turned is read as it is shown', async () => {
  const { paragraphs } = await read([{ texts: column(FIRST, { x: 60, y: 120 }), turned: 90 }]);
  expect(paragraphs).toEqual([FIRST.join(' ')]);
});

test('lines in Hebrew are read from the right, also with a font of codes', async () => {
  const words = ['שלום', 'לכל', 'תושבי', 'העיר', 'הגדולה', 'והיפה'];
  const texts = [0, 1, 2].flatMap((line) =>
    words.map((text, i) => ({
      text: Array.from(text).reverse().join(''),
      x: 400 - 36 * i - 7 * line,
      y: 100 + 12 * line,
    })),
  );
  const { paragraphs } = await read([{ texts }], true);
  expect(paragraphs.join(' ')).toBe([...words, ...words, ...words].join(' '));
});

test('a PDF that cannot be read has one line that says why', async () => {
  const page = { texts: column(FIRST, { x: 50, y: 150 }) };
  expect(await faultOf(Buffer.from('%PDF-1.7\nnothing of the kind'))).toBe('unreadable pdf/unreadable');
  expect(await faultOf(makePdf([{ texts: [] }]))).toBe('no-text pdf/no-text');
  const secret = '00'.repeat(32);
  expect(
    await faultOf(
      makePdf([page], {
        objects: [`<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`],
        trailer: '/Encrypt 100 0 R /ID [<00> <00>]',
      }),
    ),
  ).toBe('password pdf/password');
  expect(await faultOf(makePdf(Array.from({ length: 501 }, () => ({ texts: [] }))))).toBe(
    'too-large pdf/too-many-pages',
  );
  const bomb = deflateSync(Buffer.alloc(60_000_000, ' '));
  expect(await faultOf(makePdf([page], { stream: bomb }))).toBe('too-large pdf/too-large');
});

test('a PDF with a program in it, and pages that contain themselves, is read without', async () => {
  const page = { texts: column(FIRST, { x: 50, y: 150 }) };
  const loop = ['<< /Type /Pages /Kids [100 0 R] /Count 5 >>'];
  const catalog = "/OpenAction << /S /JavaScript /JS (app.alert('x'); while (true) {}) >>";
  expect(await faultOf(makePdf([page], { objects: loop, catalog }))).toBe('read');
});
