/** Where pages listen for changes, and where the script that does so is. */
export const LIVE_PATH = '/__kliping/reload';

/** What the server tells an open page: load again, go where its article is now, or what is wrong (null: nothing any more). */
export type LiveMessage =
  { readonly reload: true } | { readonly goTo: string } | { readonly error: string | null };

/**
 * The script every served page gets. It says which page it is on and which state of it that is, so that only pages that changed
 * are loaded again. A message is set as text, never as markup, and styled through properties: both are allowed
 * by the strictest policy, and nothing an article or a file name contains can run.
 */
export const LIVE_SCRIPT = `{
  const query = new URLSearchParams({ path: location.pathname, version: document.currentScript.dataset.version });
  let box = null;
  const show = (error) => {
    if (box !== null) box.remove();
    box = null;
    if (error === null) return;
    box = document.createElement('pre');
    box.id = 'kliping-error';
    box.setAttribute('role', 'alert');
    box.lang = 'en';
    box.textContent = error;
    Object.assign(box.style, {
      position: 'fixed', inset: 'auto 0 0 0', zIndex: '2147483647', margin: '0', padding: '1rem 1.5rem', maxHeight: '60vh',
      overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', font: '14px/1.5 ui-monospace, monospace',
      color: '#fff', background: '#8c1d18', borderTop: '4px solid #fff',
    });
    document.body.append(box);
  };
  new EventSource('${LIVE_PATH}?' + query).onmessage = (event) => {
    const message = JSON.parse(event.data);
    if (message.reload) location.reload();
    else if (message.goTo) location.replace(message.goTo);
    else show(message.error);
  };
}
`;
