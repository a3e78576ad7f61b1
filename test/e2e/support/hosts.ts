import type { HostHabit } from './server.js';

/** Cloudflare Pages and others: pages have no .html in their addresses, and whoever asks with it is sent on. */
export const shortening =
  (status: 301 | 308): HostHabit =>
  (path, hasFile) => {
    const to = (location: string) => ({ status, location });
    if (path.endsWith('/index.html')) return to(path.slice(0, -'index.html'.length));
    if (path.endsWith('.html')) return hasFile(path) ? to(path.slice(0, -'.html'.length)) : null;
    if (path.endsWith('/')) {
      if (hasFile(`${path}index.html`)) return { file: `${path}index.html` };
      return hasFile(`${path.slice(0, -1)}.html`) ? to(path.slice(0, -1)) : null;
    }
    if (hasFile(path)) return { file: path };
    if (hasFile(`${path}.html`)) return { file: `${path}.html` };
    return hasFile(`${path}/index.html`) ? to(`${path}/`) : null;
  };

/** Some hosts answer for a page under several addresses, and only the one with index.html leads on. */
export const lenient: HostHabit = (path, hasFile) => {
  if (path.endsWith('/index.html')) return { status: 301, location: path.slice(0, -'index.html'.length) };
  const file = [path, `${path}.html`, `${path}/index.html`, `${path}index.html`].find(hasFile);
  return file === undefined ? null : { file };
};
