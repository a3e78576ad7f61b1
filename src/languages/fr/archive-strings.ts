import { createCounter } from '../counter.js';
import type { ArchiveStrings } from '../strings.js';

const { plural, noun } = createCounter('fr');
const articles = (count: number): string => noun(count, { one: 'article', other: 'articles' });

/** Words about authors, tags and collections, about who keeps the archive, and about who can read it. */
export const archiveStrings: ArchiveStrings = {
  authors: {
    title: 'Auteurs',
    kicker: 'Auteur',
    none: 'Aucun article ne nomme son auteur.',
    note: (without, total) => {
      const name = 'Les noms sont donnés tels qu’imprimés\u00a0: deux personnes peuvent porter le même.';
      if (without === 0) return name;
      if (without === total) return '';
      const verb = plural(without, { one: 'ne nomme pas son auteur', other: 'ne nomment pas leur auteur' });
      return `${articles(without)} ${verb}. ${name}`;
    },
    description: (name, count) => `${articles(count)} de ${name} dans ces archives.`,
    outlets: 'Médias',
    outletsNote: 'Où ces articles ont paru, et combien dans chacun.',
    inTexts: (name) => `Articles qui mentionnent ${name}`,
    articlesBy: (name) => `Articles signés ${name}`,
  },
  tags: {
    title: 'Mots-clés',
    kicker: 'Mot-clé',
    inArticles: (tags, count) =>
      `${plural(tags, { one: 'mot-clé', other: 'mots-clés' })} dans ${articles(count)}`,
    description: (name, count) =>
      `${articles(count)} avec le mot-clé «\u00a0${name}\u00a0» dans ces archives.`,
  },
  collections: {
    title: 'Collections',
    kicker: 'Collection',
    chosen: 'Choisies par les responsables des archives',
    none: 'Cette collection ne contient encore aucun article.',
    count: (title, count) => `${title}\u00a0: une collection de ${articles(count)} dans ces archives.`,
  },
  sameDay: { label: (day) => `Le ${day}, d’autres années`, articles },
  contact: {
    title: 'Contact',
    label: 'Contact',
    takedown: 'Questions sur cet avis, demandes de retrait ou de correction d’un article\u00a0:',
    about: 'Pour signaler une erreur, ou demander la correction ou le retrait d’un article, écrivez à',
  },
  accessibility: {
    title: 'Accessibilité',
    aim: 'Ce site est conçu pour respecter le niveau AA des règles pour l’accessibilité des contenus web (WCAG) 2.2.',
    checked:
      'Le programme qui le produit est testé dans un navigateur avant chaque version\u00a0: chaque type de page, en thème clair et en thème sombre, avec axe-core\u00a0; la structure du HTML\u00a0; de la largeur d’un téléphone à celle d’un grand écran\u00a0; la recherche et les menus au clavier. Les articles se lisent sans JavaScript\u00a0; seule la recherche en a besoin.',
    unchecked:
      'Les tests automatiques ne trouvent qu’une partie des obstacles, et ces archives n’ont pas été testées avec des personnes qui utilisent un lecteur d’écran. Les descriptions d’images sont celles des pages d’origine et peuvent manquer. Les textes qu’une machine a lus sur des numérisations contiennent des erreurs\u00a0; les fichiers PDF et les originaux conservés restent tels que leurs éditeurs les ont faits.',
    report: 'Si quelque chose vous empêche de lire ces archives, écrivez à',
    noContact:
      'Si quelque chose vous empêche de lire ces archives, dites-le à la personne qui vous en a donné l’adresse.',
  },
};
