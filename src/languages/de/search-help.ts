import type { SearchHelp } from '../search-help.js';

export const searchHelp: SearchHelp = {
  title: 'Weitere Suchmöglichkeiten',
  example: 'Zum Beispiel',
  finds: 'Findet',
  ways: {
    words:
      'Zuerst Artikel mit allen Wörtern, dann solche mit einigen davon. Andere Formen der Wörter werden auch gefunden.',
    required: 'Nur Artikel mit dem Wort in Anführungszeichen; das andere darf fehlen.',
    phrase: 'Die Wörter nebeneinander, in dieser Reihenfolge.',
    excluded: 'Artikel ohne das Wort hinter dem Minuszeichen.',
    excludedPhrase: 'Artikel ohne diese Wortgruppe.',
    either: 'Artikel mit einem der Wörter oder beiden. OR wird großgeschrieben.',
    beginning: 'Wörter, die so beginnen.',
    title: 'Das Wort in der Überschrift.',
    author: 'Artikel dieser Autorin oder dieses Autors.',
    outlet: 'Artikel aus diesem Medium.',
    after: 'Artikel ab diesem Jahr. Auch ein Monat (2024-06) oder ein Tag (2024-06-20) ist möglich.',
    before: 'Artikel aus der Zeit vor diesem Jahr, Monat oder Tag.',
  },
  rest: 'All das lässt sich verbinden. Was sonst wie ein Operator aussieht, wird als Text gesucht.',
};
