import type { TokenSpan } from '../../src/entities/recognize/tagger/labels.js';
import { ENTITY_TYPES } from '../../src/model/entity.js';
import type { TypedSpan } from './score-spans.js';

/** A sentence of a CoNLL file. */
export interface Sentence {
  readonly words: readonly string[];
  readonly spans: readonly TokenSpan[];
  /** Index of each word's line in the file. */
  readonly lines: readonly number[];
  /** Begins another document: a -DOCSTART- line stands before it. */
  readonly opensDocument: boolean;
}

/** The tags of CoNLL files, in the order of our types. */
const TAGS = ['PER', 'ORG', 'LOC'] as const;
/** Comments of CoNLL-U; a lone # or a hashtag is a token. */
const COMMENT = '# ';
const DOCUMENT = '-DOCSTART-';

/** Reads CoNLL text: the token first, the IOB2 tag last, blank lines between sentences. Other tags than the three are outside. */
export function readConll(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let open: { words: string[]; tags: string[]; lines: number[] } = { words: [], tags: [], lines: [] };
  let opensDocument = true;
  const close = (): void => {
    if (open.words.length === 0) return;
    sentences.push({ words: open.words, spans: readTags(open.tags), lines: open.lines, opensDocument });
    open = { words: [], tags: [], lines: [] };
    opensDocument = false;
  };
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') close();
    else if (line.startsWith(DOCUMENT)) {
      close();
      opensDocument = true;
    } else if (!line.startsWith(COMMENT)) {
      const cells = line.trim().split(/[ \t]+/);
      open.words.push(cells[0] ?? '');
      open.tags.push(cells.length > 1 ? (cells.at(-1) ?? 'O') : 'O');
      open.lines.push(i);
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

/** Returns the IOB2 tags of a sentence. */
export function writeTags(length: number, spans: readonly TypedSpan[]): readonly string[] {
  const tags = Array.from({ length }, () => 'O');
  for (const { type, from, to } of spans) {
    const name = TAGS[(ENTITY_TYPES as readonly string[]).indexOf(type)] ?? '';
    for (let i = from; i < to; i += 1) tags[i] = `${i === from ? 'B' : 'I'}-${name}`;
  }
  return tags;
}
