import { escapeHtml } from '../util/html.js';
import { writePage, xml } from './xhtml.js';

/** Units of the cover's picture. */
const WIDTH = 1200;
const HEIGHT = 1600;
/** Letters of a line of the title, and lines that fit. */
const LINE = 16;
const LINES = 7;
const SIZE = 110;

/** Words of a cover. */
export interface CoverWords {
  readonly title: string;
  /** What was chosen, how much it is, from when: each a line. */
  readonly lines: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

/** Writes the cover as a page. */
export function writeCover({ title, lines, language }: CoverWords): string {
  return writePage({
    title,
    language,
    style: 'style.css',
    body: `<section class="cover" epub:type="cover">
<h1>${escapeHtml(title)}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>\n`).join('')}</section>`,
  });
}

/** Draws the cover as the shelves of readers show it. */
export function drawCover({ title, lines }: CoverWords): string {
  const words = breakLines(title);
  const line = (text: string, y: number, size: number, family: string): string =>
    `<text x="${WIDTH / 2}" y="${y}" font-size="${size}" font-family="${family}" text-anchor="middle" fill="#1a1a1a">${escapeHtml(text)}</text>\n`;
  const below = 420 + words.length * SIZE * 1.2;
  return xml(`<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<title>${escapeHtml(title)}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf6"/>
<rect x="90" y="250" width="${WIDTH - 180}" height="8" fill="#1a1a1a"/>
<rect x="90" y="266" width="${WIDTH - 180}" height="2" fill="#1a1a1a"/>
${words.map((text, i) => line(text, 420 + Math.round(i * SIZE * 1.2), SIZE, 'serif')).join('')}${lines.map((text, i) => line(text, Math.round(below) + 20 + i * 70, 46, 'sans-serif')).join('')}</svg>
`);
}

/** Breaks a title between words; a word that is longer than a line stands alone. */
function breakLines(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), '…'];
}
