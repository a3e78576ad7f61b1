import iconv from 'iconv-lite';

/** Encodings as which UTF-8 was read before it was encoded again. */
const MISTAKEN = ['windows-1252', 'windows-1251', 'windows-1250'] as const;

/** Characters beyond ASCII, of which one UTF-8 character became two to four. */
const RUNS = /[^\p{ASCII}]+/gu;
/** What UTF-8 looks like when it is read as one of these: a lead byte's letter, then a letter or sign of the upper half. */
const SUSPECT = /[\u00C2-\u00F4\u0102-\u0165\u0402-\u044F][\u0080-\u00BF\u0100-\u2122]/;
/** Runs that must come out as sound UTF-8: one could be a text about encodings. */
const MIN_RUNS = 2;
/** Share of the runs that must: in a text that was encoded once, hardly one in a thousand does; parts of a page may be right. */
const MIN_SHARE = 0.6;
/** How often a text was encoded again at most: each time it is half as readable, and three times were seen. */
const MAX_TIMES = 3;

/**
 * Undoes UTF-8 that was read in another encoding and written as UTF-8 again ("Â©", "â€œ", "Ð¡"): every run of such characters is
 * made what it was. Other texts come back as they are.
 */
export function undoDoubleEncoding(text: string): string {
  let result = text;
  for (let time = 0; time < MAX_TIMES; time += 1) {
    const undone = SUSPECT.test(result) ? undoOnce(result) : null;
    if (undone === null) return result;
    result = undone;
  }
  return result;
}

/** Null when the text does not look encoded twice. */
function undoOnce(text: string): string | null {
  const runs = text.match(RUNS) ?? [];
  for (const encoding of MISTAKEN) {
    const undone = new Map<string, string | null>();
    const undo = (run: string): string | null => {
      const known = undone.get(run);
      if (known !== undefined) return known;
      const fixed = undoRun(run, encoding);
      undone.set(run, fixed);
      return fixed;
    };
    const sound = runs.filter((run) => undo(run) !== null).length;
    if (sound >= MIN_RUNS && sound >= runs.length * MIN_SHARE)
      return text.replace(RUNS, (run) => undone.get(run) ?? run);
  }
  return null;
}

function undoRun(run: string, encoding: (typeof MISTAKEN)[number]): string | null {
  const bytes = toBytes(run, encoding);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The bytes of a text; null when the encoding has not all its characters. Places without a character are kept as controls. */
function toBytes(text: string, encoding: (typeof MISTAKEN)[number]): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x80 && code < 0xa0) bytes[index] = code;
    else {
      const [byte] = iconv.encode(text.charAt(index), encoding);
      if (byte === undefined || byte < 0x80) return null;
      bytes[index] = byte;
    }
  }
  return bytes;
}
