import { basename, join } from 'node:path';
import type { Config } from '../settings/config.js';
import { CONFIG_FILE } from '../settings/config.js';
import { TAKEDOWNS_FILE } from '../model/takedown.js';
import type { NameMatcher } from './name-matcher.js';
import type { LeakPlace } from '../model/messages.js';
import { readFolder } from '../output/assets.js';
import { readYamlSettings, type YamlSettings } from '../settings/yaml.js';
import type { LeakedName } from './check-names.js';
import { decodeText } from './site-texts.js';

interface Search {
  /** The archive's folder. */
  readonly archive: string;
  readonly config: Config;
  readonly matcher: NameMatcher;
}

/** Characters of an excerpt on each side of the name. */
const CONTEXT = 24;
/** A value longer than this is not written out in an advice. */
const MAX_VALUE = 80;

/** Returns the place of a name in a file of public/ that a site has under `path`. */
export function placeInPublic(
  { path, text, found }: LeakedName,
  content: string,
  matcher: NameMatcher,
): LeakPlace {
  const file = `public/${path}`;
  if (text === path) {
    const advice = `rename it, for example to public/${matcher.replaceInPath(path)}`;
    return { file, line: null, field: 'its name', excerpt: maskNames(path, matcher), advice };
  }
  const place = matcher.find(content)[0];
  const line = place === undefined ? null : lineAt(content, place.start);
  const excerpt = place === undefined ? excerptOf(text, found, matcher) : excerptOf(content, place, matcher);
  return { file, line, field: null, excerpt, advice: adviceFor(found.name.pseudonym) };
}

/** Returns where in templates, settings and reasons names stand that the whole site then repeats. */
export async function findOwnersPlaces(search: Search): Promise<readonly LeakPlace[]> {
  return [
    ...(await placesInTemplates(search)),
    ...(await placesInSettings(search)),
    ...(await placesInReasons(search)),
  ];
}

async function placesInTemplates({ archive, matcher }: Search): Promise<readonly LeakPlace[]> {
  const files = await readFolder(join(archive, 'templates'));
  return files.flatMap(({ path, content: bytes }) => {
    const content = decodeText(Buffer.from(bytes));
    return matcher.find(content).map((found) => ({
      file: `templates/${path}`,
      line: lineAt(content, found.start),
      field: null,
      excerpt: excerptOf(content, found, matcher),
      advice: adviceFor(found.name.pseudonym),
    }));
  });
}

async function placesInSettings({ archive, config, matcher }: Search): Promise<readonly LeakPlace[]> {
  const file = await readYamlSettings(join(archive, CONFIG_FILE), CONFIG_FILE);
  const written = placesInYaml(file, CONFIG_FILE, matcher).filter(
    ({ field }) => !NOT_SHOWN.test(field ?? ''),
  );
  const isWritten = (field: string): boolean => written.some((place) => place.field === field);
  const title = `title: ${matcher.replace(config.title)}`;
  return [
    ...written,
    ...(matcher.find(config.title).length > 0 && !isWritten('title')
      ? [
          {
            file: basename(archive),
            line: null,
            field: 'the name of the folder, which is the title of the site',
            excerpt: maskNames(config.title, matcher),
            advice: `write another title in ${CONFIG_FILE}: ${title}`,
          },
        ]
      : []),
    ...(config.baseUrl !== null && matcher.isInAddress(config.baseUrl) && !isWritten('baseUrl')
      ? [
          {
            file: '--base-url',
            line: null,
            field: 'the address of the site',
            excerpt: maskAddress(config.baseUrl, matcher),
            advice: 'give the site another address, or build without it',
          },
        ]
      : []),
  ];
}

/** Outlets are shown as articles name them, and there names are replaced. */
const NOT_SHOWN = /^outlets\.\d+\.(?:name|domain|aliases)/;

async function placesInReasons({ archive, matcher }: Search): Promise<readonly LeakPlace[]> {
  const file = await readYamlSettings(join(archive, TAKEDOWNS_FILE), TAKEDOWNS_FILE);
  return placesInYaml(file, TAKEDOWNS_FILE, matcher).filter(({ field }) => field?.endsWith('.reason'));
}

function placesInYaml(file: YamlSettings, name: string, matcher: NameMatcher): readonly LeakPlace[] {
  const places: LeakPlace[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') {
      const isAddress = /^https?:/i.test(value);
      const found = matcher.find(value)[0] ?? (isAddress ? matcher.findInAddress(value) : null);
      if (found === null) return;
      const key = [...path].reverse().find((part) => typeof part === 'string') ?? '';
      const replaced = `${key}: ${matcher.replace(value)}`;
      places.push({
        file: name,
        line: file.lineOf(path),
        field: path.join('.'),
        excerpt: isAddress ? maskAddress(value, matcher) : excerptOf(value, found, matcher),
        advice: isAddress
          ? 'use another address, or leave it out'
          : replaced.length > MAX_VALUE
            ? adviceFor(found.name.pseudonym)
            : `write ${replaced}`,
      });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value))
        walk(one, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(file.value, []);
  return places;
}

function adviceFor(pseudonym: string): string {
  return `write “${pseudonym}” in place of the name`;
}

function lineAt(content: string, offset: number): number {
  return content.slice(0, offset).split('\n').length;
}

/** What stands around a name, on one line, the name masked. */
export function excerptOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  matcher: NameMatcher,
): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const inLine = (part: string): string => maskNames(part, matcher).replace(/\s+/g, ' ');
  return `${start > CONTEXT ? '…' : ''}${inLine(before)}${mask(text.slice(start, end))}${inLine(after)}${
    end + CONTEXT < text.length ? '…' : ''
  }`.trim();
}

function maskNames(text: string, matcher: NameMatcher): string {
  const found = [...matcher.find(text)];
  const one = found.length === 0 ? matcher.findInAddress(text) : null;
  return [...found, ...(one === null ? [] : [one])].reduceRight(
    (masked, { start, end }) => masked.slice(0, start) + mask(text.slice(start, end)) + masked.slice(end),
    text,
  );
}

function maskAddress(address: string, matcher: NameMatcher): string {
  const found = matcher.findInAddress(address);
  return found === null
    ? address
    : address.slice(0, found.start) + mask(address.slice(found.start, found.end)) + address.slice(found.end);
}

/** A name by the first letter of each of its words: who wrote it knows it again. */
function mask(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/(?<=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]/gu, '•');
}
