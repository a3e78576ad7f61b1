/** Words of a name that tell a son from his father: never left out of a short form. */
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);

/** Letters of Latin alphabets that Unicode does not take apart, as papers without them write them. */
const FOLDED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * What two spellings of one name have in common: no case, diacritics, hyphens, apostrophes or stops, and no spaces between
 * initials. 'Kim Jong-un' and 'KIM JONG UN' have one key. Different letters ('Kiev', 'Kyiv') stay different: only a gazetteer may join them.
 */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = makeKey(name);
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(name, key);
  return key;
}

/** Keys of spellings: an archive has each of them some dozen times, and asks for it again and again. */
const keys = new Map<string, string>();
const KEYS_KEPT = 200_000;

/** Words of nothing but letters and digits: most names. */
const PLAIN = /^[A-Za-z0-9+]+(?: [A-Za-z0-9+]+)*$/;

/** Two single letters or more: 'J. K. Rowling', 'J.K. Rowling' and 'JK Rowling' are one. */
const INITIALS = /(?<![\p{L}\p{N}])\p{L}(?: \p{L})+(?![\p{L}\p{N}])/gu;

function makeKey(name: string): string {
  const key = spelledKey(name);
  return key.replace(INITIALS, (letters) => letters.replaceAll(' ', ''));
}

/** Returns what {@link nameKey} does, with the spaces between initials: addresses are made of it. */
export function spelledKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðıßæœþ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** 'jr', 'sr', 'ii': tells a son from his father. */
export function isGeneration(word: string): boolean {
  return GENERATIONS.has(word);
}

/** Tells whether `short` can stand for `full` ('kim', 'jong un' for 'kim jong un'): its words in a row, and fewer. Both keys. */
export function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length || !` ${full} `.includes(` ${short} `)) return false;
  const said = new Set(short.split(' '));
  return full.split(' ').every((word) => said.has(word) || !isGeneration(word));
}

/** Tells whether an acronym ('PBB') is made of a full name's letters in order, beginning with its first. */
export function isAcronymOf(acronym: string, full: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const source = full.toLowerCase();
  if (letters.length < 2 || !/^[\p{Lu}\p{N}]/u.test(acronym) || !source.startsWith(letters.charAt(0)))
    return false;
  let from = 0;
  for (const letter of letters) {
    const at = source.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return full.includes(' ') || full.includes('-');
}

/** Tells whether an acronym is the initials of a name's words with capitals, all of them and no others: 'LDP' of 'Liberal Democratic Party'. */
export function isInitialsOf(acronym: string, full: string): boolean {
  const words = full.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 && words.map((word) => word.charAt(0)).join('') === acronym;
}
