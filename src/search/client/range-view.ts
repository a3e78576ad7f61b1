import { formatDate } from '../../languages/format.js';
import { parseEdtf } from '../../util/edtf.js';
import { isReversed, readTypedDate, type DateRange } from './date-range.js';
import { readerWords, say } from './reader/words.js';

/** The form for a stretch of time. */
export interface RangeForm {
  /** Shows the range of a state. */
  readonly show: (range: DateRange | undefined) => void;
  /** Says something about a range that is being chosen; '' for nothing. */
  readonly say: (text: string) => void;
}

/** Serves the two boxes for a stretch of time; `choose` gets what was typed: undefined for any time. */
export function serveRange(form: HTMLFormElement, choose: (range: DateRange | undefined) => void): RangeForm {
  const { language, strings } = readerWords();
  const part = (selector: string): HTMLElement => {
    const node = form.querySelector<HTMLElement>(selector);
    if (node === null) throw new Error(`the form has no ${selector}`);
    return node;
  };
  const boxes = [part('[name="from"]') as HTMLInputElement, part('[name="to"]') as HTMLInputElement] as const;
  const clear = part('[data-any]');
  const status = part('[role="status"]');
  /** Returns undefined for a box that is empty, null for one that is no date. */
  const read = (box: HTMLInputElement): string | null | undefined => {
    const isEmpty = box.value.trim() === '';
    const date = isEmpty ? undefined : readTypedDate(box.value, language);
    if (date === null) box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
    return date;
  };
  /** What is being typed stays in the boxes until it is taken. */
  let isTyped = false;
  form.addEventListener('input', () => {
    isTyped = true;
  });
  const fail = (box: HTMLInputElement, text: string): void => {
    status.textContent = text;
    box.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [from, to] = [read(boxes[0]), read(boxes[1])];
    const wrong = boxes[from === null ? 0 : 1];
    if (from === null || to === null) {
      fail(wrong, say(strings.range.invalid, { date: wrong.value.trim() }));
      return;
    }
    const range = { from: from ?? null, to: to ?? null };
    if (isReversed(range)) {
      fail(boxes[0], strings.range.reversed);
      return;
    }
    status.textContent = '';
    isTyped = false;
    choose(range.from === null && range.to === null ? undefined : range);
  });
  clear.addEventListener('click', () => {
    status.textContent = '';
    isTyped = false;
    choose(undefined);
    boxes[0].focus();
  });
  return {
    show: (range) => {
      if (!isTyped) {
        boxes[0].value = writeDate(range?.from ?? null, language);
        boxes[1].value = writeDate(range?.to ?? null, language);
        for (const box of boxes) box.removeAttribute('aria-invalid');
      }
      clear.hidden = range === undefined;
    },
    say: (text) => {
      status.textContent = text;
    },
  };
}

/** Returns a date as the language writes it; '' for none. */
export function writeDate(date: string | null, language: string): string {
  const known = date === null ? null : parseEdtf(date);
  return known === null ? '' : formatDate(known, language);
}
