import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { kliping } from './support/cli.js';

/** Words that, in advice, can cost somebody the only copy of something: what looks useless to a program may be kept for a reason. */
const LOSING = [
  /\b(?:remove|delete|erase(?!:)|discard|overwrite|purge|wipe|unlink|trash|rm)\b/i,
  /\b(?:throw|give|do) (?:it|them|one|this|that) away\b|\baway with\b|\bget rid of\b/i,
  /\btake (?:it|them|one|this|that|what\b.*)\s?out\b|\btake out\b|\bcut (?:it|them|one) out\b/i,
  /\b(?:may|can) (?:go|be (?:removed|deleted|thrown))\b|\b(?:is|are) (?:no longer|not) needed\b/i,
  /\bkeep (?:only )?one\b|\bwithout its (?:pictures|files)\b/i,
  /\b(?:hapus|buang|singkirkan|kosongkan)(?:kan|lah)?\b/i,
];

/** What was looked at and costs nobody anything, and why. */
const HARMLESS: Readonly<Record<string, string>> = {
  'It may be deleted at any time; the next build then takes longer, and makes the same site.':
    'what builds leave for later ones',
  'Remove the marks': 'a button: marks of what was searched for',
  'Hapus saringan': 'a button: filters of a search',
  'Coba kata yang lebih umum, kurangi katanya, atau hapus saringan.': 'filters of a search',
  'Hapus simpanan': 'a button: what a browser keeps of a site',
  'Ruang di perangkat ini habis. Yang sudah diunduh tetap dapat dipakai; kosongkan ruang untuk mengunduh sisanya.':
    'says nothing of the archive’s files',
  'Buang tapisan': 'a button: filters of a search',
  'Cuba perkataan yang lebih umum, kurangkan perkataan, atau buang tapisan.': 'filters of a search',
  'Ruang pada peranti ini sudah habis. Yang sudah dimuat turun boleh digunakan; kosongkan ruang untuk memuat turun bakinya.':
    'says nothing of the archive’s files',
  'Buang tanda': 'a button: marks of what was searched for',
};

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** The texts of several words in a program, with … for what is put in. */
function textsIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    ts.forEachChild(node, visit);
  };
  visit(source);
  // Lists of words have neither capitals nor signs, and tables of names have tabs.
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((text) => !text.includes('\t') && /\p{L} \p{L}/u.test(text) && /[\p{Lu}.,:;]/u.test(text));
}

test('no message advises anything that could cost somebody a file or what stands in it', () => {
  const files = ['src', 'templates'].flatMap((folder) => sourceFiles(join(PACKAGE_ROOT, folder)));
  const texts = files.flatMap(textsIn);
  expect(texts.length).toBeGreaterThan(500);
  const risky = texts.filter((text) => LOSING.some((words) => words.test(text)));
  expect(risky.filter((text) => HARMLESS[text] === undefined)).toEqual([]);
  // What is no longer said is no longer allowed.
  expect(Object.keys(HARMLESS).filter((text) => !texts.includes(text))).toEqual([]);
});

test('every command that a text of the program names is there, with the options that it names', async () => {
  const texts = ['src/commands', 'src/model/messages', 'src/curation', 'src/takedowns']
    .flatMap((folder) => sourceFiles(join(PACKAGE_ROOT, folder)))
    .flatMap(textsIn);
  const named = texts.flatMap((text) => [
    ...text.matchAll(/\bkliping ((?!cannot|is|wrote|read)[a-z]+)((?: (?:[A-Z]+|"?…"?|--[a-z-]+))*)/g),
  ]);
  const commands = new Set(named.map(([, command = '']) => command));
  expect([...commands].sort()).toEqual(
    expect.arrayContaining(['build', 'entities', 'explain', 'init', 'serve']),
  );
  const help = new Map<string, string>();
  for (const command of commands) {
    const { code, stdout } = await kliping([command, '--help']);
    expect(`${command}: ${code}`).toBe(`${command}: 0`);
    help.set(command, stdout);
  }
  for (const [, command = '', rest = ''] of named)
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(help.get(command)).toContain(option);
  // What a hint says to add to a command.
  const all = [...help.values()].join('\n');
  const added = texts.flatMap((text) => [
    ...text.matchAll(/(?:Add|Choose one from 1024 up:|with|use|Leave out|build with) (--[a-z][a-z-]+)/g),
  ]);
  expect(added.length).toBeGreaterThan(3);
  const verified = `${all}\n${(await kliping(['export', '--help'])).stdout}\n${(await kliping(['check', '--help'])).stdout}`;
  for (const [, option = ''] of added) expect(verified).toContain(option);
});
