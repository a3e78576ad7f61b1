import { createCounter } from '../counter.js';
import { formatList } from '../format.js';
import type { ArchiveFigures, CountUnit, InterfaceStrings } from '../strings.js';
import { archiveStrings } from './archive-strings.js';
import { codeWords } from './code-words.js';
import { readerStrings } from './reader-strings.js';
import { sameTextStrings } from './same-text-strings.js';
import { searchHelp } from './search-help.js';
import { searchStrings } from './search-strings.js';

const TAG = 'de';
const { figure, plural, noun } = createCounter(TAG);

const articles = (count: number): string => `${figure(count)} Artikel`;
const mentions = (count: number): string => noun(count, { one: 'Erwähnung', other: 'Erwähnungen' });
const words = (count: number): string => noun(count, { one: 'Wort', other: 'Wörter' });
/** After 'von'. */
const ofWords = (count: number): string => noun(count, { one: 'Wort', other: 'Wörtern' });
const counted = (unit: CountUnit, count: number): string =>
  unit === 'article' ? articles(count) : mentions(count);

function uncertainPart(count: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return uncertain === count ? ', Datum unsicher' : `, davon ${figure(uncertain)} mit unsicherem Datum`;
}

function datedSentence({ articles: all, dated, undated, uncertain }: ArchiveFigures): string {
  const doubt = uncertain === 0 ? '' : ` (bei ${figure(uncertain)} unsicher)`;
  if (all === 1)
    return dated === 0
      ? 'Sein Datum ist nicht angegeben.'
      : `Sein Datum ist ${uncertain === 1 ? 'unsicher' : 'angegeben'}.`;
  if (undated === 0) return `Alle sind datiert${doubt}.`;
  if (dated === 0) return 'Keiner ist datiert.';
  return `Davon ${plural(dated, { one: 'ist', other: 'sind' })} ${figure(dated)} datiert${doubt}, ${figure(undated)} nicht.`;
}

function outletSentence({ articles: all, withOutlet }: ArchiveFigures): string {
  if (withOutlet === all) return all === 1 ? 'Sein Medium ist genannt.' : 'Alle nennen ihr Medium.';
  if (withOutlet === 0) return all === 1 ? 'Sein Medium ist nicht genannt.' : 'Keiner nennt sein Medium.';
  const verb = plural(withOutlet, { one: 'nennt sein Medium', other: 'nennen ihr Medium' });
  return withOutlet * 2 < all
    ? `Nur ${figure(withOutlet)} ${verb}.`
    : `Insgesamt ${figure(withOutlet)} ${verb}.`;
}

