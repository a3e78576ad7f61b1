import type { Language } from '../../src/languages/language.js';
import { readConll, writeTags } from './conll.js';
import { createConllTagger, type Layer } from './evaluate.js';

/** CoNLL text with our tags: token, tab, IOB2 tag; every other line as it was. */
export function tagConll(text: string, language: Language, layer: Layer): string {
  const sentences = readConll(text);
  const found = createConllTagger(language, layer)(sentences);
  const lines = text.split(/\r?\n/);
  for (const [s, { words, lines: places }] of sentences.entries()) {
    const tags = writeTags(words.length, found[s] ?? []);
    for (const [i, word] of words.entries()) {
      const line = places[i];
      if (line !== undefined) lines[line] = `${word}\t${tags[i] ?? 'O'}`;
    }
  }
  return lines.join('\n');
}
