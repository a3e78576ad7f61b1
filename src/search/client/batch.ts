import type { Connection } from './connect.js';
import { toCsv } from './csv.js';
import type { BatchRow } from './engine/messages.js';
import { queryOf, readLines } from './list-lines.js';
import { NO_FILTERS, PAGE_SIZE, writeState } from './state.js';
import { element, fillText, formatNumber, type Texts } from './text.js';

/** Lines of one list: more take minutes, and a table nobody reads. */
const MAX_LINES = 500;
/** What spreadsheets need at the beginning of a file to read it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The part of the page that searches for a list of names or phrases, a line each, and shows how many articles have each. */
export function serveBatch(section: HTMLElement, texts: Texts, connect: () => Promise<Connection>): void {
  const { batch } = texts.strings;
  const box = element('textarea', { id: 'daftar', rows: '8', spellcheck: 'false' }) as HTMLTextAreaElement;
  const start = element('button', { type: 'button' }, [batch.start]);
  const status = element('p', { role: 'status' });
  const table = element('div', {});
  const acts = element('p', { class: 'acts' }, [start]);
  section.replaceChildren(
    element('details', {}, [
      element('summary', {}, [batch.title]),
      element('p', {}, [element('label', { for: 'daftar' }, [batch.hint])]),
      box,
      acts,
      status,
      table,
    ]),
  );
  section.hidden = false;
  start.addEventListener('click', () => {
    const all = readLines(box.value);
    const lines = all.slice(0, MAX_LINES);
    if (lines.length === 0) return;
    start.setAttribute('disabled', '');
    acts.replaceChildren(start);
    const rows: BatchRow[] = [];
    const take = (row: BatchRow): void => {
      rows.push(row);
      status.textContent = batch.progress
        .replace('{done}', formatNumber(rows.length, texts))
        .replace('{count}', formatNumber(lines.length, texts));
    };
    connect()
      .then((connection) => connection.batch(lines.map(queryOf), take))
      .then(
        () => {
          table.replaceChildren(drawTable(lines, rows, texts));
          status.textContent =
            all.length > MAX_LINES
              ? batch.tooMany.replace('{count}', formatNumber(MAX_LINES, texts))
              : fillText(batch.done, lines.length, texts);
          acts.replaceChildren(start, ' ', drawDownload(lines, rows, texts));
        },
        () => {
          status.textContent = texts.strings.failed;
        },
      )
      .finally(() => {
        start.removeAttribute('disabled');
      });
  });
}

function drawTable(lines: readonly string[], rows: readonly BatchRow[], texts: Texts): HTMLElement {
  const { batch, chartResults } = texts.strings;
  const head = [
    element('th', { scope: 'col' }, [batch.query]),
    element('th', { scope: 'col', class: 'num' }, [chartResults]),
    element('th', { scope: 'col' }, [batch.first]),
  ];
  return element('table', {}, [
    element('thead', {}, [element('tr', {}, head)]),
    element(
      'tbody',
      {},
      rows.map(({ count, first }, i) => {
        const line = lines[i] ?? '';
        const link = element('a', { href: addressOf(line) }, [line]);
        return element('tr', {}, [
          element('th', { scope: 'row' }, [count > 0 ? link : line]),
          element('td', { class: 'num' }, [formatNumber(count, texts)]),
          element('td', {}, [
            first === null ? '' : element('a', { href: first.path }, [first.title || texts.untitled]),
          ]),
        ]);
      }),
    ),
  ]);
}

function addressOf(line: string): string {
  const state = {
    query: queryOf(line),
    order: 'relevance',
    filters: NO_FILTERS,
    shown: PAGE_SIZE,
    unfolds: false,
  } as const;
  return writeState(state, new URL(location.href));
}

function drawDownload(lines: readonly string[], rows: readonly BatchRow[], texts: Texts): HTMLElement {
  const { batch, chartResults } = texts.strings;
  const absolute = (address: string): string => new URL(address, document.baseURI).href;
  const table = [
    [batch.query, chartResults, batch.first, batch.link],
    ...rows.map(({ count, first }, i) => [
      lines[i] ?? '',
      String(count),
      first?.title ?? '',
      count > 0 ? absolute(addressOf(lines[i] ?? '')) : '',
    ]),
  ];
  const file = new Blob([BYTE_ORDER_MARK + toCsv(table)], { type: 'text/csv' });
  const href = URL.createObjectURL(file);
  return element('a', { href, download: 'kliping.csv' }, [batch.download]);
}
