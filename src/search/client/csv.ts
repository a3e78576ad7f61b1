/** Spreadsheets take a cell that begins so for a formula, and run it; apostrophes count as well, that the one put before be told from them. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/** RFC 4180, every cell quoted; one that a spreadsheet would run gets an apostrophe before it, which makes it a text. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
