import type { PageKind } from '../../src/model/page-kind.js';

/** A page, what it is, and where it was found if that is known. */
export interface PageSample {
  readonly name: string;
  readonly kind: PageKind;
  readonly html: string;
  /** Its path in a mirror of its site. */
  readonly path?: string;
}

const TEASERS: Readonly<Record<'id' | 'en' | 'de' | 'es' | 'fr', readonly (readonly [string, string])[]>> = {
  id: [
    [
      'Pasar ikan Sorong dibuka lagi',
      'Pedagang kembali berjualan setelah tiga bulan pasar itu diperbaiki oleh pemerintah kota.',
    ],
    [
      'Jembatan gantung di Ende putus',
      'Warga dua desa harus memutar sejauh sebelas kilometer untuk sampai ke sekolah.',
    ],
    [
      'Petani garam menunggu kemarau',
      'Hujan yang turun sampai Agustus membuat tambak di pesisir utara belum bisa dipanen.',
    ],
    [
      'Kapal perintis berlayar lagi',
      'Rute ke pulau terluar kini dilayani dua kali sebulan dengan kapal yang lebih besar.',
    ],
    [
      'Guru honorer di Sikka dilantik',
      'Sebanyak 214 guru menerima surat keputusan dari bupati pada upacara Senin pagi.',
    ],
  ],
  en: [
    [
      'Ferry service returns to the bay',
      'Boats will leave the north pier every hour from Monday, the harbour office said.',
    ],
    [
      'Council votes to keep the old mill',
      'Nine of fifteen members want the building to become a library with a small café.',
    ],
    [
      'Rain delays the apple harvest',
      'Growers in the valley expect to start picking two weeks later than in other years.',
    ],
    [
      'School choir wins second prize',
      'The forty singers travelled by night train and were heard by a jury of five.',
    ],
    [
      'Bridge repairs to last all winter',
      'Drivers are asked to take the road along the canal until the end of March.',
    ],
  ],
  de: [
    [
      'Fähre fährt wieder stündlich',
      'Vom Nordkai legen die Boote ab Montag zu jeder vollen Stunde ab, teilte das Amt mit.',
    ],
    [
      'Rat will die alte Mühle erhalten',
      'Neun von fünfzehn Mitgliedern wünschen sich dort eine Bücherei mit einem kleinen Café.',
    ],
    [
      'Regen verzögert die Apfelernte',
      'Die Bauern im Tal rechnen damit, zwei Wochen später als sonst pflücken zu können.',
    ],
    [
      'Schulchor gewinnt zweiten Preis',
      'Die vierzig Sänger reisten mit dem Nachtzug an und sangen vor fünf Preisrichtern.',
    ],
  ],
  es: [
    [
      'El transbordador vuelve a la bahía',
      'Los barcos saldrán cada hora desde el lunes, según informó la oficina del puerto.',
    ],
    [
      'El concejo salva el viejo molino',
      'Nueve de quince miembros quieren que el edificio sea una biblioteca con un café.',
    ],
    [
      'La lluvia retrasa la cosecha',
      'Los agricultores del valle esperan empezar dos semanas más tarde que otros años.',
    ],
  ],
  fr: [
    [
      'Le bac revient dans la baie',
      'Les bateaux partiront chaque heure à partir de lundi, a annoncé le bureau du port.',
    ],
    [
      'Le vieux moulin sera conservé',
      'Neuf membres du conseil sur quinze veulent en faire une bibliothèque avec un café.',
    ],
    [
      'La pluie retarde la récolte',
      'Les producteurs de la vallée pensent commencer deux semaines plus tard que d’habitude.',
    ],
  ],
};
type Tongue = keyof typeof TEASERS;

/** Paragraphs of a story, each some 30 words. */
const STORY: readonly string[] = [
  'The harbour board decided on Tuesday evening that the old lighthouse will become a museum next spring, after two years in which nobody had found another use for the tower.',
  'Three members voted against the plan, because nobody has said so far who will pay for the new roof, and because the road to the point floods twice every winter.',
  'The mayor called the vote a good day for the town and promised that no tax would rise, while the owner of the café beside the tower asked for a larger car park.',
  'Work on the stairs begins in January, and visitors may climb to the lamp room from May, when the first exhibition about wrecks on the northern sands is to open.',
  'Until then the tower stays locked, and the keys are kept by the widow of the last keeper, who still walks up to the gallery on the first day of every month.',
];
const STORY_ID: readonly string[] = [
  'Pemerintah kota memutuskan pada Selasa malam bahwa mercusuar lama akan dijadikan museum mulai musim hujan tahun depan setelah dua tahun menara itu dibiarkan kosong tanpa penjaga.',
  'Tiga anggota dewan menolak rencana itu karena belum ada yang menjelaskan siapa yang akan membayar atap baru, dan karena jalan ke tanjung terendam dua kali setiap tahun.',
  'Wali kota menyebut keputusan itu kabar baik bagi warga dan berjanji pajak tidak akan naik, sementara pemilik warung di dekat menara meminta tempat parkir yang lebih luas.',
];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

