/** The page of the reading list: what is kept in this browser. A classic script. */
import { fromCsl } from '../../../languages/citation-formats.js';
import { formatDate } from '../../../languages/format.js';
import { element } from '../text.js';
import { checkKept } from './check-kept.js';
import { LIST_FORMATS, type CitedFormat, type CitedRow } from './cited-files.js';
import { download } from './download.js';
import { tellProblem } from './keep-button.js';
import { changeKept, MAX_NOTE, onKeptElsewhere, readKept, type KeptArticle } from './kept-list.js';
import { SITE_ROOT } from './site-root.js';
import { readerWords, say } from './words.js';

const ORDERS = ['newest', 'oldest'] as const;
type Order = (typeof ORDERS)[number];
const ORDER_KEY = 'order';

function start(): void {
  const { list: strings, export: exporting } = readerWords().strings;
  const section = document.querySelector<HTMLElement>('#daftar');
  if (section === null) return;
  const status = element('p', { class: 'note', role: 'status' });
  const count = element('h2', {}, []);
  const orders = element('div', { class: 'tabs', role: 'group', 'aria-label': strings.orderLabel });
  const items = element('ol', { class: 'list kept' });
  const acts = element('p', { class: 'acts export' });
  const exported = element('span', { role: 'status' });
  section.append(count, status, orders, items, acts);
  let order: Order = new URL(location.href).searchParams.get(ORDER_KEY) === 'oldest' ? 'oldest' : 'newest';
  let removed: KeptArticle | null = null;

  const change = (next: (list: readonly KeptArticle[]) => readonly KeptArticle[]): void => {
    const problem = changeKept(next);
    status.textContent = problem === null ? '' : tellProblem(problem);
  };

  const remove = (kept: KeptArticle): void => {
    removed = kept;
    change((list) => list.filter(({ path }) => path !== kept.path));
    draw();
    if (status.textContent !== '') return;
    const undo = element('button', { type: 'button' }, [strings.undo]);
    undo.addEventListener('click', () => {
      if (removed === null) return;
      const back = removed;
      removed = null;
      change((list) => [...list.filter(({ path }) => path !== back.path), back]);
      draw();
      items.querySelector<HTMLElement>(`[data-path="${CSS.escape(back.path)}"] input`)?.focus();
    });
    status.replaceChildren(strings.removed, ' ', undo);
    undo.focus();
  };

  const draw = (): void => {
    const list = readKept();
    if (list === null) {
      count.hidden = true;
      status.textContent = strings.blocked;
      return;
    }
    const sorted = sortKept(list, order);
    count.textContent = list.length === 0 ? strings.empty : say(strings.count, { count: list.length });
    count.classList.toggle('none', list.length === 0);
    orders.hidden = list.length < 2;
    orders.replaceChildren(
      ...ORDERS.map((name) => {
        const button = element('button', { type: 'button', 'aria-pressed': String(name === order) }, [
          strings[name],
        ]);
        button.addEventListener('click', () => {
          order = name;
          const address = new URL(location.href);
          if (name === 'newest') address.searchParams.delete(ORDER_KEY);
          else address.searchParams.set(ORDER_KEY, name);
          history.replaceState(history.state, '', address);
          draw();
          orders.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
        });
        return button;
      }),
    );
    items.replaceChildren(
      ...sorted.map((kept) =>
        drawKept(kept, {
          remove: () => {
            remove(kept);
          },
          write: (note) => {
            change((all) => all.map((one) => (one.path === kept.path ? { ...one, note } : one)));
          },
        }),
      ),
    );
    const isAny = list.some(({ csl }) => csl !== null);
    acts.hidden = !isAny;
    exported.textContent = '';
    acts.replaceChildren(
      element('span', {}, [exporting.label]),
      ...LIST_FORMATS.map((format) => {
        const button = element('button', { type: 'button' }, [format.name]);
        button.addEventListener('click', () => {
          exported.textContent = exportList(sortKept(readKept() ?? [], order), format);
        });
        return button;
      }),
      exported,
    );
  };

  // Nothing is shown before it is known to be in the archive still, or that nobody can tell.
  void check().then(() => {
    draw();
    section.hidden = false;
    onKeptElsewhere(draw);
  });

  async function check(): Promise<void> {
    const list = readKept();
    if (list === null || list.length === 0) return;
    const checked = await checkKept(list);
    if (checked === null) {
      status.textContent = strings.unchecked;
      return;
    }
    const known = new Map(checked.map((kept) => [kept.path, kept]));
    const isNew = list.some((kept) => JSON.stringify(kept) !== JSON.stringify(known.get(kept.path)));
    if (!isNew) return;
    // The note may have been written meanwhile.
    change((now) =>
      now.map((kept) => ({ ...(known.get(kept.path) ?? kept), note: kept.note, keptAt: kept.keptAt })),
    );
  }
}

