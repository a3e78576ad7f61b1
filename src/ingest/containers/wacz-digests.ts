import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Diagnostic } from '../../model/diagnostic.js';
import { waczPartChanged, waczPartMissing } from '../../model/messages.js';
import { fileSource, type ByteSource } from './byte-source.js';
import type { RandomAccess } from './container.js';
import { inflatingSource, type InflatingSource } from './inflating-source.js';
import { readDirectory, type ZipMember } from './zip/zip-directory.js';

/** The list of the parts of a WACZ file, and the list's own digest. */
const PACKAGE = 'datapackage.json';
const PACKAGE_DIGEST = 'datapackage-digest.json';
/** Members that are looked at: a WACZ file has some dozens. */
const MAX_MEMBERS = 100_000;
/** Bytes that a list may have: one of ten thousand parts has two million. */
const MAX_LIST = 16_000_000;
const CHUNK = 64 * 1024;

const packageSchema = z.object({
  resources: z.array(z.object({ path: z.string(), hash: z.string().optional() })),
});
const digestSchema = z.object({ hash: z.string() });

/**
 * Finds the parts of a WACZ file whose bytes are others than its datapackage.json says, and those that it names and are not there.
 * Digests of other kinds than SHA-256 are passed over. Throws the disk's errors, and nothing for what the file contains.
 */
export async function findDamagedParts(file: RandomAccess): Promise<readonly Diagnostic[]> {
  const { members } = await readDirectory(file, MAX_MEMBERS);
  const byName = new Map(members.map((member) => [member.name, member]));
  const list = byName.get(PACKAGE);
  const text = list === undefined ? null : await readText(file, list);
  const parsed = packageSchema.safeParse(text === null ? null : parseJson(text));
  if (!parsed.success) return [];
  const problems: Diagnostic[] = [];
  const expect = async (name: string, hash: string | undefined): Promise<void> => {
    const digest = /^sha256:([0-9a-f]{64})$/i.exec(hash ?? '')?.[1];
    const member = byName.get(name);
    if (member === undefined) problems.push(waczPartMissing(file.path, name));
    else if (digest !== undefined && (await hashMember(file, member)) !== digest.toLowerCase())
      problems.push(waczPartChanged(file.path, name));
  };
  const own = byName.get(PACKAGE_DIGEST);
  const said = digestSchema.safeParse(own === undefined ? null : parseJson(await readText(file, own)));
  if (said.success) await expect(PACKAGE, said.data.hash);
  for (const { path, hash } of parsed.data.resources) await expect(path, hash);
  return problems;
}

async function readText(file: RandomAccess, member: ZipMember): Promise<string> {
  const source = openPart(file, member);
  if (source === null) return '';
  const bytes = await source.read(0, MAX_LIST);
  close(source);
  return bytes.toString('utf8');
}

/** The SHA-256 of a member's unpacked bytes; null where it cannot be unpacked. */
async function hashMember(file: RandomAccess, member: ZipMember): Promise<string | null> {
  const source = openPart(file, member);
  if (source === null) return null;
  const hash = createHash('sha256');
  for (let at = 0; ;) {
    const chunk = await source.read(at, CHUNK);
    hash.update(chunk);
    at += chunk.length;
    if (chunk.length < CHUNK) break;
  }
  const isBroken = 'fault' in source && source.fault !== null;
  close(source);
  return isBroken ? null : hash.digest('hex');
}

function openPart(
  file: RandomAccess,
  { at, length, method, isEncrypted }: ZipMember,
): ByteSource | InflatingSource | null {
  if (at === null || isEncrypted || (method !== 0 && method !== 8)) return null;
  const source = fileSource(file, at, length);
  return method === 8 ? inflatingSource(source, 0) : source;
}

function close(source: ByteSource | InflatingSource): void {
  if ('close' in source) source.close();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
