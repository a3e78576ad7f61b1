import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/util/package-root.js';

/** An input for the readers: the bytes of a file and the name it goes by. */
export interface FuzzInput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu (3/3/2024), kata Kepala Desa Budi Santoso di Bogor. ' +
  '"Kami senang," ujarnya. Presiden Joko Widodo (Jokowi) dan PBB menyambut baik langkah itu.';

/** One small document of each shape that readers know. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'page.html': `<!doctype html><html lang="id"><head><meta charset="windows-1252"><title>Sungai bersih - Koran Contoh</title>
<meta property="og:title" content="Sungai bersih"><meta name="author" content="Siti Rahayu"><link rel="canonical" href="https://contoh.id/2024/03/03/sungai">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Sungai bersih","datePublished":"2024-03-03T08:00:00+07:00","author":[{"@type":"Person","name":"Siti Rahayu"}],"publisher":{"name":"Koran Contoh"},"articleBody":"${BODY}"}]}</script>
</head><body><nav><a href="/">Beranda</a><a href="/nasional">Nasional</a></nav><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Sungai bersih</h1>
<p class="byline">Oleh <a rel="author">Siti Rahayu</a> <time datetime="2024-03-03T08:00+07:00">Minggu, 3 Maret 2024 08:00 WIB</time></p><div class="content"><p>${BODY}</p><p>Baca juga: <a href="/x">Lain</a></p><p>${BODY}</p>
<ul><li>satu<li>dua</ul><blockquote>${BODY}</blockquote><table><tr><th>a<td>1</table><figure><img src="a.jpg"><figcaption>Warga. (Foto: Antara/Budi)</figcaption></figure></div></article>
<aside class="related"><h3>Terkait</h3></aside><svg><title>x</title></svg><math><mtext></mtext></math><template><p>t</template><footer>Copyright 2024</footer></body></html>`,
  'post.md': `---\ntitle: "Sungai: bersih"\ndate: 2024-03-03T08:00:00+07:00\nauthors: [Siti Rahayu, {name: Budi}]\ntags:\n  - sungai\nurl: https://contoh.id/sungai\noutlet: Koran Contoh\n---\n\n# Sungai\n\n${BODY}\n\n> kutipan[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![foto](a.jpg "Keterangan")\n[[Halaman|nama]] {{< figure src="x.jpg" caption="k" >}} {% include x %}\n\n[^1]: catatan <b>tebal</b>\n\n~~~js\nkode\n~~~\n`,
  'toml.md': `+++\ntitle = "Sungai"\ndate = 2024-03-03\n[params]\nauthor = "Siti"\n+++\n${BODY}\n`,
  'dump.txt': `Beranda\nNasional\nKoran Contoh\nSungai bersih\nOleh: Siti Rahayu - Minggu, 3 Maret 2024 | 08:00 WIB\nBagikan\nFoto: Antara/Budi\nBOGOR, KORAN CONTOH - ${BODY}\nBaca Juga: Lain\n${BODY}\n${BODY}\n(ant/sr)\nTinggalkan Balasan\nEmail Anda tidak akan dipublikasikan.\n`,
};

/** Pieces that have broken readers of news before, each of one kind. */
export const TOKENS: readonly string[] = [
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '--!>',
  '<script>',
  '</script>',
  '<style>',
  '<svg>',
  '<math>',
  '<template>',
  '<table><tr>',
  '</p></div></div>',
  '<p>',
  '<div>'.repeat(50),
  '<a href="javascript:alert(1)">',
  '<b/onclick=x>',
  '&#0;',
  '&#x110000;',
  '&notit;',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":1}}',
  '{{',
  '{%',
  '{#',
  '---\n',
  '+++\n',
  '---js\n',
  '&a [*a,*a]',
  '!!js/function ',
  '<<: *x\n',
  ': ',
  '- ',
  '\t',
  '\0',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '\u0301'.repeat(40),
  'é',
  'İ',
  'ẞ',
  'ﷺ',
  '\r',
  '\r\n',
  '\n\n\n',
  ' '.repeat(200),
  '#'.repeat(30),
  '['.repeat(100),
  '('.repeat(100),
  '>'.repeat(100),
  '*'.repeat(100),
  '_a_'.repeat(50),
  '`'.repeat(30),
  '|'.repeat(60),
  '"',
  "'",
  '\\',
  ';',
  ',',
  '31 Februari 2024',
  '00/00/0000',
  '9999-99-99T99:99:99Z',
  '1/2/3/4/5',
  '-0001-01-01',
  '2024-03-03T25:61+99:99',
  '1e309',
  'Oleh '.repeat(30),
  'A. '.repeat(60),
  'PT '.repeat(60),
  'kata '.repeat(60),
  'https://'.repeat(20),
  'http://[::1',
  'http://%00.id/',
  '\u3042\u4e2d\u0e01\u0627\u05d0',
];

/** Returns the customer's sample archive and the documents above. */
export function loadInputs(): readonly FuzzInput[] {
  const seeds = join(PACKAGE_ROOT, 'seeds');
  return [
    ...Object.entries(DOCUMENTS).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    ...readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((path) => ({ path, bytes: readFileSync(join(seeds, path)) })),
  ];
}

/** The most changes for one case: with more, nothing of the shape is left. */
const MAX_CHANGES = 8;
/** Bytes a copied or removed stretch may have. */
const MAX_STRETCH = 400;

/** Returns an input made from one or two of the given ones by some random changes. The same random numbers give the same input. */
export function mutate(inputs: readonly FuzzInput[], random: () => number): FuzzInput {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const base = pick(inputs);
  let bytes = Buffer.from(base?.bytes ?? []);
  const at = (): number => Math.floor(random() * (bytes.length + 1));
  const changes = 1 + Math.floor(random() * MAX_CHANGES);
  for (let i = 0; i < changes; i += 1) {
    const start = at();
    const end = Math.min(bytes.length, start + Math.floor(random() * MAX_STRETCH));
    const [head, tail] = [bytes.subarray(0, start), bytes.subarray(start)];
    const kind = Math.floor(random() * 7);
    if (kind === 0) bytes = Buffer.concat([head, bytes.subarray(end)]);
    else if (kind === 1) bytes = Buffer.concat([head, bytes.subarray(start, end), tail]);
    else if (kind === 2) bytes = Buffer.concat([head, Buffer.from(pick(TOKENS) ?? ''), tail]);
    else if (kind === 3) bytes = Buffer.concat([head, Buffer.from([Math.floor(random() * 256)]), tail]);
    else if (kind === 4 && start < bytes.length)
      bytes[start] = (bytes[start] ?? 0) ^ (1 << Math.floor(random() * 8));
    else if (kind === 5) {
      const other = pick(inputs)?.bytes ?? bytes;
      const from = Math.floor(random() * other.length);
      bytes = Buffer.concat([head, other.subarray(from, from + MAX_STRETCH), tail]);
    } else if (kind === 6) {
      const token = Buffer.from(pick(TOKENS) ?? '');
      bytes = Buffer.concat([
        head,
        ...Array.from({ length: 1 + Math.floor(random() * 20) }, () => token),
        tail,
      ]);
    }
  }
  // Now and then under the name of another format.
  const path = random() < 0.15 ? (pick(inputs)?.path ?? 'a.txt') : (base?.path ?? 'a.txt');
  return { path, bytes: new Uint8Array(bytes) };
}
