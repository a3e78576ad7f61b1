/**
 * What the databases of the press write around articles: Nexis, Factiva and ProQuest, whose pages are in the language of the reader
 * and not of the article. Taken from their downloads and from programs that read them; where no download was to be had, from the
 * pages of the databases.
 */

/** What a label in a download of a database stands before. */
export type PressField =
  | 'title'
  | 'authors'
  | 'outlet'
  | 'publication'
  | 'date'
  | 'section'
  | 'length'
  | 'dateline'
  | 'highlight'
  | 'body'
  | 'url'
  | 'id'
  | 'foot'
  | 'loaded'
  | 'other';

type Labels = Readonly<Partial<Record<PressField, string>>>;

/**
 * Labels of Nexis, as {@link foldPressLabel} leaves them, by field. 'loaded' is the day on which Nexis took the article in; 'foot' and
 * 'loaded' stand below the text, 'other' above it.
 */
const NEXIS: Labels = {
  title:
    'headline heading title titel überschrift schlagzeile titre titular título titulo kop kopregel judul',
  authors:
    'byline author autor autorin verfasser verfasserzeile auteur auteurs signature firma autora autores naamregel penulis baris-penulis',
  section:
    'section rubrik ressort rubrique section sección seccion sectie rubriek katern bagian seksi rubrik',
  length: 'length länge longueur longitud extensión extension lengte panjang',
  dateline:
    'dateline ortszeile datumszeile ortsmarke lieu date-lieu origine lugar procedencia dagtekening plaats dateringsregel asal',
  highlight:
    'highlight highlights anriss vorspann encart chapeau pointsforts destacado destacados entradilla hoogtepunt hoogtepunten sorotan',
  body: 'body haupttext text corps texte cuerpo texto hoofdtekst tekst isi badan teks',
  loaded:
    'loaddate ladedatum ladezeit datechargement datedechargement fechacarga fechadecarga laaddatum laatstgeladen tanggalmuat tanggalpemuatan',
  foot: 'language sprache langue idioma lengua taal bahasa publicationtype publikationstyp publikationsart typepublication typedepublication tipopublicación tipodepublicación publicatietype soortpublicatie jenispublikasi tipepublikasi journalcode zeitschriftencode coderevue codejournal códigodelapublicación códigodelarevista tijdschriftcode publicatiecode kodejurnal kodepublikasi graphic graphics grafik bild illustration graphique gráfico grafico gráficos grafisch afbeelding gambar documenttype dokumenttyp typededocument typedocument tipodedocumento documentsoort jenisdokumen update aktualisierung subject thema sujet asunto tema onderwerp subjek subyek organization organisation organización organisatie organisasi company firma unternehmen société empresa compañía bedrijf perusahaan industry branche secteuractivité industria industri person personne persona persoon orang geographic geographie géographie geografía geografie geografi localisationgeo city state country ticker stocksymbol symboleboursier correctiondate correction notes series type publicationsubtype urls accno categories cite',
  url: 'url weblink',
  other:
    'column kolumne edition ausgabe édition edición editie edisi series distribution verteilung insert page seite pagination source quelle',
};

