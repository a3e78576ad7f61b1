import { createCounter } from '../counter.js';
import type { ArchiveStrings } from '../strings.js';

const { plural, noun } = createCounter('es');
const articles = (count: number): string => noun(count, { one: 'artículo', other: 'artículos' });

/** Words about authors, tags and collections, about who keeps the archive, and about who can read it. */
export const archiveStrings: ArchiveStrings = {
  authors: {
    title: 'Autores',
    kicker: 'Autor',
    none: 'Ningún artículo nombra a su autor.',
    note: (without, total) => {
      const name = 'Los nombres figuran como se imprimieron: dos personas pueden compartir uno.';
      if (without === 0) return name;
      if (without === total) return '';
      const verb = plural(without, { one: 'no nombra a su autor', other: 'no nombran a su autor' });
      return `${articles(without)} ${verb}. ${name}`;
    },
    description: (name, count) => `${articles(count)} de ${name} en este archivo.`,
    outlets: 'Medios',
    outletsNote: 'Dónde se publicaron estos artículos, y cuántos en cada uno.',
    inTexts: (name) => `Artículos que mencionan a ${name}`,
    articlesBy: (name) => `Artículos de ${name}`,
  },
  tags: {
    title: 'Etiquetas',
    kicker: 'Etiqueta',
    inArticles: (tags, count) =>
      `${plural(tags, { one: 'etiqueta', other: 'etiquetas' })} en ${articles(count)}`,
    description: (name, count) => `${articles(count)} con la etiqueta «${name}» en este archivo.`,
  },
  collections: {
    title: 'Colecciones',
    kicker: 'Colección',
    chosen: 'Elegidas por los responsables del archivo',
    none: 'Esta colección aún no tiene artículos.',
    count: (title, count) => `${title}: una colección de ${articles(count)} en este archivo.`,
  },
  sameDay: { label: (day) => `El ${day} en otros años`, articles },
  contact: {
    title: 'Contacto',
    label: 'Contacto',
    takedown: 'Preguntas sobre este aviso y peticiones de retirar o corregir un artículo:',
    about: 'Para avisar de un error, o pedir que se corrija o retire un artículo, escriba a',
  },
  accessibility: {
    title: 'Accesibilidad',
    aim: 'Este sitio está hecho para cumplir el nivel AA de las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2.',
    checked:
      'El programa que lo genera se prueba en un navegador antes de cada versión: cada tipo de página, en tema claro y oscuro, con axe-core; la estructura de su HTML; desde el ancho de un teléfono hasta una pantalla grande; la búsqueda y los menús con el teclado. Los artículos se leen sin JavaScript; solo la búsqueda lo necesita.',
    unchecked:
      'Las pruebas automáticas solo encuentran una parte de las barreras, y nadie ha probado este archivo con personas que usan lectores de pantalla. Las descripciones de las imágenes son las de las páginas originales y pueden faltar. Los textos que una máquina leyó de escaneos contienen errores; los PDF y los originales guardados están como los hicieron sus editores.',
    report: 'Si algo le impide leer este archivo, escriba a',
    noContact: 'Si algo le impide leer este archivo, dígaselo a quien le dio su dirección.',
  },
};
