import type { SearchHelp } from '../search-help.js';

export const searchHelp: SearchHelp = {
  title: 'Outras maneiras de pesquisar',
  example: 'Por exemplo',
  finds: 'Encontra',
  ways: {
    words:
      'Primeiro os artigos com todas as palavras, depois os que têm algumas. Outras formas das palavras também são encontradas.',
    required: 'Só artigos com a palavra entre aspas; a outra pode faltar.',
    phrase: 'As palavras lado a lado, nesta ordem.',
    excluded: 'Artigos sem a palavra depois do sinal de menos.',
    excludedPhrase: 'Artigos sem esta expressão.',
    either: 'Artigos com uma das palavras ou com ambas. OR escreve-se em maiúsculas.',
    beginning: 'Palavras que começam assim.',
    title: 'A palavra no título.',
    author: 'Artigos deste autor.',
    outlet: 'Artigos deste veículo.',
    after: 'Artigos a partir deste ano. Também vale um mês (2024-06) ou um dia (2024-06-20).',
    before: 'Artigos anteriores a este ano, mês ou dia.',
  },
  rest: 'Tudo isto pode ser combinado. O que parecer outro operador é pesquisado como texto.',
};
