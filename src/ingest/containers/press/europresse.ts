import { findPressDate } from '../../../languages/press-dates.js';
import { COPYRIGHT_LINE } from '../../../languages/press-labels.js';
import { ArticleBuilder, type PressArticle, type PressText } from './press-article.js';
import { placesOf } from './press-label.js';
import type { PressRegion } from './press-line.js';
import { readByline, readOutlet } from './press-values.js';

/** 'news·20140314·CP·0012': an article's number in Europresse. */
export const EUROPRESSE_NUMBER =
  /^(?:news|web|tv|radio|bio|rep|soc)[·.]\d{8}[·.][\p{L}\d]{1,8}[·.][\p{L}\d×_-]+$/u;
/** To whom the article was given, and until when: below each. */
export const CERTIFICATE = /^(?:Certificat émis le|Certificate issued on|Certificado emitido)\b/i;
/** Words of a line with writers, at most. */
const MAX_BYLINE_WORDS = 8;

/** Takes a download of Europresse apart: outlet, day, headline, writers and text, and a number below. */
export function splitEuropresse(text: PressText): readonly PressArticle[] {
  const articles: PressArticle[] = [];
  let from = 0;
  text.lines.forEach(({ text: line }, at) => {
    if (!EUROPRESSE_NUMBER.test(line)) return;
    const article = readArticle(text, { from, to: at }, line);
    if (article !== null) articles.push(article);
    from = at + 1;
  });
  if (articles.length > 0) return articles;
  const only = readArticle(text, { from: 0, to: text.lines.length }, null);
  return only === null ? [] : [only];
}

function readArticle(text: PressText, region: PressRegion, id: string | null): PressArticle | null {
  const { lines } = text;
  const lineAt = (at: number): string => lines[at]?.text ?? '';
  const full = placesOf(region).filter((at) => lineAt(at) !== '');
  const dateAt = full.find((at) => lineAt(at).length < 160 && findPressDate(lineAt(at)) !== null);
  if (dateAt === undefined) return null;
  const builder = new ArticleBuilder(text, region);
  const [outletAt] = full;
  if (outletAt !== undefined && outletAt < dateAt)
    builder.state('outlet', [readOutlet(lineAt(outletAt))], [outletAt]);
  const date = findPressDate(lineAt(dateAt));
  const section = lineAt(dateAt).split(',')[0] ?? '';
  if (date !== null) {
    builder.state('date', [date.value], [dateAt]);
    if (date.start > section.length) builder.state('section', [section], [dateAt]);
  }
  const below = full.filter((at) => at > dateAt);
  const [titleAt, next] = below;
  if (titleAt !== undefined) builder.state('title', [lineAt(titleAt)], [titleAt]);
  const isByline =
    next !== undefined &&
    below.length > 3 &&
    lineAt(next).split(' ').length <= MAX_BYLINE_WORDS &&
    !/[.!?:]$/.test(lineAt(next));
  if (isByline) builder.state('authors', readByline(lineAt(next)), [next]);
  const body = below[isByline ? 2 : 1] ?? region.to;
  const foot = below.find(
    (at) => at >= body && (COPYRIGHT_LINE.test(lineAt(at)) || CERTIFICATE.test(lineAt(at))),
  );
  builder.addBody({ from: body, to: foot ?? region.to });
  return builder.finish(id);
}
