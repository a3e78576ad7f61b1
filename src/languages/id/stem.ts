/** Letters that stand for a syllable. */
const VOWEL = /[aeiou]/g;
/** Syllables a word must have more of for anything to be taken off. */
const MIN_SYLLABLES = 2;

/** Kinds of prefix, as far as they decide about suffixes. */
const NONE = 0;
const VERBAL = 1;
const PER = 2;
const NOMINAL = 3;
const BER = 4;

interface Word {
  readonly text: string;
  readonly syllables: number;
  readonly prefix: number;
}

/**
 * The stem the index has for a word in lower case: Snowball's Indonesian stemmer (F. Z. Tala, “A Study of Stemming Effects on
 * Information Retrieval in Bahasa Indonesia”, 2003), which Pagefind uses, so that it can be told which words it brings together.
 */
export function indonesianStem(text: string): string {
  const syllables = text.match(VOWEL)?.length ?? 0;
  let word: Word = { text, syllables, prefix: NONE };
  if (isShort(word)) return text;
  word = withoutEnding(word, ['kah', 'lah', 'pun']) ?? word;
  if (isShort(word)) return word.text;
  word = withoutEnding(word, ['ku', 'mu', 'nya']) ?? word;
  if (isShort(word)) return word.text;
  const bare = withoutFirstPrefix(word);
  if (bare === null) {
    word = withoutSecondPrefix(word) ?? word;
    return isShort(word) ? word.text : (withoutSuffix(word) ?? word).text;
  }
  const stripped = isShort(bare) ? null : withoutSuffix(bare);
  if (stripped === null) return bare.text;
  // A letter that was given back stands before what is looked at next.
  const isRestored = !word.text.endsWith(bare.text);
  return isShort(stripped) || isRestored ? stripped.text : (withoutSecondPrefix(stripped) ?? stripped).text;
}

function isShort({ syllables }: Word): boolean {
  return syllables <= MIN_SYLLABLES;
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiou'.includes(letter);
}

function withoutEnding(word: Word, endings: readonly string[]): Word | null {
  const ending = endings.find((one) => word.text.endsWith(one));
  return ending === undefined
    ? null
    : { ...word, text: word.text.slice(0, -ending.length), syllables: word.syllables - 1 };
}

function withoutSuffix(word: Word): Word | null {
  const { prefix, text } = word;
  const suffixes = [
    ...(prefix === NOMINAL || prefix === PER ? [] : ['kan']),
    ...(prefix === VERBAL ? [] : ['an']),
    ...(prefix <= PER && !text.endsWith('si') ? ['i'] : []),
  ];
  return withoutEnding(word, suffixes);
}

function withoutFirstPrefix(word: Word): Word | null {
  const { text } = word;
  const strip = (length: number, prefix: number, instead = ''): Word => ({
    text: instead + text.slice(length),
    syllables: word.syllables - 1,
    prefix,
  });
  const kind = text.startsWith('p') || text.startsWith('k') ? NOMINAL : VERBAL;
  if (/^[mp]eny/.test(text) && isVowel(text[4])) return strip(4, kind, 's');
  if (/^[mp]eng/.test(text)) return strip(4, kind);
  if (/^[mp]em/.test(text)) return strip(3, kind, isVowel(text[3]) ? 'p' : '');
  if (/^(?:[mp]en|ter)/.test(text)) return strip(3, kind);
  return /^(?:di|me|ke)/.test(text) ? strip(2, kind) : null;
}

function withoutSecondPrefix(word: Word): Word | null {
  const { text, syllables } = word;
  const strip = (length: number, prefix: number): Word => ({
    text: text.slice(length),
    syllables: syllables - 1,
    prefix,
  });
  if (text.startsWith('belajar')) return strip(3, BER);
  if (text.startsWith('pelajar')) return { ...strip(3, word.prefix) };
  if (text.startsWith('ber')) return strip(3, BER);
  if (text.startsWith('per')) return strip(3, PER);
  if (text.startsWith('pe')) return strip(2, PER);
  return /^be[^aeiou]er/.test(text) ? strip(2, BER) : null;
}
