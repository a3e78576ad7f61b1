import type { PageText, Piece } from './page-pieces.js';
import { toLines } from './text-lines.js';
import { canParseUrl } from '../../../util/can-parse-url.js';

/** What stands at the head or the foot of pages and is not the article's. */
export interface PageFurniture {
  /** The pages without it. */
  readonly pages: readonly PageText[];
  readonly removed: readonly string[];
  /** The address that a browser printed at the foot, and its line; null where none did. */
  readonly address: { readonly url: string; readonly line: string } | null;
}

/** Rows at the top and at the bottom of a page among which heads and feet are. */
const ROWS = 3;
/** Points that a head may stand higher or lower on another page. */
const SAME_HEIGHT = 4;
/** Share of the page at its top and bottom where what repeats is a head or a foot. */
const MARGIN = 0.18;
/** Points from the edge up to which a browser prints heads and feet. */
const PRINT_MARGIN = 48;
/** Lines' heights that part a lone number from the text. */
const APART = 1.6;

/** A row of a page: what stands on one line, across all columns. */
interface Row {
  readonly text: string;
  /** What is the same on every page: digits are numbers of pages, or a time. */
  readonly key: string;
  readonly base: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** How far the next row towards the middle of the page is. */
  readonly gap: number;
}

/** Finds heads and feet: what repeats on pages with other numbers, page numbers, and what browsers print around a page. */
export function removeFurniture(pages: readonly PageText[]): PageFurniture {
  const edges = pages.map((page) => edgeRows(page));
  const removed: string[] = [];
  let address: PageFurniture['address'] = null;
  const kept = pages.map((page, i): PageText => {
    const { top, bottom } = edges[i] ?? { top: [], bottom: [] };
    const foot = bottom.find((row) => isPrintFoot(row, page));
    const url = foot === undefined ? null : printedAddress(foot.text);
    if (foot !== undefined && url !== null) address ??= { url, line: foot.text };
    const others = edges.filter((_, other) => other !== i);
    const gone = [...top, ...bottom].filter(
      (row) =>
        row === foot ||
        repeats(row, others, page) ||
        isLoneNumber(row) ||
        (row.base < PRINT_MARGIN && (foot === undefined ? PRINT_HEAD : SOME_TIME).test(row.text)),
    );
    removed.push(...gone.map(({ text }) => text));
    const out = new Set(gone.flatMap(({ pieces }) => pieces));
    return out.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !out.has(piece)) };
  });
  return { pages: kept, removed, address };
}

interface Edges {
  readonly top: readonly Row[];
  readonly bottom: readonly Row[];
}

function edgeRows({ pieces, height }: PageText): Edges {
  const rows = groupRows(pieces);
  const inTop = rows.slice(0, ROWS).filter(({ base }) => base < height * MARGIN);
  const inBottom = rows.slice(-ROWS).filter(({ base }) => base > height * (1 - MARGIN));
  return {
    top: inTop.map((row, i) => ({ ...row, gap: (rows[i + 1]?.base ?? Infinity) - row.base })),
    bottom: inBottom.map((row) => ({
      ...row,
      gap: row.base - (rows[rows.indexOf(row) - 1]?.base ?? -Infinity),
    })),
  };
}

function groupRows(pieces: readonly Piece[]): readonly Row[] {
  const groups: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group === undefined || first === undefined || piece.base - first.base > piece.size * 0.4)
      groups.push([piece]);
    else group.push(piece);
  }
  return groups.map((group): Row => {
    const text = toLines(group)
      .map((line) => line.text)
      .join(' ');
    const key = text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
    const { base = 0, size = 0 } = group[0] ?? {};
    return { text, key, base, size, pieces: group, gap: 0 };
  });
}

/** Tells whether another page has the same at the same height; where left and right pages have other heads, one of them is enough. */
function repeats(row: Row, others: readonly Edges[], page: PageText): boolean {
  const isSame = (other: Row): boolean =>
    other.key === row.key && Math.abs(other.base - row.base) <= SAME_HEIGHT;
  if (row.text.length > 200 || page.pieces.length === row.pieces.length) return false;
  return others.some(({ top, bottom }) => [...top, ...bottom].some(isSame));
}

/** '3', '- 3 -', '3/8': a page's number that stands alone. */
function isLoneNumber({ text, gap, size }: Row): boolean {
  return /^[-–—|\s]*\d{1,4}(?:\s?[/|]\s?\d{1,4})?[-–—|\s]*$/.test(text) && gap > size * APART;
}

/** Browsers print the day, the time and the page's title at the head: '3/1/24, 9:41 AM River rises'. */
const PRINT_HEAD = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}[:.]\d{2}(?!\d)/;
const SOME_TIME = /\d[./:-]\d/;
/** Browsers print the address and 'page/pages' at the foot. */
const ADDRESS = /(?:https?|file):\S+/;
const PAGE_OF = /(?<!\S)\d{1,4}\s?\/\s?\d{1,4}(?!\S)/;

function isPrintFoot({ text, base }: Row, { height }: PageText): boolean {
  return base > height - PRINT_MARGIN && ADDRESS.test(text) && PAGE_OF.test(text);
}

/** Returns the address of a foot line; null where it is a file's, or was cut. */
function printedAddress(line: string): string | null {
  const url = ADDRESS.exec(line)?.[0] ?? '';
  return url.startsWith('http') && !/…|\.{3}/.test(url) && canParseUrl(url) ? url : null;
}
