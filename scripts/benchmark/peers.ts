import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { readPeerArticles, type PeerArticle } from './peer-articles.js';

/** Another way to make a site with a search of the same articles. */
export interface Peer {
  readonly name: string;
  /** How to install it; null when it is there. */
  readonly missing: string | null;
  /** Writes the articles of a built site, and what else it needs, into a folder. */
  readonly prepare: (site: string, folder: string) => void;
  /** One after the other, in that folder. */
  readonly commands: readonly (readonly string[])[];
  /** Where the site is then. */
  readonly site: string;
}

export const THIN = 'Hugo + Pagefind, thin';
export const FULL = 'Hugo + Pagefind, full';

/** Names of the thin peer: as many tags as a person would set up by hand. */
const THIN_NAMES = 20;
/** Articles on one page of a list. */
const LIST_SIZE = 50;
const MODULES = join(PACKAGE_ROOT, 'node_modules');
const PAGEFIND = [process.execPath, join(MODULES, 'pagefind', 'lib', 'runner', 'bin.cjs')];
const ELEVENTY = join(MODULES, '@11ty', 'eleventy', 'cmd.cjs');

/** Returns the peers in the order of their runs: thin, full, and Eleventy when it is wanted. */
export function findPeers(withEleventy: boolean): readonly Peer[] {
  const hugo = {
    missing:
      spawnSync('hugo', ['version']).status === 0
        ? null
        : 'apt-get install hugo (Debian), or https://gohugo.io/installation/',
    commands: [
      ['hugo', '--quiet'],
      [...PAGEFIND, '--site', 'public'],
    ],
    site: 'public',
  };
  const eleventy: Peer = {
    name: 'Eleventy + Pagefind',
    missing: null,
    prepare: prepareEleventy,
    commands: [
      [process.execPath, ELEVENTY, '--quiet'],
      [...PAGEFIND, '--site', '_site'],
    ],
    site: '_site',
  };
  return [
    { name: THIN, ...hugo, prepare: prepareThin },
    { name: FULL, ...hugo, prepare: prepareFull },
    ...(withEleventy ? [eleventy] : []),
  ];
}

