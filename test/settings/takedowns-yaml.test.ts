import { expect, test } from 'vitest';
import { UsageError } from '../../src/model/diagnostic.js';
import { loadTakedowns } from '../../src/settings/takedowns-yaml.js';
import { makeFolder } from '../support/files.js';

async function load(yaml: string) {
  return loadTakedowns(makeFolder({ 'takedowns.yaml': yaml }), (number) => `Orang ${number}`);
}

async function failure(yaml: string): Promise<string> {
  try {
    await load(yaml);
  } catch (error) {
    if (error instanceof UsageError) return `${error.diagnostic.line ?? '–'}: ${error.diagnostic.message}`;
    throw error;
  }
  return 'no error';
}

test('an archive without the file takes nothing back', async () => {
  expect(await loadTakedowns(makeFolder(), String)).toEqual([]);
});

test('what stands in a name’s place may be a name that is replaced in other articles only', async () => {
  const entries = await load(
    '- anonymize: Rahmat\n  as: Reni\n  articles: a.txt\n- anonymize: Reni\n  as: R.\n  articles: b.txt\n',
  );
  expect(entries).toHaveLength(2);
});

test('each action, with one article or several', async () => {
  const entries = await load(
    '- withhold: lama/a.txt\n  reason: Permintaan keluarga.\n  date: 2026-11-20\n- erase: [b.txt, https://x.example/c]\n' +
      '- noindex: d.txt\n- anonymize: [Budi Santoso, Budi]\n  as: B.\n- anonymize: Ani Lestari\n  articles: e.txt\n',
  );
  expect(entries).toEqual([
    {
      action: 'withhold',
      articles: ['lama/a.txt'],
      names: [],
      pseudonym: 'Orang 0',
      reason: 'Permintaan keluarga.',
      date: '2026-11-20',
      line: 1,
    },
    {
      action: 'erase',
      articles: ['b.txt', 'https://x.example/c'],
      names: [],
      pseudonym: 'Orang 0',
      reason: null,
      date: null,
      line: 4,
    },
    {
      action: 'noindex',
      articles: ['d.txt'],
      names: [],
      pseudonym: 'Orang 0',
      reason: null,
      date: null,
      line: 5,
    },
    {
      action: 'anonymize',
      articles: [],
      names: ['Budi Santoso', 'Budi'],
      pseudonym: 'B.',
      reason: null,
      date: null,
      line: 6,
    },
    {
      action: 'anonymize',
      articles: ['e.txt'],
      names: ['Ani Lestari'],
      pseudonym: 'Orang 2',
      reason: null,
      date: null,
      line: 8,
    },
  ]);
});

test('an entry may be optional, and references in lines of their own have their lines', async () => {
  const [first, second] = await load(
    '- erase: a.txt\n  optional: true\n- withhold:\n    - b.txt\n    - c.txt\n',
  );
  expect(first).toMatchObject({ isOptional: true });
  expect(second).toMatchObject({ line: 3, articleLines: [4, 5] });
  expect(second).not.toHaveProperty('isOptional');
});

test.each([
  ['- withhold: a.txt\n  optional: ya\n', '2: "optional" must be true or false'],
  ['withhold: a.txt\n', '1: this file is not a list of entries'],
  ['- hide: a.txt\n', '1: this entry does not say what to do'],
  ['- withhold: a.txt\n  resaon: x\n', '2: there is no setting "resaon"'],
  ['- withhold: a.txt\n- erase: []\n', '2: "erase" must not be empty'],
  ['- withhold: a.txt\n  date: kemarin\n', '2: "date" is not a date; write it like 2026-11-22'],
  ['- withhold: a.txt\n  erase: b.txt\n', '1: this entry has both withhold and erase'],
  ['- {\n', '2: not valid YAML: Flow map in block collection must be sufficiently indented and end with a }'],
  [
    '- anonymize: [Rahmat Hartono, Rahmat]\n  as: Saksi Rahmat\n',
    '2: "as" must not contain a name that this entry replaces',
  ],
  [
    '- anonymize: Rahmat Hartono\n  as: Bu Réni\n  articles: a.txt\n- anonymize: Reni\n  as: R.\n',
    '2: "as" must not contain a name that the entry on line 4 replaces',
  ],
])('%j is explained', async (yaml, message) => {
  expect(await failure(yaml)).toBe(message);
});
