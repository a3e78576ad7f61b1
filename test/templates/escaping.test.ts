import { describe, expect, it } from 'vitest';
import { makeArchive, makeContext } from '../support/archive.js';
import { renderSite } from '../support/rendered-site.js';

const HOSTILE = `"><script>alert('x')</script><img src=x onerror=y>`;

describe('templates', () => {
  it('escape whatever an article, a name or a setting holds', () => {
    const archive = makeArchive({
      articles: [
        {
          title: HOSTILE,
          text: `${HOSTILE} berkata. Kata ${HOSTILE} lagi.`,
          outlet: HOSTILE,
          authors: [HOSTILE],
          section: HOSTILE,
          dateline: HOSTILE,
          agencies: [HOSTILE],
          date: '2024-01-01?',
          language: HOSTILE,
          url: `javascript:${HOSTILE}`,
          captions: [{ text: HOSTILE, credit: HOSTILE }],
          removed: [{ text: HOSTILE, reason: HOSTILE, line: 1 }],
          file: `${HOSTILE}.txt`,
        },
        { title: 'Lain', text: `Juga ${HOSTILE} di sini.`, date: '2024-02-01' },
      ],
      names: [
        { type: 'person', name: HOSTILE, id: 'person/x', sameAs: [`javascript:${HOSTILE}`] },
        { type: 'place', name: 'Juga' },
      ],
      skipped: [
        {
          path: HOSTILE,
          reason: HOSTILE,
          diagnostic: {
            severity: 'info',
            code: 'x/y',
            message: HOSTILE,
            hint: null,
            path: null,
            line: null,
            column: null,
          },
        },
      ],
    });
    const site = renderSite(makeContext(archive, { title: HOSTILE, description: HOSTILE, rights: HOSTILE }));
    for (const [path, html] of site) {
      expect(
        html.replace(
          /<script (?:src="[^"<>]*"(?: defer| data-\w+="[^"<>]*")*>|type="application\/(?:ld\+)?json"[^<>]*>[^<>&]*)<\/script>/g,
          '',
        ),
        path,
      ).not.toMatch(/<script|<img/);
      expect(html, path).not.toMatch(/href="javascript:/);
    }
  });
});
