import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const TEXT =
  'The ferry to the islands leaves the old pier at seven each morning, and comes back before the lamps are lit in the market square.';

/** The addresses of links in the texts of a built site, by the words they are on. */
async function linksOf(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const root = makeFolder(files);
  const out = join(makeFolder({}), 'site');
  await kliping(['build', root, '--out', out, '--quiet']);
  const found = new Map<string, string>();
  for (const name of readdirSync(join(out, 'articles'))) {
    const page = readFileSync(join(out, 'articles', name), 'utf8');
    expect(page).not.toContain('data-archive-link');
    for (const [, href = '', words = ''] of page.matchAll(/<a href="([^"]*)"[^>]*>(link [^<]*)<\/a>/g))
      found.set(words, href.replace(/^\.\.\//, '').replace(/-[\da-f]{8}\.html$/, ''));
  }
  return found;
}

test('links between posts lead to their pages here', async () => {
  const links = await linksOf({
    '_posts/2021-03-04-ferry-timetable.md': `---\ntitle: Ferry timetable\n---\n\n${TEXT}\n`,
    '_posts/2022-03-04-ferry-timetable.md': `---\ntitle: Ferry timetable again\n---\n\n${TEXT} Again.\n`,
    '_posts/island-news.md': `---\ntitle: News from the islands\npermalink: /harbour/news/\ndate: 2021-04-05\n---\n\n${TEXT} News.\n`,
    'notes/Pier.md': `---\ntitle: The old pier\nurl: https://www.harbour.example/pier/\n---\n\n${TEXT} Pier.\n`,
    'mirror/a/index.html': `<html><head><title>Lamps</title></head><body><article><h1>Lamps</h1><p>${TEXT}</p><p>See the <a href="../b.html">link page</a> too, for all who come late to the pier.</p></article></body></html>`,
    'mirror/b.html': `<html><head><title>Market</title></head><body><article><h1>Market</h1><p>${TEXT}</p><p>${TEXT} Market.</p></article></body></html>`,
    'start.md': `---\ntitle: Start\ndate: 2023-01-02\n---\n\n${TEXT}

A [link file](_posts/2021-03-04-ferry-timetable.md#top), a [link tag]({% post_url 2022-03-04-ferry-timetable %}),
a [link address](/2021/03/04/ferry-timetable.html), a [link base]({{ site.baseurl }}/harbour/news), a [[Pier|link note]],
a [[The old pier|link title]], a [link web](http://harbour.example/pier?utm_source=x), a [link away](https://harbour.example/else),
a [link nowhere](missing.md), a [link list](/tags/pier/), a [link two](/ferry-timetable/) and <a href="notes/Pier.md" data-archive-link="start.md">link html</a>.
`,
  });
  expect(Object.fromEntries(links)).toEqual({
    'link file': 'articles/ferry-timetable',
    'link tag': 'articles/ferry-timetable-again',
    'link address': 'articles/ferry-timetable',
    'link base': 'articles/news-from-the-islands',
    'link note': 'articles/the-old-pier',
    'link title': 'articles/the-old-pier',
    'link web': 'articles/the-old-pier',
    'link away': 'https://harbour.example/else',
    'link html': 'articles/the-old-pier',
    'link page': 'articles/market',
  });
});