function sortKept(list: readonly KeptArticle[], order: Order): readonly KeptArticle[] {
  const sign = order === 'newest' ? -1 : 1;
  return [...list].sort((a, b) => sign * (a.keptAt - b.keptAt) || (a.path < b.path ? -1 : 1));
}

function drawKept(
  kept: KeptArticle,
  acts: { readonly remove: () => void; readonly write: (note: string) => void },
): HTMLElement {
  const { language, strings, undated, uncertain } = readerWords();
  const { list } = strings;
  const { csl, isGone, path, note } = kept;
  const keptOn = say(list.keptOn, {
    date: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(kept.keptAt),
  });
  const title = csl?.title ?? (isGone ? list.gone : list.changed);
  const input = element('input', {
    type: 'text',
    maxlength: String(MAX_NOTE),
    'aria-label': `${list.note}: ${title}`,
    placeholder: list.note,
  }) as HTMLInputElement;
  input.value = note;
  const write = (): void => {
    acts.write(input.value.replace(/\s+/gu, ' ').trim());
  };
  input.addEventListener('input', write);
  const remove = element('button', { type: 'button', 'aria-label': say(list.removeLabel, { title }) }, [
    list.remove,
  ]);
  remove.addEventListener('click', acts.remove);
  const href = new URL(path, SITE_ROOT).href;
  const item = csl === null ? null : fromCsl(csl);
  const when =
    item === null
      ? ''
      : item.date === null
        ? undated
        : formatDate(item.date, language) + (item.date.uncertain ? `, ${uncertain}` : '');
  const heading =
    item !== null
      ? [
          element('a', { href, ...(item.language === null ? {} : { lang: item.language, dir: 'auto' }) }, [
            title,
          ]),
        ]
      : isGone
        ? [title]
        : [title, ' ', element('a', { href }, [path.slice(path.lastIndexOf('/') + 1)])];
  const by =
    item === null
      ? ''
      : [...item.authors.map(({ name }) => name), item.outlet ?? ''].filter((part) => part !== '').join(', ');
  return element('li', { 'data-path': path }, [
    element('p', { class: 'when' }, [when]),
    element('div', {}, [
      element(item === null ? 'p' : 'h3', item === null ? { class: 'none' } : {}, heading),
      element('p', { class: 'more' }, [[by, keptOn].filter((part) => part !== '').join('. ')]),
      element('p', { class: 'line' }, [input, remove]),
    ]),
  ]);
}

/** Returns what is said of the file. */
function exportList(list: readonly KeptArticle[], format: CitedFormat): string {
  const { strings } = readerWords();
  const rows = list.flatMap(({ csl, path, note, keptAt }): CitedRow[] =>
    csl === null
      ? []
      : [
          {
            item: fromCsl(csl),
            page: new URL(path, readerWords().baseUrl ?? SITE_ROOT).href,
            note,
            kept: new Date(keptAt).toISOString(),
          },
        ],
  );
  download(format.write(rows), format, 'kliping-daftar');
  const left = list.length - rows.length;
  return [
    say(strings.export.done, { count: rows.length }),
    ...(left === 0 ? [] : [say(strings.export.leftOut, { count: left })]),
  ].join(' ');
}

start();
