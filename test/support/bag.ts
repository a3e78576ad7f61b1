import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says what RFC 8493 (BagIt 1.0) finds wrong with a folder, sections 2.1, 2.2 and 3; nothing when it is a complete and valid bag.
 * It uses nothing of Kliping's own.
 */
export function validateBag(bag: string): readonly string[] {
  const faults: string[] = [];
  const files = listFiles(bag, '', faults);
  const payload = files.filter((path) => path.startsWith('data/'));
  const tags = files.filter((path) => !path.startsWith('data/'));
  if (!files.includes('bagit.txt')) return ['there is no bagit.txt'];
  if (readFileSync(join(bag, 'bagit.txt'), 'utf8') !== DECLARATION)
    faults.push('bagit.txt is not the declaration');
  const manifests = tags.filter((path) => /^manifest-[a-z0-9]+\.txt$/.test(path));
  const tagManifests = tags.filter((path) => /^tagmanifest-[a-z0-9]+\.txt$/.test(path));
  if (manifests.length === 0) faults.push('there is no payload manifest');
  for (const name of manifests) faults.push(...checkManifest(bag, name, payload));
  const tagged = tags.filter((path) => !tagManifests.includes(path));
  for (const name of tagManifests) faults.push(...checkManifest(bag, name, tagged));
  return [...faults, ...checkInfo(bag, payload)];
}

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

function listFiles(bag: string, prefix: string, faults: string[]): readonly string[] {
  return readdirSync(join(bag, prefix)).flatMap((name) => {
    const path = prefix + name;
    const info = lstatSync(join(bag, path), { throwIfNoEntry: false });
    if (info?.isDirectory() === true) return listFiles(bag, `${path}/`, faults);
    if (info?.isFile() !== true) faults.push(`${path} is no regular file`);
    return [path];
  });
}

/** Every file has one line, every line one file, and the checksums are right. */
function checkManifest(bag: string, name: string, files: readonly string[]): readonly string[] {
  const algorithm = name.replace(/^(?:tag)?manifest-/, '').replace('.txt', '');
  const content = readFileSync(join(bag, name), 'utf8');
  const faults = content === '' || content.endsWith('\n') ? [] : [`${name} ends in the middle of a line`];
  const listed = new Map<string, string>();
  for (const line of content.split('\n').slice(0, -1)) {
    const [, hash, path = ''] = /^([0-9a-f]+)[ \t]+(.+)$/su.exec(line) ?? [];
    const plain = decode(path);
    if (hash === undefined || plain === null) faults.push(`${name}: not a line of a manifest: ${line}`);
    else if (listed.has(plain)) faults.push(`${name}: ${plain} stands twice`);
    else if (/^[/~]|(?:^|\/)\.\.?(?:\/|$)/.test(plain)) faults.push(`${name}: ${plain} leads out of the bag`);
    else listed.set(plain, hash);
  }
  for (const [path, hash] of listed) {
    if (!files.includes(path)) faults.push(`${name}: there is no ${path}`);
    else if (
      createHash(algorithm)
        .update(readFileSync(join(bag, path)))
        .digest('hex') !== hash
    )
      faults.push(`${name}: ${path} is not as it says`);
  }
  return [
    ...faults,
    ...files.filter((path) => !listed.has(path)).map((path) => `${name}: ${path} is missing`),
  ];
}

/** Only these three are encoded; a percent sign that is none of them is a fault. Null for such a path. */
function decode(path: string): string | null {
  if (/%(?!0A|0D|25)/i.test(path) || path.includes('\r')) return null;
  return path.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Labels and values, lines that go on indented; Payload-Oxum once, with the bytes and the number of the payload's files. */
function checkInfo(bag: string, payload: readonly string[]): readonly string[] {
  const lines = readFileSync(join(bag, 'bag-info.txt'), 'utf8').split('\n').slice(0, -1);
  const faults = lines
    .filter((line) => !/^(?:[^:\s][^:]*:\s.*|\s.+)$/u.test(line))
    .map((line) => `bag-info.txt: ${line}`);
  const bytes = payload.reduce((sum, path) => sum + lstatSync(join(bag, path)).size, 0);
  const oxum = lines.filter((line) => line.startsWith('Payload-Oxum:'));
  const expected = `Payload-Oxum: ${bytes}.${payload.length}`;
  return oxum.length === 1 && oxum[0] === expected
    ? faults
    : [...faults, `${oxum.join()} is not ${expected}`];
}
