import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../src/util/package-root.js';

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
