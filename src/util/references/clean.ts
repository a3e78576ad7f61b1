/** What copying out of a program leaves in a text unseen: control characters, joiners, marks of direction. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Returns a text as it looks: without unseen characters, in Unicode's form NFC. */
export function asSeen(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFC');
}

/** Signs that people put around a reference. */
const AROUND: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['<', '>'],
  ['“', '”'],
  ['„', '“'],
  ['”', '”'],
  ['‘', '’'],
  ['«', '»'],
];

/** Returns a reference without unseen characters and without the spaces and quotation marks around it, in Unicode's form NFC. */
export function cleanReference(text: string): string {
  let clean = asSeen(text).trim();
  for (let before = ''; before !== clean;) {
    before = clean;
    for (const [open, close] of AROUND) {
      if (clean.length >= 2 && clean.startsWith(open) && clean.endsWith(close))
        clean = clean.slice(open.length, -close.length).trim();
    }
  }
  return clean;
}

/** Returns a text with its percent-encoded characters written out; what is no UTF-8 stays, in capitals. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch (error) {
      if (error instanceof URIError) return run.toUpperCase();
      throw error;
    }
  });
}

/** Returns a text for comparing where neither capitals ('ß' is 'SS' in them), unseen characters nor the width or number of spaces count. */
export function foldCase(text: string): string {
  return asSeen(text)
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
