import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type * as FileSystem from 'node:fs';
import { dirname, join, sep } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ReportedError } from '../../src/model/diagnostic.js';
import { recoverOutput } from '../../src/output/recover.js';
import { replaceFolder } from '../../src/output/replace-folder.js';
import { sha256 } from '../../src/util/hash.js';
import { formatManifest, MANIFEST } from '../../src/util/site-manifest.js';
import { makeFolder } from '../support/files.js';

/** What the disk does to calls that change something. */
interface Disk {
  /** A folder that cannot be renamed, nor anything moved into or out of it, as a mount point. */
  mount: string | null;
  /** Calls until one fails; null for never. */
  failAfter: number | null;
  /** Whether all calls after it fail too: what is on the disk then is what a killed process leaves. */
  isKilled: boolean;
  canLink: boolean;
}

const disk = vi.hoisted((): Disk => ({ mount: null, failAfter: null, isKilled: false, canLink: true }));

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  const fail = (code: string, path: unknown): never => {
    throw Object.assign(new Error(`${code}: ${String(path)}`), { code, path });
  };
  const isIn = (path: unknown): boolean => String(path).startsWith(`${disk.mount ?? '\0'}${sep}`);
  const check = (path: unknown, to: unknown = path): void => {
    if (disk.failAfter === 0) {
      if (!disk.isKilled) disk.failAfter = null;
      fail('EACCES', path);
    }
    if (disk.failAfter !== null) disk.failAfter -= 1;
    if (path !== to && isIn(path) !== isIn(to)) fail('EXDEV', path);
  };
  return {
    ...real,
    renameSync: (from: string, to: string) => {
      if (from === disk.mount || to === disk.mount) fail('EBUSY', from);
      check(from, to);
      real.renameSync(from, to);
    },
    linkSync: (from: string, to: string) => {
      if (!disk.canLink) fail('EPERM', from);
      check(from, to);
      real.linkSync(from, to);
    },
    mkdirSync: (path: string, options?: FileSystem.MakeDirectoryOptions) => {
      check(path);
      return real.mkdirSync(path, options);
    },
    rmSync: (path: string, options?: FileSystem.RmOptions) => {
      check(path);
      real.rmSync(path, options);
    },
    rmdirSync: (path: string) => {
      check(path);
      real.rmdirSync(path);
    },
    unlinkSync: (path: string) => {
      check(path);
      real.unlinkSync(path);
    },
    chmodSync: (path: string, mode: number) => {
      check(path);
      real.chmodSync(path, mode);
    },
  };
});

/** Situations that each test tries. FOLDER_RUNS=3000 takes some minutes. */
const RUNS = Number(process.env['FOLDER_RUNS'] ?? 100);
const LONG = { timeout: 60_000 + RUNS * 200 };

afterEach(() => {
  Object.assign(disk, { mount: null, failAfter: null, isKilled: false, canLink: true });
});

/** 'file …', 'link …' or 'folder', by path. */
type Tree = Readonly<Record<string, string>>;

function readAll(folder: string, prefix = ''): Tree {
  return Object.assign(
    {},
    ...readdirSync(join(folder, prefix)).map((name): Tree => {
      const path = prefix + name;
      const info = lstatSync(join(folder, path));
      if (info.isSymbolicLink()) return { [path]: `link ${readlinkSync(join(folder, path))}` };
      if (info.isDirectory()) return { [path]: 'folder', ...readAll(folder, `${path}/`) };
      return { [path]: `file ${readFileSync(join(folder, path), 'utf8')}` };
    }),
  ) as Tree;
}

function write(folder: string, tree: Tree): void {
  for (const [path, what] of Object.entries(tree)) {
    const place = join(folder, path);
    mkdirSync(what === 'folder' ? place : dirname(place), { recursive: true });
    if (what.startsWith('file ')) writeFileSync(place, what.slice(5));
    else if (what.startsWith('link ')) symlinkSync(what.slice(5), place);
  }
}

/** The files of a site as Kliping writes them: with what every site has, and a manifest. */
function asSite(files: Readonly<Record<string, string>>): Tree {
  const all = { ...files, 'index.html': `page ${JSON.stringify(files)}`, 'data/records.jsonl': '{}' };
  const manifest = formatManifest(new Map(Object.entries(all).map(([path, text]) => [path, sha256(text)])));
  return Object.fromEntries(
    Object.entries({ ...all, [MANIFEST]: manifest }).map(([path, text]) => [path, `file ${text}`]),
  );
}

