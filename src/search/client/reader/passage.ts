import { nestQuotes } from '../../../util/nest-quotes.js';
import { element } from '../text.js';
import { copyText } from './copy-text.js';
import { readPassage, textOf } from './page-text.js';
import { writeFragment, type Passage } from './text-fragment.js';
import { readerWords } from './words.js';

/** Milliseconds a selection must stay as it is before anything is offered for it. */
const PAUSE = 250;

/** Offers, while a passage of the article is selected, to copy a link to it and to quote it. */
export function servePassages(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  let shown: { readonly box: HTMLElement; readonly key: string } | null = null;
  const hide = (): void => {
    shown?.box.remove();
    shown = null;
  };
  const look = (): void => {
    if (isPressed) return;
    const range = selectedRange();
    if (range === null) {
      // Whoever has gone on to the buttons still needs them.
      if (shown?.box.contains(document.activeElement) !== true) hide();
      return;
    }
    const passage = readPassage(range);
    const text = passage === null ? '' : textOf(passage);
    if (passage === null || text === '') {
      hide();
      return;
    }
    const block = placeFor(range);
    const key = `${passage.start.join(' ')} ${passage.end.join(' ')}`;
    if (shown?.key === key || block === null) return;
    hide();
    shown = { box: drawBox(passage, text), key };
    block.after(shown.box);
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };
  document.addEventListener('selectionchange', lookSoon);
  document.addEventListener('pointerdown', (event) => {
    isPressed = !(event.target instanceof Element && event.target.closest('.passage') !== null);
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(type, () => {
      isPressed = false;
      lookSoon();
    });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  lookSoon();
}

/** Returns what is selected of the article's own text; null when that is nothing. */
export function selectedRange(): Range | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const prose = document.querySelector('main .prose');
  return prose?.contains(range.startContainer) === true && prose.contains(range.endContainer) ? range : null;
}

/** Returns the block of the text in which a selection ends: the buttons stand behind it, and cover nothing. */
function placeFor({ endContainer, endOffset }: Range): Element | null {
  const prose = document.querySelector('main .prose');
  let node: Node | null = endContainer;
  // A selection of whole paragraphs ends before the next one.
  if (node === prose) node = node.childNodes[Math.max(0, endOffset - 1)] ?? null;
  while (node !== null && node.parentNode !== prose) node = node.parentNode;
  while (node !== null && !(node instanceof Element)) node = node.previousSibling;
  return node;
}

function drawBox(passage: Passage, text: string): HTMLElement {
  const { passage: strings } = readerWords().strings;
  const status = element('span', { role: 'status' });
  const act = (label: string, done: string, make: () => string): HTMLElement => {
    const button = element('button', { type: 'button' }, [label]);
    // The selection stays as it is.
    button.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    button.addEventListener('click', () => {
      const copied = make();
      void copyText(copied).then((isCopied) => {
        status.replaceChildren();
        status.textContent = isCopied ? done : strings.failed;
        if (isCopied) return;
        const area = element('textarea', {
          readonly: '',
          rows: '4',
          'aria-label': label,
        }) as HTMLTextAreaElement;
        area.value = copied;
        status.append(area);
        area.select();
      });
    });
    return button;
  };
  return element('div', { class: 'passage sans noprint', role: 'group', 'aria-label': strings.label }, [
    act(strings.link, strings.linkCopied, () => linkTo(passage)),
    act(strings.quote, strings.quoteCopied, () => quote(passage, text)),
    status,
  ]);
}

/** Returns the address of a passage. From a disk it is that of the page on the web, where there is one. */
function linkTo(passage: Passage): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const page = new URL(location.protocol === 'file:' ? (canonical ?? location.href) : location.href);
  page.hash = '';
  page.search = '';
  const language = document.querySelector('main .prose')?.closest('[lang]')?.getAttribute('lang') ?? 'en';
  return `${page.href.replace(/#$/u, '')}#${writeFragment(passage, language) ?? ''}`;
}

/** Returns the passage between quotation marks, with the reference, the article's own address, and that of the passage. */
function quote(passage: Passage, text: string): string {
  const { quotes, nestedQuotes } = readerWords();
  const reference = document.querySelector('main .ref')?.textContent.trim() ?? '';
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const urls = Array.from(document.querySelectorAll('main .url'), (node) => node.textContent.trim());
  const original = urls.find((url) => url !== canonical && URL_START.test(url));
  const source = [reference, original, linkTo(passage)].filter((part) => part !== undefined && part !== '');
  return `${quotes[0]}${nestQuotes(text, nestedQuotes)}${quotes[1]}\n\n${source.join(' ')}`;
}

const URL_START = /^[a-z][a-z0-9+.-]*:/iu;
