import iconv from 'iconv-lite';
import type { Diagnostic } from './diagnostic.js';
import { decodeUtf16 } from './decode-utf16.js';
import { decodeAs, detectEncodings, ESCAPE } from './detect-encoding.js';
import { assumedCharset, invalidUtf8 } from './messages.js';
import { undoDoubleEncoding } from '../util/double-encoding.js';

export interface DecodedText {
  /** Without byte-order mark; line ends as in the file. */
  readonly text: string;
  /** WHATWG name: 'utf-8', 'utf-16le', 'koi8-r', 'windows-1252'; that of the code page for old ones of DOS. */
  readonly charset: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes looked at to tell text from binary data and UTF-16 from 8-bit text. */
const SAMPLE_BYTES = 8192;
/** Share of control characters above which bytes are not text: text has none, pictures and archives over 10 %. */
const MAX_CONTROL_SHARE = 0.03;
/** Share of zero bytes at odd (or even) places from which text without a mark is UTF-16: Latin script gives over 90 %. */
const MIN_UTF16_ZERO_SHARE = 0.4;

/**
 * Decodes text of an undeclared encoding: a byte-order mark, then valid UTF-8 (undone, if it was encoded twice), then UTF-8 with
 * damaged places, then what the statistics of languages say. Null when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array, path: string): DecodedText | null {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return decoded(iconv.decode(bytes, utf16), utf16);
  const escaped = decodeEscaped(bytes);
  if (escaped !== null) return escaped;
  if (looksBinary(bytes)) {
    const wide = bytes.includes(0) ? decodeUtf16(bytes) : null;
    return wide === null ? null : decoded(wide.text, wide.charset);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return decoded(undoDoubleEncoding(text), 'utf-8');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodeDamaged(bytes, path);
  }
}

/** ISO-2022-JP, in which bytes of a text are ASCII and changes of alphabet are controls. */
function decodeEscaped(bytes: Uint8Array): DecodedText | null {
  if (!bytes.includes(ESCAPE)) return null;
  const charset = detectEncodings(bytes)[0]?.charset;
  return charset === 'iso-2022-jp' ? decoded(decodeAs(bytes, charset), charset) : null;
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(iconv.decode(bytes.subarray(2), 'utf-16le'), 'utf-16le');
  if (a === 0xfe && b === 0xff) return decoded(iconv.decode(bytes.subarray(2), 'utf-16be'), 'utf-16be');
  if (a === 0xef && b === 0xbb && c === 0xbf && isValidUtf8(bytes.subarray(3))) {
    return decoded(iconv.decode(bytes.subarray(3), 'utf-8'), 'utf-8');
  }
  return null;
}

function decoded(text: string, charset: string, diagnostics: readonly Diagnostic[] = []): DecodedText {
  return { text: text.replace(/^\uFEFF/, ''), charset, diagnostics };
}

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  // Nearly every text: no zero byte at all.
  if (sample.length < 4 || bytes.length % 2 === 1 || !sample.includes(0)) return null;
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  const pairs = sample.length / 2;
  const [even, odd] = [zeros.even / pairs, zeros.odd / pairs];
  if (odd >= MIN_UTF16_ZERO_SHARE && even < odd / 10) return 'utf-16le';
  if (even >= MIN_UTF16_ZERO_SHARE && odd < even / 10) return 'utf-16be';
  return null;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) return true;
  let control = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) control += 1;
  }
  return control > sample.length * MAX_CONTROL_SHARE;
}

/** Text that is not valid UTF-8: UTF-8 with damaged places if most of its non-ASCII sequences are valid. */
function decodeDamaged(bytes: Uint8Array, path: string): DecodedText | null {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const damaged = lossy.match(/\uFFFD/g)?.length ?? 0;
  const sound = lossy.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  if (sound > damaged) {
    const line = lossy.slice(0, lossy.indexOf('\uFFFD')).split(/\r\n|\r|\n/).length;
    return decoded(lossy, 'utf-8', [invalidUtf8(path, damaged, line)]);
  }
  const charset = detectEncodings(bytes)[0]?.charset ?? 'windows-1252';
  return decoded(decodeAs(bytes, charset), charset, [assumedCharset(path, charset)]);
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
