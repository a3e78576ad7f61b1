/**
 * The page for a wrong address: puts the address's words into the search box, and offers the pages a little different
 * addresses lead to, once they are known to exist. A classic script: no imports.
 */
{
  /** What an article's address ends with besides its headline. */
  const ARTICLE_HASH = /-[0-9a-f]{8}(?:[0-9a-f]{8})?$/;
  /** What a further page of a list ends with. */
  const PAGE_NUMBER = /--(?:\d+|undated(?:-\d+)?)$/;
  /** A name may have changed its kind since the link was made. */
  const NAME_FOLDERS = ['people', 'organizations', 'places', 'outlets'];
  const FOLDERS = [...NAME_FOLDERS, 'dates'];
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
  const root = new URL('..', script || location.href);

  /** The address below the site's root, without its ending; '' when it is none. */
  const wanted = (): string => {
    if (!location.pathname.startsWith(root.pathname) || location.pathname.endsWith('/404.html')) return '';
    try {
      return decodeURIComponent(location.pathname.slice(root.pathname.length))
        .replace(/\.html?$/i, '')
        .replace(/^(.*[^/])?\/*$/su, '$1')
        .toLowerCase();
    } catch {
      // Not percent-encoded text.
      return '';
    }
  };

  const wordsOf = (path: string): string =>
    (path.split('/').at(-1) ?? '')
      .replace(ARTICLE_HASH, '')
      .replace(PAGE_NUMBER, '')
      .replace(/[-_+\s]+/g, ' ')
      .trim();

  /** Paths that may be meant, the likeliest first. */
  const guesses = (path: string): readonly string[] => {
    const [folder = '', ...rest] = path.split('/');
    const name = rest.at(-1)?.replace(PAGE_NUMBER, '') ?? '';
    const day = /^(\d{4})(?:-?(\d{2}))?/.exec(name);
    const found = [`${path}.html`];
    if (folder === 'dates' && day !== null) {
      if (day[2] !== undefined) found.push(`dates/${day[1] ?? ''}-${day[2]}.html`);
      found.push(`dates/${day[1] ?? ''}.html`);
    }
    if (NAME_FOLDERS.includes(folder) && name !== '')
      found.push(...[folder, ...NAME_FOLDERS].map((other) => `${other}/${name}.html`));
    if (FOLDERS.includes(folder)) found.push(`${folder}/index.html`);
    return [...new Set(found)];
  };

  /** A page's headline; null when there is no such page. */
  const headlineOf = async (path: string): Promise<string | null> => {
    const response = await fetch(new URL(path, root)).catch(() => null);
    if (response?.ok !== true) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // Some hosts answer every address with this page.
    if (page.querySelector('[data-search-address]') !== null) return null;
    return page.querySelector('h1')?.textContent ?? null;
  };

  const offer = async (path: string): Promise<void> => {
    const section = document.querySelector<HTMLElement>('[data-similar]');
    const list = section?.querySelector('ul');
    if (section == null || list == null) return;
    for (const guess of guesses(path)) {
      const headline = await headlineOf(guess);
      if (headline === null) continue;
      const link = Object.assign(document.createElement('a'), { textContent: headline });
      link.href = new URL(guess, root).href;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
      section.hidden = false;
    }
  };

  addEventListener('DOMContentLoaded', () => {
    const path = wanted();
    const input = document.querySelector<HTMLInputElement>('[data-search-address] input[name="q"]');
    if (path === '') return;
    if (input?.value === '') input.value = wordsOf(path);
    // From a disk there is no wrong address that leads here.
    if (location.protocol !== 'file:') void offer(path);
  });
}
