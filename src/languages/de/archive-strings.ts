import { createCounter } from '../counter.js';
import type { ArchiveStrings } from '../strings.js';

const { plural, noun } = createCounter('de');
const articles = (count: number): string => noun(count, { one: 'Artikel', other: 'Artikel' });

/** Words about authors, tags and collections, about who keeps the archive, and about who can read it. */
export const archiveStrings: ArchiveStrings = {
  authors: {
    title: 'Autoren',
    kicker: 'Autor/in',
    none: 'Kein Artikel nennt, wer ihn geschrieben hat.',
    note: (without, total) => {
      const name = 'Die Namen stehen da wie gedruckt: zwei Menschen können denselben tragen.';
      if (without === 0) return name;
      if (without === total) return '';
      const verb = plural(without, { one: 'nennt', other: 'nennen' });
      return `${articles(without)} ${verb} keinen Namen. ${name}`;
    },
    description: (name, count) => `${articles(count)} von ${name} in diesem Archiv.`,
    outlets: 'Medien',
    outletsNote: 'Wo diese Artikel erschienen sind, und wie viele jeweils.',
    inTexts: (name) => `Artikel, die ${name} nennen`,
    articlesBy: (name) => `Artikel von ${name}`,
  },
  tags: {
    title: 'Schlagwörter',
    kicker: 'Schlagwort',
    inArticles: (tags, count) =>
      `${plural(tags, { one: 'Schlagwort', other: 'Schlagwörter' })} in ${articles(count)}`,
    description: (name, count) => `${articles(count)} mit dem Schlagwort „${name}“ in diesem Archiv.`,
  },
  collections: {
    title: 'Sammlungen',
    kicker: 'Sammlung',
    chosen: 'Zusammengestellt von den Betreuern des Archivs',
    none: 'Diese Sammlung enthält noch keine Artikel.',
    count: (title, count) => `${title}: eine Sammlung aus ${articles(count)} in diesem Archiv.`,
  },
  sameDay: { label: (day) => `${day} in anderen Jahren`, articles },
  contact: {
    title: 'Kontakt',
    label: 'Kontakt',
    takedown: 'Fragen zu diesem Hinweis und Bitten, einen Artikel zurückzuziehen oder zu berichtigen:',
    about:
      'Um einen Fehler zu melden oder um Berichtigung oder Rücknahme eines Artikels zu bitten, schreiben Sie an',
  },
  accessibility: {
    title: 'Barrierefreiheit',
    aim: 'Diese Website soll die Stufe AA der Richtlinien für barrierefreie Webinhalte (WCAG) 2.2 erfüllen.',
    checked:
      'Das Programm, das sie erzeugt, wird vor jeder Veröffentlichung im Browser geprüft: jede Art von Seite in hellem und dunklem Design mit axe-core; der Aufbau des HTML; von der Breite eines Telefons bis zum großen Bildschirm; Suche und Menüs mit der Tastatur. Artikel sind ohne JavaScript lesbar; nur die Suche braucht es.',
    unchecked:
      'Automatische Prüfungen finden nur einen Teil der Barrieren, und niemand hat dieses Archiv mit Menschen geprüft, die Screenreader benutzen. Bildbeschreibungen stammen von den ursprünglichen Seiten und können fehlen. Texte, die eine Maschine aus Scans gelesen hat, enthalten Fehler; PDF-Dateien und aufbewahrte Originale sind so, wie ihre Verlage sie gemacht haben.',
    report: 'Wenn etwas Sie daran hindert, dieses Archiv zu lesen, schreiben Sie bitte an',
    noContact:
      'Wenn etwas Sie daran hindert, dieses Archiv zu lesen, sagen Sie es bitte denen, die Ihnen die Adresse gegeben haben.',
  },
};
