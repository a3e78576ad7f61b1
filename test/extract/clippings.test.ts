import { expect, test } from 'vitest';
import { extractText } from '../support/extract.js';

const BODY =
  'The harbour board decided on Tuesday evening that the old lighthouse will become a museum next spring.\n\n' +
  'Three members voted against it, because nobody has said so far who will pay for the new roof of the tower.\n';

const FORMS: readonly (readonly [string, string, string])[] = [
  [
    'TOML',
    'a.md',
    '+++\ntitle = "Lighthouse to be a museum"\ndate = 2016-05-03\nauthors = ["Nora Quill"]\n[params]\noutlet = "Bay Gazette"\n+++\n',
  ],
  [
    'JSON',
    'a.md',
    '{\n  "title": "Lighthouse to be a museum",\n  "pubDate": "2016-05-03",\n  "author": {"name": "Nora Quill"},\n  "siteName": "Bay Gazette"\n}\n\n',
  ],
  [
    'MultiMarkdown',
    'a.md',
    'Title: Lighthouse to be a museum\nAuthor: Quill, Nora\nDate: May 3, 2016\nSource: Bay Gazette\n\n',
  ],
  [
    'lines below the headline',
    'a.md',
    '# Lighthouse to be a museum\n\nURL: https://bay.example/lighthouse\nPublished: May 3, 2016\nAuthor: Nora Quill\nPublication: Bay Gazette\nCreated: June 1, 2024 8:00 AM\n\n',
  ],
  [
    'a list under a heading',
    'a.md',
    '# Lighthouse to be a museum\n\n## Metadata\n- **Author:** [[Nora Quill]]\n- Date: 2016-05-03\n- Publisher: Bay Gazette\n- Category: #articles\n\n## Full Document\n',
  ],
  [
    'Logseq',
    'a.md',
    'title:: Lighthouse to be a museum\nauthor:: [[Nora Quill]]\ndate:: [[May 3rd, 2016]]\nsite:: Bay Gazette\n\n',
  ],
  [
    'a text',
    'a.txt',
    'Judul: Lighthouse to be a museum\nPenulis: Nora Quill\nTanggal: 3 Mei 2016\nSumber: Bay Gazette\nTautan: https://bay.example/lighthouse\n\n',
  ],
  [
    'keys in German',
    'a.md',
    '---\nüberschrift: Lighthouse to be a museum\nveröffentlicht am: 3. Mai 2016\nautorin: Nora Quill\nzeitung: Bay Gazette\n---\n',
  ],
  [
    'programs’ dates and names with addresses',
    'a.md',
    '---\ntitle: Lighthouse to be a museum\ndate_published: 20160503\ndate_saved: 2024-06-01\nauthor: nora@bay.example (Nora Quill)\npublication_name: Bay Gazette\n---\n',
  ],
];

test.each(FORMS)('reads properties as %s', (_, path, head) => {
  const record = extractText(`${head}${BODY}`, path);
  expect(record.title.value).toBe('Lighthouse to be a museum');
  expect(record.date.value).toBe('2016-05-03');
  expect(record.authors.value).toEqual(['Nora Quill']);
  expect(record.outlet.value).toBe('Bay Gazette');
  expect(record.text.startsWith('The harbour board')).toBe(true);
});

test('reads Pandoc’s title block, with several authors', () => {
  const record = extractText(
    `% Lighthouse to be\n  a museum\n% Nora Quill; Tom Barrow\n% 3 May 2016\n\n${BODY}`,
    'a.md',
  );
  expect(record.title.value).toBe('Lighthouse to be a museum');
  expect(record.authors.value).toEqual(['Nora Quill', 'Tom Barrow']);
  expect(record.date.value).toBe('2016-05-03');
});

test('properties at the foot, as Joplin writes them, are no text and give no day of saving', () => {
  const foot =
    'id: 77aa\nparent_id: 12\ncreated_time: 2024-06-01T08:00:00.000Z\nupdated_time: 2024-06-01T08:00:00.000Z\nauthor: Nora Quill\nsource_url: https://bay.example/lighthouse\nsource: joplin-desktop\ntype_: 1\n';
  const record = extractText(`Lighthouse to be a museum\n\n${BODY}\n${foot}`, 'a.md');
  expect(record.authors.value).toEqual(['Nora Quill']);
  expect(record.url.value).toBe('https://bay.example/lighthouse');
  expect([record.date.value, record.modified.value, record.outlet.value]).toEqual([null, null, null]);
  expect(record.text).not.toContain('parent_id');
});

test('a sentence with a colon is no property', () => {
  const record = extractText(`Lighthouse to be a museum\n\nAuthor: Nora Quill\n\n${BODY}`, 'a.txt');
  expect(record.title.value).toBe('Lighthouse to be a museum');
  expect(record.text).toContain('harbour board');
});

test('marks that only Obsidian understands are no text', () => {
  const record = extractText(
    `---\ntitle: Lighthouse\n---\n> [!note]- A reader\n> It was ==always dark== there. ^para-1\n\n${BODY}%%look this up%%\n\n\`\`\`\na == b == c %%x%%\n\`\`\`\n`,
    'a.md',
  );
  expect(record.text).toContain('It was always dark there.');
  expect(record.text).not.toMatch(/\[!note\]|\^para|look this up/);
  expect(record.text).toContain('a == b == c %%x%%');
});

test('menus and lists of other articles of a page in Markdown are no text', () => {
  const page = `[News](/news) · [Tides](/tides)\n\n# Lighthouse to be a museum\n\n[Share](/s) [Print](/p)\n\n${BODY}\n## More\n\n- [Ferry late again](/1)\n- [A whale in the bay](/2)\n`;
  const record = extractText(page, 'a.md');
  expect(record.text).not.toMatch(/Tides|Print|whale|More/);
  const article = `# Lighthouse to be a museum\n\n${BODY}\n## Sources\n\n- [Minutes of the board](https://bay.example/minutes)\n`;
  expect(extractText(article, 'a.md').text).toContain('Minutes of the board');
});

test('a day in the name of the file may be that of the article', () => {
  const { date } = extractText(`Lighthouse to be a museum\n\n${BODY}`, 'clips/2016-05-03 Lighthouse.txt');
  expect(date.value).toBe('2016-05-03?');
  expect(extractText(`A\n\n${BODY}`, 'scan-20160503123456.txt').date.value).toBeNull();
});

test('tasks keep their marks', () => {
  const { text } = extractText(`# Lighthouse\n\n${BODY}\n- [x] roof paid\n- [ ] stairs mended\n`, 'a.md');
  expect(text).toContain('[x] roof paid\n\n[ ] stairs mended');
});

test('what is no language is not the language of a text', () => {
  const { language } = extractText(`---\ntitle: Lighthouse\nlang: utf\n---\n${BODY}`, 'a.md');
  expect(language.value).toBe('en');
});
