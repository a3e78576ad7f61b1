/** Characters that stand for one word in scripts without spaces (Chinese, Japanese, Korean names; Thai, Khmer, Lao). */
const CHARACTERS_A_WORD = 2;

/**
 * How much text there is, in words: cheap and only for comparing. Scripts without spaces count half a word a character.
 */
export function measureWords(text: string): number {
  let words = 0;
  let dense = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) inWord = false;
    else if (isDenseScript(code)) dense += 1;
    else if (!inWord && isWordCharacter(code)) {
      inWord = true;
      words += 1;
    }
  }
  return words + Math.round(dense / CHARACTERS_A_WORD);
}

function isDenseScript(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x9fff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code >= 0xc0
  );
}

/** Ends as a sentence does, in any script; closing quotes and brackets included. */
export function endsAsSentence(text: string): boolean {
  return /[.!?…。！？؟۔।॥][\s"”’'»›)\]」』]*$/u.test(text);
}
