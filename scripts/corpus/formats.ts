import { escapeHtml } from '../../src/util/html.js';
import type { MadeOutlet } from './names.js';
import { createRandom, type Random } from './random.js';
import { SECTIONS, type Story } from './story.js';

/** What a file is made from: its story, its address, and headlines that stand around it on a page. */
export interface Clipping {
  readonly number: number;
  readonly story: Story;
  readonly slug: string;
  readonly others: readonly string[];
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

export function addressOf({ number, story, slug }: Clipping): string {
  return `https://www.${story.outlet.domain}/${story.section.toLowerCase()}/${number}/${slug}`;
}

/** Markdown with the front matter a careful collector writes. */
export function writeMarkdown(clipping: Clipping): string {
  const { story } = clipping;
  const lines = [
    `title: ${quoted(story.title)}`,
    ...(story.date === null ? [] : [`date: ${story.date}`]),
    `outlet: ${story.outlet.name}`,
    ...story.authors.map((author) => `author: ${author}`),
    `section: ${story.section}`,
    `url: ${addressOf(clipping)}`,
  ];
  const caption = story.caption === null ? [] : [`*${story.caption}*`];
  return `---\n${lines.join('\n')}\n---\n\n${[...story.paragraphs, ...caption].join('\n\n')}\n`;
}

/** Text copied from a page, with some of what stood around it. */
export function writeText(clipping: Clipping): string {
  const { story, others } = clipping;
  const random = createRandom('text', clipping.number);
  const [first = '', ...rest] = story.paragraphs;
  const related = (): string => `Baca juga: ${random.pick(others)}`;
  const body = rest.flatMap((paragraph) => (random.chance(0.12) ? [related(), paragraph] : [paragraph]));
  const date = story.date === null ? [] : [indonesianDate(story.date, random)];
  return `${[
    story.title,
    ...date,
    ...(random.chance(0.4) ? ['Loading...'] : []),
    `${story.dateline.toUpperCase()}, ${story.outlet.name} - ${first}`,
    ...body,
    ...(random.chance(0.3) ? [`Bagikan`, `Dibaca: ${random.int(9000)} kali`] : []),
    `Copyright © ${story.date?.slice(0, 4) ?? '2025'} ${story.outlet.name}`,
  ].join('\n\n')}\n`;
}

/** Returns a saved page with menus, a side column and a footer; most declare what they hold, as real ones do. */
export function writeHtml(clipping: Clipping): string {
  const { story, others } = clipping;
  const random = createRandom('html', clipping.number);
  const { outlet } = story;
  const date = story.date;
  const links = (titles: readonly string[]): string =>
    `<ul>${titles.map((title) => `<li><a href="https://www.${outlet.domain}/baca/${slugOf(title)}">${escapeHtml(title)}</a></li>`).join('')}</ul>`;
  const paragraphs = story.paragraphs.map((text, i) => {
    const lead = i === 0 ? `<strong>${escapeHtml(story.dateline.toUpperCase())}</strong> - ` : '';
    const advert = i % 4 === 3 ? '\n<div class="iklan ads-slot">Iklan</div>' : '';
    const related =
      i % 5 === 2
        ? `\n<p class="baca-juga">Baca juga: <a href="https://www.${outlet.domain}/baca/lain">${escapeHtml(random.pick(others))}</a></p>`
        : '';
    return `<p>${lead}${escapeHtml(text)}</p>${advert}${related}`;
  });
  const figure =
    story.caption === null
      ? ''
      : `<figure><img src="https://cdn.${outlet.domain}/foto/${clipping.number}.jpg" alt=""><figcaption>${escapeHtml(story.caption)} Foto: Antara</figcaption></figure>\n`;
  const author = story.authors[0];
  return `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>${escapeHtml(story.title)} - ${escapeHtml(outlet.name)}</title>
<link rel="canonical" href="${addressOf(clipping)}">
<meta property="og:title" content="${escapeHtml(story.title)}">
<meta property="og:site_name" content="${escapeHtml(outlet.name)}">
<meta property="og:type" content="article">
${random.chance(0.7) ? jsonLd(clipping) : ''}
<style>.iklan{min-height:250px}.kolom{display:flex}</style>
<script>window.dataLayer = window.dataLayer || [];</script>
</head>
<body>
<header class="site-header"><a href="/" class="logo">${escapeHtml(outlet.name)}</a>
<nav class="menu">${SECTIONS.map((name) => `<a href="/${name.toLowerCase()}">${name}</a>`).join(' ')}</nav></header>
<main class="kolom">
<article class="detail">
<h1 class="judul">${escapeHtml(story.title)}</h1>
<div class="info">${author === undefined ? '' : `<span class="author">Oleh ${escapeHtml(author)}</span> `}${date === null ? '' : `<time datetime="${date}">${indonesianDate(date, random)}</time>`}</div>
<div class="share"><a href="#">Bagikan</a> <a href="#">WhatsApp</a> <a href="#">Facebook</a></div>
${figure}<div class="isi-artikel">
${paragraphs.join('\n')}
</div>
<div class="tags">Tag: <a href="/tag/1">${story.section}</a></div>
</article>
<aside class="sidebar"><h2>Terpopuler</h2>${links(others)}</aside>
</main>
<section class="komentar"><h2>Komentar</h2><p>Tulis komentar</p></section>
<footer class="site-footer">${footer(outlet)}</footer>
</body>
</html>
`;
}

function jsonLd({ story }: Clipping): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    ...(story.date === null ? {} : { datePublished: story.date }),
    ...(story.authors.length === 0
      ? {}
      : { author: story.authors.map((name) => ({ '@type': 'Person', name })) }),
    publisher: { '@type': 'Organization', name: story.outlet.name },
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function footer(outlet: MadeOutlet): string {
  return `<a href="/redaksi">Redaksi</a> <a href="/pedoman">Pedoman Media Siber</a> <p>Copyright © ${outlet.name}. Hak cipta dilindungi.</p>`;
}

/** As pages print it: "20 Juni 2024 08:19 WIB", "Kamis, 20/06/2024" or "Juni 2024". */
function indonesianDate(date: string, random: Random): string {
  const [, year = '', month = '', day, time] =
    /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1] ?? '';
  if (day === undefined) return `${name} ${year}`;
  const clock = time === undefined ? '' : ` ${time} WIB`;
  return random.chance(0.3) ? `${day}/${month}/${year}${clock}` : `${Number(day)} ${name} ${year}${clock}`;
}

/** Quoted for YAML: JSON's strings are YAML's. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Returns the words of a title for file names and addresses. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
