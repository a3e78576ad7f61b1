import { element } from '../text.js';
import { areShortcutsOn, switchShortcuts } from './shortcuts.js';
import { readerWords } from './words.js';

/** Keys, and what they do; a list of keys for one line. */
type Line = readonly [keys: readonly string[], does: string];

/** Opens the list of the keys that do something on this page. */
export function openHelp(): void {
  const { keys } = readerWords().strings;
  const lines: readonly Line[] = [
    [['/'], keys.search],
    ...(document.querySelector('main .prose mark') === null
      ? []
      : ([
          [['n'], keys.nextMark],
          [['p'], keys.previousMark],
        ] as const)),
    ...(document.querySelector('#hasil > li') === null ? [] : ([[['↓', '↑'], keys.results]] as const)),
    ...(document.querySelector('#grafik svg a') === null
      ? []
      : ([
          [['←', '→'], keys.bars],
          [['Shift + ←', 'Shift + →'], keys.range],
        ] as const)),
    [['?'], keys.help],
  ];
  const box = element('input', { type: 'checkbox', ...(areShortcutsOn() ? { checked: '' } : {}) });
  box.addEventListener('change', () => {
    switchShortcuts((box as HTMLInputElement).checked);
  });
  const close = element('button', { type: 'button', autofocus: '' }, [keys.close]);
  const dialog = element('dialog', { class: 'keys', 'aria-labelledby': 'h-tombol' }, [
    element('h2', { id: 'h-tombol' }, [keys.title]),
    element(
      'dl',
      {},
      lines.map(([pressed, does]) =>
        element('div', {}, [
          element(
            'dt',
            {},
            pressed.flatMap((key, i) => [i > 0 ? ' ' : '', element('kbd', {}, [key])]),
          ),
          element('dd', {}, [does]),
        ]),
      ),
    ),
    element('label', {}, [box, ' ', keys.enabled]),
    close,
  ]) as HTMLDialogElement;
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  // A click beside it closes it, as its readers expect.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}
