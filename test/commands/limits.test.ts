import { join } from 'node:path';
import { expect, test } from 'vitest';
import { skipCostly } from '../../src/ingest/limits.js';
import { formatDiagnostic } from '../../src/model/diagnostic.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

const SENTENCE =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras semalaman.';
const page = (title: string, body: string): string =>
  `<!doctype html><title>${title}</title><article><h1>${title}</h1>${body}</article>`;
const paragraphs = (bytes: number): string =>
  `<p>${SENTENCE} <b>Bupati</b> hadir.</p>\n`.repeat(Math.ceil(bytes / 130));

/** Two articles that are as they should be, and one that is not. */
const archiveOf = (limits: string, bad: string): string =>
  makeFolder({
    'kliping.yaml': `limits:\n  ${limits}\n`,
    'a.html': page('Sungai dibersihkan', `<p>${SENTENCE}</p>`),
    'bad.html': bad,
    'c.txt': `Jembatan dibuka\n${SENTENCE}\n`,
  });

test.each([
  [
    'fileMegabytes: 0.5',
    page('Besar', paragraphs(600_000)),
    /bad\.html: the file has 0\.\d MB and the limit is 0\.5 MB/,
  ],
  [
    'depth: 50',
    page('Dalam', `${'<div>'.repeat(60)}<p>${SENTENCE}</p>`),
    /bad\.html: its elements are nested more than 50 levels deep/,
  ],
  ['seconds: 2', page('Lambat', paragraphs(9_000_000)), /bad\.html: reading it took more than 2 seconds/],
])('over limits.%s a file is left out, and said; the others are read', async (limit, bad, message) => {
  const archive = archiveOf(limit, bad);
  const site = join(makeFolder(), 'site');
  const { code, stdout, stderr } = await kliping(['build', archive, '--out', site]);
  expect(stderr).toMatch(message);
  expect(stderr).toContain(`raise limits.${limit.split(':')[0] ?? ''} in kliping.yaml`);
  expect(code).toBe(0);
  expect(stdout).toMatch(/articles +2\n/);
  expect(stdout).toMatch(/skipped +1\n/);
  const articles = Object.keys(readTree(site)).filter((path) => path.startsWith('articles/'));
  expect(articles).toHaveLength(2);
});

test('so is one that takes too much memory', () => {
  const { reason, diagnostic } = skipCostly('bad.html', 'memoryMegabytes', DEFAULT_LIMITS);
  expect(reason).toBe('too-much-memory');
  expect(formatDiagnostic(diagnostic)).toMatch(
    /bad\.html: .* 2048 MB of memory[^]*raise limits\.memoryMegabytes/,
  );
});

test('a limit that is no number, or too little to work with, is refused with its line', async () => {
  for (const [limit, message] of [
    ['seconds: soon', 'kliping.yaml:2: "limits.seconds" must be a number'],
    ['depth: 0', 'kliping.yaml:2: "limits.depth" must be more than 0'],
    ['memoryMegabytes: 8', 'kliping.yaml:2: "limits.memoryMegabytes" must be at least 256'],
    ['megabytes: 8', 'kliping.yaml:2: there is no setting "megabytes"'],
  ] as const) {
    const { code, stderr } = await kliping(['build', archiveOf(limit, '')]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  }
});
