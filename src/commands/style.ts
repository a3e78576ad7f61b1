import { styleText } from 'node:util';
import { printable } from '../util/printable.js';

export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'underline';

/** Colours a text, made printable, for stdout if that is a terminal that takes colour (https://no-color.org), else leaves it plain. */
export function createStyle(): (style: Style, text: string) => string {
  const wantsColor = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return (style, text) => (wantsColor ? styleText(style, printable(text)) : printable(text));
}

/** Columns of the terminal, within what is pleasant to read; 100 when piped. */
export function textWidth(): number {
  return Math.min(Math.max(process.stdout.isTTY ? process.stdout.columns : 100, 60), 120);
}

/** A text, made printable, in lines of at most `width` characters, each after the indent. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line]
    .map((part) => indent + part)
    .join('\n')
    .trimStart();
}
