import { describe, expect, test } from 'vitest';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const TEXT = 'Warga Desa Sukamaju memperbaiki jembatan bambu bersama-sama pada hari Minggu pagi.\n';
const post = (...lines: readonly string[]): string => ['---', ...lines, '---', '', TEXT].join('\n');

/** The paths that became articles, and the reasons of the others by path. */
async function read(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly shown: readonly string[]; readonly said: string; readonly code: number }> {
  const { stdout, stderr, code } = await kliping(['extract', makeFolder(files)], {
    env: { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 5, 20) / 1000) },
  });
  const shown = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { source: { path: string } }).source.path);
  return { shown, said: stderr, code };
}

const DRAFTS: Readonly<Record<string, string>> = {
  'a-draft.md': post('title: Jembatan bambu Sukamaju', 'draft: yes'),
  'a-toml.md': `+++\ntitle = "Jembatan bambu Sukamaju"\ndraft = true\n+++\n\n${TEXT}`,
  'a-json.md': `{\n  "title": "Jembatan bambu Sukamaju",\n  "published": false\n}\n\n${TEXT}`,
  'a-lines.md': `title: Jembatan bambu Sukamaju\ndate: 2024-03-02\ndraft: true\n---\n\n${TEXT}`,
  'a-status.md': post('title: Jembatan bambu Sukamaju', 'status: Pending'),
  'a-broken.md': post('title: Jembatan bambu Sukamaju', 'tags: [jembatan', 'draft: true'),
  'a-program.md': `---js\n{ title: 'Jembatan', draft: true }\n---\n\n${TEXT}`,
  '_drafts/b.md': post('title: Jembatan bambu Sukamaju'),
  'c-later.md': post('title: Jembatan bambu Sukamaju', 'date: 2024-07-01'),
};

describe('what its author has not published', () => {
  test('stays out, with the reason and the line', async () => {
    const { shown, said } = await read({
      ...DRAFTS,
      'd.md': post('title: Jembatan bambu Sukamaju', 'date: 2024-03-02', 'draft: false', 'published: true'),
      'e.md': post('title: Jembatan bambu lama', 'date: 2024-06-20', 'status: publish'),
    });
    expect(shown).toEqual(['d.md', 'e.md']);
    expect(said).toContain('a-draft.md:3: it says that it is not published (draft: yes); skipped');
    expect(said).toContain('_drafts: by its name this is a folder of drafts (one file); skipped');
    expect(said).toContain('c-later.md: its date, 2024-07-01, has not come yet; skipped');
    expect(said).not.toContain('cannot be read as a date');
  });

  test('is shown where kliping.yaml includes it', async () => {
    const { shown } = await read({
      ...DRAFTS,
      'kliping.yaml': 'include: [_drafts, "a-*.md"]\nfuture: true\n',
    });
    expect(shown).toEqual(Object.keys(DRAFTS).sort());
  });
});

test("what is no article in a repository's root is skipped by kind, and told", async () => {
  const { shown, said, code } = await read({
    '_config.yml': 'title: Kabar Desa',
    'README.id.md': TEXT,
    'LICENSE-CC.txt': TEXT,
    'CHANGELOG.md': TEXT,
    'humans.txt': TEXT,
    '404.md': TEXT,
    '_posts/2024-03-02-jembatan.md': post('title: Jembatan bambu Sukamaju'),
    'blog/_index.id.md': TEXT,
    'sub/_includes/head.html': '<p>{{ page.title }}</p>',
    '_site/2024/jembatan.html': `<p>${TEXT}</p>`,
    'dist/jembatan.html': `<p>${TEXT}</p>`,
    'clips/dist/jembatan.txt': TEXT,
    'mirror/hts-log.txt': TEXT,
  });
  expect(shown).toEqual(['_posts/2024-03-02-jembatan.md', 'clips/dist/jembatan.txt']);
  expect(said).toContain(
    '_site: by its name this is a folder of pages that a site generator made (one file)',
  );
  expect(code).toBe(0);
});
