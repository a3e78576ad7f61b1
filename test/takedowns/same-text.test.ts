import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';
import { paragraphs } from '../support/reprints.js';
import { runsOf, runsOfSite } from '../support/leaks.js';

const file = (title: string, outlet: string, text: string): string =>
  `---\ntitle: ${title}\ndate: 2024-03-01\noutlet: ${outlet}\n---\n\n${text}\n`;
const TEXTS = [1, 20, 40, 60].map((first) => paragraphs(first, 6).join('\n\n'));
const [OPEN = '', NAMED = '', EXCERPT = '', CLOSED = ''] = TEXTS;
const SHARED = paragraphs(80, 4).join('\n\n');

let site: string;
beforeAll(async () => {
  const twice = (name: string, text: string): Readonly<Record<string, string>> => ({
    [`${name}-1.md`]: file(`${name} satu`, 'Kabar', text),
    [`${name}-2.md`]: file(`${name} dua`, 'Warta', `${text}\n\nTambahan lain lagi.`),
  });
  ({ site } = await buildArchiveSite(
    makeFolder({
      ...twice('terbuka', OPEN),
      ...twice('bernama', `${NAMED}\n\nKata Rahmat Hartono.`),
      ...twice('kutipan', `${EXCERPT}\n\n${SHARED}`),
      ...twice('tertutup', CLOSED),
      'bagian.md': file('bagian', 'Koran', `${paragraphs(100, 6).join('\n\n')}\n\n${SHARED}`),
      'metadata.csv': 'path,rights\nkutipan-2.md,excerpt\ntertutup-2.md,metadata only\n',
      'takedowns.yaml': '- anonymize: Rahmat Hartono\n  as: R. H.\n',
    }),
  ));
});

interface ArticleLine {
  readonly id: string;
  readonly source: { readonly path: string };
  readonly passages?: readonly { readonly with: string }[];
}

interface Family {
  readonly members: readonly { readonly href: string }[];
}

const read = (path: string): readonly unknown[] =>
  readFileSync(join(site, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

test('articles in which names were replaced, and those without a text, are compared with none', () => {
  const names = (read('data/families.jsonl') as readonly Family[]).map(({ members }) =>
    members.map(({ href }) => href.replace(/^articles\/|-[0-9a-f]{8}\.html$/g, '')),
  );
  expect(names).toEqual(
    expect.arrayContaining(
      [['terbuka-satu', 'terbuka-dua'].sort()].map((list) => expect.arrayContaining(list) as string[]),
    ),
  );
  expect(names.flat().filter((name) => /bernama|tertutup/.test(name))).toEqual([]);
});

test('of an excerpt no passage is told, and nothing of the rest is shown', () => {
  const records = read('data/records.jsonl') as readonly ArticleLine[];
  const idOf = (path: string): string => records.find(({ source }) => source.path === path)?.id ?? '';
  const told = records.flatMap(({ passages = [] }) => passages.map((passage) => passage.with));
  expect(told).toContain(idOf('kutipan-1.md'));
  expect(told).not.toContain(idOf('kutipan-2.md'));
  expect(records.find(({ source }) => source.path === 'kutipan-2.md')).not.toHaveProperty('passages');
  const family = (read('data/families.jsonl') as readonly Family[]).find(({ members }) =>
    members.some(({ href }) => href.includes('kutipan')),
  );
  expect(family?.members).toHaveLength(2);
  for (const [one, other] of [
    ['kutipan-1.md', 'kutipan-2.md'],
    ['kutipan-2.md', 'kutipan-1.md'],
  ] as const)
    expect(existsSync(join(site, `compare/${idOf(one)}-${idOf(other)}.html`))).toBe(false);
  const shown = runsOfSite(site);
  expect([...runsOf('Tambahan lain lagi. Kata Rahmat Hartono.')].filter((run) => shown.has(run))).toEqual([]);
});
