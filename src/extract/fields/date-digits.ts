/** Where the scripts are that have figures of their own: nearly every text is told by this alone, at once. */
const SCRIPTS_WITH_DIGITS = /[\u0660-\u1c59\ua620-\uabf9\uff10-\uff19]/;
/** Figures of all scripts but ASCII's own. */
const EACH_OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
/** Beyond the first plane a figure takes two units: nobody dates an article with those. */
const LAST_PLAIN = 0xffff;

/** Returns the text with the figures of all scripts as 0–9, each at its place: '١٣ أبريل' → '13 أبريل'. */
export function toAsciiDigits(text: string): string {
  if (!SCRIPTS_WITH_DIGITS.test(text)) return text;
  return text.replace(EACH_OTHER_DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return code > LAST_PLAIN ? digit : String(valueOf(code));
  });
}

/** Unicode puts the ten figures of a script one after the other: a figure's value is how many stand before it. */
function valueOf(code: number): number {
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
