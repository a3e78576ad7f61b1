import { ENTITY_TYPES, type TokenSpan } from '../../src/entities/recognize/tagger/labels.js';

/** A sentence of a CoNLL file. */
export interface Sentence {
  readonly words: readonly string[];
  readonly spans: readonly TokenSpan[];
  /** Begins another document: the line before it said so. */
  readonly opensDocument: boolean;
}

/** The four-letter tags of CoNLL files and our types, in the labels' order. */
export const TAGS = ['PER', 'ORG', 'LOC'] as const;

/** Reads CoNLL text: the token first, the IOB2 tag last, blank lines between sentences. Other tags than the three are outside. */
export function readConll(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  let opensDocument = true;
  const close = (): void => {
    if (words.length === 0) return;
    sentences.push({ words, spans: readTags(tags), opensDocument });
    words = [];
    tags = [];
    opensDocument = false;
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') close();
    else if (line.startsWith('-DOCSTART-')) {
      close();
      opensDocument = true;
    } else {
      const cells = line.trim().split(/[ \t]+/);
      words.push(cells[0] ?? '');
      tags.push(cells.length > 1 ? (cells.at(-1) ?? 'O') : 'O');
    }
  }
  close();
  return sentences;
}

function readTags(tags: readonly string[]): readonly TokenSpan[] {
  const spans: TokenSpan[] = [];
  let open: { type: TokenSpan['type']; from: number } | null = null;
  for (let i = 0; i <= tags.length; i += 1) {
    const [mark, name = ''] = (tags[i] ?? 'O').split('-', 2);
    const type = ENTITY_TYPES[(TAGS as readonly string[]).indexOf(name)];
    if (open !== null && mark === 'I' && type === open.type) continue;
    if (open !== null) spans.push({ ...open, to: i });
    open = type === undefined ? null : { type, from: i };
  }
  return spans;
}

/** The IOB2 tags of a sentence. */
export function writeTags(length: number, spans: readonly TokenSpan[]): readonly string[] {
  const tags = Array.from({ length }, () => 'O');
  for (const { type, from, to } of spans) {
    const name = TAGS[ENTITY_TYPES.indexOf(type)] ?? '';
    for (let i = from; i < to; i += 1) tags[i] = `${i === from ? 'B' : 'I'}-${name}`;
  }
  return tags;
}
