import { canDecode, decodeAs } from '../../../model/detect-encoding.js';
import { headingLevel, ParagraphList, type Paragraph } from './paragraphs.js';
import { CHARACTERS, CHARSETS, CODE_PAGES, ENDS, NO_TEXT, TEXT_AFTER_MARK } from './rtf-words.js';
import { readRtfTokens, type RtfToken } from './rtf-tokens.js';

/** Groups inside each other from which on a file is not read: documents have some 20. */
const MAX_GROUPS = 1000;

/** What holds inside a group, and no longer. */
interface Group {
  /** Which table or text it belongs to; 'none' for what is not read. */
  role: 'text' | 'none' | 'fonts' | 'styles';
  isHidden: boolean;
  /** Plain characters that stand after a Unicode one, for programs that do not know it. */
  fallback: number;
  font: number;
  charset: string | null;
}

/** Returns the paragraphs of a file in Rich Text Format; null when its groups lie too deep inside each other. Never throws. */
export function readRtf(bytes: Buffer): readonly Paragraph[] | null {
  const reader = new RtfReader();
  for (const token of readRtfTokens(bytes)) if (!reader.read(token)) return null;
  return reader.finish();
}

class RtfReader {
  readonly #out = new ParagraphList();
  readonly #groups: Group[] = [];
  readonly #fonts = new Map<number, string>();
  readonly #headings = new Map<number, number>();
  #group: Group = { role: 'text', isHidden: false, fallback: 1, font: 0, charset: null };
  #codePage = 'windows-1252';
  #bytes: number[] = [];
  #skip = 0;
  /** A group has just started: what stands first in it says what it is. */
  #isFirst = false;
  #isMarked = false;
  #style = 0;
  #level = 0;
  #styleName = '';
  #styleNumber = 0;

  /** Takes the next piece; false when groups lie too deep. */
  read(token: RtfToken): boolean {
    if (token.kind === 'open') {
      this.#flush();
      this.#groups.push({ ...this.#group });
      [this.#isFirst, this.#isMarked, this.#skip] = [true, false, 0];
      if (this.#group.role === 'styles') [this.#styleName, this.#styleNumber] = ['', 0];
      return this.#groups.length <= MAX_GROUPS;
    }
    if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#readWord(token.name, token.value);
    else if (token.kind === 'sign') this.#readSign(token.name);
    else if (token.kind === 'byte') this.#addBytes([token.value]);
    else this.#addBytes(token.bytes.filter((byte) => byte !== 0x0a && byte !== 0x0d));
    if (token.kind !== 'sign' && !(token.kind === 'text' && isLineEnd(token.bytes))) this.#isFirst = false;
    return true;
  }

  finish(): readonly Paragraph[] {
    this.#flush();
    this.#endParagraph();
    return this.#out.finish();
  }

  #close(): void {
    this.#flush();
    const closed = this.#group;
    this.#group = this.#groups.pop() ?? this.#group;
    this.#skip = 0;
    if (closed.role === 'styles' && this.#styleName !== '') {
      const level = headingLevel(this.#styleName.split(';', 1)[0] ?? '');
      if (level > 0) this.#headings.set(this.#styleNumber, level);
      this.#styleName = '';
    }
  }

  #readSign(name: string): void {
    if (name === '*') this.#isMarked = this.#isFirst;
    else {
      this.#isFirst = false;
      this.#readWord(name, null);
    }
  }

  #readWord(name: string, value: number | null): void {
    if (this.#isFirst && (NO_TEXT.has(name) || (this.#isMarked && !TEXT_AFTER_MARK.has(name))))
      this.#group.role = 'none';
    if (this.#isFirst && name === 'fonttbl') this.#group.role = 'fonts';
    if (this.#isFirst && name === 'stylesheet') this.#group.role = 'styles';
    const character = CHARACTERS[name];
    if (name === 'u' && value !== null) this.#addUnicode(value);
    else if (character !== undefined) this.#addText(character);
    else if (ENDS.has(name)) this.#endParagraph();
    else this.#readState(name, value);
  }

  #readState(name: string, value: number | null): void {
    const group = this.#group;
    if (name === 'uc') group.fallback = Math.max(0, Math.min(value ?? 1, 10));
    else if (name === 'v' || name === 'deleted') group.isHidden = value !== 0;
    else if (name === 'plain') group.isHidden = false;
    else if (name === 'f') this.#setFont(value ?? 0);
    else if (name === 'ansicpg' && value !== null) this.#codePage = CODE_PAGES[value] ?? `cp${value}`;
    else if (name === 'mac') this.#codePage = 'macintosh';
    else if (name === 'fcharset' && group.role === 'fonts')
      this.#fonts.set(group.font, CHARSETS[value ?? 0] ?? '');
    else if (name === 's' && group.role === 'styles') this.#styleNumber = value ?? 0;
    else if (group.role === 'text') this.#readParagraphState(name, value);
  }

  #readParagraphState(name: string, value: number | null): void {
    if (name === 's') this.#style = value ?? 0;
    else if (name === 'outlinelevel') this.#level = value === null || value > 5 ? 0 : value + 1;
    else if (name === 'pard') [this.#style, this.#level] = [0, 0];
  }

  #setFont(font: number): void {
    this.#flush();
    this.#group.font = font;
    const charset = this.#fonts.get(font) ?? '';
    this.#group.charset = charset === '' ? null : charset;
  }

  #addUnicode(value: number): void {
    this.#flush();
    this.#skip = 0;
    const unit = String.fromCharCode(value < 0 ? value + 0x1_0000 : value);
    this.#addText(unit);
    this.#skip = this.#group.fallback;
  }

  #addBytes(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      if (this.#skip > 0) this.#skip -= 1;
      else this.#bytes.push(byte);
    }
  }

  #addText(text: string): void {
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    this.#flush();
    this.#write(text);
  }

  /** Bytes that stand together may be one character. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.from(this.#bytes);
    this.#bytes = [];
    const charset = this.#group.charset ?? this.#codePage;
    const isAscii = bytes.every((byte) => byte < 0x80);
    this.#write(
      isAscii ? bytes.toString('latin1') : decodeAs(bytes, canDecode(charset) ? charset : 'windows-1252'),
    );
  }

  #write(text: string): void {
    if (this.#group.role === 'styles') {
      if (this.#styleName.length < 100) this.#styleName += text;
    } else if (this.#group.role === 'text' && !this.#group.isHidden) this.#out.write(text);
  }

  #endParagraph(): void {
    this.#flush();
    if (this.#group.role !== 'text') return;
    this.#out.end(this.#level === 0 ? (this.#headings.get(this.#style) ?? 0) : this.#level);
  }
}

function isLineEnd(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x0a || byte === 0x0d);
}
