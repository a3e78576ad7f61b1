/** What tells pages that are no articles, in whatever language a site is kept in. All in lower case. */

/** What the headline of a page says where an address leads nowhere, or the server failed. */
export const NOT_FOUND_PHRASES: readonly string[] = [
  ...['page not found', 'not found', 'page cannot be found', 'page could not be found', 'file not found'],
  ...["page can't be found", "page doesn't exist", 'page does not exist', 'nothing found', 'nothing here'],
  ...['page is missing', 'page no longer exists', 'page unavailable', 'internal server error', 'bad gateway'],
  ...['service unavailable', 'access denied', 'forbidden', 'no longer available', "can't find that page"],
  ...['halaman tidak ditemukan', 'tidak ditemukan', 'halaman tidak tersedia', 'halaman yang anda cari'],
  ...['halaman ini tidak ada', 'laman tidak ditemukan', 'halaman tidak dijumpai', 'tidak dapat ditemukan'],
  ...['seite nicht gefunden', 'nicht gefunden', 'seite existiert nicht', 'seite wurde nicht gefunden'],
  ...['seite nicht verfügbar', 'page introuvable', 'introuvable', 'page non trouvée', "n'existe pas"],
  ...[
    'página no encontrada',
    'no encontrada',
    'no se encuentra',
    'no existe la página',
    'no se ha encontrado',
  ],
  ...['página não encontrada', 'não encontrada', 'pagina non trovata', 'non trovata', 'pagina niet gevonden'],
  ...['niet gevonden', 'nie znaleziono', 'nie została znaleziona', 'stránka nenalezena', 'nebyla nalezena'],
  ...['sidan hittades inte', 'siden blev ikke fundet', 'siden finnes ikke', 'fant ikke siden'],
  ...['sivua ei löytynyt', 'az oldal nem található', 'pagina nu a fost găsită', 'sayfa bulunamadı'],
  ...['страница не найдена', 'не найдена', 'не найдено', 'сторінку не знайдено', 'η σελίδα δεν βρέθηκε'],
  ...['không tìm thấy', 'ไม่พบหน้า', 'הדף לא נמצא', 'الصفحة غير موجودة', 'صفحه یافت نشد', 'पृष्ठ नहीं मिला'],
  ...['页面不存在', '找不到页面', '找不到頁面', '頁面不存在', '页面未找到', 'ページが見つかりません'],
  ...['見つかりませんでした', '페이지를 찾을 수 없습니다', '존재하지 않는 페이지'],
];

/** What the headline or title of a page says that is there to be filled in or agreed to. */
export const FORM_PHRASES: readonly string[] = [
  ...['log in', 'login', 'sign in', 'sign up', 'log on', 'register', 'create an account', 'create account'],
  ...[
    'forgot password',
    'forgot your password',
    'reset password',
    'my account',
    'contact us',
    'contact form',
  ],
  ...[
    'checkout',
    'subscribe',
    'cookie consent',
    'before you continue',
    'we value your privacy',
    'newsletter',
  ],
  ...[
    'cookie settings',
    'privacy settings',
    'verify you are human',
    'just a moment',
    'shopping cart',
    'captcha',
  ],
  ...['masuk', 'daftar', 'daftar akun', 'buat akun', 'lupa kata sandi', 'lupa password', 'hubungi kami'],
  ...['berlangganan', 'keranjang belanja', 'pengaturan cookie', 'anmelden', 'anmeldung', 'registrieren'],
  ...['registrierung', 'konto erstellen', 'passwort vergessen', 'kontakt', 'kontaktformular', 'warenkorb'],
  ...['cookie-einstellungen', 'einloggen', 'connexion', 'se connecter', "s'inscrire", 'inscription'],
  ...['mot de passe oublié', 'contactez-nous', 'iniciar sesión', 'regístrate', 'acceder', 'registrarse'],
  ...['crear cuenta', 'contacto', 'entrar', 'iniciar sessão', 'cadastre-se', 'criar conta', 'fale conosco'],
  ...['contato', 'accedi', 'registrati', 'accesso', 'contatti', 'inloggen', 'registreren', 'aanmelden'],
  ...['zaloguj się', 'logowanie', 'rejestracja', 'přihlášení', 'přihlásit se', 'logga in', 'log ind'],
  ...['logg inn', 'kirjaudu', 'bejelentkezés', 'giriş yap', 'üye ol', 'войти', 'вход', 'регистрация'],
  ...['авторизация', 'увійти', 'đăng nhập', 'đăng ký', 'เข้าสู่ระบบ', 'התחברות', 'تسجيل الدخول', 'ورود'],
  ...['登录', '登入', '注册', '註冊', 'ログイン', '会員登録', '로그인', '회원가입'],
];

