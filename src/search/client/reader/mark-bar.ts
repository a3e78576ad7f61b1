import { readerWords, say } from './words.js';

/** What the buttons of the bar do. */
export interface MarkActs {
  /** Goes to the next place (1) or the one before (-1). */
  readonly step: (by: 1 | -1) => void;
  readonly remove: () => void;
}

/** Makes the bar at the foot of the window: which of the marked places is shown, and buttons to the others. */
export function drawMarkBar(
  count: number,
  acts: MarkActs,
): { readonly node: HTMLElement; readonly showPosition: (at: number) => void } {
  const { strings, unmark } = readerWords();
  const { marks } = strings;
  const node = document.createElement('div');
  node.className = 'marks noprint';
  node.setAttribute('role', 'group');
  node.setAttribute('aria-label', marks.label);
  const position = document.createElement('span');
  position.setAttribute('role', 'status');
  const button = (text: string, label: string | null, act: () => void): HTMLElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    if (label !== null) {
      made.setAttribute('aria-label', label);
      made.title = label;
    }
    made.addEventListener('click', act);
    return made;
  };
  node.append(
    button('↑', `${marks.previous} (p)`, () => {
      acts.step(-1);
    }),
    position,
    button('↓', `${marks.next} (n)`, () => {
      acts.step(1);
    }),
    button(unmark, null, acts.remove),
  );
  return {
    node,
    showPosition: (at) => {
      position.textContent = say(marks.position, { at: at + 1, count });
    },
  };
}
