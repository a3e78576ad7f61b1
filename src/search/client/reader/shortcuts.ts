/** Whether readers switched the keys of one letter off; remembered for the whole host. */
const STORAGE_KEY = 'pintasan';
const OFF = 'mati';
/** Inputs in which nothing is typed. */
const NOT_TYPED = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file']);

export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== OFF;
  } catch {
    // Nothing is remembered here, so nothing was switched off.
    return true;
  }
}

/** Returns whether the browser remembers it. */
export function switchShortcuts(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, OFF);
    return true;
  } catch {
    return false;
  }
}

/** Whether a key is meant as a shortcut: no other key is held, nothing is being typed, and the reader wants shortcuts. */
export function isShortcut({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  if (target instanceof HTMLInputElement && !NOT_TYPED.has(target.type)) return false;
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select')))
    return false;
  return areShortcutsOn();
}
