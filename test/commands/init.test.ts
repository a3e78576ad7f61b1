import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAuthority } from '../../src/settings/entities-yaml.js';
import { loadTakedowns } from '../../src/settings/takedowns-yaml.js';
import { kliping, klipingAlone } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

test('a new archive builds as it is, also with every commented setting used', async () => {
  const folder = makeFolder();
  const made = await klipingAlone(['init', 'clips'], { cwd: folder });
  expect(made.code).toBe(0);
  expect(made.stdout).toContain('kliping serve clips');
  const config = join(folder, 'clips', 'kliping.yaml');
  const first = await kliping(['build', 'clips', '--strict'], { cwd: folder });
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^undated +0$/m);
  writeFileSync(config, readFileSync(config, 'utf8').replace(/^# (?=(?: *- | +)?\w+:)/gm, ''));
  const second = await kliping(['build', 'clips', '--strict'], { cwd: folder });
  expect(second.stderr).not.toContain('error');
  expect(second.code).toBe(0);
  expect(readFileSync(join(folder, 'site', 'sitemap.xml'), 'utf8')).toContain(
    'https://example.org/kliping/articles/',
  );
});

test('the example corrections are understood, all of them', async () => {
  const folder = makeFolder();
  await kliping(['init', 'clips'], { cwd: folder });
  const file = join(folder, 'clips', 'entities.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^# (?=- | {2}\w+:)/gm, ''));
  const { entries, rejections } = await loadAuthority(join(folder, 'clips'));
  expect(entries.map(({ name }) => name.text)).toContain('Budi Santoso');
  expect(rejections).toHaveLength(1);
  for (const key of ['name', 'type', 'aliases', 'notSameAs', 'sameAs', 'articles', 'reject'])
    expect(text).toMatch(new RegExp(`^# [- ] ${key}: `, 'm'));
  expect((await kliping(['check', 'clips'], { cwd: folder })).code).toBe(0);
});

test('the example takedowns are understood, all of them', async () => {
  const folder = makeFolder();
  await kliping(['init', 'clips'], { cwd: folder });
  const file = join(folder, 'clips', 'takedowns.yaml');
  const text = readFileSync(file, 'utf8');
  expect(await loadTakedowns(join(folder, 'clips'), String)).toEqual([]);
  writeFileSync(file, text.replace(/^# (?=- | {2}\w+:)/gm, ''));
  const entries = await loadTakedowns(join(folder, 'clips'), String);
  expect(entries.map(({ action }) => action)).toEqual(['withhold', 'erase', 'anonymize', 'noindex']);
  for (const key of ['reason', 'date', 'optional', 'as', 'articles'])
    expect(text).toMatch(new RegExp(`^#   ${key}: `, 'm'));
});

test('nothing is overwritten', async () => {
  const folder = makeFolder({ 'kliping.yaml': 'title: Milik saya\n' });
  const { code, stderr } = await kliping(['init', folder]);
  expect(code).toBe(2);
  expect(stderr).toContain('nothing was overwritten');
  expect(readFileSync(join(folder, 'kliping.yaml'), 'utf8')).toBe('title: Milik saya\n');
});

test('an address that is none is refused before anything is built', async () => {
  const { code, stderr } = await kliping(['build', makeFolder(), '--base-url', 'arsip']);
  expect(code).toBe(2);
  expect(stderr).toContain('arsip is not a web address');
});

test('the language of the articles that are there is proposed', async () => {
  const text =
    'The fishermen mend their nets on the quay while the children watch the boats come in with the tide.';
  const german =
    'Die Fischer flicken ihre Netze am Kai, während die Kinder den Booten bei der Heimkehr zusehen.';
  const names = [1, 2, 3];
  const english = makeFolder(Object.fromEntries(names.map((n) => [`${n}.md`, `# Nets ${n}\n\n${text}\n`])));
  const made = await kliping(['init', english]);
  expect(made.stdout).toContain('Most articles here are in English, so kliping.yaml says "language: en".');
  expect(readFileSync(join(english, 'kliping.yaml'), 'utf8')).toMatch(/^language: en$/m);
  const other = makeFolder(Object.fromEntries(names.map((n) => [`${n}.md`, `# Netze ${n}\n\n${german}\n`])));
  expect((await kliping(['init', other])).stdout).toContain(
    'Most articles here are in German, so kliping.yaml says "language: de".',
  );
});
