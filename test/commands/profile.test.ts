import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const profileSchema = z.object({
  traceEvents: z.array(
    z.discriminatedUnion('ph', [
      z.object({ ph: z.literal('M'), name: z.literal('thread_name'), pid: z.number(), tid: z.number() }),
      z.object({
        ph: z.literal('X'),
        name: z.string(),
        pid: z.number(),
        tid: z.number(),
        ts: z.int().nonnegative(),
        dur: z.int().nonnegative(),
        args: z.object({ path: z.string().optional() }),
      }),
    ]),
  ),
  otherData: z.object({
    steps: z.array(z.object({ name: z.string(), runs: z.number(), hits: z.number(), seconds: z.number() })),
  }),
});

const article = (title: string): string =>
  `${title}\n\nWarga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.\n`;

function readProfile(file: string): z.infer<typeof profileSchema> {
  return profileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

test('--profile writes the runs, the reused results and the seconds of each step', async () => {
  const archive = makeFolder({
    'a.txt': article('Warga membersihkan sungai'),
    'b.txt': article('Sungai bersih lagi'),
  });
  const folder = makeFolder();
  const [out, file] = [join(folder, 'site'), join(folder, 'profile.json')];
  const { code, stdout } = await kliping(['build', archive, '--out', out, '--profile', file]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^read +2 +0 +\d+\.\d\d$/m);
  expect(stdout).toContain(file);
  const { otherData } = readProfile(file);
  const stepOf = (name: string) => otherData.steps.find((step) => step.name === name);
  expect(stepOf('read')).toMatchObject({ runs: 2, hits: 0 });
  expect(stepOf('extract')).toMatchObject({ runs: 2, hits: 0 });
  expect(stepOf('search')).toMatchObject({ hits: 0 });
  expect(stepOf('pages')?.runs).toBeGreaterThan(2);

  const edited = makeFolder({
    'a.txt': article('Warga membersihkan sungai'),
    'b.txt': article('Sungai kotor lagi'),
  });
  await kliping(['build', edited, '--out', out, '--quiet']);
  await kliping(['build', edited, '--out', out, '--profile', file, '--quiet']);
  const unchanged = readProfile(file).otherData.steps.map(({ name }) => name);
  expect(unchanged).not.toContain('pages');
});

test('in each lane of a profile a span lies inside another or after it, as trace viewers want it', async () => {
  const texts = Array.from({ length: 80 }, (_, i) => [`${i}.txt`, article(`Berita nomor ${i}`)] as const);
  const archive = makeFolder(Object.fromEntries(texts));
  const file = join(makeFolder(), 'profile.json');
  await kliping([
    'build',
    archive,
    '--out',
    join(makeFolder(), 'site'),
    '--profile',
    file,
    '--quiet',
    '--jobs',
    '2',
  ]);
  const { traceEvents } = readProfile(file);
  const spans = traceEvents.flatMap((event) => (event.ph === 'X' ? [event] : []));
  const paths = spans.flatMap(({ name, args }) => (name === 'ingest' ? [args.path] : []));
  expect(paths.sort()).toEqual(texts.map(([path]) => path).sort());
  const overlaps = spans.flatMap((a) =>
    spans.filter(
      (b) => a.tid === b.tid && a.ts < b.ts && b.ts < a.ts + a.dur - 1 && b.ts + b.dur > a.ts + a.dur + 1,
    ),
  );
  expect(overlaps).toEqual([]);
});

test('a profile that cannot be written ends the command before the build', async () => {
  const archive = makeFolder({ 'a.txt': article('Warga membersihkan sungai') });
  for (const file of [join(archive, 'gone', 'p.json'), archive]) {
    const { code, stderr } = await kliping([
      'build',
      archive,
      '--out',
      join(makeFolder(), 'site'),
      '--profile',
      file,
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/folder/);
    expect(stderr).not.toContain('Reading articles');
  }
});
