import { createCounter } from '../counter.js';
import { formatList } from '../format.js';
import type { ArchiveFigures, CountUnit, InterfaceStrings } from '../strings.js';
import { archiveStrings } from './archive-strings.js';
import { codeWords } from './code-words.js';
import { readerStrings } from './reader-strings.js';
import { sameTextStrings } from './same-text-strings.js';
import { searchHelp } from './search-help.js';
import { searchStrings } from './search-strings.js';

const TAG = 'pt';
const { figure, plural, noun } = createCounter(TAG);

const articles = (count: number): string => noun(count, { one: 'artigo', other: 'artigos' });
const mentions = (count: number): string => noun(count, { one: 'menção', other: 'menções' });
const words = (count: number): string => noun(count, { one: 'palavra', other: 'palavras' });
const counted = (unit: CountUnit, count: number): string =>
  unit === 'article' ? articles(count) : mentions(count);

function uncertainPart(count: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return uncertain === count ? ', data incerta' : `, ${figure(uncertain)} com data incerta`;
}

function datedSentence({ articles: all, dated, undated, uncertain }: ArchiveFigures): string {
  const doubt = uncertain === 0 ? '' : ` (em ${figure(uncertain)} é incerta)`;
  if (all === 1)
    return dated === 0
      ? 'A sua data não é informada.'
      : `A sua data é ${uncertain === 1 ? 'incerta' : 'conhecida'}.`;
  if (undated === 0) return `Todos têm data${doubt}.`;
  if (dated === 0) return 'Nenhum tem data.';
  return `Com data, ${figure(dated)}${doubt}; sem data, ${figure(undated)}.`;
}

function outletSentence({ articles: all, withOutlet }: ArchiveFigures): string {
  if (withOutlet === all) return all === 1 ? 'O seu veículo é citado.' : 'Todos citam o seu veículo.';
  if (withOutlet === 0) return all === 1 ? 'O seu veículo não é citado.' : 'Nenhum cita o seu veículo.';
  const verb = plural(withOutlet, { one: 'cita o seu veículo', other: 'citam o seu veículo' });
  return `${withOutlet * 2 < all ? 'Só' : 'Ao todo,'} ${figure(withOutlet)} ${verb}.`;
}

