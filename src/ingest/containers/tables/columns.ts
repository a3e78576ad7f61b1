import { rankColumn, type ColumnField } from '../../../languages/column-names.js';
import { createPathTest } from '../../../util/path-patterns.js';

import type { TableMapping } from '../../../model/container-options.js';
import { hasValue, type Cell } from './cells.js';

/** A row of a table, or an object, as its values by the names of their columns; 'meta.who' lies in an object 'meta'. */
export type Row = readonly Cell[];

/** The fields that a mapping in kliping.yaml may name, by what they are called there. */
const MAPPED: Readonly<Record<string, ColumnField>> = {
  text: 'text',
  title: 'title',
  date: 'date',
  modified: 'modified',
  url: 'url',
  authors: 'authors',
  author: 'authors',
  outlet: 'outlet',
  section: 'section',
  lang: 'lang',
  language: 'lang',
  rights: 'rights',
  tags: 'tags',
  captured: 'captured',
  capturedAt: 'captured',
  status: 'status',
};

/** Objects that only hold the record, as search engines, feeds and crawlers write them. */
const WRAPPERS = new Set(
  '_source fields attributes article articles record item items document doc post data node news html meta metadata page result'.split(
    ' ',
  ),
);
/** Names that mean their field below any object; 'image.url' and 'author.name' do not. */
const MIN_RANKED_DEPTH = 1;

/** Says which columns of a table hold a field, the surest first. */
export type FindColumns = (names: readonly string[], field: ColumnField) => readonly string[];

/**
 * Returns how the columns of a file are found: those that kliping.yaml names, and by their names those of the fields it does not
 * name.
 */
export function createColumnFinder(path: string, tables: readonly TableMapping[]): FindColumns {
  const mapped = new Map<ColumnField, string>();
  for (const { files, columns } of tables) {
    if (!createPathTest([files])(path)) continue;
    for (const [name, column] of Object.entries(columns)) {
      const field = MAPPED[name];
      if (field !== undefined && !mapped.has(field)) mapped.set(field, column);
    }
  }
  const taken = new Set(mapped.values());
  return (names, field) => {
    const column = mapped.get(field);
    if (column !== undefined) {
      const found = names.find((name) => name === column) ?? names.find((name) => isSame(name, column));
      return found === undefined ? [] : [found];
    }
    return names
      .flatMap((name) => {
        const rank = taken.has(name) ? null : rankPath(field, name);
        return rank === null ? [] : [{ name, rank }];
      })
      .sort((a, b) => a.rank - b.rank)
      .map(({ name }) => name);
  };
}

/** Returns the cells of a row that have a value for a field, the surest first. */
export function cellsOf(row: Row, field: ColumnField, find: FindColumns): Row {
  const full = row.filter(hasValue);
  const order = find(
    full.map(({ name }) => name),
    field,
  );
  return order.flatMap((name) => full.find((cell) => cell.name === name) ?? []);
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** More than any rank of a name, so that what lies deeper comes later. */
const DEEPER = 10_000;

/** Where search engines put the record; its name is like one for the outlet. */
const INDEXED = /^_source(?:\.|$)/;

function rankPath(field: ColumnField, written: string): number | null {
  const path = written.replace(INDEXED, '');
  const plain = rankColumn(field, path);
  if (plain !== null) return plain;
  const parts = path.split('.');
  const depth = parts.findIndex((part) => !WRAPPERS.has(part.toLowerCase()));
  if (depth < MIN_RANKED_DEPTH || depth === parts.length) return null;
  const rank = rankColumn(field, parts.slice(depth).join('.'));
  return rank === null ? null : rank + depth * DEEPER;
}
