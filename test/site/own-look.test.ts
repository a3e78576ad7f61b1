import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder, readTree } from '../support/files.js';

/** Returns the guide's example in a language, under 'Your own look'. */
function exampleIn(language: string): string {
  const guide = readFileSync(join(PACKAGE_ROOT, '.github', 'GUIDE.md'), 'utf8');
  const section = guide.split('## Your own look')[1] ?? '';
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section)?.[1] ?? '';
}

test('the guide’s own look works: style sheet, template and words', async () => {
  const archive = makeFolder({
    'kliping.yaml': exampleIn('yaml'),
    'public/look.css': exampleIn('css'),
    'templates/article.njk': exampleIn('njk'),
    'a.md': '---\ntitle: The river\ndate: 2024-05-02\n---\nThe river is clean again, said the mayor of the town.\n',
  });
  const tree = readTree((await buildArchiveSite(archive)).site);
  expect(tree['look.css']).toContain('--accent: light-dark(');
  const styles = (path: string): readonly string[] =>
    [...(tree[path] ?? '').matchAll(/rel="stylesheet" href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(styles('index.html')).toEqual([expect.stringMatching(/^assets\/kliping\./), 'look.css']);
  expect(styles('about.html').at(-1)).toBe('look.css');
  const [path = '', article = ''] = Object.entries(tree).find(([file]) => file.startsWith('articles/')) ?? [];
  expect(styles(path).at(-1)).toBe('../look.css');
  expect(article).toContain('<h1>The river</h1>');
  expect(article).toMatch(/class="meta">May[^<]*2, 2024 1/);
  expect(article).toContain('>Newspapers</a>');
  expect(article).not.toContain('SHA-256');
  expect(tree['dates/index.html']).toContain('1 clippings');
});

test('without a style sheet of one’s own none is asked for', async () => {
  const tree = readTree((await buildArchiveSite(makeFolder({ 'a.md': '# A\n\nThe river is clean.\n' }))).site);
  expect(tree['index.html']).not.toContain('look.css');
});
