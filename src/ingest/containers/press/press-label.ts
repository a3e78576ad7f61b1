import type { PressField } from '../../../languages/press-labels.js';
import type { PressText } from './press-article.js';
import type { PressRegion } from './press-line.js';

/** A line of a download that begins with a label: 'LENGTH: 430 words'. */
export interface PressLabel {
  readonly field: PressField;
  /** Whether it is printed in capitals. */
  readonly isUpper: boolean;
  /** With the lines that it goes on in. */
  readonly value: string;
  /** Place of its line, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** Letters of a label, at most. */
const LABEL = /^(?<label>\p{L}[\p{L}\p{M} /.’'&-]{0,40}?) ?[:：](?<value>.*)$/su;
/** Characters of a line in which its label ends. */
const LABEL_CHARACTERS = 48;

/** Finds the lines with labels in a part of a download. `fieldOf`: what a label stands before, null for one of another database. */
export function findLabels(
  { lines, width }: PressText,
  { from, to }: PressRegion,
  fieldOf: (label: string) => PressField | null,
): readonly PressLabel[] {
  const found: PressLabel[] = [];
  for (let index = from; index < to; index += 1) {
    const text = lines[index]?.text ?? '';
    if (!/[:：]/.test(text.slice(0, LABEL_CHARACTERS))) continue;
    const { label = '', value = '' } = LABEL.exec(text)?.groups ?? {};
    const field = label === '' ? null : fieldOf(label);
    if (field === null) continue;
    let end = index + 1;
    const parts = [value.trim()];
    // A value that was broken goes on up to the next empty line or label; elsewhere a line is a paragraph.
    for (; width !== null && end < to; end += 1) {
      const next = lines[end]?.text ?? '';
      if (next === '' || isLabel(next, fieldOf)) break;
      parts.push(next);
    }
    const isUpper = label === label.toUpperCase();
    found.push({ field, isUpper, value: parts.join(' ').trim(), from: index, to: end });
    index = end - 1;
  }
  return found;
}

function isLabel(text: string, fieldOf: (label: string) => PressField | null): boolean {
  if (!/[:：]/.test(text.slice(0, LABEL_CHARACTERS))) return false;
  const label = LABEL.exec(text)?.groups?.['label'];
  return label !== undefined && fieldOf(label) !== null;
}

/** Returns the places from a label's line to its last. */
export function placesOf({ from, to }: PressRegion): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
