/** The fields that a clipping's properties may give: front matter, lines of 'Key: value', columns. */
export type PropertyField =
  'title' | 'date' | 'modified' | 'authors' | 'outlet' | 'url' | 'section' | 'language';

/**
 * Names of properties by field, the surest first, as {@link foldKey} leaves them. When a page was saved or a note was written is
 * no field: 'created', 'date saved' and 'added' are missing on purpose.
 */
const KEYS: Readonly<Record<PropertyField, string>> = {
  title:
    'title headline fulltitle articletitle pagetitle originaltitle doctitle ogtitle judul judulartikel titel überschrift schlagzeile titre título titulo titolo tytuł nadpis cím otsikko overskrift başlık tiêuđề заголовок название заглавие наслов τίτλος العنوان عنوان כותרת शीर्षक ชื่อเรื่อง หัวข้อ 标题 標題 题目 タイトル 見出し 제목',
  date: 'date published publisheddate datepublished dateposted publishedat publishedon publishedtime pubdate publishdate publicationdate publishtime pubtime publicationtime publishon dateofpublication datepublication posted postedon postdate datetext datestring datewords dateastext displaydate releasedate issued dateissued dcdate articledate tanggal tanggalterbit tgl diterbitkan terbit waktu datum erscheinungsdatum veröffentlicht veröffentlichtam erschienen erschienenam fecha fechadepublicación publicado publicadoel data datadepublicação datapublicacao publié publiéle datedepublication pubblicato datadipubblicazione gepubliceerd publicatiedatum opublikowano datapublikacji datumvydání megjelenés dátum julkaistu publicerad publisert udgivet tarih yayıntarihi ngày ngàyđăng дата опубликовано датапубликации опубліковано датум ημερομηνία التاريخ تاريخ تاریخ תאריך तारीख दिनांक วันที่ 日期 发布时间 发布日期 發布時間 日付 公開日 掲載日 날짜 작성일 게시일',
  modified:
    'modified updated lastmod lastmodified lastmodifiedat updatedat datemodified dateupdated modifieddate updateddate lastupdated diperbarui aktualisiert geändert misàjour actualizado atualizado aggiornato bijgewerkt обновлено güncelleme 更新日 更新时间 수정일',
  authors:
    'author authors byline by creator creators writer writers writtenby authorname authorsname authornames dccreator penulis oleh reporter wartawan pewarta autor autoren autorin autorinnen verfasser von auteur auteurs par autora autores por autore autori di schrijver door autorzy szerző kirjoittaja författare forfatter yazar tácgiả автор авторы автори συγγραφέας الكاتب نویسنده מחבר लेखक ผู้เขียน 作者 记者 記者 著者 筆者 저자 기자 글쓴이',
  outlet:
    'outlet publication publicationname publicationtitle publisher publishername newspaper journal magazine media medium site sitename website websitetitle source sourcename sourcetitle feedtitle ogsitename containertitle koran suratkabar majalah sumber quelle zeitung zeitschrift fuente periódico periodico diario revista fonte jornal veículo journalsource revue testata giornale rivista bron krant czasopismo źródło gazeta zdroj forrás lähde källa kilde kaynak gazete nguồn báo источник издание газета джерело πηγή εφημερίδα المصدر صحيفة منبع מקור עיתון स्रोत แหล่งที่มา 来源 來源 媒体 媒體 出典 媒体名 新聞 출처 언론사 매체',
  url: 'url link canonicalurl canonical sourceurl urlsource originalurl originallink articleurl pageurl weburl weblink webpage website href permalink tautan laman alamat source sumber adresse lien enlace fuente fonte quelle bron indirizzo ссылка источник adres lenke lenk länk odkaz الرابط رابط לינק קישור लिंक ลิงก์ liênkết nguồn 链接 網址 网址 连结 リンク 링크 출처 주소',
  section:
    'section rubrik category categories kategori kategorie ressort sección seccion rubrique sezione sectie sekcja раздел рубрика bölüm chuyênmục 栏目 欄目 カテゴリー 섹션',
  language: 'lang language bahasa sprache idioma langue lingua taal język язык dil 语言 言語 언어',
};

const RANKS: ReadonlyMap<PropertyField, ReadonlyMap<string, number>> = new Map(
  Object.entries(KEYS).map(([field, words]) => [
    field as PropertyField,
    new Map(words.split(' ').map((word, rank) => [foldKey(word), rank])),
  ]),
);

/** Properties of notes that say nothing about the article. */
const OTHER = new Set(
  'created createdat createdtime createdon creationdate dateadded added addedon datesaved saved savedat savedon clipped clippedat timeadded updatedtime id parentid type status tags tag keywords labels notebook folder collection summary description excerpt abstract note notes image cover banner favicon icon wordcount readingtime domain hostname editor kind contenttype markdowncontent content text body highlights annotations aliases cssclass cssclasses publish layout draft slug'.split(
    ' ',
  ),
);

/** Returns a property's name as it is compared: 'date_published', 'Date Published' and 'datePublished' are one. */
export function foldKey(key: string): string {
  return key
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:params|extra|meta|metadata|taxonomies)\./, '')
    .replace(/[\s_.:*-]+/g, '');
}

/** Returns how sure a property of this name gives the field: smaller is surer; null when it does not. */
export function rankKey(field: PropertyField, key: string): number | null {
  return RANKS.get(field)?.get(foldKey(key)) ?? null;
}

/** Tells whether a property of this name gives any field. */
export function isFieldKey(key: string): boolean {
  const folded = foldKey(key);
  return [...RANKS.values()].some((ranks) => ranks.has(folded));
}

/** Tells whether a property of this name is one that programs for notes write, whatever it says. */
export function isNoteKey(key: string): boolean {
  return OTHER.has(foldKey(key));
}
