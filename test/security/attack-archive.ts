/**
 * Archives in which attack strings stand in every field of every reader. File `n` of a reader has string `n` in its first
 * field, the next string in its second, and so on around: over all files each string stands once in each field.
 */

/** Sentences around an attack, so that the document is an article. */
const PROSE =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman, kata Kepala Desa Budi Santoso di Bogor.';

type Take = () => string;
type MakeFile = (take: Take) => string;

const json = JSON.stringify;
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');
/** In a JSON-LD script as careless sites write it: a string, the script's own end not escaped. */
const script = (data: object): string => `<script type="application/ld+json">${json(data)}</script>`;

const page: MakeFile = (
  take,
) => `<!doctype html><html lang="${attribute(take())}"><head><meta charset="utf-8"><title>${attribute(take())}</title>
<meta property="og:title" content="${attribute(take())}"><meta property="og:site_name" content="${attribute(take())}">
<meta name="author" content="${attribute(take())}"><meta property="article:section" content="${attribute(take())}">
<meta property="article:published_time" content="${attribute(take())}"><link rel="canonical" href="${attribute(take())}"><base href="${attribute(take())}"></head>
<body><article><h1>${take()}</h1><p class="byline">${take()}</p><time datetime="${attribute(take())}">${take()}</time>
<p>${PROSE} ${take()} ${PROSE}</p><h2>${take()}</h2><p>${PROSE}</p><ul><li>${take()}</li></ul><blockquote><p>${take()} ${PROSE}</p></blockquote>
<figure><img src="${attribute(take())}" alt="${attribute(take())}"><figcaption>${take()}</figcaption></figure>
<p>${PROSE} <a href="${attribute(take())}" title="${attribute(take())}">${take()}</a></p><table><caption>${take()}</caption><tr><th scope="${attribute(take())}">${take()}<td>1</table>
<p lang="${attribute(take())}" dir="${attribute(take())}">${PROSE}</p></article><aside class="related">${take()}</aside></body></html>`;

const declared: MakeFile = (take) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Judul</title>${script({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: take(),
    datePublished: take(),
    dateModified: take(),
    articleSection: take(),
    url: take(),
    inLanguage: take(),
    author: [{ '@type': 'Person', name: take() }],
    publisher: { '@type': 'Organization', name: take() },
    articleBody: `${PROSE} ${take()}`,
  })}</head><body><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${attribute(take())}</h1><p>${PROSE}</p><p>${PROSE} ${attribute(take())}</p></article></body></html>`;

const markdown: MakeFile = (take) => `---
title: ${json(take())}
date: ${json(take())}
author: [${json(take())}, ${json(take())}]
outlet: ${json(take())}
section: ${json(take())}
url: ${json(take())}
lang: ${json(take())}
tags: [${json(take())}]
image: ${json(take())}
---

${PROSE} ${take()} ${PROSE}

## ${oneLine(take())}

- ${take()}

> ${take()}

| ${oneLine(take())} | b |
| --- | --- |
| ${oneLine(take())} | 1 |

![${oneLine(take())}](${oneLine(take())} "${oneLine(take())}")
*${oneLine(take())}*

[${oneLine(take())}](<${oneLine(take())}>) [[${oneLine(take())}|${oneLine(take())}]] \`${oneLine(take())}\`

\`\`\`${oneLine(take())}
${take()}
\`\`\`

${take()}

${PROSE}[^1]

[^1]: ${oneLine(take())}
`;

const dump: MakeFile = (take) => `${oneLine(take())}
${oneLine(take())}
Oleh: ${oneLine(take())} - Minggu, 3 Maret 2024 | 08:00 WIB
Foto: ${oneLine(take())}
BOGOR, ${oneLine(take())} - ${PROSE} ${take()}
Baca Juga: ${oneLine(take())}
${PROSE} "${take()}," kata ${oneLine(take())}.
${PROSE}
(${oneLine(take())})
`;

const READERS: readonly { readonly name: string; readonly extension: string; readonly make: MakeFile }[] = [
  { name: 'page', extension: 'html', make: page },
  { name: 'declared', extension: 'html', make: declared },
  { name: 'markdown', extension: 'md', make: markdown },
  { name: 'dump', extension: 'txt', make: dump },
];

/** A metadata.csv row's cells, quoted. */
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The files of an archive that carries `attacks`; every `step`-th string begins a file of each reader. */
export function makeAttackArchive(attacks: readonly string[], step = 1): Record<string, string> {
  const files: Record<string, string> = {};
  const table = ['path,title,url,date,outlet,authors,language,rights'];
  for (let first = 0; first < attacks.length; first += step) {
    let next = first;
    const take: Take = () => attacks[next++ % attacks.length] ?? '';
    for (const { name, extension, make } of READERS) {
      next = first;
      files[`${name}/${first}.${extension}`] = make(take);
    }
    next = first;
    files[`table/${first}.txt`] = `Berita ${first}\n${PROSE} Nomor ${first}.\n${PROSE}\n`;
    table.push(
      [`table/${first}.txt`, take(), take(), take(), take(), take(), take(), take()].map(cell).join(','),
    );
    // As a file's name, where a disk can have it.
    const name = attacks[first] ?? '';
    if (Buffer.byteLength(name) < 200 && !/[/\0]/.test(name) && !/\p{Cs}/u.test(name))
      files[`names/${first} ${name}.txt`] = `Kabar nomor ${first}\n${PROSE} Kabar ${first}.\n${PROSE}\n`;
  }
  files['metadata.csv'] = table.join('\n');
  return files;
}
