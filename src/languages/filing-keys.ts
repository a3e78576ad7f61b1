/** Under which names properties file an article, and its standfirst: as `foldKey` leaves them, the surest first. */
export const FILING_KEYS = {
  standfirst:
    'standfirst deck dek lead lede summary description excerpt abstract subtitle subheading subtitel ringkasan teras deskripsi chapeau entradilla occhiello vorspann',
  tags: 'tags tag keywords labels tagar katakunci schlagwörter etiquetas étiquettes',
  categories: 'categories category kategori kategorie kategorien catégories categorías',
  series: 'series serie seri',
  topics: 'topics topic topik themen temas thèmes',
} as const;
