import { stringify } from 'yaml';
import type { ArchiveState, PlacedArticle } from './archive-state.js';
import { writeTakedowns } from './takedown-entries.js';

/** What lies at a path: bytes, or a link. */
export type Entry = { readonly content: string | Buffer } | { readonly linkTo: string };

/** The folder next to an archive that holds what its links lead to. */
export const ELSEWHERE = 'elsewhere';

/** Returns every file of the archive by its path, and those elsewhere that links of it lead to. */
export function listEntries(state: ArchiveState): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const write = (path: string, content: string): void => void entries.set(path, { content });
  for (const [path, placed] of state.articles) entries.set(path, entryOf(placed));
  if (Object.keys(state.settings).length > 0) write('kliping.yaml', stringify(state.settings));
  const names = [...state.names, ...listAliases(state)];
  if (names.length > 0) write('entities.yaml', stringify(names));
  const takedowns = writeTakedowns(state);
  if (takedowns.length > 0) write('takedowns.yaml', stringify(takedowns));
  if (state.table.size > 0) write('metadata.csv', writeTable(state));
  for (const folder of state.linked) entries.set(folder, { linkTo: `../${ELSEWHERE}/${folder}` });
  for (const [path, content] of state.own) {
    const folder = path.startsWith('public/') ? 'public' : 'templates';
    write(state.linked.has(folder) ? `../${ELSEWHERE}/${path}` : path, content);
  }
  return entries;
}

function listAliases({ aliases }: ArchiveState): readonly object[] {
  return [...new Set(aliases.values())].map((name) => ({
    name,
    type: 'person',
    aliases: [...aliases].filter(([, other]) => other === name).map(([alias]) => alias),
  }));
}

function entryOf({ made, condition }: PlacedArticle): Entry {
  switch (condition) {
    case 'whole':
      return { content: made.content };
    case 'link':
      return { linkTo: 'there-is-no-such-file' };
    case 'binary':
      return { content: Buffer.from([0, 1, 2, 0, 255, 254, 0, 7]) };
    case 'empty':
      return { content: '' };
  }
}

function writeTable({ table, divider }: ArchiveState): string {
  const columns = [...new Set([...table.values()].flatMap((row) => Object.keys(row)))].sort();
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(divider);
  const rows = [...table].map(([path, row]) => line([path, ...columns.map((name) => row[name] ?? '')]));
  return `${[line(['path', ...columns]), ...rows].join('\n')}\n`;
}