/** Deletes what a peer's last run left, so that each run starts from nothing. */
export function cleanPeer({ site }: Peer, folder: string): void {
  for (const name of [site, 'resources', '.hugo_build.lock']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function write(folder: string, path: string, content: string): void {
  const file = join(folder, path);
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Front matter as YAML, of which JSON is a part. */
function markdown(article: PeerArticle, front: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${article.text}\n`;
}

function prepareThin(site: string, folder: string): void {
  const counts = new Map<string, number>();
  for (const { names } of readPeerArticles(site)) {
    for (const name of Object.values(names).flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, THIN_NAMES);
  const chosen = new Set(most.map(([name]) => name));
  prepareHugo(site, folder, {
    taxonomies: { name: 'names' },
    termsOf: ({ names }) => ({
      names: Object.values(names)
        .flat()
        .filter((name) => chosen.has(name)),
    }),
  });
}

function prepareFull(site: string, folder: string): void {
  prepareHugo(site, folder, {
    taxonomies: { outlet: 'outlets', person: 'people', organization: 'organizations', place: 'places' },
    termsOf: ({ outlet, names }) => ({
      outlets: outlet === null ? [] : [outlet],
      people: names.person,
      organizations: names.organization,
      places: names.place,
    }),
  });
}

interface Taxonomies {
  /** Singular and plural of each. */
  readonly taxonomies: Readonly<Record<string, string>>;
  /** An article's terms, by plural. */
  readonly termsOf: (article: PeerArticle) => Readonly<Record<string, readonly string[]>>;
}

/** Writes a site without RSS and aliases, which nobody asked for. */
function prepareHugo(site: string, folder: string, { taxonomies, termsOf }: Taxonomies): void {
  const plurals = Object.values(taxonomies);
  const head = `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav><a href="/">Kliping</a>${plurals.map((plural) => ` <a href="/${plural}/">${plural}</a>`).join('')}</nav>`;
  // A paginator writes a page that leads from page/1 to the list itself, so that only long lists get one.
  const choose = `{{ $pages := cond .IsHome .Site.RegularPages .Pages }}{{ $isLong := gt (len $pages) ${LIST_SIZE} }}{{ if $isLong }}{{ $pages = (.Paginate $pages).Pages }}{{ end }}`;
  const list = `${head}<h1>{{ .Title }}</h1>${choose}{{ range $pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Date.Format "2 January 2006" }}</p><p>{{ .Summary }}</p></article>{{ end }}{{ if $isLong }}{{ template "_internal/pagination.html" . }}{{ end }}</body></html>`;
  const settings = [
    'baseURL = "https://example.org/"',
    'languageCode = "id"',
    'title = "Kliping"',
    `paginate = ${LIST_SIZE}`,
    'disableKinds = ["RSS"]',
    'disableAliases = true',
    '[taxonomies]',
    ...Object.entries(taxonomies).map(([singular, plural]) => `${singular} = "${plural}"`),
    '',
  ];
  write(folder, 'config.toml', settings.join('\n'));
  write(
    folder,
    'layouts/_default/single.html',
    `${head}<article data-pagefind-body><h1 data-pagefind-meta="title">{{ .Title }}</h1><p>{{ .Date.Format "2 January 2006" }} <span data-pagefind-filter="outlet">{{ .Params.outlet }}</span></p>{{ .Content }}</article>{{ range (slice ${plurals.map((plural) => `"${plural}"`).join(' ')}) }}<ul>{{ range $.GetTerms . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}</body></html>`,
  );
  write(folder, 'layouts/_default/list.html', list);
  write(folder, 'layouts/index.html', list);
  write(
    folder,
    'layouts/_default/terms.html',
    `${head}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> {{ .Count }}</li>{{ end }}</ul></body></html>`,
  );
  for (const article of readPeerArticles(site)) {
    const { title, day, outlet } = article;
    const front = { title, date: day, outlet: outlet ?? '', ...termsOf(article) };
    write(folder, `content/articles/${article.name}.md`, markdown(article, front));
  }
}

function prepareEleventy(site: string, folder: string): void {
  write(
    folder,
    'eleventy.config.js',
    `export default function (config) {\n  config.addCollection('outlets', (api) => {\n    const groups = new Map();\n    for (const item of api.getFilteredByTag('articles')) {\n      const name = item.data.outlet ?? '';\n      groups.set(name, [...(groups.get(name) ?? []), item]);\n    }\n    return [...groups].map(([name, items]) => ({ name, items }));\n  });\n}\n`,
  );
  write(folder, 'package.json', '{"type":"module"}\n');
  write(
    folder,
    '_includes/article.njk',
    `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><nav><a href="/">Kliping</a></nav><article data-pagefind-body><h1>{{ title }}</h1><p>{{ page.date }} <span data-pagefind-filter="outlet">{{ outlet }}</span></p>{{ content | safe }}</article></body></html>`,
  );
  const list = `<ul>{% for item in pagination.items %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul>`;
  write(
    folder,
    'index.njk',
    `---\npagination:\n  data: collections.articles\n  size: 50\n  reverse: true\npermalink: "{% if pagination.pageNumber > 0 %}/page/{{ pagination.pageNumber }}{% endif %}/index.html"\n---\n<!DOCTYPE html><html lang="id"><body>${list}</body></html>`,
  );
  write(
    folder,
    'outlet.njk',
    `---\npagination:\n  data: collections.outlets\n  size: 1\n  alias: outlet\npermalink: "/outlets/{{ outlet.name | slugify }}-{{ pagination.pageNumber }}/index.html"\n---\n<!DOCTYPE html><html lang="id"><body><h1>{{ outlet.name }}</h1><ul>{% for item in outlet.items %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul></body></html>`,
  );
  write(folder, 'articles/articles.json', JSON.stringify({ layout: 'article.njk', tags: 'articles' }));
  for (const article of readPeerArticles(site)) {
    write(
      folder,
      `articles/${article.name}.md`,
      markdown(article, { title: article.title, date: article.day, outlet: article.outlet }),
    );
  }
}
