import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '../../src/util/text.js';
import { fileText } from '../../scripts/site/file-text.js';

/** More than five words in a row. */
const RUN = 6;

/** Every run of six words. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = foldText(text).split(' ');
  return new Set(words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' ')));
}

/** Every run of six words that stands anywhere in a site, however it is written there, with one of its files. */
export function runsOfSite(site: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.woff2')) continue;
    for (const text of readings(read(join(site, path)))) {
      for (const run of runsOf(text)) if (!found.has(run)) found.set(run, path);
    }
  }
  return found;
}

function read(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return '';
    throw error;
  }
  return fileText(bytes);
}

/** A text as it is, and with each way to write it undone: JSON, markup, addresses, base64 (which may hold a compressed file). */
function readings(raw: string): readonly string[] {
  const plain = raw
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const markup = plain
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  const decoded = markup.replace(/(?:%[0-9a-f]{2})+/gi, (part) =>
    Buffer.from(part.replaceAll('%', ''), 'hex').toString(),
  );
  const base64 = [...raw.matchAll(/[A-Za-z0-9+/]{200,}={0,2}/g)].map(([match]) => {
    return fileText(Buffer.from(match, 'base64'));
  });
  return [plain, markup, decoded, plain.replace(/<[^>]*>/g, ' '), ...base64];
}
