import { z } from 'zod';
import { bytesAccess } from '../file-access.js';
import type {
  ContainerFormat,
  ContainerOptions,
  ContainerReader,
  Entry,
  Listed,
  RandomAccess,
} from '../container.js';
import { inflateBeginning, inflateRaw } from '../gzip-member.js';

/** A container in a ZIP file: its format, and where it lies. */
export interface NestedContainer {
  readonly format: string;
  readonly name: string;
  readonly at: number;
  readonly length: number;
  readonly isPacked: boolean;
}

/** Unpacked bytes of a container that is packed in a ZIP file: it is held as a whole while it is read. */
export const MAX_NESTED = 64 * 1024 * 1024;
/** Bytes by which a format is told. */
const HEAD_BYTES = 4096;

/** Returns the format of a container in a ZIP file by its name, and its beginning where the name is not enough; null for none. */
export function findNestedFormat(
  formats: readonly ContainerFormat[],
  name: string,
  readHead: () => Buffer,
): ContainerFormat | null {
  const lower = name.toLowerCase();
  const possible = formats.filter(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
  if (possible.every(({ sniff }) => sniff === null)) return possible[0] ?? null;
  const bytes = readHead().subarray(0, 2 * HEAD_BYTES);
  const head = inflateBeginning(bytes) ?? bytes;
  return possible.find(({ sniff }) => sniff === null || sniff(head.subarray(0, HEAD_BYTES))) ?? null;
}

/** Opens a container in a ZIP file; null when it is too large or damaged. */
export function openNested(file: RandomAccess, nested: NestedContainer): RandomAccess | null {
  const { name, at, length, isPacked } = nested;
  if (!isPacked) {
    const size = Math.max(0, Math.min(length, file.size - at));
    return {
      path: name,
      size,
      read: (offset, wanted) => file.read(at + offset, Math.max(0, Math.min(wanted, size - offset))),
    };
  }
  const known = LAST.get(file);
  if (known?.at === at) return known.access;
  if (length > MAX_NESTED) return null;
  const bytes = inflateRaw(file.read(at, length), MAX_NESTED);
  const access = Buffer.isBuffer(bytes) ? bytesAccess(name, bytes) : null;
  LAST.set(file, { at, access });
  return access;
}

/** The container that was unpacked last in a file: all its entries are asked for one after another. */
const LAST = new WeakMap<RandomAccess, { readonly at: number; readonly access: RandomAccess | null }>();

/** Lists a container in a ZIP file: with '!' between its name and that of the entry. */
export async function* listNested(
  reader: ContainerReader,
  access: RandomAccess,
  { nested, options }: { readonly nested: NestedContainer; readonly options: ContainerOptions },
): AsyncGenerator<Listed> {
  const prefix = `${nested.name}!`;
  for await (const listed of reader.list(access, options)) {
    if ('skipped' in listed) {
      const { skipped } = listed;
      yield {
        skipped: { ...skipped, locator: skipped.locator === null ? nested.name : prefix + skipped.locator },
      };
      continue;
    }
    const { entry } = listed;
    const offset = nested.isPacked ? null : entry.offset;
    yield {
      entry: {
        ...entry,
        locator: entry.locator === '' ? nested.name : prefix + entry.locator,
        offset: offset === null ? null : nested.at + offset,
        length: offset === null ? null : entry.length,
        state: isOpened(entry)
          ? JSON.stringify({
              nested,
              locator: entry.locator,
              offset: entry.offset,
              length: entry.length,
              state: entry.state,
            })
          : entry.state,
      },
    };
  }
}

function isOpened({ kind }: Entry): boolean {
  return kind === 'document' || kind === 'picture';
}

const schema = z.object({
  nested: z.object({
    format: z.string(),
    name: z.string(),
    at: z.number(),
    length: z.number(),
    isPacked: z.boolean(),
  }),
  locator: z.string(),
  offset: z.number().nullable(),
  length: z.number().nullable(),
  state: z.string().nullable(),
});

/** Returns the container in which an entry lies, and the entry as it is there; null for one that lies in no other container. */
export function findNested(entry: Entry): { readonly nested: NestedContainer; readonly inner: Entry } | null {
  const parsed = schema.safeParse(entry.state === null ? null : JSON.parse(entry.state));
  if (!parsed.success) return null;
  const { nested, ...inner } = parsed.data;
  return { nested, inner: { ...entry, ...inner } };
}
