/** The arrows lead from the box through the results and back; '/' to the box, as on every page. */
export function serveKeys(input: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('h3 a')];
    const place = links.findIndex((link) => link === target);
    if (step === 0 || (target !== input && place < 0)) return;
    const next = place + step;
    if (next >= links.length || (place < 0 && step < 0)) return;
    event.preventDefault();
    (links[next] ?? input).focus();
  });
}
