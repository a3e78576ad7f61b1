import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { RESERVED } from '../ingest/entry-role.js';
import { METADATA_FILE } from '../model/found-file.js';
import { UsageError } from '../model/diagnostic.js';
import { fileAsArchive, missingArchive, siteAsArchive } from '../model/messages.js';
import { checkOutput } from '../output/check-output.js';
import { STORE_FOLDER } from '../cache/store.js';
import { inspectPath, isInside } from '../util/paths.js';
import { readSiteManifest } from '../util/site-manifest.js';

/** Resolves to the absolute path of an archive folder. @throws UsageError when there is no such folder, or when it is a site. */
export async function findArchive(path: string): Promise<string> {
  const absolute = resolve(path);
  if (readSiteManifest(absolute) !== null) throw new UsageError(siteAsArchive(path));
  try {
    if ((await stat(absolute)).isDirectory()) return absolute;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(missingArchive(path));
  }
  throw new UsageError(fileAsArchive(path));
}

/** An archive's folder, or one file that is built by itself. */
export interface FoundArchive {
  /** The absolute path of the folder; of the file's folder. */
  readonly archive: string;
  /** The file's name; null for a whole folder. */
  readonly only: string | null;
}

/** Finds what is to be built: a folder, as {@link findArchive} does, or a file that holds articles. @throws UsageError when there is neither. */
export async function findArchiveOrFile(path: string): Promise<FoundArchive> {
  const absolute = resolve(path);
  if (inspectPath(absolute)?.isFile() === true)
    return { archive: dirname(absolute), only: basename(absolute) };
  return { archive: await findArchive(path), only: null };
}

/** Returns the folder, in the current one, that the site of one file goes to. */
export function siteOfFile(name: string): string {
  return `${withoutEnding(name)}-site`;
}

/** Returns a file's name without its ending: 'crawl' of 'crawl.warc.gz'. */
export function withoutEnding(name: string): string {
  return name.replace(/(?<=.)\.[^.]+(?:\.gz)?$/, '');
}

/**
 * Resolves to the absolute path of the folder that a site goes to, without links: what --out says, else `site` in the current folder, or
 * beside the archive where that would lie in it. @throws UsageError when it cannot go there.
 */
export async function findOutput(out: string | undefined, archive: string): Promise<string> {
  return checkOutput(
    out ?? defaultOutput(archive),
    archive,
    new Set([...RESERVED, METADATA_FILE, STORE_FOLDER]),
  );
}

function defaultOutput(archive: string): string {
  const here = resolve('site');
  const isPart = here === archive || isInside(here, archive);
  return isPart ? join(dirname(archive), `${basename(archive)}-site`) : here;
}

/**
 * The instant of the build: SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/) if set, else
 * noon of the day it is in the archive's time zone: a site only says the day, and one built twice on a day is the same.
 */
export function buildTime(timezone: string): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const seconds = epoch === undefined || !/^\d{1,11}$/.test(epoch) ? null : Number(epoch);
  return (seconds === null ? noonOf(new Date(), timezone) : new Date(seconds * 1000)).toISOString();
}

function noonOf(now: Date, timezone: string): Date {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, timeStyle: 'medium' }).format(now);
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  const sinceNoon = (hour - 12) * 3600 + minute * 60 + second;
  return new Date(Math.floor(now.getTime() / 1000 - sinceNoon) * 1000);
}
