/** What people write where they do not know a value, whole: 'unknown', '(not visible)', 'Unknown Newspaper', 'N/A'. */
const PLACEHOLDER =
  /^(?:n\/?a|none|null|nil|tba|tbd|\?+|-+|–|—|untitled|unnamed|anonymous newspaper|(?:name )?(?:not|un)[ -]?(?:visible|known|available|stated|given|identified|specified|legible|readable|sure)|illegible|missing|tidak (?:diketahui|terlihat|jelas|ada|tersedia|terbaca)|unbekannt|nicht (?:bekannt|sichtbar|lesbar)|inconnue?|illisible|desconocid[oa]|ilegible|sconosciut[oa]|onbekend|desconhecid[oa])$/i;
/** Words for what is not known beside such: 'newspaper', 'source'. */
const KIND =
  /\b(?:the|newspaper|paper|publication|magazine|journal|source|outlet|title|name|author|date|page|media|surat kabar|koran|majalah|sumber|penerbit|nama|halaman|hlm|hal|p|pp|zeitung|quelle|journal|source|periódico|fuente|giornale|fonte|krant|bron|jornal)\b/gi;

/** Tells whether a value only says that nobody knows it. */
export function isPlaceholder(value: string): boolean {
  const parts = value
    .replace(/[()[\]{}<>"'“”]/g, ' ')
    .split(/[,;/]\s+/)
    .map((part) =>
      part
        .replace(KIND, ' ')
        .replace(/[\s.:]+/g, ' ')
        .trim(),
    );
  const said = parts.filter((part) => part !== '');
  return said.length > 0 && said.every((part) => PLACEHOLDER.test(part));
}

/** Where in an issue something stands, behind a paper's name: ', Page 15', ', p. 4', ' (hlm. 3)', ', S. 7', ', A12'. */
const PAGE =
  /(?: ?[,;|–—-] ?| (?=\()| (?=(?:page|pages|halaman) ))\(?(?:(?:page|pages|pgs?|pp?|halaman|hlm|hal|seite|seiten|s|página|páginas|pág|págs|pagina|pag|blz)\b\.? ?(?:[A-Z]{0,2}-?\d{1,4}[A-Z]?|[ivxlc]{1,6})(?: ?[-–,&] ?[A-Z]{0,2}-?\d{1,4}[A-Z]?)*|[A-F]-?\d{1,2})\)?$/iu;

/** Returns a paper's name without the page behind it. */
export function withoutPage(value: string): string {
  const name = value.replace(/\s+/g, ' ').trim().replace(PAGE, '').trim();
  return name === '' ? value : name;
}
