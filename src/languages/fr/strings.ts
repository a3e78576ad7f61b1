import { createCounter } from '../counter.js';
import { formatList } from '../format.js';
import type { ArchiveFigures, CountUnit, InterfaceStrings } from '../strings.js';
import { archiveStrings } from './archive-strings.js';
import { codeWords } from './code-words.js';
import { readerStrings } from './reader-strings.js';
import { sameTextStrings } from './same-text-strings.js';
import { searchHelp } from './search-help.js';
import { searchStrings } from './search-strings.js';

const TAG = 'fr';
const { figure, plural, noun } = createCounter(TAG);

const articles = (count: number): string => noun(count, { one: 'article', other: 'articles' });
const mentions = (count: number): string => noun(count, { one: 'mention', other: 'mentions' });
const words = (count: number): string => noun(count, { one: 'mot', other: 'mots' });
const counted = (unit: CountUnit, count: number): string =>
  unit === 'article' ? articles(count) : mentions(count);

function uncertainPart(count: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return uncertain === count ? ', date incertaine' : `, dont ${figure(uncertain)} à une date incertaine`;
}

function datedSentence({ articles: all, dated, undated, uncertain }: ArchiveFigures): string {
  const doubt = uncertain === 0 ? '' : `, dont ${figure(uncertain)} avec incertitude`;
  if (all === 1)
    return dated === 0
      ? 'Sa date n’est pas donnée.'
      : `Sa date est ${uncertain === 1 ? 'incertaine' : 'donnée'}.`;
  if (undated === 0) return `Tous sont datés${doubt}.`;
  if (dated === 0) return 'Aucun n’est daté.';
  return `On connaît la date de ${figure(dated)} d’entre eux${doubt}\u00a0; pour ${figure(undated)}, elle manque.`;
}

function outletSentence({ articles: all, withOutlet }: ArchiveFigures): string {
  if (withOutlet === all) return all === 1 ? 'Son média est nommé.' : 'Tous nomment leur média.';
  if (withOutlet === 0) return all === 1 ? 'Son média n’est pas nommé.' : 'Aucun ne nomme son média.';
  const verb = plural(withOutlet, { one: 'nomme son média', other: 'nomment leur média' });
  return withOutlet * 2 < all
    ? `Seulement ${figure(withOutlet)} ${verb}.`
    : `Parmi eux, ${figure(withOutlet)} ${verb}.`;
}