export const strings: InterfaceStrings = {
  frame: {
    skip: 'Ir para o conteúdo',
    index: 'Índice',
    dates: 'Datas',
    outlets: 'Veículos',
    about: 'Sobre',
    search: 'Pesquisar',
    searchLabel: 'Pesquisar no acervo',
    darkTheme: 'Tema escuro',
    aboutArchive: 'Sobre este acervo',
    downloads: 'Downloads e feeds',
    kind: 'Recortes de imprensa',
    rights: 'Os direitos de cada artigo continuam com quem o publicou.',
    madeWith: (version) => `Feito com o Kliping ${version}.`,
    feed: 'Feed Atom',
    description: (title) => `${title}: um acervo de imprensa para ler, pesquisar e citar.`,
  },
  words: {
    articles,
    mentions,
    articleNoun: (count) => plural(count, { one: 'artigo', other: 'artigos' }),
    mentionNoun: (count) => plural(count, { one: 'menção', other: 'menções' }),
    words,
    minutes: (count) => noun(count, { one: 'minuto', other: 'minutos' }),
    bytes: (count) => noun(count, { one: 'byte', other: 'bytes' }),
    undated: 'Sem data',
    undatedShort: ['sem', 'data'],
    uncertain: 'incerta',
    untitled: 'Sem título',
    comma: ', ',
    outOf: (count, total) => `${figure(count)} de ${figure(total)}`,
    openQuote: '“',
    closeQuote: '”',
    nestedQuotes: ['‘', '’'],
  },
  types: {
    person: {
      title: 'Pessoas',
      count: (count) => noun(count, { one: 'pessoa', other: 'pessoas' }),
      all: (count) => plural(count, { one: 'A única pessoa', other: `Todas as ${figure(count)} pessoas` }),
      none: 'Nenhuma pessoa foi reconhecida neste acervo.',
    },
    organization: {
      title: 'Organizações',
      count: (count) => noun(count, { one: 'organização', other: 'organizações' }),
      all: (count) =>
        plural(count, { one: 'A única organização', other: `Todas as ${figure(count)} organizações` }),
      none: 'Nenhuma organização foi reconhecida neste acervo.',
    },
    place: {
      title: 'Lugares',
      count: (count) => noun(count, { one: 'lugar', other: 'lugares' }),
      all: (count) => plural(count, { one: 'O único lugar', other: `Todos os ${figure(count)} lugares` }),
      none: 'Nenhum lugar foi reconhecido neste acervo.',
    },
  },
  front: {
    emptyTitle: 'Este acervo ainda está vazio',
    empty:
      'Ainda não há artigos nele. Ponha arquivos .txt, .md ou .html na pasta do acervo e construa o site de novo.',
    articleCount: articles,
    undatedCount: ({ articles: all, undated }) => {
      if (undated === 0) return 'todos com data';
      return undated === all ? 'sem data' : `${figure(undated)} sem data`;
    },
    readOn: 'Continuar a ler',
    more: 'Anteriores',
    moreNote: 'Artigos com data que saíram antes.',
    undatedNote: 'A página original não diz quando o artigo saiu, e este acervo não adivinha.',
    allUndated: 'Todos os artigos sem data',
    coverage: 'A cobertura ao longo do tempo',
    coverageNote: 'Artigos por data de publicação. Barras tracejadas: a data é incerta.',
    allDates: 'Todas as datas',
    names: 'Nomes nas notícias',
    namesNote: 'Os mais presentes, por número de artigos.',
    contents: 'O que há neste acervo',
    summary: (figures) =>
      `Este acervo reúne ${articles(figures.articles)}, ${words(figures.words)}. ${datedSentence(figures)} ${outletSentence(figures)}`,
    completeness: 'Quão completo é este acervo',
    allOutlets: (count) =>
      plural(count, { one: 'O único veículo', other: `Todos os ${figure(count)} veículos` }),
  },
  article: {
    readingTime: (minutes) => `${figure(minutes)} min de leitura`,
    whyUncertain: 'Por que incerta?',
    seeEvidence: 'Ver o indício',
    undatedTitle: 'Sem data',
    undatedNote: 'A página original não diz quando o artigo saiu, e este acervo não adivinha.',
    impreciseTitle: 'Data',
    monthOnly: 'A página original só dá o mês e o ano.',
    yearOnly: 'A página original só dá o ano.',
    modified: 'Atualizado',
    agencies: 'Com informações de',
    dateline: 'Escrito de',
    length: 'Extensão',
    caption: 'Legenda da foto',
    olderVersion: (captured) =>
      captured === null
        ? 'Esta é uma versão mais antiga da página.'
        : `Esta é a página como foi capturada em ${captured}. Depois ela mudou.`,
    newestVersion: 'Ler a versão mais recente',
    versionOf: (captured) => (captured === null ? 'Versão mais antiga' : `Versão de ${captured}`),
    pictureCredit: (credit) => `Foto: ${credit}.`,
    pictureMissing: 'A imagem não está no acervo.',
    pictureSource: (outlet, captured) =>
      `Fonte: ${[outlet, captured === null ? null : `capturada em ${captured}`].filter((part) => part !== null).join(', ')}.`,
    scanNote:
      'Este texto foi lido por uma máquina na digitalização. Pode haver palavras erradas; o que foi impresso é o que a digitalização mostra.',
    scanAlt: 'Digitalização do artigo; o texto vem a seguir',
    pictureAt: (host) => `Imagem em ${host}`,
    entities: 'Quem e o que aparece',
    entitiesNote: 'Números: quantas vezes cada um é mencionado neste artigo.',
    asAgency: 'agência de notícias',
    related: 'Relacionados',
    footnotes: 'Notas',
    moreNames: (count) => `mais ${figure(count)}`,
    sharedNames: (names) => `Ambos mencionam ${names.join(', ')}`,
    sharedWords: (shared) => `Ambos tratam de ${shared.map((word) => `“${word}”`).join(', ')}`,
    pager: 'Antes e depois no acervo',
    previous: (date) => `Anterior, ${date}`,
    next: (date) => `Seguinte, ${date}`,
    cite: 'Citar',
    citedUncertain: '[data incerta]',
    citedUndated: 's. d.',
    citedUndatedNote: 'Sem data.',
    citedUncertainNote: 'Data incerta.',
    downloadReference: (format) => `Baixar a referência em ${format}`,
    excerptOnly: (shown, total) => `Aqui se mostra só um trecho: ${figure(shown)} de ${words(total)}.`,
    metadataOnly: (total) => `O texto deste artigo (${words(total)}) não é mostrado aqui.`,
    readOriginal: (host) => `Ler o original em ${host}`,
    noOriginal: 'O endereço do original não é conhecido.',
    wayback: 'Procurar na Wayback Machine',
    lengthShown: (shown, total) => `${figure(shown)} de ${words(total)}`,
    rights: 'Direitos',
    citedAgencies: (names) => `Com informações de ${formatList(names, TAG)}.`,
    inArchive: 'No acervo',
    copy: 'Copiar',
    copied: 'Copiado',
  },
  sameText: sameTextStrings,
  fields: {
    title: 'Título',
    date: 'Data',
    modified: 'Atualização',
    outlet: 'Veículo',
    agencies: 'Agência de notícias',
    authors: 'Autor',
    section: 'Seção',
    dateline: 'Local de redação',
    language: 'Idioma',
    url: 'Endereço original',
  },
  provenance: {
    title: 'De onde vem',
    note: 'Cada dado, o indício citado do arquivo original e como foi encontrado.',
    field: 'Dado',
    value: 'Valor',
    evidence: 'Indício',
    method: 'Método',
    none: 'Não encontrado',
    lines: (lines) =>
      `${plural(lines.length, { one: 'linha', other: 'linhas' })} ${formatList(lines.map(figure), TAG)}`,
    rejectedValues: (count) =>
      `Encontrado, mas não usado: ${noun(count, { one: 'valor', other: 'valores' })}`,
    caption: 'Crédito da foto',
    captionMethod: 'Legenda no texto',
    creditLineMethod: 'Linha de crédito junto da legenda',
    file: 'Arquivo',
    record: 'Registro',
    placeInFile: 'Lugar no arquivo',
    bytesFrom: (offset, length) => `${figure(length)} bytes a partir do byte ${figure(offset)}`,
    containerHash: 'SHA-256 do arquivo inteiro',
    captured: 'Capturado',
    removed: (count) => `Retirado da página: ${noun(count, { one: 'trecho', other: 'trechos' })}`,
    place: 'Lugar',
    text: 'Texto',
    reason: 'Motivo',
    line: (line) => `Linha ${figure(line)}`,
    noLine: 'Arquivo inteiro',
    moreRemoved: (count) => `E mais ${figure(count)}, todos nos dados para baixar.`,
  },
  entity: {
    spellings: 'Grafias',
    notSame: 'Não confundir com',
    elsewhere: 'Em outros lugares',
    when: 'Quando é mencionado',
    whenNote: 'Menções por data de publicação. Barras tracejadas: a data é incerta.',
    articles: (count) => `Em ${articles(count)}`,
    articlesNote: 'Os mais recentes primeiro; sem data, no fim.',
    allMentions: (count) =>
      plural(count, { one: `A menção (${figure(count)})`, other: `Todas as ${mentions(count)}` }),
    moreMentions: (count) => `E mais ${mentions(count)}.`,
    asAgency: 'Citada como agência de notícias, não no texto.',
    said: 'Declarações',
    saidNote: 'As mais recentes primeiro, com a frase. Atribuídas por regras; consulte o artigo.',
    inOutlets: (count) => `em ${figure(count)} meios`,
    moreSaid: (count) => `E mais ${figure(count)} na tabela de citações`,
    together: 'Mais vezes junto com',
    togetherNote: 'Nomes que aparecem nos mesmos artigos, e em quantos.',
    description: (name, count, found) =>
      `${name} neste acervo: ${articles(count)}${found === 0 ? '' : `, ${mentions(found)}`}.`,
  },
  names: {
    inArticles: (count) => `nomes em ${articles(count)}`,
    mostOften: 'Os mais frequentes',
    mostOftenNote: 'Por número de artigos.',
    az: 'A–Z',
    azNote:
      'Pela primeira letra do nome como foi impresso. Números: quantidade de artigos. Um nome que só está em um artigo vem com a sua frase.',
    letters: 'Letras',
    digits: '0–9',
    otherLetters: 'Outros',
    letterTitle: (title, letter) => `${title}: ${letter}`,
  },
  charts: {
    label: (unit, period, span) =>
      `${unit === 'article' ? 'Artigos' : 'Menções'} por ${period === 'month' ? 'mês' : 'ano'}, ${span}`,
    bar: (unit, period, count, uncertain) =>
      `${period}: ${counted(unit, count)}${uncertainPart(count, uncertain)}`,
    table: 'Os números em tabela',
    month: 'Mês',
    year: 'Ano',
    day: 'Dia',
    unit: { article: 'Artigos', mention: 'Menções' },
    rowUncertain: (period, count, uncertain) =>
      uncertain === count
        ? `${period}, incerta`
        : `${period}, ${noun(uncertain, { one: 'incerta', other: 'incertas' })}`,
    yearOnly: (unit, count) => `De ${counted(unit, count)} só se conhece o ano; não se desenha aqui.`,
  },
  dates: {
    title: 'Datas',
    description: 'Todos os artigos por data de publicação.',
    datedCount: ({ dated, uncertain }) => {
      const doubt =
        uncertain === 0 ? '' : `, ${uncertain === dated ? 'todas' : figure(uncertain)} sem certeza`;
      return `${plural(dated, { one: 'artigo com data', other: 'artigos com data' })}${doubt}`;
    },
    matrix: 'Anos e meses',
    matrixNote: 'Número de artigos. Quanto mais escuro, mais há.',
    matrixCaption: 'Artigos por ano e mês',
    total: 'Total',
    days: (year) => `Dia a dia, ${year}`,
    daysNote: 'Uma linha por mês, um quadro por dia. Quadros tracejados: a data é incerta.',
    daysLabel: (year) => `Artigos por dia, ${year}`,
    months: 'Mês a mês',
    monthsNote: 'Número de artigos de cada mês.',
    yearOnly: 'Só o ano',
    yearOnlyNote: 'A página original não diz o mês.',
    articles: 'Artigos',
    newestFirst: 'Os mais recentes primeiro.',
    undatedNote:
      'A página original não diz quando o artigo saiu. Este acervo não usa a data de um arquivo no lugar dela.',
    noneDated: 'Nenhum artigo tem data.',
    noneUndated: 'Todos os artigos têm data.',
    previous: 'Anterior',
    next: 'Seguinte',
  },
  outlets: {
    kicker: 'Veículo',
    count: (count) => noun(count, { one: 'veículo', other: 'veículos' }),
    none: 'Nenhum artigo cita o seu veículo.',
    without: (count, total) =>
      count === total
        ? 'Nenhum artigo cita o seu veículo.'
        : `Há ${articles(count)} que não ${plural(count, { one: 'cita', other: 'citam' })} o seu veículo.`,
    notMentioned: 'Não informado',
    description: (name, count) => `${articles(count)} de ${name} neste acervo.`,
  },
  about: {
    description: 'Conteúdo, completude, funcionamento e downloads.',
    summary: (figures, span) => {
      if (figures.articles === 0) return 'Este acervo ainda não tem artigos.';
      const all = noun(figures.articles, { one: 'artigo de imprensa', other: 'artigos de imprensa' });
      return `Este acervo reúne ${all}${span === null ? '' : ` (${span})`}, sem o que os cercava na web e ordenados para ler, pesquisar e citar.`;
    },
    completeness: 'Completude',
    completenessNote: 'O que dizem as páginas originais. O que elas não dizem fica vazio.',
    share: 'Parte',
    note: 'Nota',
    uncertainDates: (count) => noun(count, { one: 'incerta', other: 'incertas' }),
    withTime: (count) => `${figure(count)} com a hora`,
    distinct: (count) => noun(count, { one: 'diferente', other: 'diferentes' }),
    how: 'Como funciona',
    howText: [
      'Cada artigo é lido do seu arquivo original, que não é alterado. Título, data, veículo e outros dados só são adotados quando há um indício; ele é citado abaixo de cada artigo, em “De onde vem”.',
      'Botões, publicidade, links para outros artigos e parágrafos impressos duas vezes são retirados do texto, mas podem ser lidos, recolhidos. A ortografia, as aspas e os erros de impressão ficam como estavam.',
      'Pessoas, organizações e lugares são reconhecidos automaticamente, e às vezes mal. As diferentes grafias de um nome têm uma só página.',
    ],
    skipped: 'O que ficou de fora',
    skippedNote: (count) =>
      `Na pasta do acervo, ${plural(count, { one: `${figure(count)} arquivo não é um artigo`, other: `${figure(count)} arquivos não são artigos` })}.`,
    moreSkipped: (count) => `E mais ${noun(count, { one: 'arquivo', other: 'arquivos' })}.`,
    downloads: 'Downloads',
    downloadsNote: 'Os mesmos dados, para máquinas.',
    file: 'Arquivo',
    content: 'Conteúdo',
    size: 'Tamanho',
    files: {
      'data/records.jsonl': 'Todos os artigos com os seus indícios, um por linha',
      'data/records.csv': 'Todos os artigos sem o texto, em tabela',
      'data/quotations.csv': 'Todas as citações e seus autores, em uma tabela',
      'data/entities.jsonl': 'Pessoas, organizações e lugares, um por linha',
      'data/authors.jsonl': 'Autores e os seus artigos, um por linha',
      'data/tags.jsonl': 'Etiquetas e os seus artigos, uma por linha',
      'data/collections.jsonl': 'Coleções e os seus artigos, uma por linha',
      'data/families.jsonl': 'Artigos com o mesmo texto, um grupo por linha',
      'data/datapackage.json': 'O que são estes arquivos, como Data Package',
      'data/record.schema.json': 'A forma desses dados, como JSON Schema',
      'feed.xml': 'Feed Atom',
      'feed.json': 'Feed JSON',
    },
    rights: 'Direitos e ferramentas',
    built: (date, version) => `O acervo foi construído com o Kliping ${version} em ${date}.`,
    fonts: 'Tipografia: Newsreader e Libre Franklin, ambas sob a SIL Open Font License 1.1.',
    fontLicence: (font) => `Licença de ${font}`,
  },
  notFound: {
    title: 'Esta página não está no acervo',
    description: 'A página pedida não está neste acervo.',
    text: 'O endereço pedido não leva a nenhuma página. Talvez o que você procura esteja aqui:',
    similar: 'Talvez isto',
    instead: 'Percorrer o acervo',
  },
  tombstone: {
    title: 'Este artigo foi retirado do acervo',
    text: 'Os responsáveis pelo acervo retiraram o artigo que estava neste endereço.',
    since: (date) => `Desde ${date}.`,
    reason: (reason) => `Motivo: ${reason}`,
    pseudonym: (number) => `[nome omitido ${number}]`,
  },
  original: {
    title: 'O original',
    see: 'Ver o original',
    pageNote:
      'Esta é a fonte como o acervo a guarda, a página inteira com tudo o que cercava o artigo. Scripts, formulários, imagens e links foram retirados: nada nela é executado, e ela não pede nada a ninguém.',
    fileNote: 'Este é o arquivo como o acervo o guarda.',
    openPdf: 'Abrir o PDF',
    frame: (title) => `Fonte de “${title}”`,
  },
  paging: {
    label: 'Páginas',
    page: (page, pages) => `Página ${figure(page)} de ${figure(pages)}`,
    previous: 'Anterior',
    next: 'Seguinte',
  },
  ...archiveStrings,
  search: searchStrings,
  reader: readerStrings,
  searchHelp,
  ...codeWords,
};
