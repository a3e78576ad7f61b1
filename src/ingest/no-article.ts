import type { OtherKind } from '../model/other-kind.js';
import type { PathTest } from '../util/path-patterns.js';
import { joinPath, readEntries, type DiskPath } from './folder-entries.js';

/** What lies in a folder beside an entry: the names of all entries. */
type Names = Pick<ReadonlySet<string>, 'has'>;

/**
 * What a repository says about itself, and behind it a language or a licence: 'README.zh-CN.md', 'LICENSE-MIT.txt'. With more behind it,
 * it is a headline: 'license-plates-for-all.md'.
 */
const ABOUT_REPOSITORY =
  /^(?:readme|licen[cs]e|copying|changelog|contributing|codeowners|code[-_]of[-_]conduct|pull_request_template|issue_template)(?:[-_.](?:[a-z]{2}(?:[-_][a-z]{2,4})?|mit|apache|bsd|l?gpl|mpl|ofl|cc0?|code|content|docs|fonts|text)(?:[-_.]\d[\d.]*)?)?$/i;
/** The same, where only capitals tell that the file is meant for programmers: 'HISTORY.md'. */
const ABOUT_REPOSITORY_IN_CAPITALS =
  /^(?:CHANGES|HISTORY|SECURITY|SUPPORT|INSTALL|AUTHORS|TODO|NOTES|NOTICE|GOVERNANCE|MAINTAINERS|CONTRIBUTORS)$/;
/** Files that programs read on web servers, and that package managers read. */
const FOR_PROGRAMS =
  /^(?:robots|humans|ads|app-ads|security|llms|llms-full|requirements[\w-]*|constraints|CMakeLists|CNAME|keybase)\.txt$/i;
/** The page for addresses that do not exist. */
const NOT_FOUND = /^(?:404|not[-_]found)\.(?:html?|md|markdown)$/i;
/** Clippings with numbers for names have neighbours. */
const NEIGHBOURS = ['403', '405'];
/** Notes of programs that copy sites. */
const LOG =
  /^(?:hts-(?:log|err|report|ioinfo)\.txt|wget[-_]?log(?:[.\d]*)?(?:\.txt)?|.+\.log(?:\.\d+)?(?:\.txt)?|(?:(?:access|build|crawl|debug|error|install|scrape|scraper)[-_.]?)?logs?\.txt)$/i;
/** Hugo's text above a list of posts. */
const LIST_PAGE = /^_index(?:\.[a-z]{2,3}(?:-[a-z]{2,4})?)?\.(?:md|markdown|html?)$/i;

const FOLDERS: Readonly<Record<string, OtherKind>> = {
  _drafts: 'draft',
  _includes: 'template',
  _layouts: 'template',
  _sass: 'template',
  _plugins: 'template',
  _templates: 'template',
  _template: 'template',
  template: 'template',
  templates: 'template',
  archetypes: 'template',
  _pages: 'page',
  _data: 'data',
  _authors: 'data',
  _site: 'built',
  'hts-cache': 'log',
  logs: 'log',
  __pycache__: 'repository',
};

/** Folders that are the work of a site generator where its settings lie beside them. */
const BESIDE_GENERATOR: Readonly<Record<string, OtherKind>> = {
  public: 'built',
  dist: 'built',
  build: 'built',
  _book: 'built',
  themes: 'template',
  layouts: 'template',
  resources: 'built',
  i18n: 'data',
  data: 'data',
};

/** Settings of Hugo, Jekyll, Eleventy, Docusaurus, Gatsby, Hexo, Zola, MkDocs, Astro and Pelican. */
const GENERATOR_SETTINGS: readonly string[] = [
  ...['hugo', 'config', '_config', 'mkdocs'].flatMap((name) => [
    `${name}.toml`,
    `${name}.yaml`,
    `${name}.yml`,
  ]),
  ...['.eleventy', 'eleventy.config', 'docusaurus.config', 'gatsby-config', 'astro.config'].flatMap(
    (name) => [`${name}.js`, `${name}.cjs`, `${name}.mjs`, `${name}.ts`],
  ),
  'pelicanconf.py',
  'book.toml',
];

/** Returns what an entry of an archive is, by its path, when it is no article; null when it may be one. `names`: those beside it. */
export function findOtherKind(path: string, isFolder: boolean, names: Names): OtherKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isFolder) {
    if (path === 'content/authors') return 'data';
    const folder = name.toLowerCase();
    const known = FOLDERS[folder];
    if (known !== undefined) return known;
    const built = BESIDE_GENERATOR[folder];
    return built !== undefined && GENERATOR_SETTINGS.some((file) => names.has(file)) ? built : null;
  }
  const stem = name.replace(/\.[a-z]{1,8}$/i, '');
  if (ABOUT_REPOSITORY.test(stem) || ABOUT_REPOSITORY_IN_CAPITALS.test(stem)) return 'repository';
  if (FOR_PROGRAMS.test(name)) return 'repository';
  const isNumber = NEIGHBOURS.some((number) => names.has(name.replace(stem, number)));
  if ((NOT_FOUND.test(name) && !isNumber) || LIST_PAGE.test(name)) return 'page';
  return LOG.test(name) ? 'log' : null;
}

/** Returns the number of files in a folder and those in it that are meant, all if no test is given; 0 where it cannot be looked at. */
export function countFiles(folder: DiskPath, prefix = '', isMeant: PathTest = () => true): number {
  try {
    return readEntries(folder).reduce((sum, entry) => {
      const path = prefix + entry.name;
      if (entry.kind === 'folder') return sum + countFiles(joinPath(folder, entry), `${path}/`, isMeant);
      return sum + (isMeant(path) ? 1 : 0);
    }, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0;
    throw error;
  }
}