const NAV =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>';
const FOOTER = '<footer><p>© 2024 <a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></p></footer>';

interface Shell {
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
}

function page(title: string, content: string, { head = '', body = '', lang = 'en' }: Shell = {}): string {
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body class="${body}">${NAV}${content}${FOOTER}</body></html>`;
}

const slug = (text: string): string => text.toLowerCase().replace(/\P{L}+/gu, '-');

/** Teasers of a language, each made by a function of headline, text and address. */
function teasers(tongue: Tongue, make: (headline: string, text: string, href: string) => string): string {
  return TEASERS[tongue]
    .map(([headline, text], i) => make(headline, text, `/2024/0${i + 1}/${slug(headline)}/`))
    .join('');
}

const card =
  (tag: string, heading = 'h2') =>
  (headline: string, text: string, href: string): string =>
    `<${tag} class="post"><${heading} class="entry-title"><a href="${href}">${headline}</a></${heading}><p>${text}</p><a href="${href}">Read more</a></${tag}>`;

const og = (type: string): string => `<meta property="og:type" content="${type}">`;
const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const LISTS: readonly PageSample[] = [
  {
    name: 'a WordPress tag page',
    kind: 'list',
    html: page(
      'sungai – Kabar Timur',
      `<h1 class="page-title">Tag: <span>sungai</span></h1>${teasers('id', card('article'))}`,
      { lang: 'id', body: 'archive tag tag-sungai tag-41' },
    ),
  },
  {
    name: 'a WordPress category with schema.org',
    kind: 'list',
    html: page('News Archives - The Bay Gazette', `<h1>News</h1>${teasers('en', card('article'))}`, {
      head: `${og('article')}${ld({
        '@graph': [
          { '@type': 'CollectionPage', name: 'News Archives' },
          { '@type': 'WebSite', name: 'The Bay Gazette' },
        ],
      })}`,
    }),
  },
  {
    name: 'an author page with a long biography',
    kind: 'list',
    html: page(
      'Ana Ruiz, autora',
      `<h1>Ana Ruiz</h1><div class="author-bio"><p>Ana Ruiz escribe desde hace veinte años sobre puertos, barcos y gente de mar. Nació en Gijón y vive en Cádiz con dos perros.</p></div>${teasers('es', card('article', 'h3'))}`,
      { lang: 'es', head: og('profile'), body: 'archive author author-ana' },
    ),
  },
  {
    name: 'a tag page without classes, below a long introduction',
    kind: 'list',
    html: page(
      'Lighthouses | Bay',
      `<h1>Lighthouses</h1><p>${STORY[0] ?? ''}</p><div>${teasers('en', card('div'))}${teasers('de', card('div'))}</div>`,
    ),
  },
  {
    name: 'search results',
    kind: 'list',
    html: page(
      'Hasil pencarian untuk "garam" - Kabar',
      `<h1>Hasil pencarian untuk: garam</h1><form action="/"><input name="s"></form>${teasers('id', card('div', 'h3'))}`,
      { lang: 'id', body: 'search search-results' },
    ),
  },
  {
    name: 'search results without any',
    kind: 'list',
    html: page(
      'Search results for "zzz"',
      '<h1>Search results for: zzz</h1><p>Sorry, no posts matched your criteria. Please try again with other words.</p><form><input name="s"></form>',
      { body: 'search search-no-results' },
    ),
  },
  {
    name: 'a Blogger label page',
    kind: 'list',
    html: page(
      'Warta Pulau: laut',
      `<div class="status-msg">Menampilkan postingan dengan label laut. Tampilkan semua postingan</div>${teasers('id', (h, t, href) => `<div class="post hentry"><h3 class="post-title"><a href="${href}">${h}</a></h3><div class="post-body">${t} ${STORY_ID[1] ?? ''}</div><div class="post-footer">Diposkan oleh Sari</div></div>`)}`,
      { lang: 'id', body: 'label-view' },
    ),
  },
  {
    name: 'a Blogger front page with whole posts',
    kind: 'list',
    html: page(
      'Warta Pulau',
      teasers(
        'id',
        (h, t, href) =>
          `<div class="post hentry"><h3 class="post-title"><a href="${href}">${h}</a></h3><div class="post-body"><p>${t}</p>${paragraphs(STORY_ID)}</div></div>`,
      ),
      { lang: 'id' },
    ),
  },
  {
    name: 'a Drupal taxonomy page',
    kind: 'list',
    html: page(
      'Hafen | Küstenblatt',
      `<h1>Hafen</h1><div class="view-content">${teasers('de', (h, t, href) => `<div class="views-row"><div class="node node-teaser"><h2><a href="${href}">${h}</a></h2><div class="field"><p>${t}</p></div></div></div>`)}</div>`,
      { lang: 'de', body: 'path-taxonomy' },
    ),
  },
  {
    name: 'a Jekyll index with headlines only',
    kind: 'list',
    html: page(
      'Notes',
      `<ul class="post-list">${teasers('en', (h, _, href) => `<li><span>May 3, 2024</span><h2><a href="${href}">${h}</a></h2></li>`)}</ul>`,
    ),
  },
  {
    name: 'a Hugo archive with short headlines',
    kind: 'list',
    html: page(
      'Archive',
      `<h1>Archive</h1>${['Salt', 'Ferries', 'Two mills', 'Apples', 'A choir', 'Old maps', 'Roofs'].map((h) => `<p><time>2024-05-03</time> <a href="/posts/${slug(h)}/">${h}</a></p>`).join('')}`,
    ),
  },
  {
    name: 'a page of a list by its address',
    kind: 'list',
    path: 'www.bay.example/news/page/7/index.html',
    html: page('News', teasers('en', card('section', 'h3'))),
  },
  {
    name: 'a month by its address',
    kind: 'list',
    path: 'www.bay.example/2024/05/index.html',
    html: page('May 2024', teasers('fr', card('article')), { lang: 'fr' }),
  },
  {
    name: 'cards that are links as a whole',
    kind: 'list',
    html: page(
      'Dossiers',
      `<h1>Dossiers</h1><div class="grid">${teasers('fr', (h, t, href) => `<a class="card" href="${href}"><h3>${h}</h3><p>${t}</p><span>3 mai 2024</span></a>`)}</div>`,
      { lang: 'fr' },
    ),
  },
  {
    name: 'rows of columns',
    kind: 'list',
    html: page(
      'Nachrichten',
      `<h1>Nachrichten</h1>${[0, 1].map(() => `<div class="row">${teasers('de', (h, t, href) => `<div class="col"><span>Stadt</span><h3><a href="${href}">${h}</a></h3><p>${t}</p></div>`)}</div>`).join('')}`,
      { lang: 'de' },
    ),
  },
  {
    name: 'a list without blocks',
    kind: 'list',
    html: page(
      'Noticias',
      `<h1>Noticias</h1>${teasers('es', (h, t, href) => `<h3><a href="${href}">${h}</a></h3><p>${t}</p>`)}${teasers('fr', (h, t, href) => `<h3><a href="${href}">${h}</a></h3><p>${t}</p>`)}`,
      { lang: 'es' },
    ),
  },
  {
    name: 'a definition list',
    kind: 'list',
    html: page(
      'Press review',
      `<h1>Press review</h1><dl>${teasers('en', (h, t, href) => `<dt><a href="${href}">${h}</a></dt><dd>${t}</dd>`)}</dl>`,
    ),
  },
  {
    name: 'a table of a forum',
    kind: 'list',
    html: page(
      'Harbour talk - View forum',
      `<h1>Harbour talk</h1><table>${teasers('en', (h, _, href) => `<tr><td><a href="viewtopic.php?t=${href.length}">${h}</a></td><td><a href="u/1">Jan</a></td><td>12</td><td>340</td></tr>`)}</table>`,
    ),
  },
  {
    name: 'the boards of a forum',
    kind: 'list',
    html: page(
      'Forum Nelayan - Indeks',
      `<h1>Forum Nelayan</h1>${teasers('id', (h, t, href) => `<dl class="forum"><dt><a href="viewforum.php?f=${href.length}">${h}</a><br>${t}</dt><dd>34 topik</dd></dl>`)}`,
      { lang: 'id' },
    ),
  },
  {
    name: 'a shop’s shelf',
    kind: 'list',
    html: page(
      'Boots – Bay Shop',
      `<h1>Boots</h1><ul class="products">${['Rubber boots, green, high', 'Rubber boots, black, low', 'Leather boots with laces', 'Boots for children, red'].map((h) => `<li><a href="/p/${slug(h)}"><h2>${h}</h2></a><span>€ 39,00</span><a href="/cart?add=1">Add to cart</a></li>`).join('')}</ul>`,
    ),
  },
  {
    name: 'an index of a web server',
    kind: 'list',
    html: `<html><head><title>Index of /clips</title></head><body><h1>Index of /clips</h1><pre><a href="../">Parent Directory</a>${[1, 2, 3, 4].map((i) => `\n<a href="a${i}.html">a${i}.html</a> 2024-05-0${i} 10:00 12K`).join('')}</pre></body></html>`,
  },
  {
    name: 'bookmarks',
    kind: 'list',
    html: `<!DOCTYPE NETSCAPE-Bookmark-file-1><title>Bookmarks</title><h1>Bookmarks</h1><dl>${teasers('en', (h, _, href) => `<dt><a href="https://bay.example${href}" add_date="1706000000">${h}</a></dt>`)}${teasers('de', (h, _, href) => `<dt><a href="https://kueste.example${href}">${h}</a></dt>`)}</dl>`,
  },
  {
    name: 'a site map',
    kind: 'list',
    html: page(
      'Peta situs',
      `<h1>Peta situs</h1><ul>${teasers('id', (h, _, href) => `<li><a href="${href}">${h}</a></li>`)}</ul><ul>${['Olahraga', 'Ekonomi', 'Budaya', 'Opini'].map((h) => `<li><a href="/${h}">${h}</a></li>`).join('')}</ul>`,
      { lang: 'id' },
    ),
  },
  {
    name: 'a list in Japanese',
    kind: 'list',
    html: page(
      'タグ: 港 | 湾岸新聞',
      `<h1>タグ: 港</h1>${['港の古い灯台を資料館に改築へ', '朝市が三か月ぶりに再開した', '連絡船の運航は二時間ごとに', '防波堤の工事が始まった'].map((h, i) => `<article><h2><a href="/a/${i}">${h}</a></h2><p>町議会は昨晩、関係する予算案を賛成多数で可決し、来年の春までに工事を終える見通しを示した。</p></article>`).join('')}`,
      { lang: 'ja' },
    ),
  },
  {
    name: 'a list that schema.org describes as a blog',
    kind: 'list',
    html: page('Bay Blog', teasers('en', card('article')), {
      head: ld({
        '@type': 'Blog',
        name: 'Bay Blog',
        blogPost: TEASERS.en.map(([headline]) => ({ '@type': 'BlogPosting', headline })),
      }),
    }),
  },
  {
    name: 'a list of videos',
    kind: 'list',
    html: page(
      'Videos',
      `<h1>Videos</h1>${teasers('en', (h, _, href) => `<div class="video"><img src="a.jpg"><a href="${href}">${h}</a><span>02:13</span></div>`)}${teasers('fr', (h, _, href) => `<div class="video"><img src="a.jpg"><a href="${href}">${h}</a><span>01:10</span></div>`)}`,
    ),
  },
];

const FRONTS: readonly PageSample[] = [
  {
    name: 'the front page of a newspaper',
    kind: 'front',
    path: 'www.bay.example/index.html',
    html: page(
      'The Bay Gazette',
      `<section><h2>News</h2>${teasers('en', card('article', 'h3'))}</section><section><h2>Sport</h2>${teasers('en', (h, _, href) => `<li><a href="/sport${href}">${h}</a></li>`)}</section>`,
      { head: og('website') },
    ),
  },
  {
    name: 'a WordPress front page',
    kind: 'front',
    html: page('Kabar Timur – Berita dari timur', teasers('id', card('article')), {
      lang: 'id',
      body: 'home blog',
      head: og('website'),
    }),
  },
  {
    name: 'a front page whose canonical address is the root',
    kind: 'front',
    html: page('Küstenblatt', `<h1>Küstenblatt</h1>${teasers('de', card('article'))}`, {
      lang: 'de',
      head: '<link rel="canonical" href="https://kueste.example/">',
    }),
  },
];

const NOT_FOUND: readonly PageSample[] = [
  {
    name: 'a page that was not found',
    kind: 'not-found',
    html: page(
      'Page not found – Bay',
      '<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p><form><input name="s"></form>',
      { body: 'error404' },
    ),
  },
  {
    name: 'one in Indonesian',
    kind: 'not-found',
    html: page(
      'Halaman Tidak Ditemukan',
      '<h1>404</h1><p>Maaf, halaman yang Anda cari tidak ada atau sudah dipindahkan.</p>',
      { lang: 'id' },
    ),
  },
  {
    name: 'one in German',
    kind: 'not-found',
    html: page(
      'Fehler 404',
      '<h2>Seite nicht gefunden</h2><p>Die gewünschte Seite gibt es nicht oder nicht mehr. Bitte prüfen Sie die Adresse.</p>',
      { lang: 'de' },
    ),
  },
  {
    name: 'one that offers other articles',
    kind: 'not-found',
    html: page(
      'Página no encontrada',
      `<h1>Página no encontrada</h1><p>Lo sentimos, la página no existe.</p><h3>Lo más leído</h3>${teasers('es', (h, _, href) => `<li><a href="${href}">${h}</a></li>`)}`,
      { lang: 'es' },
    ),
  },
  {
    name: 'one in Russian',
    kind: 'not-found',
    html: page(
      'Страница не найдена',
      '<h1>Страница не найдена</h1><p>Возможно, она была удалена или адрес введён с ошибкой.</p>',
      { lang: 'ru' },
    ),
  },
  {
    name: 'a server’s error',
    kind: 'not-found',
    html: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.18.0</center></body></html>',
  },
  {
    name: 'an Apache error',
    kind: 'not-found',
    html: '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL /news/12 was not found on this server.</p><hr><address>Apache/2.4 Server at bay.example Port 80</address></body></html>',
  },
  {
    name: 'one in Chinese',
    kind: 'not-found',
    html: page('页面不存在', '<h1>抱歉，您访问的页面不存在</h1><p>请返回首页或使用搜索。</p>', {
      lang: 'zh',
    }),
  },
  {
    name: 'an article that is gone',
    kind: 'not-found',
    html: page(
      'Article no longer available',
      '<h1>This article is no longer available</h1><p>The publisher has removed it. You may find similar stories on our front page.</p>',
    ),
  },
];

const FORMS: readonly PageSample[] = [
  {
    name: 'a page to log in',
    kind: 'form',
    html: page(
      'Log In ‹ Bay — WordPress',
      '<form><label>Username</label><input name="log"><label>Password</label><input type="password" name="pwd"><a href="/lost">Lost your password?</a></form>',
      { body: 'login' },
    ),
  },
  {
    name: 'one in Indonesian',
    kind: 'form',
    html: page(
      'Masuk | Kabar Timur',
      '<h1>Masuk</h1><p>Silakan masuk dengan akun Anda untuk membaca berita ini.</p><form><input type="email" name="e"><input type="password" name="p"></form>',
      { lang: 'id' },
    ),
  },
  {
    name: 'a registration',
    kind: 'form',
    html: page(
      'Registrieren',
      '<h1>Konto erstellen</h1><form><input name="vorname"><input name="nachname"><input type="email"><input type="password"><input type="checkbox"> Ich stimme den Bedingungen zu.</form>',
      { lang: 'de' },
    ),
  },
  {
    name: 'a page to write to the editors',
    kind: 'form',
    html: page(
      'Contact us',
      '<h1>Contact us</h1><p>Do you have a story for us? Fill in the form and we will write back.</p><form><input name="name"><input type="email"><textarea name="text"></textarea></form>',
    ),
  },
  {
    name: 'a newsletter',
    kind: 'form',
    html: page(
      'Newsletter',
      '<h1>Newsletter</h1><p>Get our best stories every Friday. You can leave at any time.</p><form><input type="email"><input name="first"><input name="last"></form>',
    ),
  },
  {
    name: 'consent to cookies',
    kind: 'form',
    html: page(
      'Before you continue',
      '<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services and to measure how many people read us.</p><form><button>Reject all</button><button>Accept all</button></form>',
    ),
  },
  {
    name: 'a long consent to cookies',
    kind: 'form',
    html: page(
      'We value your privacy',
      `<h1>We value your privacy</h1><p>We and our 842 partners store and access information on a device, such as unique IDs in cookies, to process personal data.</p><p>You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used, or at any time in the privacy policy page.</p><p>These choices will be signaled to our partners and will not affect browsing data, as the notice below explains.</p><form><input type="checkbox"><input type="checkbox"><input type="checkbox"><button>Accept</button></form>`,
    ),
  },
  {
    name: 'a check for robots',
    kind: 'form',
    html: '<html><head><title>Just a moment...</title></head><body><h1>bay.example</h1><p>Verify you are human by completing the action below.</p><noscript>Enable JavaScript and cookies to continue</noscript></body></html>',
  },
];

const FRAGMENTS: readonly PageSample[] = [
  {
    name: 'a frame with an advertisement',
    kind: 'fragment',
    html: '<html><body><p>An advertisement frame.</p></body></html>',
  },
  {
    name: 'a set of frames',
    kind: 'fragment',
    html: '<html><head><title>Harian Pulau</title></head><frameset cols="20%,80%"><frame src="menu.htm"><frame src="isi.htm"></frameset></html>',
  },
  {
    name: 'a menu in a frame',
    kind: 'fragment',
    html: '<html><body><a href="a.htm">Berita</a><br><a href="b.htm">Olahraga</a><br><a href="c.htm">Opini</a></body></html>',
  },
  {
    name: 'a forwarding',
    kind: 'fragment',
    html: '<html><head><title>Redirecting…</title><meta http-equiv="refresh" content="0; url=https://bay.example/new/"></head><body><h1>Redirecting…</h1><a href="https://bay.example/new/">Click here if you are not redirected.</a></body></html>',
  },
  {
    name: 'a button in a frame',
    kind: 'fragment',
    html: '<html><head></head><body><div class="fb-like"><span>1,204 people like this.</span></div></body></html>',
  },
  { name: 'an empty page', kind: 'fragment', html: '<html><head></head><body></body></html>' },
];

const THIN: readonly PageSample[] = [
  {
    name: 'a page that only a script fills',
    kind: 'thin',
    html: '<html><head><title>Bay</title></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>',
  },
  {
    name: 'a page that is to come',
    kind: 'thin',
    html: page('Bay Events', '<h1>Events</h1><div>Coming soon</div>'),
  },
  {
    name: 'a picture alone',
    kind: 'thin',
    html: page('IMG_2041', '<h1>IMG_2041</h1><img src="IMG_2041.jpg">', { body: 'attachment' }),
  },
];

const news = (data: object): string =>
  ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...data });

const ARTICLES: readonly PageSample[] = [
  {
    name: 'a plain article',
    kind: 'article',
    html: page('Lighthouse to be a museum', `<h1>Lighthouse to be a museum</h1>${paragraphs(STORY)}`),
  },
  {
    name: 'a short item without any declaration',
    kind: 'article',
    html: page(
      'Old lighthouse opens',
      `<h1>Old lighthouse opens</h1><p>5 May 2024</p>${paragraphs(STORY.slice(0, 2))}`,
    ),
  },
  {
    name: 'an item of forty words in Indonesian',
    kind: 'article',
    html: page(
      'Mercusuar jadi museum | Kabar',
      `<h1>Mercusuar jadi museum</h1><p>Rabu, 8 Mei 2024</p>${paragraphs(STORY_ID.slice(0, 2))}`,
      { lang: 'id' },
    ),
  },
  {
    name: 'an article above many others',
    kind: 'article',
    html: page(
      'Lighthouse to be a museum',
      `<h1>Lighthouse to be a museum</h1>${paragraphs(STORY.slice(0, 3))}<h2>Read more</h2>${teasers('en', card('article'))}${teasers('de', card('article'))}${teasers('fr', card('article'))}`,
    ),
  },
  {
    name: 'an article with links between its paragraphs',
    kind: 'article',
    html: page(
      'Mercusuar jadi museum',
      `<h1>Mercusuar jadi museum</h1>${STORY_ID.map((text, i) => `<p>${text}</p><p><b>Baca juga: <a href="/b/${i}">${TEASERS.id[i]?.[0] ?? ''}</a></b></p>`).join('')}`,
      { lang: 'id' },
    ),
  },
  {
    name: 'a video with a declared headline and date',
    kind: 'article',
    html: page(
      'Watch: the lamp is lit',
      '<h1>Watch: the lamp is lit</h1><div class="player"></div><p>The lamp burned again on Sunday.</p>',
      { head: news({ headline: 'Watch: the lamp is lit', datePublished: '2024-05-05' }) },
    ),
  },
  {
    name: 'a gallery with a date in meta elements',
    kind: 'article',
    html: page(
      'Pictures: the lamp',
      '<h1>Pictures: the lamp</h1><figure><img src="a.jpg"><figcaption>The lamp at night.</figcaption></figure>',
      {
        head: `${og('article')}<meta property="og:title" content="Pictures: the lamp"><meta property="article:published_time" content="2024-05-05T10:00:00Z">`,
      },
    ),
  },
  {
    name: 'a paywall',
    kind: 'article',
    html: page(
      'Who pays for the roof',
      '<h1>Who pays for the roof</h1><p>Nobody has said so far who will pay for the roof of the tower.</p><form><h2>Log in to read on</h2><input name="e"><input type="password"></form>',
      {
        head: news({
          headline: 'Who pays for the roof',
          datePublished: '2024-05-05',
          isAccessibleForFree: false,
        }),
      },
    ),
  },
  {
    name: 'an article about error pages',
    kind: 'article',
    html: page('Page not found: why links die', `<h1>Page not found: why links die</h1>${paragraphs(STORY)}`),
  },
  {
    name: 'an article whose headline begins like a list',
    kind: 'article',
    html: page(
      'Search for missing hikers ends',
      `<h1>Search for missing hikers ends</h1>${paragraphs(STORY.slice(0, 3))}`,
    ),
  },
  {
    name: 'an article in an archive by number',
    kind: 'article',
    path: 'www.bay.example/archive/63076/index.html',
    html: page('Lighthouse', `<h1>Lighthouse</h1>${paragraphs(STORY.slice(0, 3))}`),
  },
  {
    name: 'an article with readers’ comments',
    kind: 'article',
    html: page(
      'Lighthouse to be a museum',
      `<h1>Lighthouse to be a museum</h1>${paragraphs(STORY.slice(0, 2))}<ol>${['Jan', 'Eva', 'Per', 'Ida'].map((who) => `<li class="comment"><a href="https://${who}.example">${who} from the northern end of town</a><p>I have walked up there every summer since I was a child, and I would pay for the roof myself.</p></li>`).join('')}</ol>`,
    ),
  },
  {
    name: 'a post whose headline links to itself',
    kind: 'article',
    html: page(
      'Lighthouse',
      `<div><div class="post"><h2><a href="/2024/05/lighthouse-museum">Lighthouse to be a museum</a></h2>${paragraphs(STORY.slice(0, 3))}</div></div><div class="sidebar">${teasers('en', (h, _, href) => `<li><a href="${href}">${h}</a></li>`)}</div>`,
    ),
  },
  {
    name: 'an article that names three of a series',
    kind: 'article',
    html: page(
      'Lighthouse, part 4',
      `<h1>Lighthouse, part 4</h1><ul>${teasers('fr', (h, _, href) => `<li><a href="${href}">${h}</a></li>`)}</ul>${paragraphs(STORY)}`,
    ),
  },
  {
    name: 'an article with a form below',
    kind: 'article',
    html: page(
      'Lighthouse to be a museum',
      `<h1>Lighthouse to be a museum</h1>${paragraphs(STORY.slice(0, 3))}<form><h3>Leave a reply</h3><input name="a"><input type="email"><input name="url"><textarea></textarea></form>`,
    ),
  },
  {
    name: 'an article in Chinese',
    kind: 'article',
    html: page(
      '港口旧灯塔将改建成博物馆',
      '<h1>港口旧灯塔将改建成博物馆</h1><p>镇议会昨晚通过决议，港口的旧灯塔明年春天将改建成博物馆。两年来，没有人为这座塔找到别的用途，通往海角的道路每年冬天被淹两次。</p><p>三名议员投了反对票，因为至今没有人说明谁来支付新屋顶的费用，而塔旁咖啡馆的老板则要求修建更大的停车场，方便游客停车。</p>',
      { lang: 'zh' },
    ),
  },
];

/** Pages of all kinds, of our own making, as sites of many kinds make them. */
export const PAGE_SAMPLES: readonly PageSample[] = [
  ...LISTS,
  ...FRONTS,
  ...NOT_FOUND,
  ...FORMS,
  ...FRAGMENTS,
  ...THIN,
  ...ARTICLES,
];