/** Labels of ProQuest, in the same form. */
const PROQUEST: Labels = {
  title: 'title titel titre título titulo judul',
  authors: 'author authors autor autoren auteur auteurs autores pengarang penulis byline',
  publication:
    'publicationinfo publicationinformation informationenzurveröffentlichung informationssurlapublication informationsdepublication informacióndepublicación informacióndelapublicación publicatieinformatie infopublikasi informasipublikasi',
  outlet:
    'publicationtitle publikationstitel titelderveröffentlichung titelderpublikation titredelapublication títulodepublicación títulodelapublicación titelvanpublicatie publicatietitel judulpublikasi judulterbitan',
  date: 'publicationdate erscheinungsdatum veröffentlichungsdatum publikationsdatum datedepublication fechadepublicación publicatiedatum datumvanpublicatie tanggalpublikasi tanggalterbit',
  section: 'section rubrik rubrique sección sectie bagian seksi',
  dateline: 'dateline',
  highlight: 'subtitle alternatetitle untertitel sousTitre subtítulo ondertitel subjudul',
  body: 'fulltext volltext textecomplet texteintégral textocompleto volledigetekst volledigtekst tekslengkap',
  id: 'proquestdocumentid proquestdokumentid dokumentid iddedocumentproquest iddudocumentproquest iddedocumentodeproquest iddeldocumentodeproquest proquestdocumentnummer proquestdocumentidentificatie iddokumenproquest',
  loaded:
    'documenturl dokumenturl proquestdocumentlink urldudocument urldeldocumento urldokumen lastupdated letzteaktualisierung zuletztaktualisiert dernièremiseàjour últimaactualización laatstbijgewerkt terakhirdiperbarui terakhirdimutakhirkan',
  foot: 'subject thema schlagwort sujet materia tema onderwerp subjek location ort lieu lugar locatie lokasi companyorganization company people person persons identifierkeyword identifierskeywords classification pages page seiten páginas halaman firstpage publicationyear year volume issue numberofpages publisher verlag éditeur editorial uitgever penerbit placeofpublication countryofpublication publicationsubject issn eissn isbn sourcetype quellentyp typedesource tipodefuente brontype jenissumber languageofpublication sprache sprachederveröffentlichung languedepublication idiomadelapublicación taal taalvanpublicatie bahasapublikasi documenttype documentfeature accessionnumber doi copyright database datenbank basededonnées basededatos databank basisdata onlinepublicationdate publicationhistory milestonedates credit ethnicity language businessindexingterm literatureindexingterm',
  other:
    'abstract zusammenfassung résumé resumen samenvatting abstrak links column edition correspondenceauthor',
};

const NEXIS_FIELDS = index(NEXIS);
const PROQUEST_FIELDS = index(PROQUEST);

function index(labels: Labels): ReadonlyMap<string, PressField> {
  const fields = new Map<string, PressField>();
  for (const [field, words] of Object.entries(labels)) {
    for (const word of words.split(' ')) {
      const folded = foldPressLabel(word);
      if (!fields.has(folded)) fields.set(folded, field as PressField);
    }
  }
  return fields;
}

/** Returns a label as it is compared: 'LOAD-DATE', 'Load-Date' and 'Load Date' are one. */
export function foldPressLabel(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s/_’'.&-]+/g, '');
}

/** Returns what a label of Nexis stands before; null for none. */
export function nexisField(label: string): PressField | null {
  return NEXIS_FIELDS.get(foldPressLabel(label)) ?? null;
}

/** Returns what a label of ProQuest stands before; null for none. */
export function proquestField(label: string): PressField | null {
  return PROQUEST_FIELDS.get(foldPressLabel(label)) ?? null;
}

/** The line before each article of an older download: '3 of 25 DOCUMENTS', 'Dokument 3 von 25'. */
export const COUNT_LINE =
  /^(?:(?<first>\d{1,6}) of \d{1,6} DOCUMENTS?|(?:Dokument|Document|Documento|Dokumen|Doc\.?) (?<second>\d{1,6}) (?:von|de|van|dari|sur) \d{1,6})$/i;
/** The line behind each article of Nexis Uni. */
export const END_LINE =
  /^(?:End of Document|Ende des Dokuments?|Dokumentende|Fin du document|Fin del documento|Einde (?:van )?(?:het )?document|Akhir (?:dari )?dokumen)\.?$/i;
/** The line above an article's text in Nexis Uni. */
export const BODY_LINE =
  /^(?:Body|Haupttext|Hauptteil|Text|Corps|Corps du texte|Cuerpo|Texto|Hoofdtekst|Tekst|Isi|Badan)$/i;
/** Lines above what follows a text in Nexis Uni. */
export const AFTER_BODY_LINE =
  /^(?:Graphic|Graphics|Grafik|Graphique|Gráfico|Grafisch|Afbeelding|Grafis|Classification|Klassifizierung|Klassifikation|Clasificación|Classificatie|Klasifikasi|Notes|Anmerkungen|Notas|Notities|Catatan|Correction-Date|Load-Date)$/i;
