import type { SearchHelp } from '../search-help.js';

export const searchHelp: SearchHelp = {
  title: 'Autres façons de chercher',
  example: 'Par exemple',
  finds: 'Trouve',
  ways: {
    words:
      'D’abord les articles qui contiennent tous les mots, puis ceux qui en contiennent certains. Les autres formes des mots sont trouvées aussi.',
    required: 'Seulement les articles qui contiennent le mot entre guillemets\u00a0; l’autre peut manquer.',
    phrase: 'Les mots côte à côte, dans cet ordre.',
    excluded: 'Les articles sans le mot qui suit le signe moins.',
    excludedPhrase: 'Les articles sans cette expression.',
    either: 'Les articles qui contiennent l’un des mots ou les deux. OR s’écrit en capitales.',
    beginning: 'Les mots qui commencent ainsi.',
    title: 'Le mot dans le titre.',
    author: 'Les articles de cet auteur.',
    outlet: 'Les articles de ce média.',
    after:
      'Les articles à partir de cette année. On peut aussi donner un mois (2024-06) ou un jour (2024-06-20).',
    before: 'Les articles antérieurs à cette année, à ce mois ou à ce jour.',
  },
  rest: 'Tout cela peut se combiner. Ce qui ressemble à un autre opérateur est cherché comme du texte.',
};
