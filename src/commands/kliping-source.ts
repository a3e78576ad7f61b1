import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/diagnostic.js';
import {
  inexactSource,
  missingSource,
  sourceInRegistry,
  sourceOfSomethingElse,
  sourceOutside,
  unknownSource,
  unquotableSource,
} from '../model/messages.js';
import { isInside } from '../util/paths.js';
import { readPackage } from './package-file.js';
import { canParseUrl } from '../util/can-parse-url.js';

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
  if (url === null || more.length > 0) {
    const isInRegistry = /^(?:npm:)?(?:@[\w.-]+\/)?[\w.-]+(?:@[^/]*)?$/.test(source);
    throw new UsageError(isInRegistry ? sourceInRegistry(source) : unknownSource(source));
  }
  if (commit === undefined || !COMMIT.test(commit))
    throw new UsageError(inexactSource(source, address, commit ?? null));
  return { kind: 'git', url, commit };
}

/** Returns the web address of a repository; null when it is none, or has a password in it. */
function readAddress(address: string): string | null {
  const full = SHORT.test(address) ? `https://github.com/${address}.git` : address;
  if (!canParseUrl(full)) return null;
  const url = new URL(full);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.pathname.length > 1;
  return url.protocol === 'https:' && isPlain ? url.href : null;
}

/** Finds a package by its path from where the user stands, or from the archive. */
function findPackage(source: string, folder: string): KlipingSource {
  const path = [resolve(source), resolve(folder, source)].find((place) => existsSync(place));
  if (path === undefined) throw new UsageError(missingSource(source));
  const real = realpathSync(path);
  const home = existsSync(folder) ? realpathSync(folder) : folder;
  if (!isInside(real, home)) throw new UsageError(sourceOutside(source, folder));
  const { name } = readPackage(real);
  if (name !== 'kliping') throw new UsageError(sourceOfSomethingElse(source, name));
  const inArchive = relative(home, real).split(sep).join('/');
  if (PLAIN.test(inArchive)) return { kind: 'package', path: inArchive };
  throw new UsageError(unquotableSource(source));
}
