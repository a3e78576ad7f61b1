import { createCounter } from '../counter.js';
import { formatList } from '../format.js';
import type { ArchiveFigures, CountUnit, InterfaceStrings } from '../strings.js';
import { archiveStrings } from './archive-strings.js';
import { codeWords } from './code-words.js';
import { readerStrings } from './reader-strings.js';
import { sameTextStrings } from './same-text-strings.js';
import { searchHelp } from './search-help.js';
import { searchStrings } from './search-strings.js';

const TAG = 'es';
const { figure, plural, noun } = createCounter(TAG);

const articles = (count: number): string => noun(count, { one: 'artículo', other: 'artículos' });
const mentions = (count: number): string => noun(count, { one: 'mención', other: 'menciones' });
const words = (count: number): string => noun(count, { one: 'palabra', other: 'palabras' });
const counted = (unit: CountUnit, count: number): string =>
  unit === 'article' ? articles(count) : mentions(count);

function uncertainPart(count: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return uncertain === count ? ', fecha incierta' : `, de ellos ${figure(uncertain)} con fecha incierta`;
}

function datedSentence({ articles: all, dated, undated, uncertain }: ArchiveFigures): string {
  const doubt = uncertain === 0 ? '' : ` (en ${figure(uncertain)} es incierta)`;
  if (all === 1)
    return dated === 0 ? 'Su fecha no consta.' : `Su fecha ${uncertain === 1 ? 'es incierta' : 'consta'}.`;
  if (undated === 0) return `Todos tienen fecha${doubt}.`;
  if (dated === 0) return 'Ninguno tiene fecha.';
  return `Con fecha, ${figure(dated)}${doubt}; sin fecha, ${figure(undated)}.`;
}

function outletSentence({ articles: all, withOutlet }: ArchiveFigures): string {
  if (withOutlet === all) return all === 1 ? 'Consta su medio.' : 'Todos nombran su medio.';
  if (withOutlet === 0) return all === 1 ? 'No consta su medio.' : 'Ninguno nombra su medio.';
  const verb = plural(withOutlet, { one: 'nombra su medio', other: 'nombran su medio' });
  return `${withOutlet * 2 < all ? 'Solo' : 'De todos,'} ${figure(withOutlet)} ${verb}.`;
}

