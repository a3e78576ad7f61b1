import { readDateLine } from '../../../languages/press-dates.js';
import { COPYRIGHT_LINE } from '../../../languages/press-labels.js';
import { ArticleBuilder, type PressArticle, type PressText } from './press-article.js';
import { placesOf } from './press-label.js';
import type { PressRegion } from './press-line.js';
import { readByline, readOutlet, readSection } from './press-values.js';

/** 'Author/Byline: Edith Marlowe, Staff Writer | Page: 7A | Section: News'. */
export const BYLINE_BAR = /^(?:Author\/Byline|Author|Byline|Page|Section|Edition|Column):\s.*\|/i;
/** '214 Words | Readability: Lexile: 1190, grade level(s): 9 10 11-12'. */
export const READABILITY = /^[\d,]+ Words\s*(?:\||$)|\bReadability: Lexile\b/i;
const MAX_LINE = 300;

/** '14 March 2014 | Harbour Courier, The (Tidewell)': below a headline. */
export function isDayAndOutlet(line: string): boolean {
  const bar = line.indexOf('|');
  return bar > 0 && line.length < MAX_LINE && readDateLine(line.slice(0, bar).trim()) !== null;
}

/** Takes a download of NewsBank apart: each article begins with its headline, and a line with its day and outlet below. */
export function splitNewsBank(text: PressText): readonly PressArticle[] {
  const heads = text.lines.flatMap(({ text: line }, at) => (isDayAndOutlet(line) ? [at] : []));
  const starts = heads.map((at, i) => findTitle(text, { from: (heads[i - 1] ?? -1) + 1, to: at }));
  return heads.map((at, i) =>
    readArticle(text, { from: starts[i] ?? at, to: starts[i + 1] ?? text.lines.length }, at),
  );
}

/** The headline is the last line above. */
function findTitle({ lines }: PressText, { from, to }: PressRegion): number {
  for (let at = to - 1; at >= from; at -= 1) if ((lines[at]?.text ?? '') !== '') return at;
  return to;
}

function readArticle(text: PressText, region: PressRegion, head: number): PressArticle {
  const { lines } = text;
  const builder = new ArticleBuilder(text, region);
  const lineAt = (at: number): string => lines[at]?.text ?? '';
  if (region.from < head) builder.state('title', [lineAt(region.from)], [region.from]);
  const [day = '', outlet = ''] = lineAt(head).split('|');
  builder.state('date', [readDateLine(day.trim())?.value ?? ''], [head]);
  builder.state('outlet', [readOutlet(outlet.trim())], [head]);
  let body = head + 1;
  for (; body < region.to; body += 1) {
    const line = lineAt(body);
    if (line === '' || READABILITY.test(line)) continue;
    if (!BYLINE_BAR.test(line) && !/^(?:Author\/Byline|OpenURL Link)\b/i.test(line)) break;
    for (const part of line.split('|')) {
      const [label = '', value = ''] = part.split(/:\s*(.*)/su);
      const name = label.trim().toLowerCase();
      if (name === 'section') builder.state('section', [readSection(value)], [body]);
      else if (/^(?:author|author\/byline|byline)$/.test(name))
        builder.state('authors', readByline(value), [body]);
    }
  }
  const rest = placesOf({ from: body, to: region.to });
  const foot = rest.find(
    (at) =>
      COPYRIGHT_LINE.test(lineAt(at)) || /^(?:Record Number|Record|Dateline|Index Terms):/i.test(lineAt(at)),
  );
  builder.addBody({ from: body, to: foot ?? region.to });
  return builder.finish(null);
}
