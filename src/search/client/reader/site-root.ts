/** Where the site begins: this script lies one folder below it. */
export const SITE_ROOT = new URL(
  '..',
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href,
);

/** Returns the path of this page from the site's root: 'articles/a.html', also where the host leaves the ending out. */
export function pagePath(): string {
  const path = decodeURI(location.pathname.slice(SITE_ROOT.pathname.length));
  return /\.html?$/u.test(path)
    ? path
    : path === '' || path.endsWith('/')
      ? `${path}index.html`
      : `${path}.html`;
}
