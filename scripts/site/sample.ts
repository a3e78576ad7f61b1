import { createRandom } from '../corpus/random.js';

export interface SitePageFile {
  /** Relative to the site, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
}

/** Random pages of each type, besides its first and its largest. */
const RANDOM_PAGES = 1;

/** What kind of page a path is: the folder and the form of its name. */
export function pageType(path: string): string {
  const [folder, name] = path.includes('/') ? path.split('/') : ['', path];
  if (folder === '' || name === undefined) return path;
  if (name === 'index.html') return path;
  if (folder === 'dates') return `dates/${name.replace(/\d/g, 'N').replace(/--N+/, '')}`;
  return `${folder}/*`;
}

/** Chooses the first, the largest and some random pages of each type, the same ones in every run. */
export function samplePages(pages: readonly SitePageFile[]): readonly SitePageFile[] {
  const types = new Map<string, SitePageFile[]>();
  for (const page of pages) {
    const type = pageType(page.path);
    const others = types.get(type);
    if (others === undefined) types.set(type, [page]);
    else others.push(page);
  }
  return [...types].flatMap(([type, all]) => {
    const random = createRandom(type, all.length);
    const largest = all.reduce((most, page) => (page.bytes > most.bytes ? page : most));
    const chosen = [all[0], largest, ...Array.from({ length: RANDOM_PAGES }, () => random.pick(all))];
    return [...new Set(chosen.filter((page) => page !== undefined))];
  });
}
