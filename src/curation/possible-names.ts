import type { ReadResult } from '../steps/read-archive.js';
import type { Config } from '../settings/config.js';
import { findPossibleNames, type Likeness } from '../takedowns/possible-names.js';
import { matcherOf } from '../takedowns/plan.js';
import { TAKEDOWNS_FILE } from '../model/takedown.js';
import { LANGUAGES } from '../languages/index.js';
import type { Takedown } from '../model/takedown.js';
import { compareCodePoints } from '../util/compare.js';
import { findingKey, type Draft, type DraftGroup } from './finding.js';
import { pasteItem } from './yaml-lines.js';

/** Articles that one line names; an entry without articles is about all of them. */
const NAMED = 20;

/** A text that may be a name which is replaced, and where it stands. */
interface Possible {
  readonly entry: Takedown;
  readonly name: string;
  readonly text: string;
  readonly likeness: Likeness;
  readonly paths: string[];
}

/** Lists what may be a name that takedowns.yaml replaces and was not replaced, with what to write for each. */
export function groupPossibleNames({ shown }: ReadResult, { authority }: Config): DraftGroup {
  const possible = new Map<string, Possible>();
  const aliases = new Map<Takedown, readonly string[]>();
  for (const { content, original, replaced } of shown)
    for (const entry of replaced) {
      const known = aliases.get(entry) ?? aliasesOf(entry, authority);
      aliases.set(entry, known);
      const record = content.readRecord();
      const whole = [original.facts.title ?? '', original.content.readText()].join('\n\n');
      const wasReplaced = matcherOf([entry]).find(whole).length > 0;
      for (const name of entry.names)
        for (const { text, likeness } of findPossibleNames({ record, name, wasReplaced, aliases: known })) {
          const key = `${entry.line ?? ''} ${text.toLowerCase()}`;
          const one = possible.get(key) ?? { entry, name, text, likeness, paths: [] };
          possible.set(key, one);
          if (!one.paths.includes(original.facts.source.path)) one.paths.push(original.facts.source.path);
        }
    }
  return {
    code: 'possible-name',
    gravity: 'wrong',
    title: [
      `text that may be a name that ${TAKEDOWNS_FILE} replaces`,
      `texts that may be names that ${TAKEDOWNS_FILE} replaces`,
    ],
    remedy: `Where it is the person, add the line to the file that stands before it. Where it is not, leave it.`,
    findings: [...possible.values()]
      .sort(
        (a, b) => compareCodePoints(a.paths[0] ?? '', b.paths[0] ?? '') || compareCodePoints(a.text, b.text),
      )
      .map(describe),
  };
}

function describe(possible: Possible): Draft {
  const { text, name, paths, likeness } = possible;
  const [path = ''] = paths;
  const more = paths.length > 1 ? ` (${paths.length} articles)` : '';
  const advice =
    likeness === 'parted' ? ': join its words in the file, so that nothing stands between them' : '';
  return {
    key: findingKey('possible-name', name, text, path),
    path,
    line: null,
    detail: `“${text}”${more} may be ${name}${advice}`,
    articles: paths,
    paste: pasteFor(possible),
  };
}

function pasteFor({ entry, name, text, likeness, paths }: Possible): Draft['paste'] {
  if (likeness === 'parted') return null;
  if (likeness === 'authors') return { path: paths[0] ?? '', column: 'authors', value: name };
  return pasteItem(TAKEDOWNS_FILE, {
    anonymize: text,
    as: entry.pseudonym,
    ...(paths.length > NAMED ? {} : { articles: paths }),
  });
}

/** What else the people of an entry are called, in entities.yaml and in the built-in lists. */
function aliasesOf(entry: Takedown, authority: Config['authority']): readonly string[] {
  const matcher = matcherOf([entry]);
  const isMeant = (name: string): boolean => matcher.find(name).length > 0;
  const known = [
    ...authority.entries.map(({ name, aliases }) => ({
      name: name.text,
      aliases: aliases.map(({ text }) => text),
    })),
    ...LANGUAGES.flatMap(({ gazetteer }) => gazetteer),
  ];
  return [
    ...new Set(
      known
        .filter(({ name }) => isMeant(name))
        .flatMap(({ aliases }) => aliases.filter((alias) => !isMeant(alias))),
    ),
  ];
}
