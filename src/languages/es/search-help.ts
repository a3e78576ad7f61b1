import type { SearchHelp } from '../search-help.js';

export const searchHelp: SearchHelp = {
  title: 'Más formas de buscar',
  example: 'Por ejemplo',
  finds: 'Encuentra',
  ways: {
    words:
      'Primero los artículos con todas las palabras, después los que tienen algunas. También se encuentran otras formas de las palabras.',
    required: 'Solo los artículos con la palabra entre comillas; la otra puede faltar.',
    phrase: 'Las palabras juntas, en este orden.',
    excluded: 'Artículos sin la palabra que sigue al signo menos.',
    excludedPhrase: 'Artículos sin esta frase.',
    either: 'Artículos con una de las palabras o con las dos. OR se escribe en mayúsculas.',
    beginning: 'Palabras que empiezan así.',
    title: 'La palabra en el titular.',
    author: 'Artículos de este autor.',
    outlet: 'Artículos de este medio.',
    after: 'Artículos desde este año. También se puede dar un mes (2024-06) o un día (2024-06-20).',
    before: 'Artículos anteriores a este año, mes o día.',
  },
  rest: 'Todo esto se puede combinar. Lo que parezca otro operador se busca como texto.',
};
