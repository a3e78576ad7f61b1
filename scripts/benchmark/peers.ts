import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';

/** Another way to make a site with a search of the same articles. */
export interface Peer {
  readonly name: string;
  /** How to install it; null when it is there. */
  readonly missing: string | null;
  /** Writes what it needs into a folder. */
  readonly prepare: (articles: Iterable<PeerArticle>, folder: string) => void;
  /** One after the other, in that folder. */
  readonly commands: readonly (readonly string[])[];
  /** Where the site is then. */
  readonly site: string;
}

/** An article as a user of the others would have it: Markdown with front matter, the names as tags. */
export interface PeerArticle {
  readonly name: string;
  readonly title: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly names: Readonly<Record<'person' | 'organization' | 'place', readonly string[]>>;
  readonly text: string;
}

const recordSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  outlet: z.string().nullable(),
  text: z.string(),
  entities: z.array(z.object({ type: z.enum(['person', 'organization', 'place']), name: z.string() })),
});

/** Returns the articles of a built site, one at a time: those of a large one are more than a text can hold. */
export function* readArticles(site: string): Iterable<PeerArticle> {
  for (const line of readLines(join(site, 'data', 'records.jsonl'))) {
    const { id, title, date, outlet, text, entities } = recordSchema.parse(JSON.parse(line));
    const namesOf = (type: string): readonly string[] => [
      ...new Set(entities.filter((entity) => entity.type === type).map(({ name }) => name)),
    ];
    yield {
      name: id,
      title: title ?? id,
      date: date === null ? null : date.replace('?', ''),
      outlet,
      names: { person: namesOf('person'), organization: namesOf('organization'), place: namesOf('place') },
      text,
    };
  }
}

/** Bytes read at once. */
const CHUNK = 1024 * 1024;
const LINE_FEED = 10;

function* readLines(path: string): Iterable<string> {
  const descriptor = openSync(path, 'r');
  try {
    let held = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
      held = Buffer.concat([held, chunk.subarray(0, length)]);
      let start = 0;
      for (let end = held.indexOf(LINE_FEED); end >= 0; end = held.indexOf(LINE_FEED, start)) {
        yield held.toString('utf8', start, end);
        start = end + 1;
      }
      held = held.subarray(start);
    }
  } finally {
    closeSync(descriptor);
  }
}

const MODULES = join(PACKAGE_ROOT, 'node_modules');
const PAGEFIND = [process.execPath, join(MODULES, 'pagefind', 'lib', 'runner', 'bin.cjs')];
const ELEVENTY = join(MODULES, '@11ty', 'eleventy', 'cmd.cjs');

export function findPeers(): readonly Peer[] {
  const hugo = spawnSync('hugo', ['version']).status === 0;
  return [
    {
      name: 'Hugo + Pagefind',
      missing: hugo ? null : 'apt-get install hugo (Debian), or https://gohugo.io/installation/',
      prepare: prepareHugo,
      commands: [
        ['hugo', '--quiet'],
        [...PAGEFIND, '--site', 'public'],
      ],
      site: 'public',
    },
    {
      name: 'Eleventy + Pagefind',
      missing: null,
      prepare: prepareEleventy,
      commands: [
        [process.execPath, ELEVENTY, '--quiet'],
        [...PAGEFIND, '--site', '_site'],
      ],
      site: '_site',
    },
  ];
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

/** A day in full: what both others need. */
function dayOf({ date }: PeerArticle): string {
  const [year = '1970', month = '01', day = '01'] = (date ?? '').slice(0, 10).split('-');
  return [year === '' ? '1970' : year, month, day].join('-');
}

const HUGO_HEAD = `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav><a href="/">Kliping</a> <a href="/outlets/">Media</a> <a href="/people/">Tokoh</a></nav>`;
const HUGO_LIST = `${HUGO_HEAD}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Date.Format "2 January 2006" }}</p><p>{{ .Summary }}</p></article>{{ end }}{{ template "_internal/pagination.html" . }}</body></html>`;

function prepareHugo(articles: Iterable<PeerArticle>, folder: string): void {
  write(
    folder,
    'config.toml',
    `baseURL = "https://example.org/"\nlanguageCode = "id"\ntitle = "Kliping"\npaginate = 50\n[taxonomies]\noutlet = "outlets"\nperson = "people"\norganization = "organizations"\nplace = "places"\n`,
  );
  write(
    folder,
    'layouts/_default/single.html',
    `${HUGO_HEAD}<article data-pagefind-body><h1 data-pagefind-meta="title">{{ .Title }}</h1><p>{{ .Date.Format "2 January 2006" }} <span data-pagefind-filter="outlet">{{ range .GetTerms "outlets" }}{{ .LinkTitle }}{{ end }}</span></p>{{ .Content }}</article>{{ range (slice "people" "organizations" "places") }}<ul>{{ range $.GetTerms . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}</body></html>`,
  );
  write(folder, 'layouts/_default/list.html', HUGO_LIST);
  write(folder, 'layouts/index.html', HUGO_LIST);
  write(
    folder,
    'layouts/_default/terms.html',
    `${HUGO_HEAD}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> {{ .Count }}</li>{{ end }}</ul></body></html>`,
  );
  for (const article of articles) {
    const { title, outlet, names } = article;
    write(
      folder,
      `content/articles/${article.name}.md`,
      markdown(article, {
        title,
        date: dayOf(article),
        outlets: outlet === null ? [] : [outlet],
        people: names.person,
        organizations: names.organization,
        places: names.place,
      }),
    );
  }
}

function prepareEleventy(articles: Iterable<PeerArticle>, folder: string): void {
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
  for (const article of articles) {
    write(
      folder,
      `articles/${article.name}.md`,
      markdown(article, { title: article.title, date: dayOf(article), outlet: article.outlet }),
    );
  }
}
