import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';

const ARTICLE =
  'Warga membersihkan sungai\n\nWarga desa membersihkan sungai bersama-sama pada hari Minggu.\n';

/** Rules of a _headers file: header names and values by path. */
function parseHeaders(text: string): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const rules = new Map<string, (readonly [string, string])[]>();
  let rule: (readonly [string, string])[] = [];
  for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
    if (!line.startsWith(' ')) {
      rule = [];
      rules.set(line, rule);
    } else {
      const colon = line.indexOf(':');
      rule.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

test('hosts are told the policy, and that files named after their content never change', async () => {
  const { site } = await buildArchiveSite(makeFolder({ 'a.txt': ARTICLE }));
  const rules = parseHeaders(readFileSync(join(site, '_headers'), 'utf8'));
  const policy = new Map(rules.get('/*')).get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect(new Map(rules.get('/assets/*')).get('Cache-Control')).toContain('immutable');
  // Hosts join the values of rules that both apply: a header in two of them would be neither.
  const names = [...rules.values()].flat().map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(readFileSync(join(site, '.nojekyll'), 'utf8')).toBe('');

  // The servers in HOSTING.md send the same.
  const guide = readFileSync(join(PACKAGE_ROOT, '.github', 'HOSTING.md'), 'utf8');
  expect(guide.split(`Content-Security-Policy "${policy}"`)).toHaveLength(3);
});

test('an archive’s own _headers takes the place of the site’s', async () => {
  const own = '/*\n  X-Robots-Tag: noindex\n';
  const { site } = await buildArchiveSite(makeFolder({ 'a.txt': ARTICLE, 'public/_headers': own }));
  expect(readFileSync(join(site, '_headers'), 'utf8')).toBe(own);
});
