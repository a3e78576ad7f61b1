import { z } from 'zod';
import { pressNotice, pressTextless, savedTooLarge } from '../../../model/messages.js';
import type { Declaration } from '../../../model/document.js';
import { MAX_QUOTE } from '../../../model/field.js';
import { sha256 } from '../../../util/hash.js';
import { normalizeText, truncate } from '../../../util/text.js';
import type { ContainerOptions, Entry, Listed, Member, MemberFault } from '../container.js';
import type { PressArticle } from './press-article.js';
import { findPressForm } from './press-form.js';
import { measureWidth, type PressLine } from './press-line.js';

/** An article of a download, and what it is named by. */
export interface NamedArticle {
  readonly locator: string;
  readonly article: PressArticle;
}

/** Takes a download of a press database apart; null for a text of another kind, or one without an article. */
export function readPress(lines: readonly PressLine[]): readonly NamedArticle[] | null {
  const split = findPressForm(lines);
  if (split === null) return null;
  const articles = split({ lines, width: measureWidth(lines) });
  if (!articles.some(({ paragraphs }) => paragraphs.length > 0)) return null;
  if (articles.length === 1) return articles.map((article) => ({ locator: '', article }));
  const known = new Set<string>();
  return articles.map((article, i) => {
    const id = normalizeText(article.id ?? '').trim();
    const locator = id === '' || known.has(id) ? `@${i + 1}` : id;
    known.add(locator);
    return { locator, article };
  });
}

/** Lists the articles of a download. */
export function* listPress(path: string, articles: readonly NamedArticle[]): Generator<Listed> {
  for (const [i, { locator, article }] of articles.entries()) {
    const { isNotice, paragraphs } = article;
    const name = locator === '' ? null : locator;
    if (isNotice) yield { skipped: { reason: 'not-article', locator: name, diagnostic: pressNotice(path) } };
    else if (paragraphs.length === 0)
      yield { skipped: { reason: 'no-text', locator: name, diagnostic: pressTextless(path) } };
    else
      yield {
        entry: {
          locator,
          offset: null,
          length: null,
          digest: sha256(JSON.stringify(article)),
          kind: 'document',
          url: article.stated.find(({ key }) => key === 'url')?.values[0] ?? null,
          capturedAt: null,
          state: JSON.stringify({ article: i }),
        },
      };
  }
}

const stateSchema = z.object({ article: z.number().int().nonnegative() });

/** Tells whether an entry is an article of a download. */
export function isPressEntry({ state }: Entry): boolean {
  return state !== null && stateSchema.safeParse(JSON.parse(state)).success;
}

/** Returns the document that an entry of {@link listPress} is; null when it is no longer there. */
export function openPress(
  path: string,
  articles: readonly NamedArticle[],
  { entry, options }: { readonly entry: Entry; readonly options: ContainerOptions },
): Member | MemberFault | null {
  const found = articles.find(({ locator }) => locator === entry.locator);
  if (found === undefined) return null;
  const { stated, paragraphs, removed } = found.article;
  const bytes = Buffer.from(paragraphs.join('\n'));
  if (bytes.length > options.documentBytes)
    return { skipped: 'too-large', diagnostic: savedTooLarge(path, options.documentBytes) };
  const declarations = stated.map(({ key, values, quote, line }): Declaration => {
    const evidence = {
      method: `press:${key}`,
      quote: truncate(normalizeText(quote).trim(), MAX_QUOTE),
      line,
      column: null,
      score: 1,
    };
    return { key, values: values.map((value) => normalizeText(value).trim()), evidence };
  });
  return {
    bytes,
    content: 'paragraphs',
    charset: 'utf-8',
    url: stated.find(({ key }) => key === 'url')?.values[0] ?? null,
    capturedAt: null,
    declarations,
    removed: removed.map((item) => ({ ...item, text: normalizeText(item.text).trim() })),
    diagnostics: [],
  };
}
