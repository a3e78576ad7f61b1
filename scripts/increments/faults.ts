import type { Random } from '../corpus/random.js';
import type { ArchiveState } from './archive-state.js';
import { listEntries, type Entry } from './archive-entries.js';
import { findTakenBack } from './takedown-entries.js';

/** An archive of which no site can be built. */
export interface Fault {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly says: string;
}

/** Ways to make an archive such that its build fails; null where that way is not open. */
const FAULTS: readonly ((state: ArchiveState) => { readonly files: Files; readonly says: string } | null)[] =
  [
    () => ({ files: { 'kliping.yaml': 'titel: Arsip\n' }, says: 'a wrong key in kliping.yaml' }),
    () => ({ files: { 'entities.yaml': '- nama: Darma\n' }, says: 'a wrong key in entities.yaml' }),
    () => ({ files: { 'takedowns.yaml': '- hapus: a.txt\n' }, says: 'a wrong key in takedowns.yaml' }),
    ({ own, linked }) =>
      own.has('templates/article.njk') || linked.has('templates')
        ? null
        : {
            files: { 'templates/article.njk': '{% if title %}{{ title | tidakada }}\n' },
            says: 'a template with a mistake',
          },
    ({ linked }) =>
      linked.has('public')
        ? null
        : { files: { 'public/index.html': 'x' }, says: 'a file in public/ in the place of a page' },
    (state) => {
      const [name] = findTakenBack(state).names;
      if (name === undefined || state.linked.has('public')) return null;
      return { files: { 'public/terima-kasih.txt': `Untuk ${name}.\n` }, says: 'a replaced name in public/' };
    },
    (state) => {
      const [path] = findTakenBack(state).gone;
      const made = path === undefined ? undefined : state.articles.get(path)?.made;
      if (made?.recipe.kind !== 'md') return null;
      const content = made.content.replace(/^title:.*$/m, 'title: Kutipan');
      return { files: { 'kutipan-baru.md': content }, says: 'an article that repeats a withheld one' };
    },
    ({ articles }) => ({
      files: Object.fromEntries([...articles.keys()].map((path) => [path, null])),
      says: 'no article at all',
    }),
  ];

/** Contents by path; null for a file that is not there. */
type Files = Readonly<Record<string, string | null>>;

/** Returns the archive with something in it that makes its build fail. */
export function drawFault(state: ArchiveState, random: Random): Fault {
  for (;;) {
    const fault = random.pick(FAULTS)(state);
    if (fault === null) continue;
    const entries = new Map(listEntries(state));
    for (const [path, content] of Object.entries(fault.files))
      if (content === null) entries.delete(path);
      else entries.set(path, { content });
    return { entries, says: fault.says };
  }
}
