import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { vi } from 'vitest';
import { check } from '../../src/commands/check.js';
import type { Group, Paste } from '../../src/curation/finding.js';

/** A group as `kliping check --json` prints it. */
export type PrintedGroup = Omit<Group, 'title'> & { readonly title: string };

/** Returns what `kliping check --json` prints of an archive or a file. */
export async function checkGroups(path: string): Promise<readonly PrintedGroup[]> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await check(path, { json: true, quiet: true });
    return write.mock.calls.map(([line]) => JSON.parse(String(line)) as PrintedGroup);
  } finally {
    write.mockRestore();
  }
}

/** Does what a finding says, as a person with an editor does. `value`: what is filled in where the line has a gap. */
export function pasteInto(archive: string, paste: Paste, value = ''): void {
  const path = join(archive, paste.file);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').replace(/\n$/, '').split('\n') : [];
  const own = lines.length === 1 && lines[0] === '' ? [] : lines;
  const text = paste.gap === null ? paste.text : fillIn(paste, paste.head?.text ?? own[0] ?? '', value);
  if (paste.head !== null && paste.head.replaces !== null) own[paste.head.replaces - 1] = paste.head.text;
  else if (paste.head !== null && !own.includes(paste.head.text)) own.push(paste.head.text);
  own.splice(paste.after ?? own.length, 0, text);
  writeFileSync(path, `${own.join('\n')}\n`);
}

/** Puts a value into the cell that is empty. */
function fillIn({ text, gap }: Paste, head: string, value: string): string {
  const delimiter = /[;\t]/.exec(head)?.[0] ?? ',';
  const column = head
    .toLowerCase()
    .replace(/^\uFEFF/, '')
    .split(delimiter)
    .indexOf(gap ?? '');
  const [cells = []] = parse(text, { delimiter }) as readonly (readonly string[])[];
  return stringify([cells.map((cell, i) => (i === column ? value : cell))], { delimiter }).trimEnd();
}