/** What begins the headline of a list of pages; a colon, quotation mark or name follows. */
export const LIST_PHRASES: readonly string[] = [
  ...['tag', 'tags', 'tagged', 'category', 'categories', 'archive', 'archives', 'author', 'posts by'],
  ...[
    'articles by',
    'stories by',
    'all posts',
    'all articles',
    'latest news',
    'latest posts',
    'topic',
    'topics',
  ],
  ...[
    'search',
    'search results',
    'search results for',
    'results for',
    'posts tagged',
    'showing posts',
    'label',
  ],
  ...['index of', 'site map', 'sitemap', 'forum', 'forums', 'section', 'monthly archives', 'daily archives'],
  ...['kategori', 'arsip', 'arsip berita', 'indeks', 'indeks berita', 'penulis', 'topik', 'hasil pencarian'],
  ...[
    'hasil pencarian untuk',
    'pencarian',
    'label',
    'berita terbaru',
    'tulisan oleh',
    'artikel oleh',
    'rubrik',
  ],
  ...['menampilkan postingan', 'daftar isi', 'peta situs', 'semua artikel', 'kanal', 'berita tentang'],
  ...['schlagwort', 'schlagwörter', 'kategorie', 'archiv', 'suche', 'suchergebnisse', 'suchergebnisse für'],
  ...['thema', 'autor', 'beiträge von', 'artikel von', 'alle beiträge', 'étiquette', 'catégorie', 'auteur'],
  ...['résultats', 'résultats de recherche', 'recherche', 'mot-clé', 'articles de', 'etiqueta', 'categoría'],
  ...['archivo', 'resultados', 'resultados de búsqueda', 'búsqueda', 'artículos de', 'todas las noticias'],
  ...['categoria', 'arquivo', 'resultados da busca', 'busca', 'pesquisa', 'autore', 'archivio', 'risultati'],
  ...['ricerca', 'categorie', 'archief', 'zoekresultaten', 'zoeken', 'onderwerp', 'kategoria', 'archiwum'],
  ...['wyniki wyszukiwania', 'rubrika', 'štítek', 'etikett', 'arkiv', 'haku', 'címke', 'etiket', 'arama'],
  ...['метка', 'рубрика', 'категория', 'архив', 'поиск', 'результаты поиска', 'автор', 'тег'],
  ...['thẻ', 'chuyên mục', 'tìm kiếm', 'หมวดหมู่', 'תגית', 'קטגוריה', 'وسم', 'تصنيف', 'برچسب'],
  ...['标签', '分类', '標籤', '分類', 'タグ', 'カテゴリー', '検索結果', '태그', '카테고리', '검색결과'],
];

/** Parts of an address behind which stands what a list is of: '/tag/sungai'. */
export const LIST_SEGMENTS: ReadonlySet<string> = new Set(
  (
    'tag tags category categories cat categoria categorias categorie categories-list kategori kategorie kategorien rubrik rubrica ' +
    'rubrique label labels topic topics topik thema themen tema temas author authors autor autoren autore auteur auteurs penulis ' +
    'users members archive archives archiv archivo arsip indeks search cari pencarian suche ' +
    'recherche buscar busca cerca zoeken sok szukaj schlagwort schlagworte etiqueta etiquetas keyword keywords ' +
    'product-category product-tag taxonomy term forum forums board boards viewforum memberlist'
  ).split(' '),
);

/** Parts of an address that are pages to fill in. */
export const FORM_SEGMENTS: ReadonlySet<string> = new Set(
  (
    'login log-in signin sign-in signup sign-up register registration masuk anmelden anmeldung connexion wp-login ' +
    'account my-account password-reset forgot-password lostpassword lost-password subscribe checkout cart contact contact-us kontak hubungi-kami kontakt contacto ' +
    'contato consent logon'
  ).split(' '),
);

/** Parts of an address behind which stands the number of a page of a list: '/page/2'. */
export const PAGE_SEGMENTS: ReadonlySet<string> = new Set(
  'page pages halaman seite pagina página strona stranica sayfa'.split(' '),
);

/** Names of what a search sends in an address. */
export const SEARCH_PARAMETERS: ReadonlySet<string> = new Set(
  's q query search keyword keywords tag cat category author label kategori cari term paged'.split(' '),
);
