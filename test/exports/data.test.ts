import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { makeArchive, makeContext, type FixtureArchive } from '../support/archive.js';
import { NEWS, NEWS_NAMES } from '../support/news.js';
import { exportFiles } from '../support/exports.js';

const archive: FixtureArchive = { articles: NEWS, names: NEWS_NAMES };
const files = exportFiles(
  makeContext(makeArchive(archive), { title: 'Arsip Uji', baseUrl: 'https://arsip.example/' }),
);
const bytesOf = (path: string): Buffer => files.get(path) ?? Buffer.alloc(0);
const textOf = (path: string): string => bytesOf(path).toString('utf8');
const linesOf = (path: string): readonly Record<string, unknown>[] =>
  textOf(path)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** The columns of a table as the data package has them. */
function descriptorOf(path: string): readonly string[] {
  const { resources } = JSON.parse(textOf('data/datapackage.json')) as {
    resources: { path: string; schema?: { fields: { name: string }[] } }[];
  };
  return resources.find((resource) => resource.path === path)?.schema?.fields.map(({ name }) => name) ?? [];
}

function readCsv(text: string): readonly Record<string, string>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

/** The descriptor as https://datapackage.org/standard/data-package/ and …/data-resource/ (2.0) demand it, as far as it is used. */
const DATA_PACKAGE = {
  type: 'object',
  required: ['resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: { type: 'string' },
    description: { type: 'string' },
    homepage: { type: 'string', pattern: '^https?://' },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
          // Relative, and never upwards.
          path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)[^\\\\]+$' },
          type: { const: 'table' },
          title: { type: 'string' },
          format: { type: 'string' },
          mediatype: { type: 'string', pattern: '^.+/.+$' },
          encoding: { const: 'utf-8' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name'],
                  properties: {
                    name: { type: 'string' },
                    type: { enum: ['string', 'integer', 'boolean'] },
                    description: { type: 'string' },
                  },
                  additionalProperties: false,
                },
              },
              primaryKey: { type: 'array', items: { type: 'string' } },
              missingValues: { type: 'array', items: { type: 'string' } },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

describe('data/datapackage.json', () => {
  const descriptor = JSON.parse(textOf('data/datapackage.json')) as {
    name: string;
    resources: {
      path: string;
      bytes: number;
      hash: string;
      schema?: { fields: { name: string; type: string }[] };
    }[];
  };

  it('is a Data Package', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(DATA_PACKAGE);
    validate(descriptor);
    expect(validate.errors).toBeNull();
    expect(descriptor.name).toBe('arsip-uji');
  });

  it('names every file of data/ with its true size and hash', () => {
    // A script of the pages, which tells reading lists what is there: nobody takes it for a table.
    const others = ['data/datapackage.json', 'data/articles.js'];
    const paths = [...files.keys()].filter((path) => path.startsWith('data/') && !others.includes(path));
    expect(descriptor.resources.map(({ path }) => `data/${path}`).sort()).toEqual(paths.sort());
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = bytesOf(`data/${path}`);
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
  });

  it('says what the columns of the table are', () => {
    const fields = descriptor.resources.find(({ path }) => path === 'records.csv')?.schema?.fields ?? [];
    const rows = readCsv(textOf('data/records.csv'));
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    for (const row of rows) {
      for (const { name, type } of fields) if (type === 'integer') expect(row[name]).toMatch(/^\d+$/);
    }
  });
});