export const strings: InterfaceStrings = {
  frame: {
    skip: 'Aller au contenu',
    index: 'Index',
    dates: 'Dates',
    outlets: 'Médias',
    about: 'À propos',
    search: 'Chercher',
    searchLabel: 'Chercher dans les archives',
    darkTheme: 'Thème sombre',
    aboutArchive: 'À propos de ces archives',
    downloads: 'Téléchargements et flux',
    kind: 'Coupures de presse',
    rights: 'Chaque article reste la propriété de son éditeur.',
    madeWith: (version) => `Réalisé avec Kliping ${version}.`,
    feed: 'Flux Atom',
    description: (title) => `${title}\u00a0: des archives de presse à lire, à fouiller et à citer.`,
  },
  words: {
    articles,
    mentions,
    articleNoun: (count) => plural(count, { one: 'article', other: 'articles' }),
    mentionNoun: (count) => plural(count, { one: 'mention', other: 'mentions' }),
    words,
    minutes: (count) => noun(count, { one: 'minute', other: 'minutes' }),
    bytes: (count) => noun(count, { one: 'octet', other: 'octets' }),
    undated: 'Sans date',
    undatedShort: ['sans', 'date'],
    uncertain: 'incertaine',
    untitled: 'Sans titre',
    comma: ', ',
    outOf: (count, total) => `${figure(count)} sur ${figure(total)}`,
    openQuote: '«\u00a0',
    closeQuote: '\u00a0»',
    nestedQuotes: ['“', '”'],
  },
  types: {
    person: {
      title: 'Personnes',
      count: (count) => noun(count, { one: 'personne', other: 'personnes' }),
      all: (count) => plural(count, { one: 'La seule personne', other: `Les ${figure(count)} personnes` }),
      none: 'Aucune personne n’a été reconnue dans ces archives.',
    },
    organization: {
      title: 'Organisations',
      count: (count) => noun(count, { one: 'organisation', other: 'organisations' }),
      all: (count) =>
        plural(count, { one: 'La seule organisation', other: `Les ${figure(count)} organisations` }),
      none: 'Aucune organisation n’a été reconnue dans ces archives.',
    },
    place: {
      title: 'Lieux',
      count: (count) => noun(count, { one: 'lieu', other: 'lieux' }),
      all: (count) => plural(count, { one: 'Le seul lieu', other: `Les ${figure(count)} lieux` }),
      none: 'Aucun lieu n’a été reconnu dans ces archives.',
    },
  },
  front: {
    emptyTitle: 'Ces archives sont encore vides',
    empty:
      'Elles ne contiennent pas encore d’article. Déposez des fichiers .txt, .md ou .html dans le dossier des archives et reconstruisez le site.',
    articleCount: articles,
    undatedCount: ({ articles: all, undated }) => {
      if (undated === 0) return 'tous datés';
      return undated === all ? 'sans date' : `${figure(undated)} sans date`;
    },
    readOn: 'Lire la suite',
    more: 'Auparavant',
    moreNote: 'Articles datés, parus plus tôt.',
    undatedNote: 'La page d’origine ne dit pas quand l’article a paru, et ces archives ne le devinent pas.',
    allUndated: 'Tous les articles sans date',
    coverage: 'La couverture au fil du temps',
    coverageNote: 'Articles par date de parution. Barres en pointillé\u00a0: la date est incertaine.',
    allDates: 'Toutes les dates',
    names: 'Les noms de l’actualité',
    namesNote: 'Les plus présents, d’après le nombre d’articles.',
    contents: 'Ce que contiennent ces archives',
    summary: (figures) =>
      `Ces archives réunissent ${articles(figures.articles)}, soit ${words(figures.words)}. ${datedSentence(figures)} ${outletSentence(figures)}`,
    completeness: 'Ce qui est connu, ce qui manque',
    allOutlets: (count) => plural(count, { one: 'Le seul média', other: `Les ${figure(count)} médias` }),
  },
  article: {
    readingTime: (minutes) => `${figure(minutes)} min de lecture`,
    whyUncertain: 'Pourquoi incertaine\u00a0?',
    seeEvidence: 'Voir l’indice',
    undatedTitle: 'Sans date',
    undatedNote: 'La page d’origine ne dit pas quand l’article a paru, et ces archives ne le devinent pas.',
    impreciseTitle: 'Date',
    monthOnly: 'La page d’origine ne donne que le mois et l’année.',
    yearOnly: 'La page d’origine ne donne que l’année.',
    modified: 'Mis à jour',
    agencies: 'Dépêche de',
    dateline: 'Écrit de',
    length: 'Longueur',
    caption: 'Légende',
    olderVersion: (captured) =>
      captured === null
        ? 'Ceci est une version plus ancienne de la page.'
        : `Voici la page telle qu’elle a été capturée le ${captured}. Elle a changé depuis.`,
    newestVersion: 'Lire la version la plus récente',
    versionOf: (captured) => (captured === null ? 'Version plus ancienne' : `Version du ${captured}`),
    pictureCredit: (credit) => `Photo\u00a0: ${credit}.`,
    pictureMissing: 'L’image n’est pas dans les archives.',
    pictureSource: (outlet, captured) =>
      `Source\u00a0: ${[outlet, captured === null ? null : `capturée le ${captured}`].filter((part) => part !== null).join(', ')}.`,
    scanNote:
      'Ce texte a été lu par une machine sur la numérisation. Des mots peuvent être faux\u00a0; la numérisation montre ce qui a été imprimé.',
    scanAlt: 'Numérisation de l’article\u00a0; son texte suit',
    pictureAt: (host) => `Image sur ${host}`,
    entities: 'Qui et quoi dans cet article',
    entitiesNote: 'Chiffres\u00a0: nombre de mentions dans cet article.',
    asAgency: 'agence de presse',
    related: 'À lire aussi',
    footnotes: 'Notes',
    moreNames: (count) => plural(count, { one: `${figure(count)} autre`, other: `${figure(count)} autres` }),
    sharedNames: (names) => `Mentionnent tous deux ${names.join(', ')}`,
    sharedWords: (shared) =>
      `Parlent tous deux de ${shared.map((word) => `«\u00a0${word}\u00a0»`).join(', ')}`,
    pager: 'Avant et après dans les archives',
    previous: (date) => `Précédent, ${date}`,
    next: (date) => `Suivant, ${date}`,
    cite: 'Citer',
    citedUncertain: '[date incertaine]',
    citedUndated: 's. d.',
    citedUndatedNote: 'Sans date.',
    citedUncertainNote: 'Date incertaine.',
    downloadReference: (format) => `Télécharger la référence en ${format}`,
    excerptOnly: (shown, total) =>
      `Seul un extrait est montré ici\u00a0: ${figure(shown)} sur ${words(total)}.`,
    metadataOnly: (total) => `Le texte de cet article (${words(total)}) n’est pas montré ici.`,
    readOriginal: (host) => `Lire l’original sur ${host}`,
    noOriginal: 'L’adresse de l’original n’est pas connue.',
    wayback: 'Chercher dans la Wayback Machine',
    lengthShown: (shown, total) => `${figure(shown)} sur ${words(total)}`,
    rights: 'Droits',
    citedAgencies: (names) => `Dépêche\u00a0: ${formatList(names, TAG)}.`,
    inArchive: 'Dans les archives',
    copy: 'Copier',
    copied: 'Copié',
  },
  sameText: sameTextStrings,
  fields: {
    title: 'Titre',
    date: 'Date',
    modified: 'Mise à jour',
    outlet: 'Média',
    agencies: 'Agence de presse',
    authors: 'Auteur',
    section: 'Rubrique',
    dateline: 'Lieu de rédaction',
    language: 'Langue',
    url: 'Adresse d’origine',
  },
  provenance: {
    title: 'D’où cela vient',
    note: 'Chaque donnée, l’indice cité du fichier d’origine, et la façon dont il a été trouvé.',
    field: 'Donnée',
    value: 'Valeur',
    evidence: 'Indice',
    method: 'Méthode',
    none: 'Introuvable',
    lines: (lines) =>
      `${plural(lines.length, { one: 'ligne', other: 'lignes' })} ${formatList(lines.map(figure), TAG)}`,
    rejectedValues: (count) =>
      `Trouvé mais non retenu\u00a0: ${noun(count, { one: 'valeur', other: 'valeurs' })}`,
    caption: 'Crédit photo',
    captionMethod: 'Légende dans le texte',
    creditLineMethod: 'Ligne de crédit près de la légende',
    file: 'Fichier',
    record: 'Notice',
    placeInFile: 'Place dans le fichier',
    bytesFrom: (offset, length) => `${figure(length)} octets à partir de l’octet ${figure(offset)}`,
    containerHash: 'SHA-256 du fichier entier',
    captured: 'Capturé',
    removed: (count) => `Retiré de la page\u00a0: ${noun(count, { one: 'passage', other: 'passages' })}`,
    place: 'Place',
    text: 'Texte',
    reason: 'Raison',
    line: (line) => `Ligne ${figure(line)}`,
    noLine: 'Fichier entier',
    moreRemoved: (count) =>
      `Et ${noun(count, { one: 'autre', other: 'autres' })}, à retrouver dans les données à télécharger.`,
  },
  entity: {
    spellings: 'Graphies',
    notSame: 'À ne pas confondre avec',
    elsewhere: 'Ailleurs',
    when: 'Mentions au fil du temps',
    whenNote: 'Mentions par date de parution. Barres en pointillé\u00a0: la date est incertaine.',
    articles: (count) => `Dans ${articles(count)}`,
    articlesNote: 'Du plus récent au plus ancien, sans date à la fin.',
    allMentions: (count) =>
      plural(count, { one: `La mention (${figure(count)})`, other: `Les ${mentions(count)}` }),
    moreMentions: (count) => `Et ${noun(count, { one: 'autre mention', other: 'autres mentions' })}.`,
    asAgency: 'Nommée comme agence de presse, pas dans le texte.',
    said: 'Propos',
    saidNote:
      'Les plus récents d’abord, avec leur phrase. Attribués selon des règles\u00a0; se reporter à l’article.',
    inOutlets: (count) => `dans ${figure(count)} médias`,
    moreSaid: (count) => `Et ${figure(count)} de plus dans le tableau des citations`,
    together: 'Le plus souvent avec',
    togetherNote: 'Les noms qui figurent dans les mêmes articles, et dans combien.',
    description: (name, count, found) =>
      `${name} dans ces archives\u00a0: ${articles(count)}${found === 0 ? '' : `, ${mentions(found)}`}.`,
  },
  names: {
    inArticles: (count) => `noms dans ${articles(count)}`,
    mostOften: 'Les plus fréquents',
    mostOftenNote: 'D’après le nombre d’articles.',
    az: 'A–Z',
    azNote:
      'Par première lettre du nom tel qu’imprimé. Chiffres\u00a0: nombre d’articles. Un nom qui ne figure que dans un article est donné avec sa phrase.',
    letters: 'Lettres',
    digits: '0–9',
    otherLetters: 'Autres',
    letterTitle: (title, letter) => `${title}\u00a0: ${letter}`,
  },
  charts: {
    label: (unit, period, span) =>
      `${unit === 'article' ? 'Articles' : 'Mentions'} par ${period === 'month' ? 'mois' : 'année'}, ${span}`,
    bar: (unit, period, count, uncertain) =>
      `${period}\u00a0: ${counted(unit, count)}${uncertainPart(count, uncertain)}`,
    table: 'Les chiffres en tableau',
    month: 'Mois',
    year: 'Année',
    day: 'Jour',
    unit: { article: 'Articles', mention: 'Mentions' },
    rowUncertain: (period, count, uncertain) =>
      uncertain === count
        ? `${period}, incertaine`
        : `${period}, ${plural(uncertain, { one: `${figure(uncertain)} incertaine`, other: `${figure(uncertain)} incertaines` })}`,
    yearOnly: (unit, count) =>
      `Pour ${counted(unit, count)}, seule l’année est connue\u00a0; cela n’est pas dessiné ici.`,
  },
  dates: {
    title: 'Dates',
    description: 'Tous les articles par date de parution.',
    datedCount: ({ dated, uncertain }) => {
      const doubt =
        uncertain === 0 ? '' : `, ${uncertain === dated ? 'tous' : figure(uncertain)} à date incertaine`;
      return `${plural(dated, { one: 'article daté', other: 'articles datés' })}${doubt}`;
    },
    matrix: 'Années et mois',
    matrixNote: 'Nombre d’articles. Plus c’est foncé, plus il y en a.',
    matrixCaption: 'Articles par année et par mois',
    total: 'Total',
    days: (year) => `Jour après jour, ${year}`,
    daysNote: 'Une ligne par mois, une case par jour. Cases en pointillé\u00a0: la date est incertaine.',
    daysLabel: (year) => `Articles par jour, ${year}`,
    months: 'Mois après mois',
    monthsNote: 'Nombre d’articles par mois.',
    yearOnly: 'Année seulement',
    yearOnlyNote: 'La page d’origine ne donne pas le mois.',
    articles: 'Articles',
    newestFirst: 'Du plus récent au plus ancien.',
    undatedNote:
      'La page d’origine ne dit pas quand l’article a paru. Ces archives ne prennent pas la date d’un fichier à la place.',
    noneDated: 'Aucun article n’est daté.',
    noneUndated: 'Tous les articles sont datés.',
    previous: 'Précédent',
    next: 'Suivant',
  },
  outlets: {
    kicker: 'Média',
    count: (count) => noun(count, { one: 'média', other: 'médias' }),
    none: 'Aucun article ne nomme son média.',
    without: (count, total) =>
      count === total
        ? 'Aucun article ne nomme son média.'
        : `Il y a ${plural(count, { one: `${articles(count)} qui ne nomme pas son média`, other: `${articles(count)} qui ne nomment pas leur média` })}.`,
    notMentioned: 'Non nommé',
    description: (name, count) => `${articles(count)} de ${name} dans ces archives.`,
  },
  about: {
    description: 'Contenu, exhaustivité, fonctionnement et téléchargements.',
    summary: (figures, span) => {
      if (figures.articles === 0) return 'Ces archives ne contiennent pas encore d’article.';
      const all = noun(figures.articles, { one: 'article de presse', other: 'articles de presse' });
      return `Ces archives réunissent ${all}${span === null ? '' : ` (${span})`}, débarrassés de ce qui les entourait sur le Web et rangés pour être lus, fouillés et cités.`;
    },
    completeness: 'Exhaustivité',
    completenessNote: 'Ce que disent les pages d’origine. Ce qu’elles ne disent pas reste vide.',
    share: 'Part',
    note: 'Remarque',
    uncertainDates: (count) => noun(count, { one: 'incertaine', other: 'incertaines' }),
    withTime: (count) => `${figure(count)} avec l’heure`,
    distinct: (count) => noun(count, { one: 'différent', other: 'différents' }),
    how: 'Fonctionnement',
    howText: [
      'Chaque article est lu dans son fichier d’origine, qui n’est pas modifié. Le titre, la date, le média et les autres données ne sont retenus que sur la foi d’un indice\u00a0; celui-ci est cité sous chaque article, à la rubrique «\u00a0D’où cela vient\u00a0».',
      'Les boutons, les publicités, les liens vers d’autres articles et les paragraphes imprimés deux fois sont retirés du texte, mais restent lisibles, repliés. L’orthographe, les guillemets et les coquilles sont laissés tels quels.',
      'Les personnes, les organisations et les lieux sont reconnus automatiquement, et parfois à tort. Les graphies d’un même nom partagent une page.',
    ],
    skipped: 'Ce qui a été écarté',
    skippedNote: (count) =>
      `Dans le dossier des archives, ${plural(count, { one: `${figure(count)} fichier n’est pas un article`, other: `${figure(count)} fichiers ne sont pas des articles` })}.`,
    moreSkipped: (count) => `Et ${noun(count, { one: 'autre fichier', other: 'autres fichiers' })}.`,
    downloads: 'Téléchargements',
    downloadsNote: 'Les mêmes données, pour les machines.',
    file: 'Fichier',
    content: 'Contenu',
    size: 'Taille',
    files: {
      'data/records.jsonl': 'Tous les articles avec leurs indices, un par ligne',
      'data/records.csv': 'Tous les articles sans leur texte, en tableau',
      'data/quotations.csv': 'Toutes les citations et leurs auteurs, sous forme de tableau',
      'data/entities.jsonl': 'Personnes, organisations et lieux, un par ligne',
      'data/authors.jsonl': 'Auteurs et leurs articles, un par ligne',
      'data/tags.jsonl': 'Mots-clés et leurs articles, un par ligne',
      'data/collections.jsonl': 'Collections et leurs articles, une par ligne',
      'data/families.jsonl': 'Articles au même texte, un groupe par ligne',
      'data/datapackage.json': 'Description de ces fichiers, en Data Package',
      'data/record.schema.json': 'La forme de ces données, en JSON Schema',
      'feed.xml': 'Flux Atom',
      'feed.json': 'Flux JSON',
    },
    rights: 'Droits et outils',
    built: (date, version) => `Ces archives ont été construites avec Kliping ${version} le ${date}.`,
    fonts: 'Caractères\u00a0: Newsreader et Libre Franklin, tous deux sous SIL Open Font License 1.1.',
    fontLicence: (font) => `Licence de ${font}`,
  },
  notFound: {
    title: 'Cette page n’est pas dans les archives',
    description: 'La page demandée n’est pas dans ces archives.',
    text: 'L’adresse demandée ne mène à aucune page. Ce que vous cherchez est peut-être ici\u00a0:',
    similar: 'Peut-être ceci',
    instead: 'Parcourir les archives',
  },
  tombstone: {
    title: 'Cet article a été retiré des archives',
    text: 'Les responsables des archives ont retiré l’article qui se trouvait à cette adresse.',
    since: (date) => `Depuis le ${date}.`,
    reason: (reason) => `Raison\u00a0: ${reason}`,
    pseudonym: (number) => `[nom masqué ${number}]`,
  },
  original: {
    title: 'L’original',
    see: 'Voir l’original',
    pageNote:
      'Voici la source telle que les archives la conservent, la page entière avec tout ce qui entourait l’article. Scripts, formulaires, images et liens ont été retirés\u00a0: rien ne s’y exécute, et elle ne demande rien à personne.',
    fileNote: 'Voici le fichier tel que les archives le conservent.',
    openPdf: 'Ouvrir le PDF',
    frame: (title) => `Source de «\u00a0${title}\u00a0»`,
  },
  paging: {
    label: 'Pages',
    page: (page, pages) => `Page ${figure(page)} sur ${figure(pages)}`,
    previous: 'Précédent',
    next: 'Suivant',
  },
  ...archiveStrings,
  search: searchStrings,
  reader: readerStrings,
  searchHelp,
  ...codeWords,
};
