import type { Random } from '../corpus/random.js';
import type { ArchiveState, Row, TakedownEntry } from './archive-state.js';
import { drawDate, OUTLETS } from './articles.js';
import { pickArticle, type Change, type Step } from './step.js';
import { ALIASED, ALIASES, ORGANIZATIONS, PEOPLE, PLACES, PRIVATE } from './words.js';

/** Values of every key of kliping.yaml. */
const SETTINGS: Readonly<Record<string, readonly unknown[]>> = {
  title: ['Arsip Satu', 'Arsip Dua & <Kawan>'],
  description: ['Kumpulan kabar.', 'Kabar lain.'],
  language: ['id', 'en'],
  baseUrl: ['https://arsip.example/', 'https://lain.example/koran'],
  timezone: ['Asia/Jakarta', 'Asia/Jayapura', 'Europe/London'],
  rights: ['full', 'excerpt', 'metadata only', '© Contoh', 'excerpt; © Contoh'],
  strings: [
    { words: { undated: 'Tiada hari' } },
    { search: { notStated: 'Entah' } },
    { frame: { outlets: 'Surat kabar' }, words: { articles: '{1} guntingan' } },
    { tombstone: { title: 'Ditarik' } },
  ],
  portable: [false, true],
  limits: [{ fileMegabytes: 0.0008 }, { depth: 60 }, { seconds: 60, memoryMegabytes: 512 }],
  outlets: [
    [{ name: 'Koran Contoh', aliases: ['Kabar Laut'] }],
    [{ name: 'Harian Warga', domain: 'harianwarga.example', rights: 'excerpt' }, { name: 'Pos Utara' }],
    [{ name: 'Pos Utara', timezone: 'Asia/Makassar', rights: 'metadata only; © Pos Utara' }],
  ],
};

/** Entries of entities.yaml; of each list at most one stands there at a time. */
const CORRECTIONS: readonly (readonly object[])[] = [
  [
    { name: PEOPLE[0], notSameAs: PEOPLE[5] },
    { name: PEOPLE[0], aliases: [PEOPLE[5]] },
    { name: 'Ahmad', articles: ['kota/'] },
  ],
  [{ reject: ['Catatan', PLACES[0]] }, { reject: [PLACES[1]], articles: ['desa/'] }],
  [
    { name: ORGANIZATIONS[0].name, aliases: ['KPS', 'BUL'] },
    { name: 'BUL', type: 'place' },
  ],
];

