import type { Connection } from './connect.js';
import type { Found } from './engine/found.js';
import { RESULT_FORMATS, type CitedFormat, type CitedRow } from './reader/cited-files.js';
import { download } from './reader/download.js';
import { readerWords, say } from './reader/words.js';
import { citeResult, readView } from './result-cite.js';
import type { SearchState } from './state.js';
import { element } from './text.js';

/** Results in one file. Each costs a look into the index's texts: many more take minutes on a slow line. */
const MAX_RESULTS = 1000;

/** Serves the buttons that hand out all results as a file. The result shows or hides them for a state. */
export function serveExport(
  acts: HTMLElement,
  connect: () => Promise<Connection>,
): (state: SearchState, found: Found) => void {
  const { export: strings } = readerWords().strings;
  const status = element('span', { role: 'status' });
  let current: SearchState | null = null;
  let total = 0;
  const run = async (format: CitedFormat): Promise<string> => {
    if (current === null) return '';
    const wanted = { ...current, shown: Math.min(total, MAX_RESULTS) };
    status.textContent = say(strings.progress, { count: wanted.shown });
    const found = await findAll(wanted, await connect());
    if (found === null) return strings.interrupted;
    const rows = found.results.map((result): CitedRow => {
      const view = readView(result);
      return {
        item: citeResult(result, view),
        page: new URL(view.path, readerWords().baseUrl ?? document.baseURI).href,
        without: result.lacks,
      };
    });
    download(format.write(rows), format, 'kliping');
    const isCut = found.count + found.some > rows.length;
    return say(isCut ? strings.limited : strings.done, { count: rows.length });
  };
  const buttons = RESULT_FORMATS.map((format) => {
    const button = element('button', { type: 'button' }, [format.name]) as HTMLButtonElement;
    button.addEventListener('click', () => {
      for (const one of buttons) one.disabled = true;
      run(format)
        .catch((error: unknown) => {
          reportError(error);
          return strings.failed;
        })
        .then((said) => {
          status.textContent = said;
          for (const one of buttons) one.disabled = false;
          button.focus();
        }, reportError);
    });
    return button;
  });
  acts.append(element('span', {}, [strings.results]), ...buttons, status);
  return (state, found) => {
    total = found.count + found.some;
    acts.hidden = total === 0;
    if (JSON.stringify(state) !== JSON.stringify(current)) status.textContent = '';
    current = state;
  };
}

/** Resolves to the last answer, in which articles with the same text are listed one by one; null when another search has begun meanwhile. */
async function findAll(state: SearchState, connection: Connection): Promise<Found | null> {
  let answer: Found | null = null;
  await connection.search({ ...state, unfolds: true }, (found, isLast) => {
    if (isLast) answer = found;
  });
  return answer;
}