export const strings: InterfaceStrings = {
  frame: {
    skip: 'Zum Inhalt',
    index: 'Register',
    dates: 'Daten',
    outlets: 'Medien',
    about: 'Über',
    search: 'Suchen',
    searchLabel: 'Im Archiv suchen',
    darkTheme: 'Dunkle Ansicht',
    aboutArchive: 'Über dieses Archiv',
    downloads: 'Downloads und Feeds',
    kind: 'Zeitungsausschnitte',
    rights: 'Die Rechte an jedem Artikel bleiben bei seinem Verlag.',
    madeWith: (version) => `Erstellt mit Kliping ${version}.`,
    feed: 'Atom-Feed',
    description: (title) => `${title}: ein Pressearchiv zum Lesen, Suchen und Zitieren.`,
  },
  words: {
    articles,
    mentions,
    articleNoun: () => 'Artikel',
    mentionNoun: (count) => plural(count, { one: 'Erwähnung', other: 'Erwähnungen' }),
    words,
    minutes: (count) => noun(count, { one: 'Minute', other: 'Minuten' }),
    bytes: (count) => noun(count, { one: 'Byte', other: 'Bytes' }),
    undated: 'Undatiert',
    undatedShort: ['ohne', 'Datum'],
    uncertain: 'unsicher',
    untitled: 'Ohne Titel',
    comma: ', ',
    outOf: (count, total) => `${figure(count)} von ${figure(total)}`,
    openQuote: '„',
    closeQuote: '“',
    nestedQuotes: ['‚', '‘'],
  },
  types: {
    person: {
      title: 'Personen',
      count: (count) => noun(count, { one: 'Person', other: 'Personen' }),
      all: (count) => plural(count, { one: 'Die einzige Person', other: `Alle ${figure(count)} Personen` }),
      none: 'In diesem Archiv wurden keine Personen erkannt.',
    },
    organization: {
      title: 'Organisationen',
      count: (count) => noun(count, { one: 'Organisation', other: 'Organisationen' }),
      all: (count) =>
        plural(count, { one: 'Die einzige Organisation', other: `Alle ${figure(count)} Organisationen` }),
      none: 'In diesem Archiv wurden keine Organisationen erkannt.',
    },
    place: {
      title: 'Orte',
      count: (count) => noun(count, { one: 'Ort', other: 'Orte' }),
      all: (count) => plural(count, { one: 'Der einzige Ort', other: `Alle ${figure(count)} Orte` }),
      none: 'In diesem Archiv wurden keine Orte erkannt.',
    },
  },
  front: {
    emptyTitle: 'Dieses Archiv ist noch leer',
    empty:
      'Es enthält noch keine Artikel. Legen Sie Dateien mit der Endung .txt, .md oder .html in den Ordner des Archivs und erstellen Sie die Website neu.',
    articleCount: articles,
    undatedCount: ({ articles: all, undated }) => {
      if (undated === 0) return 'alle datiert';
      return undated === all ? 'undatiert' : `${figure(undated)} undatiert`;
    },
    readOn: 'Weiterlesen',
    more: 'Früher',
    moreNote: 'Datierte Artikel, die vorher erschienen sind.',
    undatedNote:
      'Die Originalseite sagt nicht, wann der Artikel erschienen ist, und dieses Archiv rät nicht.',
    allUndated: 'Alle undatierten Artikel',
    coverage: 'Berichterstattung im Lauf der Zeit',
    coverageNote: 'Artikel nach Erscheinungsdatum. Gestrichelte Balken: Das Datum ist unsicher.',
    allDates: 'Alle Daten',
    names: 'Namen in den Nachrichten',
    namesNote: 'Am häufigsten genannt, nach Zahl der Artikel.',
    contents: 'Was dieses Archiv enthält',
    summary: (figures) =>
      `Dieses Archiv enthält ${articles(figures.articles)} mit ${ofWords(figures.words)}. ${datedSentence(figures)} ${outletSentence(figures)}`,
    completeness: 'Wie vollständig dieses Archiv ist',
    allOutlets: (count) =>
      plural(count, { one: 'Das einzige Medium', other: `Alle ${figure(count)} Medien` }),
  },
  article: {
    readingTime: (minutes) => `${figure(minutes)} Min. Lesezeit`,
    whyUncertain: 'Warum unsicher?',
    seeEvidence: 'Zum Beleg',
    undatedTitle: 'Undatiert',
    undatedNote:
      'Die Originalseite sagt nicht, wann der Artikel erschienen ist, und dieses Archiv rät nicht.',
    impreciseTitle: 'Datum',
    monthOnly: 'Die Originalseite nennt nur Monat und Jahr.',
    yearOnly: 'Die Originalseite nennt nur das Jahr.',
    modified: 'Aktualisiert',
    agencies: 'Material von',
    dateline: 'Ortsmarke',
    length: 'Länge',
    caption: 'Bildunterschrift',
    olderVersion: (captured) =>
      captured === null
        ? 'Dies ist eine ältere Fassung der Seite.'
        : `Dies ist die Seite, wie sie am ${captured} aufgenommen wurde. Später wurde sie geändert.`,
    newestVersion: 'Neueste Fassung lesen',
    versionOf: (captured) => (captured === null ? 'Ältere Fassung' : `Fassung vom ${captured}`),
    pictureCredit: (credit) => `Foto: ${credit}.`,
    pictureMissing: 'Das Bild ist nicht im Archiv.',
    pictureSource: (outlet, captured) =>
      `Quelle: ${[outlet, captured === null ? null : `aufgenommen am ${captured}`].filter((part) => part !== null).join(', ')}.`,
    scanNote:
      'Diesen Text hat eine Maschine aus dem Scan gelesen. Wörter können falsch sein; gedruckt ist, was der Scan zeigt.',
    scanAlt: 'Scan des Artikels; der Text folgt',
    pictureAt: (host) => `Bild bei ${host}`,
    entities: 'Wer und was darin vorkommt',
    entitiesNote: 'Zahlen: wie oft in diesem Artikel erwähnt.',
    asAgency: 'Nachrichtenagentur',
    related: 'Zum Thema',
    footnotes: 'Fußnoten',
    moreNames: (count) => `${figure(count)} weitere`,
    sharedNames: (names) => `Beide erwähnen ${names.join(', ')}`,
    sharedWords: (shared) => `In beiden geht es um ${shared.map((word) => `„${word}“`).join(', ')}`,
    pager: 'Davor und danach im Archiv',
    previous: (date) => `Vorheriger, ${date}`,
    next: (date) => `Nächster, ${date}`,
    cite: 'Zitieren',
    citedUncertain: '[Datum unsicher]',
    citedUndated: 'o. D.',
    citedUndatedNote: 'Undatiert.',
    citedUncertainNote: 'Datum unsicher.',
    downloadReference: (format) => `Nachweis als ${format} herunterladen`,
    excerptOnly: (shown, total) => `Hier steht nur ein Auszug: ${figure(shown)} von ${ofWords(total)}.`,
    metadataOnly: (total) => `Der Text dieses Artikels (${words(total)}) wird hier nicht gezeigt.`,
    readOriginal: (host) => `Das Original bei ${host} lesen`,
    noOriginal: 'Die Adresse des Originals ist nicht bekannt.',
    wayback: 'In der Wayback Machine suchen',
    lengthShown: (shown, total) => `${figure(shown)} von ${ofWords(total)}`,
    rights: 'Rechte',
    citedAgencies: (names) => `Material: ${formatList(names, TAG)}.`,
    inArchive: 'Im Archiv',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
  sameText: sameTextStrings,
  fields: {
    title: 'Überschrift',
    date: 'Datum',
    modified: 'Aktualisiert',
    outlet: 'Medium',
    agencies: 'Nachrichtenagentur',
    authors: 'Autor/in',
    section: 'Ressort',
    dateline: 'Ortsmarke',
    language: 'Sprache',
    url: 'Ursprüngliche Adresse',
  },
  provenance: {
    title: 'Woher das stammt',
    note: 'Jede Angabe, der Beleg aus der Originaldatei und wie er gefunden wurde.',
    field: 'Angabe',
    value: 'Wert',
    evidence: 'Beleg',
    method: 'Verfahren',
    none: 'Nicht gefunden',
    lines: (lines) =>
      `${plural(lines.length, { one: 'Zeile', other: 'Zeilen' })} ${formatList(lines.map(figure), TAG)}`,
    rejectedValues: (count) =>
      `Gefunden, aber nicht verwendet: ${noun(count, { one: 'Wert', other: 'Werte' })}`,
    caption: 'Bildnachweis',
    captionMethod: 'Bildunterschrift im Text',
    creditLineMethod: 'Nachweis neben der Bildunterschrift',
    file: 'Datei',
    record: 'Datensatz',
    placeInFile: 'Stelle in der Datei',
    bytesFrom: (offset, length) => `${figure(length)} Bytes ab Byte ${figure(offset)}`,
    containerHash: 'SHA-256 der ganzen Datei',
    captured: 'Aufgenommen',
    removed: (count) => `Von der Seite entfernt: ${noun(count, { one: 'Stück', other: 'Stücke' })}`,
    place: 'Stelle',
    text: 'Text',
    reason: 'Grund',
    line: (line) => `Zeile ${figure(line)}`,
    noLine: 'Ganze Datei',
    moreRemoved: (count) => `Und ${figure(count)} mehr, alle in den Daten zum Herunterladen.`,
  },
  entity: {
    spellings: 'Schreibweisen',
    notSame: 'Nicht zu verwechseln mit',
    elsewhere: 'Anderswo',
    when: 'Wann erwähnt',
    whenNote: 'Erwähnungen nach Erscheinungsdatum. Gestrichelte Balken: Das Datum ist unsicher.',
    articles: (count) =>
      `In ${plural(count, { one: `${figure(count)} Artikel`, other: `${figure(count)} Artikeln` })}`,
    articlesNote: 'Die neuesten zuerst, undatierte am Ende.',
    allMentions: (count) =>
      plural(count, { one: `Die Erwähnung (${figure(count)})`, other: `Alle ${mentions(count)}` }),
    moreMentions: (count) =>
      `Und ${noun(count, { one: 'weitere Erwähnung', other: 'weitere Erwähnungen' })}.`,
    asAgency: 'Als Nachrichtenagentur genannt, nicht im Text.',
    said: 'Zitate',
    saidNote: 'Die neuesten zuerst, mit ihrem Satz. Nach Regeln zugeordnet; maßgeblich ist der Artikel.',
    inOutlets: (count) => `in ${figure(count)} Medien`,
    moreSaid: (count) => `Und ${figure(count)} weitere in der Tabelle der Zitate`,
    together: 'Am häufigsten zusammen mit',
    togetherNote: 'Namen, die in denselben Artikeln stehen, und in wie vielen.',
    description: (name, count, found) =>
      `${name} in diesem Archiv: ${articles(count)}${found === 0 ? '' : `, ${mentions(found)}`}.`,
  },
  names: {
    inArticles: (count) =>
      `Namen in ${plural(count, { one: `${figure(count)} Artikel`, other: `${figure(count)} Artikeln` })}`,
    mostOften: 'Am häufigsten',
    mostOftenNote: 'Nach Zahl der Artikel.',
    az: 'A–Z',
    azNote:
      'Nach dem ersten Buchstaben des Namens, wie er gedruckt ist. Zahlen: Zahl der Artikel. Ein Name aus nur einem Artikel steht hier mit seinem Satz.',
    letters: 'Buchstaben',
    digits: '0–9',
    otherLetters: 'Andere',
    letterTitle: (title, letter) => `${title}: ${letter}`,
  },
  charts: {
    label: (unit, period, span) =>
      `${unit === 'article' ? 'Artikel' : 'Erwähnungen'} nach ${period === 'month' ? 'Monaten' : 'Jahren'}, ${span}`,
    bar: (unit, period, count, uncertain) =>
      `${period}: ${counted(unit, count)}${uncertainPart(count, uncertain)}`,
    table: 'Die Zahlen als Tabelle',
    month: 'Monat',
    year: 'Jahr',
    day: 'Tag',
    unit: { article: 'Artikel', mention: 'Erwähnungen' },
    rowUncertain: (period, count, uncertain) =>
      uncertain === count ? `${period}, unsicher` : `${period}, ${figure(uncertain)} unsicher`,
    yearOnly: (unit, count) =>
      `Von ${counted(unit, count).replace(/Artikel$/, plural(count, { one: 'Artikel', other: 'Artikeln' }))} ist nur das Jahr bekannt; hier nicht gezeichnet.`,
  },
  dates: {
    title: 'Daten',
    description: 'Alle Artikel nach Erscheinungsdatum.',
    datedCount: ({ dated, uncertain }) => {
      const doubt = uncertain === 0 ? '' : `, ${uncertain === dated ? 'alle' : figure(uncertain)} unsicher`;
      return `${plural(dated, { one: 'datierter', other: 'datierte' })} Artikel${doubt}`;
    },
    matrix: 'Jahre und Monate',
    matrixNote: 'Zahl der Artikel. Je dunkler, desto mehr.',
    matrixCaption: 'Artikel nach Jahr und Monat',
    total: 'Summe',
    days: (year) => `Tag für Tag, ${year}`,
    daysNote: 'Eine Zeile je Monat, ein Feld je Tag. Gestrichelte Felder: Das Datum ist unsicher.',
    daysLabel: (year) => `Artikel nach Tagen, ${year}`,
    months: 'Monat für Monat',
    monthsNote: 'Zahl der Artikel je Monat.',
    yearOnly: 'Nur das Jahr',
    yearOnlyNote: 'Die Originalseite nennt den Monat nicht.',
    articles: 'Artikel',
    newestFirst: 'Die neuesten zuerst.',
    undatedNote:
      'Die Originalseite sagt nicht, wann der Artikel erschienen ist. Dieses Archiv nimmt nicht stattdessen das Datum einer Datei.',
    noneDated: 'Kein Artikel ist datiert.',
    noneUndated: 'Alle Artikel sind datiert.',
    previous: 'Vorheriges',
    next: 'Nächstes',
  },
  outlets: {
    kicker: 'Medium',
    count: (count) => noun(count, { one: 'Medium', other: 'Medien' }),
    none: 'Kein Artikel nennt sein Medium.',
    without: (count, total) =>
      count === total
        ? 'Kein Artikel nennt sein Medium.'
        : `Bei ${plural(count, { one: `${figure(count)} Artikel ist das Medium`, other: `${figure(count)} Artikeln ist das Medium` })} nicht genannt.`,
    notMentioned: 'Nicht genannt',
    description: (name, count) => `${articles(count)} aus ${name} in diesem Archiv.`,
  },
  about: {
    description: 'Inhalt, Vollständigkeit, Arbeitsweise und Downloads.',
    summary: (figures, span) => {
      if (figures.articles === 0) return 'Dieses Archiv enthält noch keine Artikel.';
      return `Dieses Archiv enthält ${noun(figures.articles, { one: 'Zeitungsartikel', other: 'Zeitungsartikel' })}${span === null ? '' : ` (${span})`}, befreit von allem, was sie im Web umgab, und geordnet zum Lesen, Suchen und Zitieren.`;
    },
    completeness: 'Vollständigkeit',
    completenessNote: 'Was die Originalseiten sagen. Was sie nicht sagen, bleibt leer.',
    share: 'Anteil',
    note: 'Anmerkung',
    uncertainDates: (count) => `${figure(count)} unsicher`,
    withTime: (count) => `${figure(count)} mit Uhrzeit`,
    distinct: (count) => `${figure(count)} verschiedene`,
    how: 'Arbeitsweise',
    howText: [
      'Jeder Artikel wird aus seiner Originaldatei gelesen, die nicht verändert wird. Überschrift, Datum, Medium und andere Angaben werden nur übernommen, wenn es einen Beleg gibt; er steht unter jedem Artikel, im Abschnitt „Woher das stammt“.',
      'Schaltflächen, Werbung, Links zu anderen Artikeln und doppelt gedruckte Absätze sind aus dem Text entfernt, lassen sich aber aufklappen und lesen. Schreibweise, Anführungszeichen und Druckfehler bleiben, wie sie waren.',
      'Personen, Organisationen und Orte werden automatisch erkannt, manchmal falsch. Verschiedene Schreibweisen eines Namens haben eine gemeinsame Seite.',
    ],
    skipped: 'Ausgelassen',
    skippedNote: (count) =>
      `Im Ordner des Archivs ${plural(count, { one: `ist ${figure(count)} Datei kein Artikel`, other: `sind ${figure(count)} Dateien keine Artikel` })}.`,
    moreSkipped: (count) => `Und ${noun(count, { one: 'weitere Datei', other: 'weitere Dateien' })}.`,
    downloads: 'Downloads',
    downloadsNote: 'Dieselben Daten, für Maschinen.',
    file: 'Datei',
    content: 'Inhalt',
    size: 'Größe',
    files: {
      'data/records.jsonl': 'Alle Artikel mit ihren Belegen, einer je Zeile',
      'data/records.csv': 'Alle Artikel ohne ihren Text, als Tabelle',
      'data/quotations.csv': 'Alle Zitate und von wem sie sind, als Tabelle',
      'data/entities.jsonl': 'Personen, Organisationen und Orte, je eine Zeile',
      'data/authors.jsonl': 'Autoren und ihre Artikel, je eine Zeile',
      'data/tags.jsonl': 'Schlagwörter und ihre Artikel, je eine Zeile',
      'data/collections.jsonl': 'Sammlungen und ihre Artikel, je eine Zeile',
      'data/families.jsonl': 'Artikel mit demselben Text, eine Gruppe je Zeile',
      'data/datapackage.json': 'Was diese Dateien sind, als Data Package',
      'data/record.schema.json': 'Die Form dieser Daten, als JSON Schema',
      'feed.xml': 'Atom-Feed',
      'feed.json': 'JSON-Feed',
    },
    rights: 'Rechte und Werkzeuge',
    built: (date, version) => `Das Archiv wurde am ${date} mit Kliping ${version} erstellt.`,
    fonts: 'Schriften: Newsreader und Libre Franklin, beide unter der SIL Open Font License 1.1.',
    fontLicence: (font) => `Lizenz von ${font}`,
  },
  notFound: {
    title: 'Diese Seite ist nicht im Archiv',
    description: 'Die gesuchte Seite ist nicht in diesem Archiv.',
    text: 'Die Adresse führt zu keiner Seite. Vielleicht finden Sie das Gesuchte hier:',
    similar: 'Vielleicht dies',
    instead: 'Im Archiv blättern',
  },
  tombstone: {
    title: 'Dieser Artikel wurde aus dem Archiv genommen',
    text: 'Die Verantwortlichen des Archivs haben den Artikel, der unter dieser Adresse stand, zurückgezogen.',
    since: (date) => `Seit ${date}.`,
    reason: (reason) => `Grund: ${reason}`,
    pseudonym: (number) => `[Name entfernt ${number}]`,
  },
  original: {
    title: 'Das Original',
    see: 'Original ansehen',
    pageNote:
      'Dies ist die Quelle, wie sie im Archiv liegt, die ganze Seite mit allem, was den Artikel umgab. Skripte, Formulare, Bilder und Links wurden entfernt: Nichts läuft darin ab, und sie fragt nirgends etwas ab.',
    fileNote: 'Dies ist die Datei, wie sie im Archiv liegt.',
    openPdf: 'PDF öffnen',
    frame: (title) => `Quelle von „${title}“`,
  },
  paging: {
    label: 'Seiten',
    page: (page, pages) => `Seite ${figure(page)} von ${figure(pages)}`,
    previous: 'Vorherige',
    next: 'Nächste',
  },
  ...archiveStrings,
  search: searchStrings,
  reader: readerStrings,
  searchHelp,
  ...codeWords,
};
