import { escapeHtml } from '../../../util/html.js';
import type { Member } from '../container.js';

/** A paragraph of a word processor's document. */
export interface Paragraph {
  /** Line ends inside of it are its own. */
  readonly text: string;
  /** 1 for a title or a heading of the first level, 2 to 6 for those below, 0 for text. */
  readonly level: number;
}

/**
 * Returns what a document's paragraphs are read as: markup, where a paragraph is styled as a title; else lines, of which any may be
 * the headline. Its properties are those of whoever typed it, and say nothing of the article.
 */
export function toMember(paragraphs: readonly Paragraph[]): Member {
  const hasTitle = paragraphs.some(({ level, text }) => level === 1 && text.trim() !== '');
  const source = hasTitle
    ? paragraphs.map(toMarkup).join('\n')
    : paragraphs.map(({ text }) => text).join('\n');
  return {
    bytes: Buffer.from(source),
    content: hasTitle ? 'fragment' : 'lines',
    charset: 'utf-8',
    url: null,
    capturedAt: null,
    declarations: [],
    removed: [],
    diagnostics: [],
  };
}

function toMarkup({ text, level }: Paragraph): string {
  const tag = level === 0 ? 'p' : `h${Math.min(level, 6)}`;
  return `<${tag}>${escapeHtml(text.trim()).replaceAll('\n', '<br>')}</${tag}>`;
}

/** Collects paragraphs as a reader meets their parts. */
export class ParagraphList {
  readonly #paragraphs: Paragraph[] = [];
  #parts: string[] = [];

  /** Adds to the paragraph that is open. */
  write(text: string): void {
    this.#parts.push(text);
  }

  /** Closes the paragraph; one without anything to read is none. */
  end(level: number): void {
    const text = this.#parts.join('');
    this.#parts = [];
    if (text.trim() !== '') this.#paragraphs.push({ text, level });
  }

  /** Returns all paragraphs, the open one included. */
  finish(): readonly Paragraph[] {
    this.end(0);
    return this.#paragraphs;
  }
}

/** Returns the level that the name of a style states, as the programs of every language keep it; 0 for another style. */
export function headingLevel(name: string): number {
  const plain = name.trim().toLowerCase();
  if (plain === 'title') return 1;
  return Number(/^heading[ _]?(?:20_)?([1-6])$/.exec(plain)?.[1] ?? 0);
}
