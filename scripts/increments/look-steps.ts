import type { ArchiveState } from './archive-state.js';
import type { Step } from './step.js';

/** What stands at each path of public/ and templates/ at different times. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'public/look.css': [':root { --accent: teal; }\n', ':root { --accent: olive; }\n'],
  'public/robots.txt': ['User-agent: *\nDisallow: /data/\n'],
  'public/_headers': ['/*\n  X-Frame-Options: DENY\n'],
  'public/lain/catatan.txt': ['Catatan satu.\n', 'Catatan dua.\n'],
  'templates/article.njk': [
    '<article><h1>{{ title }}</h1>{% include "tanda.njk" ignore missing %}{{ bodyHtml | safe }}</article>\n',
    '<article>{{ site.builtAt }} {{ dateText }}{% include "tanda.njk" ignore missing %}</article>\n',
  ],
  'templates/tanda.njk': ['<p>Tanda satu</p>\n', '<p>Tanda dua</p>\n'],
  'templates/front.liquid': [
    '<h1>{{ site.title }}</h1>{{ summaryText }}\n',
    '<p>{{ articleCountText }}</p>\n',
  ],
  'templates/listing.11ty.js': [
    'export default (data) => `<h1>${data.entry.title}</h1>`;\n',
    'export default (data) => `<h2>${data.entry.title} ${data.root}</h2>`;\n',
    "import { mark } from './bagian.js';\nexport default (data) => `<h3>${data.entry.title} ${mark}</h3>`;\n",
  ],
  'templates/bagian.js': ["export const mark = 'satu';\n", "export const mark = 'dua';\n"],
  'templates/layout.njk': [
    '<!doctype html><html><title>{{ entry.title }}</title><body>{{ content | safe }}</body></html>\n',
  ],
  'templates/catatan.txt': ['Bukan templat.\n'],
};
/** A file without which another one cannot be. */
const NEEDED: Readonly<Record<string, string>> = { 'templates/listing.11ty.js': 'templates/bagian.js' };

/** Steps that change templates and files other than articles. */
export const LOOK_STEPS: Readonly<Record<string, Step>> = {
  'own-file': {
    weight: 3,
    take: (state, random) => {
      const path = random.pick(Object.keys(FILES));
      const content = random.pick(FILES[path] ?? []);
      const needed = NEEDED[path];
      const own = new Map(state.own);
      own.set(path, content);
      if (needed !== undefined && !own.has(needed)) own.set(needed, FILES[needed]?.[0] ?? '');
      return { state: { ...state, own }, says: `${path}: ${JSON.stringify(content)}` };
    },
  },
  'own-file-removed': {
    weight: 2,
    take: (state, random) => {
      const removable = [...state.own.keys()].filter((path) => !isNeeded(state, path));
      if (removable.length === 0) return null;
      const path = random.pick(removable);
      const own = new Map([...state.own].filter(([one]) => one !== path));
      return { state: { ...state, own }, says: `remove ${path}` };
    },
  },
  link: {
    weight: 0.4,
    take: (state, random) => {
      const folder = random.pick(['templates', 'public'] as const);
      const linked = new Set(state.linked);
      if (!linked.delete(folder)) linked.add(folder);
      return {
        state: { ...state, linked },
        says: `${folder}/ becomes ${linked.has(folder) ? 'a link to a folder elsewhere' : 'a folder'}`,
      };
    },
  },
};

function isNeeded(state: ArchiveState, path: string): boolean {
  return Object.entries(NEEDED).some(([user, needed]) => needed === path && state.own.has(user));
}