/** Steps that change the files with settings. */
export const SETTINGS_STEPS: Readonly<Record<string, Step>> = {
  setting: {
    weight: 4,
    take: (state, random) => {
      const key = random.pick(Object.keys(SETTINGS));
      const others = Object.fromEntries(Object.entries(state.settings).filter(([one]) => one !== key));
      const value = random.chance(0.3) ? undefined : random.pick(SETTINGS[key] ?? []);
      return {
        state: { ...state, settings: value === undefined ? others : { ...others, [key]: value } },
        says: `kliping.yaml: ${key} is ${value === undefined ? 'left out' : JSON.stringify(value)}`,
      };
    },
  },
  alias: {
    weight: 4,
    take: (state, random) => {
      const alias = random.pick(ALIASES);
      const name = random.chance(0.2) ? null : random.pick(ALIASED);
      const aliases = new Map(state.aliases);
      if (name === null) aliases.delete(alias);
      else aliases.set(alias, name);
      return { state: { ...state, aliases }, says: `entities.yaml: ${alias} is ${name ?? 'nobody'}` };
    },
  },
  exchange: {
    weight: 4,
    take: (state, random) => {
      const one = random.pick(ALIASES);
      // Often one that is a part of the other.
      const related = ALIASES.filter((alias) => alias.includes(one) || one.includes(alias));
      const other = random.pick(random.chance(0.5) ? related : ALIASES);
      const [first, second] = [state.aliases.get(one), state.aliases.get(other)];
      if (first === second) return null;
      const aliases = new Map([...state.aliases].filter(([alias]) => alias !== one && alias !== other));
      if (second !== undefined) aliases.set(one, second);
      if (first !== undefined) aliases.set(other, first);
      return { state: { ...state, aliases }, says: `entities.yaml: ${one} and ${other} change places` };
    },
  },
  correction: {
    weight: 2,
    take: (state, random) => {
      const choices = random.pick(CORRECTIONS);
      const others = state.names.filter((entry) => !choices.includes(entry));
      const entry = random.chance(0.2) ? null : random.pick(choices);
      return {
        state: { ...state, names: entry === null ? others : [...others, entry] },
        says: `entities.yaml: ${entry === null ? 'without' : ''} ${JSON.stringify(entry ?? choices[0])}`,
      };
    },
  },
  takedown: {
    weight: 3,
    take: (state, random) => {
      const entry = drawTakedown(state, random);
      return (
        entry && {
          state: { ...state, takedowns: [...state.takedowns, entry] },
          says: `takedowns.yaml: ${JSON.stringify(entry)}`,
        }
      );
    },
  },
  lift: {
    weight: 1.5,
    take: (state, random) => {
      if (state.takedowns.length === 0) return null;
      const entry = random.pick(state.takedowns);
      return {
        state: { ...state, takedowns: state.takedowns.filter((one) => one !== entry) },
        says: `takedowns.yaml: without ${JSON.stringify(entry)}`,
      };
    },
  },
  row: {
    weight: 2,
    take: (state, random) => {
      const path = random.chance(0.1) ? 'tidak/ada.txt' : pickArticle(state, random)?.path;
      return path === undefined ? null : putRow(state, path, drawRow(random));
    },
  },
  rights: {
    weight: 1.5,
    take: (state, random) => {
      const path = pickArticle(state, random)?.path;
      const rights = random.pick(['metadata only', 'excerpt', 'full', 'excerpt; © Pemilik', '© Pemilik']);
      return path === undefined ? null : putRow(state, path, { ...state.table.get(path), rights });
    },
  },
  'row-removed': {
    weight: 1,
    take: (state, random) => {
      if (state.table.size === 0) return null;
      const path = random.pick([...state.table.keys()]);
      return {
        state: { ...state, table: new Map([...state.table].filter(([one]) => one !== path)) },
        says: `metadata.csv: without ${path}`,
      };
    },
  },
  'table-form': {
    weight: 0.3,
    take: (state) => ({
      state: { ...state, divider: state.divider === ',' ? ';' : ',' },
      says: 'metadata.csv: another divider',
    }),
  },
  day: {
    weight: 0.5,
    take: (state) => ({ state: { ...state, day: state.day + 1 }, says: 'a new day' }),
  },
};

function putRow(state: ArchiveState, path: string, row: Row): Change {
  return {
    state: { ...state, table: new Map([...state.table, [path, row]]) },
    says: `metadata.csv: ${path} ${JSON.stringify(row)}`,
  };
}

function drawRow(random: Random): Row {
  const columns: readonly (readonly [string, () => string])[] = [
    ['title', () => `Judul tabel ${random.int(50)}`],
    ['date', () => drawDate(random) ?? ''],
    ['outlet', () => random.pick(OUTLETS)],
    ['authors', () => `${random.pick(PEOPLE)}; ${random.pick(PEOPLE)}`],
    ['language', () => random.pick(['id', 'en', 'ms', 'fr'])],
    ['url', () => `https://koran.example/tabel/${random.int(4)}`],
  ];
  return Object.fromEntries(
    columns.filter(() => random.chance(0.4)).map(([name, draw]): [string, string] => [name, draw()]),
  );
}

function drawTakedown(state: ArchiveState, random: Random): TakedownEntry | null {
  const found = pickArticle(state, random);
  if (found === null) return null;
  const action = random.pick(['withhold', 'withhold', 'erase', 'noindex', 'anonymize', 'anonymize'] as const);
  if (action !== 'anonymize')
    return {
      action,
      path: found.path,
      byAddress: random.chance(0.4),
      reason: random.chance(0.5) ? 'Putusan bebas.' : null,
    };
  const pseudonym = random.chance(0.5) ? 'X. Y.' : null;
  const named = random.chance(0.4) ? pickArticle(state, random, ({ made }) => made.people.length > 0) : null;
  const [name = random.pick(PRIVATE)] = named?.placed.made.people ?? [];
  return { action, name, pseudonym, path: named?.path ?? null };
}