/** Lines of the page in front of a download that say what was asked for, and by whom: nothing of it is the articles'. */
export const COVER_LINE =
  /^(?:User Name|Date and Time|Job Number|Client\/Matter|Search Terms|Search Type|Narrowed by|Content Type|Download Request|Time Of Request|Send To|Terms|Project ID|Combined Source|Benutzername|Datum und Uhrzeit|Auftragsnummer|Jobnummer|Mandant\/Sache|Suchbegriffe|Suchtyp|Eingegrenzt nach|Inhaltstyp|Nom d['’]utilisateur|Date et heure|Numéro de (?:la )?tâche|Client\/dossier|Termes de (?:la )?recherche|Type de recherche|Type de contenu|Nombre de usuario|Fecha y hora|Número de trabajo|Cliente\/asunto|Términos de búsqueda|Tipo de búsqueda|Tipo de contenido|Gebruikersnaam|Datum en tijd|Taaknummer|Cliënt\/zaak|Zoektermen|Zoektype|Inhoudstype|Nama pengguna|Tanggal dan waktu|Nomor pekerjaan|Istilah pencarian|Jenis pencarian|Jenis konten)\s*(?::|$)/i;
/** The number of documents on that page. */
export const COVER_COUNT = /^(?:Documents|Dokumente|Documentos|Documenten|Dokumen) \(\d{1,6}\)$/i;
/** What stands where a database could not give an article. */
export const NOTICE =
  /\b(?:we are sorry but there is an error in this document|it is not possible to display it|this document is (?:currently )?(?:un|not )available|document (?:is )?no longer available|could not be (?:displayed|retrieved|delivered)|an error occurred while|dieses dokument (?:kann nicht angezeigt werden|ist nicht verfügbar)|ce document (?:ne peut (?:pas )?être affiché|n['’]est pas disponible)|(?:no es posible mostrar|no se puede mostrar) (?:este|el) documento|dit document (?:kan niet worden weergegeven|is niet beschikbaar)|dokumen ini tidak (?:dapat ditampilkan|tersedia))/i;
/** '430 words': how long an article is. */
export const WORDS_LINE =
  /^\d{1,3}(?:[., ’']?\d{3})*\s(?:words?|Wörter|Worte|mots?|palabras?|woorden|kata|parole|palavras)\b/i;
/** The codes of Factiva's fields, which are the same in every language. */
export const FACTIVA_CODES: readonly string[] =
  'SE HD HL BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CX CT RF CO IN NS RE IPC IPD PUB AN ART CLM DLN'.split(
    ' ',
  );
/** The line with an article's number in Factiva. */
export const FACTIVA_NUMBER =
  /^(?:Document|Dokument|Documento|Dokumen)\s+(?<id>[A-Z][A-Z0-9]{2,12}\d{3}[0-9a-zA-Z]{3,30})$/;
/** A line of an edition: 'First Edition', 'Edition 1; National'. */
export const EDITION_LINE =
  /\b(?:edition|ausgabe|édition|edición|editie|edisi|auflage|correction appended)\b/i;
/** What a byline begins with, in the languages of articles. */
export const BYLINE_WORD =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor|DOOR|[Oo]leh|OLEH|(?:Text|TEXT|Reportage) (?:von|VON)|(?:Written|Exclusive) by):? (?=[\p{Lu}\p{Lo}])/u;
/** A line of copyright: 'Copyright 2014 Harbour Media', '(c) 2014, …'. */
export const COPYRIGHT_LINE =
  /^(?:(?:\(c\)|©)\s|copyright\b|hak cipta\b|urheberrecht\b|derechos de autor\b|droits d['’]auteur\b|auteursrecht\b)/i;
export const RIGHTS_LINE =
  /^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|alle rechten voorbehouden|hak cipta dilindungi\b.*|semua hak dilindungi\b.*)\.?$/i;
/** Names of languages as Factiva prints them. */
export const LANGUAGE_LINE =
  /^(?:English|German|French|Spanish|Dutch|Indonesian|Bahasa Indonesia|Malay|Italian|Portuguese|Russian|Chinese.{0,14}|Japanese|Korean|Arabic|Turkish|Polish|Swedish|Danish|Norwegian|Finnish|Czech|Hungarian|Catalan|Thai|Vietnamese|Englisch|Deutsch|Französisch|Spanisch|Niederländisch|Indonesisch|Italienisch|Portugiesisch|Anglais|Allemand|Français|Espagnol|Néerlandais|Indonésien|Italien|Portugais|Inglés|Alemán|Francés|Español|Neerlandés|Holandés|Indonesio|Italiano|Portugués|Engels|Duits|Frans|Spaans|Nederlands|Italiaans|Inggris|Jerman|Prancis|Perancis|Spanyol|Belanda|Indonesia)$/i;
