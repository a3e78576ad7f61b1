import { createCounter } from '../counter.js';
import type { ArchiveStrings } from '../strings.js';

const { plural, noun } = createCounter('pt');
const articles = (count: number): string => noun(count, { one: 'artigo', other: 'artigos' });

/** Words about authors, tags and collections, about who keeps the archive, and about who can read it. */
export const archiveStrings: ArchiveStrings = {
  authors: {
    title: 'Autores',
    kicker: 'Autor',
    none: 'Nenhum artigo nomeia o seu autor.',
    note: (without, total) => {
      const name = 'Os nomes estão como foram impressos: duas pessoas podem ter o mesmo.';
      if (without === 0) return name;
      if (without === total) return '';
      const verb = plural(without, { one: 'não nomeia o autor', other: 'não nomeiam o autor' });
      return `${articles(without)} ${verb}. ${name}`;
    },
    description: (name, count) => `${articles(count)} de ${name} neste arquivo.`,
    outlets: 'Veículos',
    outletsNote: 'Onde estes artigos saíram, e quantos em cada um.',
    inTexts: (name) => `Artigos que mencionam ${name}`,
    articlesBy: (name) => `Artigos de ${name}`,
  },
  tags: {
    title: 'Etiquetas',
    kicker: 'Etiqueta',
    inArticles: (tags, count) =>
      `${plural(tags, { one: 'etiqueta', other: 'etiquetas' })} em ${articles(count)}`,
    description: (name, count) => `${articles(count)} com a etiqueta “${name}” neste arquivo.`,
  },
  collections: {
    title: 'Coleções',
    kicker: 'Coleção',
    chosen: 'Escolhidas pelos responsáveis pelo arquivo',
    none: 'Esta coleção ainda não tem artigos.',
    count: (title, count) => `${title}: uma coleção de ${articles(count)} neste arquivo.`,
  },
  sameDay: { label: (day) => `${day} em outros anos`, articles },
  contact: {
    title: 'Contato',
    label: 'Contato',
    takedown: 'Perguntas sobre este aviso e pedidos de retirada ou correção de um artigo:',
    about: 'Para apontar um erro, ou pedir que um artigo seja corrigido ou retirado, escreva para',
  },
  accessibility: {
    title: 'Acessibilidade',
    aim: 'Este site é feito para atender ao nível AA das Diretrizes de Acessibilidade para Conteúdo Web (WCAG) 2.2.',
    checked:
      'O programa que o gera é testado em um navegador antes de cada versão: cada tipo de página, em tema claro e escuro, com axe-core; a estrutura do HTML; da largura de um telefone até uma tela grande; a busca e os menus pelo teclado. Os artigos podem ser lidos sem JavaScript; só a busca precisa dele.',
    unchecked:
      'Testes automáticos encontram só uma parte das barreiras, e ninguém testou este arquivo com pessoas que usam leitores de tela. As descrições de imagens são as das páginas originais e podem faltar. Textos que uma máquina leu de digitalizações têm erros; os PDF e os originais guardados estão como os seus editores os fizeram.',
    report: 'Se algo impede você de ler este arquivo, escreva para',
    noContact: 'Se algo impede você de ler este arquivo, avise quem lhe deu o endereço.',
  },
};