describe('data/records.csv', () => {
  it('has a row an article, as RFC 4180 and Excel want it', () => {
    const text = textOf('data/records.csv');
    expect(text.startsWith('\uFEFFid,title,date,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows = readCsv(text);
    expect(rows).toHaveLength(NEWS.length);
    expect(rows.find(({ title }) => title === 'Harga Beras Naik di Lembang')).toMatchObject({
      date: '2024-02-10T07:30+07:00',
      outlet: 'Kabar Warga',
      authors: '',
      people: 'Siti Rahma',
      organizations: 'Antara; KADIN',
      access: 'full',
    });
    expect(rows.map(({ id }) => id)).toEqual(linesOf('data/records.jsonl').map(({ id }) => id));
  });

  it.each(['=1+1', '+62 811', '-5 derajat', '@redaksi', '\t=1', '\r=1'])(
    'never begins a cell with a formula: %j',
    (title) => {
      const context = makeContext(makeArchive({ articles: [{ title }] }));
      const [row] = readCsv((exportFiles(context).get('data/records.csv') ?? '').toString());
      expect(row?.['title']).toBe(`'${title}`);
    },
  );

  it('keeps quotation marks, commas and line ends', () => {
    const title = 'Kata "a", lalu\nbaris; é';
    const context = makeContext(makeArchive({ articles: [{ title }] }));
    const [row] = readCsv((exportFiles(context).get('data/records.csv') ?? '').toString());
    expect(row?.['title']).toBe(title);
  });
});

describe('data/authors.jsonl', () => {
  it('has every author with spellings, articles and page, also of one article', () => {
    const articles = [
      { title: 'A', authors: ['Siti Rahma', 'Budi'] },
      { title: 'B', authors: ['SITI RAHMA'] },
    ];
    const files = exportFiles(makeContext(makeArchive({ articles })));
    const lines = (files.get('data/authors.jsonl') ?? '').toString().trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        name: 'Siti Rahma',
        spellings: ['Siti Rahma', 'SITI RAHMA'],
        articleIds: [{}, {}].map(() => expect.stringMatching(/^[0-9a-f]{16}$/) as string),
        people: [],
        href: 'authors/siti-rahma.html',
      },
      { name: 'Budi', href: 'authors/index.html#n-budi' },
    ]);
  });
});

describe('data/quotations.csv', () => {
  it('has a row a quotation, with whoever is meant by the name of its speaker', () => {
    const text = textOf('data/quotations.csv');
    expect(text.startsWith('\uFEFFarticle,date,outlet,speaker,')).toBe(true);
    const records = linesOf('data/records.jsonl');
    const rows = readCsv(text);
    expect(rows).toMatchObject([
      {
        article: records.find(({ title }) => title === 'Bupati Siti Rahma Resmikan Pasar Baru')?.['id'],
        date: '2023-11-05',
        outlet: 'Harian Contoh',
        speaker: 'KADIN',
        speakerId: 'organization/kadin',
        quotation: '“Ini awal yang baik.”',
        how: 'said X',
        sure: 'true',
      },
    ]);
    const fields = descriptorOf('quotations.csv');
    expect(fields).toEqual(Object.keys(rows[0] ?? {}));
  });

  it('says the same as the records', () => {
    const ofRecords = linesOf('data/records.jsonl').flatMap(({ id, quotations = [] }) =>
      (quotations as { start: number; end: number; speakerId: string | null }[]).map(
        ({ start, end, speakerId }) => [id, String(start), String(end), speakerId ?? ''],
      ),
    );
    const ofTable = readCsv(textOf('data/quotations.csv')).map(({ article, start, end, speakerId }) => [
      article,
      start,
      end,
      speakerId,
    ]);
    expect(ofTable).toEqual(ofRecords);
  });
});

describe('data/entities.jsonl', () => {
  it('has every name with its articles and its page', () => {
    const ids = new Set(linesOf('data/records.jsonl').map(({ id }) => id));
    const entities = linesOf('data/entities.jsonl');
    expect(entities.find(({ id }) => id === 'person/siti-rahma')).toMatchObject({
      type: 'person',
      name: 'Siti Rahma',
      href: 'people/siti-rahma.html',
      sameAs: ['https://authority.example/siti'],
    });
    for (const { articleIds } of entities) for (const id of articleIds as string[]) expect(ids).toContain(id);
  });
});

describe('data/record.schema.json', () => {
  it('is JSON Schema, and every record is as it says', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    const validate = ajv.compile(JSON.parse(textOf('data/record.schema.json')) as object);
    for (const record of linesOf('data/records.jsonl')) {
      validate(record);
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...linesOf('data/records.jsonl')[0], text: 1 })).toBe(false);
  });
});
