import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { diagnostic, UsageError } from '../model/diagnostic.js';
import { isInside } from '../util/paths.js';
import { readPackage } from './package-file.js';

/** Where a machine that builds an archive takes Kliping from: always the same code, named by whoever owns the archive. */
export type KlipingSource =
  /** A package made by `npm pack`, in the archive's folder: its path there, with forward slashes. */
  | { readonly kind: 'package'; readonly path: string }
  /** A state of a Git repository. */
  | { readonly kind: 'git'; readonly url: string; readonly commit: string };

const PACKAGE = /\.(?:tgz|tar\.gz)$/;
const SHORT = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;
/** Names that need no escaping in a workflow. */
const PLAIN = /^[\p{L}\p{N} ./@_+-]+$/u;
/** A whole commit id, SHA-1 or SHA-256. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const FORMS =
  'Write the path of a package in the archive (--source .tools/kliping.tgz), or a repository and the whole id of a commit (--source OWNER/REPOSITORY#COMMIT, --source https://…#COMMIT).';

/**
 * Reads what --source says. Names of the npm registry are refused: Kliping is not published there, and whoever took the name would
 * run code where the archive is built.
 * @throws UsageError that says which forms there are.
 */
export function parseSource(source: string, folder: string): KlipingSource {
  const [address = '', commit, ...more] = source.split('#');
  if (commit === undefined && PACKAGE.test(source) && !/^\w+:/.test(source))
    return findPackage(source, folder);
  const url = readAddress(address);
  if (url === null || more.length > 0)
    throw refuse(
      source,
      /^(?:npm:)?(?:@[\w.-]+\/)?[\w.-]+(?:@[^/]*)?$/.test(source)
        ? 'this is a name in the npm registry, where Kliping is not published: whoever takes it would run code where your site is built'
        : 'this is no package in the archive and no repository',
      FORMS,
    );
  if (commit === undefined || !COMMIT.test(commit))
    throw refuse(
      source,
      commit === undefined
        ? 'it does not say which commit is to be built'
        : `${commit} is not the whole id of a commit; branches, tags and short ids can come to mean something else`,
      `Add it, 40 digits as git log prints them: --source ${address}#COMMIT`,
    );
  return { kind: 'git', url, commit };
}

/** Returns the web address of a repository; null when it is none, or has a password in it. */
function readAddress(address: string): string | null {
  const full = SHORT.test(address) ? `https://github.com/${address}.git` : address;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.pathname.length > 1;
  return url.protocol === 'https:' && isPlain ? url.href : null;
}

/** Finds a package by its path from where the user stands, or from the archive. */
function findPackage(source: string, folder: string): KlipingSource {
  const path = [resolve(source), resolve(folder, source)].find((place) => existsSync(place));
  if (path === undefined)
    throw refuse(source, 'there is no such file', 'Make it with npm pack, in the folder of Kliping.');
  const real = realpathSync(path);
  const home = existsSync(folder) ? realpathSync(folder) : folder;
  if (!isInside(real, home))
    throw refuse(
      source,
      'it lies outside the archive, and would not be there where the site is built',
      `Copy it into ${folder}, for instance into the folder .tools.`,
    );
  const { name } = readPackage(real);
  if (name !== 'kliping')
    throw refuse(
      source,
      name === null ? 'this is no package made by npm pack' : `this is a package of ${name}, not of Kliping`,
      'Make one with npm pack, in the folder of Kliping.',
    );
  const inArchive = relative(home, real).split(sep).join('/');
  if (PLAIN.test(inArchive)) return { kind: 'package', path: inArchive };
  throw refuse(source, 'its path has characters that mean something in a workflow', 'Rename it.');
}

function refuse(source: string, message: string, hint: string): UsageError {
  return new UsageError(
    diagnostic({ severity: 'error', code: 'init/source', message: `--source ${source}: ${message}`, hint }),
  );
}