export const strings: InterfaceStrings = {
  frame: {
    skip: 'Ir al contenido',
    index: 'Índice',
    dates: 'Fechas',
    outlets: 'Medios',
    about: 'Acerca de',
    search: 'Buscar',
    searchLabel: 'Buscar en el archivo',
    darkTheme: 'Modo oscuro',
    aboutArchive: 'Acerca de este archivo',
    downloads: 'Descargas y canales',
    kind: 'Recortes de prensa',
    rights: 'Los derechos de cada artículo siguen siendo de su editor.',
    madeWith: (version) => `Hecho con Kliping ${version}.`,
    feed: 'Canal Atom',
    description: (title) => `${title}: un archivo de prensa para leer, buscar y citar.`,
  },
  words: {
    articles,
    mentions,
    articleNoun: (count) => plural(count, { one: 'artículo', other: 'artículos' }),
    mentionNoun: (count) => plural(count, { one: 'mención', other: 'menciones' }),
    words,
    minutes: (count) => noun(count, { one: 'minuto', other: 'minutos' }),
    bytes: (count) => noun(count, { one: 'byte', other: 'bytes' }),
    undated: 'Sin fecha',
    undatedShort: ['sin', 'fecha'],
    uncertain: 'incierta',
    untitled: 'Sin título',
    comma: ', ',
    outOf: (count, total) => `${figure(count)} de ${figure(total)}`,
    openQuote: '«',
    closeQuote: '»',
    nestedQuotes: ['“', '”'],
  },
  types: {
    person: {
      title: 'Personas',
      count: (count) => noun(count, { one: 'persona', other: 'personas' }),
      all: (count) => plural(count, { one: 'La única persona', other: `Las ${figure(count)} personas` }),
      none: 'No se reconoció a ninguna persona en este archivo.',
    },
    organization: {
      title: 'Organizaciones',
      count: (count) => noun(count, { one: 'organización', other: 'organizaciones' }),
      all: (count) =>
        plural(count, { one: 'La única organización', other: `Las ${figure(count)} organizaciones` }),
      none: 'No se reconoció ninguna organización en este archivo.',
    },
    place: {
      title: 'Lugares',
      count: (count) => noun(count, { one: 'lugar', other: 'lugares' }),
      all: (count) => plural(count, { one: 'El único lugar', other: `Los ${figure(count)} lugares` }),
      none: 'No se reconoció ningún lugar en este archivo.',
    },
  },
  front: {
    emptyTitle: 'Este archivo aún está vacío',
    empty:
      'Todavía no tiene artículos. Ponga ficheros .txt, .md o .html en la carpeta del archivo y vuelva a construir el sitio.',
    articleCount: articles,
    undatedCount: ({ articles: all, undated }) => {
      if (undated === 0) return 'todos con fecha';
      return undated === all ? 'sin fecha' : `${figure(undated)} sin fecha`;
    },
    readOn: 'Seguir leyendo',
    more: 'Anteriores',
    moreNote: 'Artículos con fecha que aparecieron antes.',
    undatedNote: 'La página original no dice cuándo apareció, y este archivo no lo adivina.',
    allUndated: 'Todos los artículos sin fecha',
    coverage: 'La cobertura a lo largo del tiempo',
    coverageNote: 'Artículos por fecha de publicación. Barras discontinuas: la fecha es incierta.',
    allDates: 'Todas las fechas',
    names: 'Nombres en las noticias',
    namesNote: 'Los más presentes, por número de artículos.',
    contents: 'Qué contiene este archivo',
    summary: (figures) =>
      `Este archivo reúne ${articles(figures.articles)}, ${words(figures.words)}. ${datedSentence(figures)} ${outletSentence(figures)}`,
    completeness: 'Qué tan completo es este archivo',
    allOutlets: (count) => plural(count, { one: 'El único medio', other: `Los ${figure(count)} medios` }),
  },
  article: {
    readingTime: (minutes) => `${figure(minutes)} min de lectura`,
    whyUncertain: '¿Por qué incierta?',
    seeEvidence: 'Ver el indicio',
    undatedTitle: 'Sin fecha',
    undatedNote: 'La página original no dice cuándo apareció, y este archivo no lo adivina.',
    impreciseTitle: 'Fecha',
    monthOnly: 'La página original solo da el mes y el año.',
    yearOnly: 'La página original solo da el año.',
    modified: 'Actualizado',
    agencies: 'Con información de',
    dateline: 'Fechado en',
    length: 'Extensión',
    caption: 'Pie de foto',
    olderVersion: (captured) =>
      captured === null
        ? 'Esta es una versión anterior de la página.'
        : `Esta es la página tal como se capturó el ${captured}. Después cambió.`,
    newestVersion: 'Leer la versión más reciente',
    versionOf: (captured) => (captured === null ? 'Versión anterior' : `Versión del ${captured}`),
    pictureCredit: (credit) => `Foto: ${credit}.`,
    pictureMissing: 'La imagen no está en el archivo.',
    pictureSource: (outlet, captured) =>
      `Fuente: ${[outlet, captured === null ? null : `capturada el ${captured}`].filter((part) => part !== null).join(', ')}.`,
    scanNote:
      'Una máquina leyó este texto del documento escaneado. Puede haber palabras equivocadas; lo impreso es lo que muestra el escaneo.',
    scanAlt: 'Escaneo del artículo; su texto viene a continuación',
    pictureAt: (host) => `Imagen en ${host}`,
    entities: 'Quién y qué aparece',
    entitiesNote: 'Cifras: cuántas veces se menciona en este artículo.',
    asAgency: 'agencia de noticias',
    related: 'Relacionados',
    footnotes: 'Notas',
    moreNames: (count) => `${figure(count)} más`,
    sharedNames: (names) => `Ambos mencionan ${names.join(', ')}`,
    sharedWords: (shared) => `Ambos tratan de ${shared.map((word) => `«${word}»`).join(', ')}`,
    pager: 'Antes y después en el archivo',
    previous: (date) => `Anterior, ${date}`,
    next: (date) => `Siguiente, ${date}`,
    cite: 'Citar',
    citedUncertain: '[fecha incierta]',
    citedUndated: 's. f.',
    citedUndatedNote: 'Sin fecha.',
    citedUncertainNote: 'Fecha incierta.',
    downloadReference: (format) => `Descargar la referencia como ${format}`,
    excerptOnly: (shown, total) => `Aquí solo se muestra un extracto: ${figure(shown)} de ${words(total)}.`,
    metadataOnly: (total) => `El texto de este artículo (${words(total)}) no se muestra aquí.`,
    readOriginal: (host) => `Leer el original en ${host}`,
    noOriginal: 'No se conoce la dirección del original.',
    wayback: 'Buscarlo en Wayback Machine',
    lengthShown: (shown, total) => `${figure(shown)} de ${words(total)}`,
    rights: 'Derechos',
    citedAgencies: (names) => `Con información de ${formatList(names, TAG)}.`,
    inArchive: 'En el archivo',
    copy: 'Copiar',
    copied: 'Copiado',
  },
  sameText: sameTextStrings,
  fields: {
    title: 'Titular',
    date: 'Fecha',
    modified: 'Actualización',
    outlet: 'Medio',
    agencies: 'Agencia de noticias',
    authors: 'Autor',
    section: 'Sección',
    dateline: 'Lugar de redacción',
    language: 'Idioma',
    url: 'Dirección original',
  },
  provenance: {
    title: 'De dónde viene',
    note: 'Cada dato, el indicio citado del fichero original y cómo se encontró.',
    field: 'Dato',
    value: 'Valor',
    evidence: 'Indicio',
    method: 'Método',
    none: 'No se encontró',
    lines: (lines) =>
      `${plural(lines.length, { one: 'línea', other: 'líneas' })} ${formatList(lines.map(figure), TAG)}`,
    rejectedValues: (count) => `Encontrado pero no usado: ${noun(count, { one: 'valor', other: 'valores' })}`,
    caption: 'Crédito de la foto',
    captionMethod: 'Pie de foto en el texto',
    creditLineMethod: 'Línea de créditos junto al pie de foto',
    file: 'Fichero',
    record: 'Registro',
    placeInFile: 'Lugar en el fichero',
    bytesFrom: (offset, length) => `${figure(length)} bytes desde el byte ${figure(offset)}`,
    containerHash: 'SHA-256 del fichero completo',
    captured: 'Capturado',
    removed: (count) => `Retirado de la página: ${noun(count, { one: 'fragmento', other: 'fragmentos' })}`,
    place: 'Lugar',
    text: 'Texto',
    reason: 'Motivo',
    line: (line) => `Línea ${figure(line)}`,
    noLine: 'Fichero completo',
    moreRemoved: (count) => `Y ${figure(count)} más; todos están en los datos que se descargan.`,
  },
  entity: {
    spellings: 'Grafías',
    notSame: 'No confundir con',
    elsewhere: 'En otros sitios',
    when: 'Cuándo se menciona',
    whenNote: 'Menciones por fecha de publicación. Barras discontinuas: la fecha es incierta.',
    articles: (count) => `En ${articles(count)}`,
    articlesNote: 'Primero los más recientes; sin fecha, al final.',
    allMentions: (count) =>
      plural(count, { one: `La mención (${figure(count)})`, other: `Las ${mentions(count)}` }),
    moreMentions: (count) => `Y ${noun(count, { one: 'mención más', other: 'menciones más' })}.`,
    asAgency: 'Se nombra como agencia de noticias, no en el texto.',
    said: 'Declaraciones',
    saidNote: 'Las más recientes primero, con su frase. Atribuidas mediante reglas; consúltese el artículo.',
    inOutlets: (count) => `en ${figure(count)} medios`,
    moreSaid: (count) => `Y ${figure(count)} más en la tabla de citas`,
    together: 'Más a menudo con',
    togetherNote: 'Nombres que aparecen en los mismos artículos, y en cuántos.',
    description: (name, count, found) =>
      `${name} en este archivo: ${articles(count)}${found === 0 ? '' : `, ${mentions(found)}`}.`,
  },
  names: {
    inArticles: (count) => `nombres en ${articles(count)}`,
    mostOften: 'Los más frecuentes',
    mostOftenNote: 'Por número de artículos.',
    az: 'A–Z',
    azNote:
      'Por la primera letra del nombre tal como se imprimió. Cifras: número de artículos. Un nombre que solo está en un artículo figura con su frase.',
    letters: 'Letras',
    digits: '0–9',
    otherLetters: 'Otros',
    letterTitle: (title, letter) => `${title}: ${letter}`,
  },
  charts: {
    label: (unit, period, span) =>
      `${unit === 'article' ? 'Artículos' : 'Menciones'} por ${period === 'month' ? 'mes' : 'año'}, ${span}`,
    bar: (unit, period, count, uncertain) =>
      `${period}: ${counted(unit, count)}${uncertainPart(count, uncertain)}`,
    table: 'Las cifras en una tabla',
    month: 'Mes',
    year: 'Año',
    day: 'Día',
    unit: { article: 'Artículos', mention: 'Menciones' },
    rowUncertain: (period, count, uncertain) =>
      uncertain === count
        ? `${period}, incierta`
        : `${period}, ${noun(uncertain, { one: 'incierta', other: 'inciertas' })}`,
    yearOnly: (unit, count) =>
      `De ${counted(unit, count)} solo se conoce el año; no se ${plural(count, { one: 'dibuja', other: 'dibujan' })} aquí.`,
  },
  dates: {
    title: 'Fechas',
    description: 'Todos los artículos por fecha de publicación.',
    datedCount: ({ dated, uncertain }) => {
      const doubt =
        uncertain === 0 ? '' : `, ${uncertain === dated ? 'todas' : figure(uncertain)} sin certeza`;
      return `${plural(dated, { one: 'artículo con fecha', other: 'artículos con fecha' })}${doubt}`;
    },
    matrix: 'Años y meses',
    matrixNote: 'Número de artículos. Cuanto más oscuro, más hay.',
    matrixCaption: 'Artículos por año y mes',
    total: 'Total',
    days: (year) => `Día a día, ${year}`,
    daysNote: 'Una línea por mes, una casilla por día. Casillas discontinuas: la fecha es incierta.',
    daysLabel: (year) => `Artículos por día, ${year}`,
    months: 'Mes a mes',
    monthsNote: 'Número de artículos de cada mes.',
    yearOnly: 'Solo el año',
    yearOnlyNote: 'La página original no nombra el mes.',
    articles: 'Artículos',
    newestFirst: 'Primero los más recientes.',
    undatedNote:
      'La página original no dice cuándo apareció. Este archivo no usa en su lugar la fecha de un fichero.',
    noneDated: 'Ningún artículo tiene fecha.',
    noneUndated: 'Todos los artículos tienen fecha.',
    previous: 'Anterior',
    next: 'Siguiente',
  },
  outlets: {
    kicker: 'Medio',
    count: (count) => noun(count, { one: 'medio', other: 'medios' }),
    none: 'Ningún artículo nombra su medio.',
    without: (count, total) =>
      count === total
        ? 'Ningún artículo nombra su medio.'
        : `Hay ${articles(count)} que no ${plural(count, { one: 'nombra', other: 'nombran' })} su medio.`,
    notMentioned: 'No consta',
    description: (name, count) => `${articles(count)} de ${name} en este archivo.`,
  },
  about: {
    description: 'Contenido, integridad, funcionamiento y descargas.',
    summary: (figures, span) => {
      if (figures.articles === 0) return 'Este archivo aún no tiene artículos.';
      const all = noun(figures.articles, { one: 'artículo de prensa', other: 'artículos de prensa' });
      return `Este archivo reúne ${all}${span === null ? '' : ` (${span})`}, sin lo que los rodeaba en la web y ordenados para leer, buscar y citar.`;
    },
    completeness: 'Integridad',
    completenessNote: 'Lo que dicen las páginas originales. Lo que no dicen queda vacío.',
    share: 'Parte',
    note: 'Nota',
    uncertainDates: (count) => noun(count, { one: 'incierta', other: 'inciertas' }),
    withTime: (count) => `${figure(count)} con la hora`,
    distinct: (count) => noun(count, { one: 'distinto', other: 'distintos' }),
    how: 'Cómo funciona',
    howText: [
      'Cada artículo se lee de su fichero original, que no se modifica. El titular, la fecha, el medio y los demás datos se toman solo si hay un indicio; se cita debajo de cada artículo, en «De dónde viene».',
      'Los botones, la publicidad, los enlaces a otros artículos y los párrafos impresos dos veces se retiran del texto, pero se pueden leer plegados. La ortografía, las comillas y las erratas se dejan como estaban.',
      'Las personas, las organizaciones y los lugares se reconocen automáticamente, y a veces mal. Las distintas grafías de un nombre comparten una página.',
    ],
    skipped: 'Lo que quedó fuera',
    skippedNote: (count) =>
      `En la carpeta del archivo, ${plural(count, { one: `${figure(count)} fichero no es un artículo`, other: `${figure(count)} ficheros no son artículos` })}.`,
    moreSkipped: (count) => `Y ${noun(count, { one: 'fichero más', other: 'ficheros más' })}.`,
    downloads: 'Descargas',
    downloadsNote: 'Los mismos datos, para máquinas.',
    file: 'Fichero',
    content: 'Contenido',
    size: 'Tamaño',
    files: {
      'data/records.jsonl': 'Todos los artículos con sus indicios, uno por línea',
      'data/records.csv': 'Todos los artículos sin su texto, en una tabla',
      'data/quotations.csv': 'Todas las citas con sus autores, en una tabla',
      'data/entities.jsonl': 'Personas, organizaciones y lugares, uno por línea',
      'data/authors.jsonl': 'Autores y sus artículos, uno por línea',
      'data/tags.jsonl': 'Etiquetas y sus artículos, una por línea',
      'data/collections.jsonl': 'Colecciones y sus artículos, una por línea',
      'data/families.jsonl': 'Artículos con el mismo texto, un grupo por línea',
      'data/datapackage.json': 'Qué son estos ficheros, como Data Package',
      'data/record.schema.json': 'La forma de esos datos, como JSON Schema',
      'feed.xml': 'Canal Atom',
      'feed.json': 'Canal JSON',
    },
    rights: 'Derechos y herramientas',
    built: (date, version) => `El archivo se construyó con Kliping ${version} el ${date}.`,
    fonts: 'Tipografía: Newsreader y Libre Franklin, ambas con la licencia SIL Open Font License 1.1.',
    fontLicence: (font) => `Licencia de ${font}`,
  },
  notFound: {
    title: 'Esta página no está en el archivo',
    description: 'La página solicitada no está en este archivo.',
    text: 'La dirección solicitada no lleva a ninguna página. Quizá lo que busca esté aquí:',
    similar: 'Quizá esto',
    instead: 'Recorrer el archivo',
  },
  tombstone: {
    title: 'Este artículo fue retirado del archivo',
    text: 'Los responsables del archivo retiraron el artículo que estaba en esta dirección.',
    since: (date) => `Desde el ${date}.`,
    reason: (reason) => `Motivo: ${reason}`,
    pseudonym: (number) => `[nombre omitido ${number}]`,
  },
  original: {
    title: 'El original',
    see: 'Ver el original',
    pageNote:
      'Esta es la fuente tal como la conserva el archivo, la página entera con todo lo que rodeaba al artículo. Se quitaron los scripts, los formularios, las imágenes y los enlaces: nada se ejecuta en ella y no pide nada a nadie.',
    fileNote: 'Este es el fichero tal como lo conserva el archivo.',
    openPdf: 'Abrir el PDF',
    frame: (title) => `Fuente de «${title}»`,
  },
  paging: {
    label: 'Páginas',
    page: (page, pages) => `Página ${figure(page)} de ${figure(pages)}`,
    previous: 'Anterior',
    next: 'Siguiente',
  },
  ...archiveStrings,
  search: searchStrings,
  reader: readerStrings,
  searchHelp,
  ...codeWords,
};
