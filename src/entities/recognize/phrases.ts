import { WORD, type Token } from './tokens.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | null;
}

/** The end (exclusive token index) of the longest phrase found, and what is known about it. */
export interface PhraseMatch<T> {
  readonly to: number;
  readonly value: T;
}

/** Phrases as a trie of words, for the longest match at a token. Words are compared as `read` gives them. */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), value: null };

  /** The first value given for a phrase stays. */
  add(words: readonly string[], value: T): void {
    if (words.length === 0) return;
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), value: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest phrase that begins at token `from`; its words are joined by spaces, hyphens or an abbreviation's stop. */
  match(tokens: readonly Token[], from: number, read: (token: Token) => string): PhraseMatch<T> | null {
    const first = tokens[from];
    // Most words begin no phrase: that must be told quickly.
    let node = first === undefined ? undefined : this.root.next.get(read(first));
    if (node === undefined) return null;
    let found: PhraseMatch<T> | null = node.value === null ? null : { to: from + 1, value: node.value };
    for (let i = from + 1; node.next.size > 0; i += 1) {
      const token = tokens[i];
      const next: Node<T> | undefined =
        token === undefined || !isJoined(token) ? undefined : node.next.get(read(token));
      if (next === undefined) break;
      node = next;
      if (node.value !== null) found = { to: i + 1, value: node.value };
    }
    return found;
  }

  /** The longest phrase that begins at index `from`; `wordAt` gives the word at an index, null where a phrase must end. */
  longest(from: number, wordAt: (i: number) => string | null): PhraseMatch<T> | null {
    let node = this.root;
    let found: PhraseMatch<T> | null = null;
    for (let i = from; ; i += 1) {
      const word = wordAt(i);
      const next = word === null ? undefined : node.next.get(word);
      if (next === undefined) return found;
      node = next;
      if (node.value !== null) found = { to: i + 1, value: node.value };
    }
  }

  /** Whether a phrase begins with this word. */
  begins(word: string): boolean {
    return this.root.next.has(word);
  }

  /** Whether this word alone is a phrase. */
  has(word: string): boolean {
    return this.root.next.get(word)?.value != null;
  }
}

/** Tells whether a token can continue the phrase of the token before it. */
export function isJoined(token: Token): boolean {
  return token.gap === 'space' || token.gap === 'hyphen' || token.gap === 'dot';
}

/** Words of a phrase, cut the way the tokenizer cuts a text. */
export function phraseWords(phrase: string): readonly string[] {
  return phrase.match(WORD) ?? [];
}
