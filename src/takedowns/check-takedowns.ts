import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { StoredArticle } from '../model/article.js';
import { BuildError } from '../model/diagnostic.js';
import { leakedText, repeatedText } from '../model/messages.js';
import { foldText } from '../util/text.js';
import { findLeakedNames } from './check-names.js';
import { chooseCheckable } from './own-words.js';
import { describeLeaks, type LeakReport } from './report-leaks.js';
import { readSiteTexts } from './site-texts.js';
import { RUN_WORDS } from '../util/word-runs.js';

export interface TakedownCheck {
  /** Paths of all files of the site. */
  readonly files: readonly string[];
  /** Articles of which nothing may be in the site. */
  readonly removed: readonly StoredArticle[];
  readonly shown: readonly StoredArticle[];
  /** What a leak is explained with. */
  readonly names: Pick<LeakReport, 'archive' | 'config' | 'own' | 'articleOf'>;
}

/** Runs that an article which is shown may share with a withheld one: set phrases of the news. With more it repeats its text. */
const MAX_SHARED = 15;

/**
 * Looks through a site before it takes the old one's place: no words of an article that was removed, and no name that was
 * replaced everywhere, may stand in any file, however it is written there. Costs nothing where nothing was removed.
 * @throws BuildError that names the file.
 */
export async function checkTakedowns(folder: string, check: TakedownCheck): Promise<void> {
  await checkNames(folder, check);
  const withheld = withheldRuns(check);
  if (withheld.size === 0) return;
  for (const path of check.files) {
    const bytes = OPAQUE.test(path) ? Buffer.alloc(0) : readFileSync(join(folder, path));
    if (findRun([path, ...readings(bytes)], withheld) === null) continue;
    // The end of a headline and the beginning of a text may be words of another text: read as a reader does.
    const texts = readSiteTexts(path, bytes, !check.names.own.has(path)).map(({ text }) => text);
    const run = findRun([path, ...texts], withheld);
    if (run !== null) throw new BuildError(leakedText(path, run));
  }
}

/** The first run of words of these texts that is withheld. */
function findRun(texts: readonly string[], withheld: ReadonlySet<string>): string | null {
  for (const text of texts) {
    const run = runsOf(text).find((one) => withheld.has(one));
    if (run !== undefined) return run;
  }
  return null;
}

async function checkNames(folder: string, { files, names }: TakedownCheck): Promise<void> {
  const { matcher } = chooseCheckable(names.config);
  if (matcher === null) return;
  const leaks = findLeakedNames(folder, { files, own: names.own, matcher });
  if (leaks.length > 0) throw await describeLeaks({ folder, leaks, matcher, ...names });
}

/** Fonts and pictures hold no words of articles. */
const OPAQUE = /\.(?:woff2|png)$/;

function withheldRuns({ removed, shown }: TakedownCheck): ReadonlySet<string> {
  const runs = new Set(
    removed.flatMap(({ content }) => {
      const { text, captions } = content.readRecord();
      return [text, ...captions.map((one) => one.text)].flatMap(runsOf);
    }),
  );
  if (runs.size === 0) return runs;
  for (const { facts, content } of shown) {
    const shared = [content.readText(), facts.title ?? ''].flatMap(runsOf).filter((run) => runs.has(run));
    if (shared.length > MAX_SHARED) throw new BuildError(repeatedText(facts.source.path, shared[0] ?? ''));
    for (const run of shared) runs.delete(run);
  }
  return runs;
}

function runsOf(text: string): readonly string[] {
  const words = foldText(text).split(' ');
  return words.slice(RUN_WORDS - 1).map((_, i) => words.slice(i, i + RUN_WORDS).join(' '));
}

/** Longer stretches of base64 than this are files. */
const BASE64 = /[A-Za-z0-9+/]{200,}={0,2}/g;

/** What a file says at most, quickly: with each way to write it undone, and without the edges of its blocks and strings. */
function readings(bytes: Buffer): readonly string[] {
  const raw = decompress(bytes);
  const plain = raw
    .replaceAll(/\\[nrt]/g, ' ')
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const marked = plain.replaceAll(/<[^<>]*>/g, '');
  const unescaped = marked
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  const addressed = unescaped.replaceAll(/(?:%[0-9a-f]{2})+/gi, (part) =>
    Buffer.from(part.replaceAll('%', ''), 'hex').toString(),
  );
  const inner = [...raw.matchAll(BASE64)].map(([match]) => decompress(Buffer.from(match, 'base64')));
  return [plain, unescaped, addressed, ...inner];
}

function decompress(bytes: Buffer): string {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8');
}
