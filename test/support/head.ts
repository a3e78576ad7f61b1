import { parseDocument, DomUtils } from 'htmlparser2';

/** What a page's head says, as a machine reads it. */
export interface ParsedHead {
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Readonly<Record<string, string>>[];
  readonly jsonLd: readonly Record<string, unknown>[];
}

export function parseHead(html: string): ParsedHead {
  const [head] = DomUtils.getElementsByTagName('head', parseDocument(html));
  if (head === undefined) throw new Error('no head');
  const meta = new Map<string, string[]>();
  for (const { attribs } of DomUtils.getElementsByTagName('meta', head)) {
    for (const key of [attribs['name'], attribs['property']]) {
      if (key === undefined) continue;
      meta.set(key, [...(meta.get(key) ?? []), attribs['content'] ?? '']);
    }
  }
  return {
    meta,
    links: DomUtils.getElementsByTagName('link', head).map(({ attribs }) => attribs),
    jsonLd: DomUtils.getElementsByTagName('script', head)
      .filter(({ attribs }) => attribs['type'] === 'application/ld+json')
      .map((script) => JSON.parse(DomUtils.textContent(script)) as Record<string, unknown>),
  };
}
