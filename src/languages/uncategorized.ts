/** What WordPress calls, in each language, the category of posts that have none, as its addresses write it. */
const NAMES = new Set(
  'uncategorized uncategorised tak-berkategori tanpa-kategori tidak-berkategori sin-categoria sin-categorizar sem-categoria non-classe non-categorise allgemein nicht-kategorisiert unkategorisiert senza-categoria geen-categorie niet-gecategoriseerd bez-kategorii bez-kategorie nezarazene nezaradene nekategorizirano okategoriserade okategoriserat ukategoriseret ukategorisert ikke-kategoriseret luokittelematon yleinen egyeb genel kategorize-edilmemis без-рубрики без-категорії χωρίς-κατηγορία غير-مصنف دسته‌بندی-نشده כללי 未分類 未分类 미분류 chua-phan-loai khong-phan-loai ไม่มีหมวดหมู่'.split(
    ' ',
  ),
);

/** Tells whether a category's name says that there is none: 'Uncategorized', 'Sin categoría'. */
export function isUncategorized(name: string): boolean {
  const slug = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .normalize('NFC');
  return NAMES.has(slug) || NAMES.has(name.trim().toLowerCase().replace(/\s+/g, '-'));
}
