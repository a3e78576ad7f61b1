/** What a build lists for keeping the whole archive. */
export interface OfflineList {
  /** The build's name. */
  readonly build: string;
  /** The version is left out where the name tells it. */
  readonly files: readonly (readonly [path: string, bytes: number, version?: string])[];
}

/** The list as offline.json has it: what the files of a folder have in common stands there once. */
export interface PackedOfflineList {
  readonly build: string;
  readonly groups: readonly PackedGroup[];
}

/** Files of one folder with one ending. */
export interface PackedGroup {
  /** What each path begins and ends with: 'articles/' and '.html'. */
  readonly start: string;
  readonly end: string;
  readonly names: readonly string[];
  /** Bytes of each file, in base 36, with a space between them. */
  readonly sizes: string;
  /** Versions, one after the other; '' where the names tell them. */
  readonly versions: string;
}

/** Packs the list for offline.json. The order of the files becomes that of their folders and endings. */
export function packList({ build, files }: OfflineList): PackedOfflineList {
  const groups = new Map<string, OfflineList['files'][number][]>();
  for (const file of files) {
    const [, start = '', end = ''] = PARTS.exec(file[0]) ?? [];
    const key = JSON.stringify([start, end, file[2]?.length ?? 0]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return { build, groups: [...groups.values()].map(packGroup) };
}

/** A folder, what a file in it is called, and its ending. */
const PARTS = /^(.*\/|)[^/]*?(\.[^./]*|)$/;

function packGroup(files: OfflineList['files']): PackedGroup {
  const [, start = '', end = ''] = PARTS.exec(files[0]?.[0] ?? '') ?? [];
  return {
    start,
    end,
    names: files.map(([path]) => path.slice(start.length, path.length - end.length)),
    sizes: files.map(([, bytes]) => bytes.toString(36)).join(' '),
    versions: files.map(([, , version]) => version ?? '').join(''),
  };
}

/** Reads what {@link packList} wrote. */
export function unpackList({ build, groups }: PackedOfflineList): OfflineList {
  return { build, files: groups.flatMap(unpackGroup) };
}

function unpackGroup({ start, end, names, sizes, versions }: PackedGroup): OfflineList['files'] {
  const digits = versions.length / names.length;
  return sizes.split(' ').map((size, i) => {
    const path = start + (names[i] ?? '') + end;
    const bytes = Number.parseInt(size, 36);
    return versions === '' ? [path, bytes] : [path, bytes, versions.slice(i * digits, (i + 1) * digits)];
  });
}
