/** What an ASCII character is; all others are told apart by regular expressions, which know Unicode and are slower. */
export const enum Kind {
  Sign,
  Space,
  Digit,
  Small,
  Capital,
  /** Not ASCII, or beyond the end of the text. */
  Other,
}

const ASCII = 128;

/** The kind of each ASCII character; white space is what `\s` matches. */
const KINDS: readonly Kind[] = Array.from({ length: ASCII }, (_, code): Kind => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return Kind.Space;
  if (/\d/.test(character)) return Kind.Digit;
  if (/[a-z]/.test(character)) return Kind.Small;
  return /[A-Z]/.test(character) ? Kind.Capital : Kind.Sign;
});

export function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  return code < ASCII ? (KINDS[code] ?? Kind.Other) : Kind.Other;
}

/** Returns the end of the run of ASCII letters and digits at `from`. */
export function endOfPlain(text: string, from: number): number {
  let to = from;
  for (;;) {
    const kind = kindAt(text, to);
    if (kind !== Kind.Small && kind !== Kind.Digit && kind !== Kind.Capital) return to;
    to += 1;
  }
}

/** Returns the index after the character at `at`, which may be of two units. */
export function after(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** Tells whether a word begins with a capital letter. */
export function isCapitalized(word: string): boolean {
  const kind = kindAt(word, 0);
  return kind === Kind.Capital || (kind === Kind.Other && CAPITAL.test(word));
}

const CAPITAL = /^\p{Lu}/u;

/** Where a small letter stands before a capital one. */
const GLUED = /\p{Ll}\p{Lu}/u;

/** Tells whether a small letter stands before a capital one: 'BeijingDia'. */
export function hasInnerCapital(word: string): boolean {
  let before = kindAt(word, 0);
  if (before === Kind.Other) return GLUED.test(word);
  for (let i = 1; i < word.length; i += 1) {
    const kind = kindAt(word, i);
    if (kind === Kind.Other) return GLUED.test(word);
    if (kind === Kind.Capital && before === Kind.Small) return true;
    before = kind;
  }
  return false;
}
