/** Copies a text. Resolves to whether it is in the clipboard: not every browser lets a page write there, above all from a disk. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOld(text);
  }
}

/** The way that works without a secure address. What is selected stays selected. */
function copyOld(text: string): boolean {
  const copy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', copy, { capture: true });
  try {
    // There is no other way on plain http.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', copy, { capture: true });
  }
}
