import type { Removed } from '../../../model/document.js';
import { joinParagraphs, type PressLine, type PressRegion } from './press-line.js';

/** What a download says of an article: under which label, in which words. */
export interface Stated {
  /** 'title', 'date', 'authors', 'outlet', 'section', 'dateline', 'length', 'url'. */
  readonly key: string;
  readonly values: readonly string[];
  /** The line or lines that say it. */
  readonly quote: string;
  readonly line: number | null;
}

/** An article of a download. */
export interface PressArticle {
  /** Its number in the database; null where it has none. */
  readonly id: string | null;
  readonly stated: readonly Stated[];
  /** None for a picture with its caption alone, or a notice. */
  readonly paragraphs: readonly string[];
  readonly removed: readonly Removed[];
  /** Whether it is what a database puts where it cannot give an article. */
  readonly isNotice: boolean;
}

/** A download that is taken apart. */
export interface PressText {
  readonly lines: readonly PressLine[];
  /** See {@link measureWidth}. */
  readonly width: number | null;
}

/** Gathers one article of a download: what no part of it takes was put there by the database. */
export class ArticleBuilder {
  readonly #used = new Set<number>();
  readonly #stated: Stated[] = [];
  readonly #body: PressLine[] = [];

  constructor(
    private readonly text: PressText,
    private readonly region: PressRegion,
  ) {}

  /** Takes values, and the lines that say them; a key that was stated before, or without a value, is left alone. */
  state(key: string, values: readonly string[], at: readonly number[]): void {
    const given = values.map((value) => value.trim()).filter((value) => value !== '');
    if (given.length === 0 || this.has(key)) return;
    for (const index of at) this.#used.add(index);
    const lines = at.flatMap((index) => this.text.lines[index] ?? []);
    const quote = lines.map(({ text }) => text).join(' ');
    this.#stated.push({ key, values: given, quote, line: lines[0]?.line ?? null });
  }

  has(key: string): boolean {
    return this.#stated.some((item) => item.key === key);
  }

  /** Takes lines for the article's text. */
  addBody({ from, to }: PressRegion): void {
    for (let index = from; index < to; index += 1) {
      const line = this.text.lines[index];
      if (line === undefined) continue;
      this.#used.add(index);
      this.#body.push(line);
    }
    this.#body.push({ text: '', line: null });
  }

  /** Takes a label's value for a paragraph of the text. */
  addValue({ from, to, value }: PressRegion & { readonly value: string }): void {
    for (let index = from; index < to; index += 1) this.#used.add(index);
    this.#body.push({ text: value, line: null }, { text: '', line: null });
  }

  finish(id: string | null, isNotice = false): PressArticle {
    const removed: Removed[] = [];
    for (let index = this.region.from; index < this.region.to; index += 1) {
      const line = this.text.lines[index];
      if (line === undefined || line.text === '' || this.#used.has(index)) continue;
      removed.push({ text: line.text, reason: 'press-label', line: line.line });
    }
    return {
      id,
      stated: this.#stated,
      paragraphs: joinParagraphs(this.#body, this.text.width),
      removed,
      isNotice,
    };
  }
}
