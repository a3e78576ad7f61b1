import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShortcodes } from '../../src/ingest/shortcodes.js';
import { runningText } from '../../src/util/hast-text.js';
import { extractText, readDocument } from '../support/extract.js';

test.each([
  ['{{< asset-static file="a.pptx" label="Lihat salindia" >}}', 'Lihat salindia'],
  ['a {{< youtube xyz >}} b', 'a  b'],
  ['{{% notice %}}Isi catatan{{% /notice %}}', 'Isi catatan'],
  ['{% highlight js %}kode{% endhighlight %}', 'kode'],
  [
    'Lihat [[Sungai Brantas]] dan [[arsip/Gunung#Barat|gunung itu]].',
    'Lihat <a href="wiki:Sungai%20Brantas">Sungai Brantas</a> dan <a href="wiki:arsip%2FGunung">gunung itu</a>.',
  ],
  ['![[peta.png]]', ''],
  ['{{ title }} {% raw %} [a](b) [[', '{{ title }} {% raw %} [a](b) [['],
  ['`{{< x >}}`', '`{{< x >}}`'],
  ['```\n{{< x >}} [[y]]\n```', '```\n{{< x >}} [[y]]\n```'],
])('%s is read as %s', (markdown, content) => {
  expect(readShortcodes(markdown).content).toBe(content);
});

test('a figure becomes a caption', () => {
  const record = extractText(
    '# Judul\n\nTeks.\n\n{{< figure src="a.png" caption="Sungai pada pagi hari" >}}\n',
    'a.md',
  );
  expect(record.captions).toMatchObject([{ text: 'Sungai pada pagi hari', line: 5 }]);
  expect(record.text).toBe('Teks.');
});

test('what is taken out is listed with its line, and lines keep their numbers', () => {
  const document = readDocument('a.md', 'Satu\n\n{{< video\n id="x" >}}\n\nDua');
  expect(document.removed).toEqual([{ text: '{{< video id="x" >}}', reason: 'shortcode', line: 3 }]);
  expect(document.tree.children.at(-1)?.position?.start.line).toBe(6);
  expect(runningText(document.tree).text).toBe('Satu\n\nDua');
});

test('keeps the number of lines of any text', () => {
  const piece = fc.oneof(
    fc.constantFrom('{{<', '>}}', '{%', '%}', '[[', ']]', '|', '\n', '`', '```', 'include', ' a="b"'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(readShortcodes(text).content.split('\n')).toHaveLength(text.split('\n').length);
    }),
  );
});
