import { createRequire } from 'node:module';
import iconv from 'iconv-lite';
import type { detectAll } from 'jschardet';

/** An encoding that a text may have. */
export interface PossibleEncoding {
  /** WHATWG name, or that of a code page of DOS. */
  readonly charset: string;
  /** 0–1: how well letters and their order fit a language that is written in it. */
  readonly confidence: number;
}

/** What a detector may answer: encodings that texts were saved in and that can be decoded here. */
const DETECTED =
  'windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-15 iso-8859-16 koi8-r koi8-u cp866 cp874 tis-620 cp932 euc-jis-2004 iso2022-jp-2 gb18030 big5hkscs cp949 mac-roman mac-cyrillic cp437 cp850 cp852'.split(
    ' ',
  );

/** Names that the detector has for encodings the standard calls otherwise. */
const STANDARD_NAMES: Readonly<Record<string, string>> = {
  cp874: 'windows-874',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  'euc-jis-2004': 'euc-jp',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
};

/** Begins each change of alphabet in ISO-2022-JP, which looks like ASCII but for it. */
export const ESCAPE = 0x1b;

/** Bytes looked at: more change no answer, and pages have much before their text. */
const SAMPLE_BYTES = 200_000;

/**
 * Returns the encodings a text may have, the likeliest first. The detector is loaded when the first text that is not UTF-8 is
 * met: few archives have one, and its statistics are a megabyte.
 */
export function detectEncodings(bytes: Uint8Array): readonly PossibleEncoding[] {
  const options = { detectEncodings: DETECTED, minimumThreshold: 0 };
  return loadDetector()
    .detectAll(withoutTags(bytes.subarray(0, SAMPLE_BYTES)), options)
    .flatMap(({ encoding, confidence }) =>
      encoding === null ? [] : [{ charset: standardName(encoding), confidence }],
    );
}

/** Decodes bytes in an encoding of a name that {@link detectEncodings} or a page gave; what is invalid becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  // A few are known to the standard's own decoder only, old ones of DOS not to that one.
  return iconv.encodingExists(charset)
    ? iconv.decode(bytes, charset)
    : new TextDecoder(charset).decode(bytes);
}

/** Tells whether {@link decodeAs} knows an encoding. */
export function canDecode(charset: string): boolean {
  if (iconv.encodingExists(charset)) return true;
  try {
    return new TextDecoder(charset).encoding === charset;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Returns the standard's name of an encoding: what it calls ISO-8859-1 is windows-1252; the given one, where it has none. */
export function standardName(name: string): string {
  const lower = name.toLowerCase();
  try {
    return new TextDecoder(STANDARD_NAMES[lower] ?? lower).encoding;
  } catch (error) {
    if (error instanceof RangeError) return STANDARD_NAMES[lower] ?? lower;
    throw error;
  }
}

/** Without markup: it is in English, and what it declares is not always true. Where '<' may be a part of a letter, all is left. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(0) || bytes.includes(ESCAPE)) return bytes;
  const source = Buffer.from(bytes).toString('latin1');
  const parts: string[] = [];
  let from = 0;
  for (let open = source.indexOf('<'); open >= 0; open = source.indexOf('<', from)) {
    const close = source.indexOf('>', open);
    if (close < 0) break;
    parts.push(source.slice(from, open), ' ');
    from = close + 1;
  }
  return Buffer.from([...parts, source.slice(from)].join(''), 'latin1');
}

interface Detector {
  readonly detectAll: typeof detectAll;
}
let detector: Detector | undefined;

function loadDetector(): Detector {
  detector ??= createRequire(import.meta.url)('jschardet') as Detector;
  return detector;
}