function above(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** With the folders that its entries lie in. */
function withFolders(tree: Tree): Tree {
  const folders = Object.keys(tree).flatMap(above);
  return { ...Object.fromEntries(folders.map((folder) => [folder, 'folder'])), ...tree };
}

/** Whether something of the owner's keeps the new site from being whole. */
function clashes(own: Tree, site: Tree): boolean {
  const all = withFolders(site);
  return Object.entries(own).some(
    ([path, what]) =>
      (path in all && all[path] !== what) ||
      above(path).some((folder) => (all[folder] ?? 'folder') !== 'folder'),
  );
}

const path = fc
  .array(fc.constantFrom('a', 'b', 'c', '.d', 'x.html'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'));
const text = fc.constantFrom('one', 'two', 'three');

/** Leaves out what cannot be in one folder with what is before it. */
function consistent<T>(
  entries: readonly (readonly [string, T])[],
  taken: readonly string[] = [],
): Record<string, T> {
  const paths = new Set(taken);
  const folders = new Set(taken.flatMap(above));
  const kept: Record<string, T> = {};
  for (const [name, value] of entries) {
    if (paths.has(name) || folders.has(name) || above(name).some((folder) => paths.has(folder))) continue;
    paths.add(name);
    for (const folder of above(name)) folders.add(folder);
    kept[name] = value;
  }
  return kept;
}

const files = fc.array(fc.tuple(path, text), { maxLength: 6 }).map((entries) => asSite(consistent(entries)));
const entry = fc.oneof(
  text.map((content) => `file ${content}`),
  fc.constantFrom('folder', 'link a', 'link /nowhere'),
);

const situation = fc
  .record({
    old: files,
    fresh: files,
    own: fc.array(fc.tuple(path, entry), { maxLength: 6 }),
    isMount: fc.boolean(),
    canLink: fc.boolean(),
  })
  .map(({ own, ...rest }) => ({
    ...rest,
    own: consistent(own, [...Object.keys(rest.old), ...Object.keys(withFolders(rest.old))]),
  }));

/** Puts a folder into the state before a build. */
function prepare({ old, own, isMount, canLink }: Situation): {
  readonly parent: string;
  readonly target: string;
} {
  Object.assign(disk, { mount: null, failAfter: null, isKilled: false, canLink: true });
  const parent = makeFolder();
  const target = join(parent, 'site');
  write(target, { ...old, ...own });
  Object.assign(disk, { mount: isMount ? target : null, canLink });
  return { parent, target };
}

interface Situation {
  readonly old: Tree;
  readonly fresh: Tree;
  readonly own: Tree;
  readonly isMount: boolean;
  readonly canLink: boolean;
}

/** What a build does: cleans up, writes, puts into place. Resolves to what it was refused with. */
async function build(target: string, fresh: Tree, arm: () => void = () => undefined): Promise<unknown> {
  try {
    recoverOutput(target);
    await replaceFolder(target, (staging) => {
      write(staging, fresh);
      arm();
      return Promise.resolve();
    });
    return null;
  } catch (error) {
    return error;
  }
}

function isWork(name: string): boolean {
  return /^\.site\.\w+-\d+(?:\/|$)/.test(name);
}

function withoutWork(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => !isWork(name)));
}

describe('whatever the owner put into the folder of a site,', () => {
  test(
    'it is there after a build, with the new site and nothing of the old; or the build is refused and all is as it was',
    LONG,
    async () => {
      await fc.assert(
        fc.asyncProperty(situation, async (given) => {
          const { parent, target } = prepare(given);
          const before = readAll(target);
          const error = await build(target, given.fresh);
          expect(readdirSync(parent)).toEqual(['site']);
          if (clashes(given.own, given.fresh)) {
            expect(error).toBeInstanceOf(ReportedError);
            expect(readAll(target)).toEqual(before);
          } else {
            expect(error).toBeNull();
            expect(readAll(target)).toEqual(withFolders({ ...given.own, ...given.fresh }));
          }
        }),
        { numRuns: RUNS },
      );
    },
  );

  test(
    'a call of the file system that fails, whichever it is, leaves all as it was or all done, and the next build is right',
    LONG,
    async () => {
      await fc.assert(
        fc.asyncProperty(situation, fc.integer({ min: 0, max: 60 }), async (given, failAfter) => {
          fc.pre(!clashes(given.own, given.fresh));
          const { parent, target } = prepare(given);
          const before = readAll(target);
          const wanted = withFolders({ ...given.own, ...given.fresh });
          const error = await build(target, given.fresh, () => {
            disk.failAfter = failAfter;
          });
          disk.failAfter = null;
          if (error === null) expect(readAll(target)).toEqual(wanted);
          else {
            expect(error).toBeInstanceOf(ReportedError);
            const isDone = (error as ReportedError).diagnostic.code === 'output/remains';
            expect(isDone ? withoutWork(readAll(target)) : readAll(target)).toEqual(isDone ? wanted : before);
          }
          expect(await build(target, given.fresh)).toBeNull();
          expect(readAll(target)).toEqual(wanted);
          expect(readdirSync(parent)).toEqual(['site']);
        }),
        { numRuns: RUNS },
      );
    },
  );

  test(
    'a process that is killed at any moment costs nothing of it, nor does one that is killed after it',
    LONG,
    async () => {
      const moment = fc.integer({ min: 0, max: 60 });
      await fc.assert(
        fc.asyncProperty(situation, moment, moment, files, async (given, first, second, later) => {
          fc.pre(!clashes(given.own, given.fresh) && !clashes(given.own, later));
          // What the site has as well counts as Kliping's from then on.
          fc.pre(Object.keys(given.own).every((name) => !(name in withFolders(given.fresh))));
          const { parent, target } = prepare(given);
          const kill = (failAfter: number) => (): void => {
            Object.assign(disk, { failAfter, isKilled: true });
          };
          await build(target, given.fresh, kill(first));
          kill(second)();
          await build(target, later);
          Object.assign(disk, { failAfter: null, isKilled: false });
          expect(await build(target, later)).toBeNull();
          expect(readAll(target)).toEqual(withFolders({ ...given.own, ...later }));
          expect(readdirSync(parent)).toEqual(['site']);
        }),
        { numRuns: RUNS },
      );
    },
  );
});
