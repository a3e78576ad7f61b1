import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeAttributeLists } from '../../src/ingest/attribute-lists.js';
import { removeBracketCodes } from '../../src/ingest/bracket-codes.js';
import { removeTemplateCode } from '../../src/ingest/template-code.js';
import { readShortcodes } from '../../src/ingest/shortcodes.js';

const clean = (text: string): string =>
  removeAttributeLists(readShortcodes(removeTemplateCode(text).content).content);

describe('code of templates', () => {
  test.each([
    ['a comment with what stands in it', 'A {% comment %}jangan tampil{% endcomment %} B', 'A  B'],
    ['a comment of Nunjucks', 'A {# catatan #} B', 'A  B'],
    ['a script', 'A <%= judul %> B', 'A  B'],
    ['raw', '{% raw %}Pakai {{ nama }} di sini{% endraw %}', 'Pakai {{ nama }} di sini'],
    ['a condition', '{% if x %}Ya{% else %}Tidak{% endif %}', 'Ya'],
    [
      'a condition in another',
      '{% if x %}A{% if y %}B{% else %}C{% endif %}{% elsif z %}D{% else %}E{% endif %}F',
      'ABF',
    ],
    ['a case', '{% case x %}{% when 1 %}Satu{% when 2 %}Dua{% endcase %}.', 'Satu.'],
    ['a loop', '{% for p in site.posts %}{{ p.title }}, {% endfor %}habis', 'habis'],
    ['a tag', '{%- assign tahun = 2019 -%}Teks', 'Teks'],
    ['a block of a theme', '{% catatan %}Isi{% endcatatan %}', 'Isi'],
    ['an output', 'Di {{ site.title | upcase }} ada', 'Di  ada'],
    ['literal words', '{{ "Selamat pagi semua" | escape }}', 'Selamat pagi semua'],
    ['an embed', '{{ "https://v.example/1" | embed: "Rapat desa" }}Teks', 'Teks'],
    ['an address', '[a]({{ "/b/c/" | url }})', '[a](/b/c/)'],
    ['a part of an address', '[a]({{ site.baseurl }}/b/{{ x }}c)', '[a](/b/c)'],
    ['an address with a title', '[a]({{ site.url }} "judul")', '[a](<> "judul")'],
    ['an attribute', "<img src='{{ '/a.png' | relative_url }}'>", "<img src='/a.png'>"],
    ['a reference', '[a]: {{ site.url }}/x', '[a]: /x'],
    ['a link to a post', '[a]({{ site.baseurl }}{% post_url 2019-02-03-b %})', '[a](2019-02-03-b.md)'],
    ['a link of Hugo with a title', '[a]({{< relref "b.md" >}} "judul")', '[a](b.md "judul")'],
    ['a listing', '{% highlight js %}\nx {{ y }}\n{% endhighlight %}', '```\nx \n```'],
    ['code', '`{{ x }}` dan ``{% if %}``', '`{{ x }}` dan ``{% if %}``'],
    ['raw in code', '`{% raw %}{{ x }}{% endraw %}`', '`{{ x }}`'],
    ['a formula', 'x^{{a}} dan {{\\alpha}}', 'x^{{a}} dan {{\\alpha}}'],
    ['what nobody closed', 'a {{ b dan {% c', 'a {{ b dan {% c'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('every line keeps its number, and what went is told', () => {
    const { content, removed } = removeTemplateCode('a\n{% comment %}\nb\n{% endcomment %}\n{% x %}\nc');
    expect(content.split('\n')[5]).toBe('c');
    expect(removed.map(({ line, text }) => [line, text])).toEqual([
      [2, '{% comment %} b {% endcomment %}'],
      [5, '{% x %}'],
    ]);
  });
});

describe('attributes', () => {
  test.each([
    ['of a picture', '![a](b.jpg){: .kiri width="5"}', '![a](b.jpg)'],
    ['of a paragraph', 'Teks.\n{: #satu .dua}\n\n{:.tiga}\nLagi', 'Teks.\n\n\n\nLagi'],
    ['of a link', 'Lihat [a](b){:target="_blank"} ini', 'Lihat [a](b) ini'],
    ['a list for the contents', '1. Daftar isi\n{:toc}\nTeks', '\n\nTeks'],
    ['of a heading', '## Judul {#judul .besar}', '## Judul'],
    ['a group of tabs', '# Tab {.tabset}\n## Satu\n# {.tabset}', '\n## Satu\n'],
    ['of a quotation', '> Teks\n{.is-warning}', '> Teks\n'],
    ['without a class', '[a](b){target=_blank} c', '[a](b) c'],
    ['the size of a picture', '![a](/b.png =300x200)', '![a](/b.png)'],
    ['tags of kramdown', '{::comment}\na\n{:/comment}\n{::nomarkdown}b{:/nomarkdown}', '\n\n\nb'],
    ['boxes', ':::tip[Saran]\nIsi\n:::\n\n::: warning Awas\nIsi\n:::', 'Saran\nIsi\n\n\nAwas\nIsi\n'],
    ['code', '`{: .a}` dan\n\n```\n{:.b}\n```', '`{: .a}` dan\n\n```\n{:.b}\n```'],
    ['what is none', 'Himpunan {a, b} dan {: } dan {#1}', 'Himpunan {a, b} dan {: } dan {#1}'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });
});

test.each([
  ['a film', '[youtube=https://v.example/?a=1&w=600]\nTeks', '\nTeks'],
  ['a caption', '[caption id="a"]![b](c) Jembatan[/caption]', '![b](c) Jembatan'],
  ['an address', 'A [embed]https://v.example/1[/embed] B', 'A  B'],
  ['a link, a reference and a word', '[video](a) [video] [video][1]', '[video](a) [video] [video][1]'],
])('codes of WordPress: %s', (_, text, expected) => {
  expect(removeBracketCodes(text)).toBe(expected);
});

test('any text keeps its lines', () => {
  const part = fc.constantFrom(
    '{%',
    '%}',
    '{{',
    '}}',
    'if',
    'endif',
    'else',
    'comment',
    'endcomment',
    'raw',
    'endraw',
    '\n',
    '`',
    ' ',
    '"',
    '](',
    ')',
    '{:',
    '.a',
    '}',
    '#',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
      (text) => {
        expect(clean(text).split('\n').length).toBeGreaterThanOrEqual(text.split('\n').length);
      },
    ),
  );
});
