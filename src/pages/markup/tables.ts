import type { Element, ElementContent, Properties } from 'hast';
import { isBlank, makeElement } from './nodes.js';

/** Columns and rows that a cell may span: more is written only to mean "all", and costs as much. */
const MAX_COLUMNS = 100;
const MAX_ROWS = 1000;

interface Cell {
  readonly node: Element;
  readonly row: number;
  readonly column: number;
  columns: number;
  rows: number;
}

/** Rows that belong together: no cell reaches into the next group. */
interface Group {
  readonly node: Element;
  readonly cells: Cell[];
  readonly height: number;
}

/**
 * Returns a table in which every row is as wide as the others and every column begins somewhere, with whatever stood between its rows before it;
 * nothing where it has no cells.
 */
export function repairTable(table: Element): readonly ElementContent[] {
  const strays: ElementContent[] = [];
  const captions: Element[] = [];
  const parts: Element[] = [];
  for (const child of table.children) {
    if (isBlank(child)) continue;
    if (child.type !== 'element') strays.push(child);
    else if (child.tagName === 'caption') captions.push(child);
    else if (child.tagName === 'tr') addRow(parts, child);
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) parts.push(child);
    else strays.push(child);
  }
  const groups = orderParts(parts)
    .map(placeCells)
    .filter(({ cells }) => cells.length > 0);
  const [caption, ...others] = captions;
  const before = [...strays, ...others.map((one) => ({ ...one, tagName: 'div' }))];
  if (groups.length === 0)
    return [...before, ...(caption === undefined ? [] : [{ ...caption, tagName: 'div' }])];
  const width = dropColumns(groups);
  const bodies = groups.map((group) => writeGroup(group, width));
  return [...before, { ...table, children: [...(caption === undefined ? [] : [caption]), ...bodies] }];
}

/** Rows without a group are one of their own. */
function addRow(parts: Element[], row: Element): void {
  const last = parts.at(-1);
  if (last?.properties['isImplied'] === true) last.children.push(row);
  else parts.push({ ...makeElement('tbody', [row]), properties: { isImplied: true } });
}

/** One head first, one foot last, bodies between them. */
function orderParts(parts: readonly Element[]): readonly Element[] {
  const head = parts[0]?.tagName === 'thead' ? parts[0] : undefined;
  const foot = parts.findLast(({ tagName }) => tagName === 'tfoot');
  const bodies = parts.filter((part) => part !== head && part !== foot);
  return [head, ...bodies.map((part) => ({ ...part, tagName: 'tbody' })), foot].filter(
    (part) => part !== undefined,
  );
}

function placeCells(node: Element): Group {
  const rows = node.children.filter((row) => !isBlank(row)).map(cellsOf);
  const cells: Cell[] = [];
  /** The row below the last one that a cell from above takes in each column. */
  const until: number[] = [];
  rows.forEach((row, y) => {
    let column = 0;
    for (const cell of row) {
      while ((until[column] ?? 0) > y) column += 1;
      const wanted = spanOf(cell, 'colSpan', MAX_COLUMNS);
      let columns = 1;
      while (columns < wanted && (until[column + columns] ?? 0) <= y) columns += 1;
      const rowsLeft = rows.length - y;
      const wantedRows = spanOf(cell, 'rowSpan', MAX_ROWS);
      const height = wantedRows === 0 ? rowsLeft : Math.min(wantedRows, rowsLeft);
      for (let x = column; x < column + columns; x += 1) until[x] = y + height;
      cells.push({ node: cell, row: y, column, columns, rows: height });
      column += columns;
    }
  });
  return { node, cells, height: rows.length };
}

/** What stands in a row beside its cells is a cell. */
function cellsOf(row: ElementContent): readonly Element[] {
  if (row.type !== 'element' || row.tagName !== 'tr') return [makeElement('td', [row])];
  return row.children
    .filter((child) => !isBlank(child))
    .map((child) =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th')
        ? child
        : makeElement('td', [child]),
    );
}

/** The columns or rows of a cell; 0 rows are all that there are. */
function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const span = Number(properties[name] ?? 1);
  if (!Number.isInteger(span) || span < 0) return 1;
  return span === 0 ? (name === 'rowSpan' ? 0 : 1) : Math.min(span, most);
}

/** Takes out the columns that no cell begins in; how many are left. */
function dropColumns(groups: readonly Group[]): number {
  const cells = groups.flatMap((group) => group.cells);
  const starts = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const indexOf = new Map(starts.map((column, i) => [column, i]));
  for (const cell of cells) {
    const end = cell.column + cell.columns;
    const from = indexOf.get(cell.column) ?? 0;
    let columns = 1;
    while ((starts[from + columns] ?? Infinity) < end) columns += 1;
    Object.assign(cell, { column: from, columns });
  }
  return starts.length;
}

function writeGroup({ node, cells, height }: Group, width: number): Element {
  const byRow = Array.from({ length: height }, (): Cell[] => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  const hasCells = byRow.map((own) => own.length > 0);
  const taken = Array.from({ length: height }, () => 0);
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      taken[row] = (taken[row] ?? 0) + cell.columns;
  const rows = hasCells.flatMap((has, y): Element[] => {
    if (!has) return [];
    const own = byRow[y] ?? [];
    const [only] = own;
    let free = width - (taken[y] ?? 0);
    // A line over the whole table; else holes are filled.
    if (own.length === 1 && only?.rows === 1 && only.columns === taken[y]) {
      only.columns += free;
      free = 0;
    }
    const holes = Array.from({ length: free }, () => makeElement('td', []));
    return [makeElement('tr', [...own.map((cell) => writeCell(cell, hasCells)), ...holes])];
  });
  return { ...node, properties: without(node.properties, ['isImplied']), children: rows };
}

/** Rows without a cell of their own are left out, so those that reach over them are shorter. */
function writeCell({ node, row, columns, rows }: Cell, hasCells: readonly boolean[]): Element {
  const properties = without(node.properties, ['colSpan', 'rowSpan']);
  const height = hasCells.slice(row, row + rows).filter(Boolean).length;
  return {
    ...node,
    properties: {
      ...properties,
      ...(columns > 1 ? { colSpan: columns } : {}),
      ...(height > 1 ? { rowSpan: height } : {}),
    },
  };
}

function without(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}
