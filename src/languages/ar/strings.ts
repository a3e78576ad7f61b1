import { formatList, formatNumber, choosePlural, type PluralForms } from '../format.js';
import type { ArchiveFigures, CountUnit, InterfaceStrings } from '../strings.js';
import { archiveStrings } from './archive-strings.js';
import { codeWords } from './code-words.js';
import { readerStrings } from './reader-strings.js';
import { sameTextStrings } from './same-text-strings.js';
import { searchHelp } from './search-help.js';
import { searchStrings } from './search-strings.js';

const TAG = 'ar';

const figure = (value: number): string => formatNumber(value, TAG);
const plural = (count: number, forms: PluralForms<string>): string => choosePlural(count, TAG, forms);

/** How something is counted: one and two of it are said without a figure. */
interface Noun {
  readonly one: string;
  readonly two: string;
  /** From three to ten. */
  readonly few: string;
  /** From eleven to ninety-nine. */
  readonly many: string;
  readonly other: string;
}

function noun(count: number, { one, two, few, many, other }: Noun): string {
  const form = plural(count, { few, many, other });
  return plural(count, {
    one,
    two,
    other: `${figure(count)} ${form}`,
  });
}

const ARTICLE: Noun = { one: 'مقال واحد', two: 'مقالان', few: 'مقالات', many: 'مقالًا', other: 'مقال' };
const MENTION: Noun = { one: 'ذكر واحد', two: 'ذكران', few: 'مرات ذُكر', many: 'مرة ذُكر', other: 'مرة ذُكر' };
const WORD: Noun = { one: 'كلمة واحدة', two: 'كلمتان', few: 'كلمات', many: 'كلمة', other: 'كلمة' };
const FILE: Noun = { one: 'ملف واحد', two: 'ملفان', few: 'ملفات', many: 'ملفًا', other: 'ملف' };
const OUTLET: Noun = { one: 'صحيفة واحدة', two: 'صحيفتان', few: 'صحف', many: 'صحيفة', other: 'صحيفة' };
const PERSON: Noun = { one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' };
const ORGANIZATION: Noun = {
  one: 'منظمة واحدة',
  two: 'منظمتان',
  few: 'منظمات',
  many: 'منظمة',
  other: 'منظمة',
};
const PLACE: Noun = { one: 'مكان واحد', two: 'مكانان', few: 'أماكن', many: 'مكانًا', other: 'مكان' };
const MINUTE: Noun = { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' };
const BYTE: Noun = { one: 'بايت واحد', two: 'بايتان', few: 'بايتات', many: 'بايتًا', other: 'بايت' };
const VALUE: Noun = { one: 'قيمة واحدة', two: 'قيمتان', few: 'قيم', many: 'قيمة', other: 'قيمة' };
const PIECE: Noun = { one: 'مقطع واحد', two: 'مقطعان', few: 'مقاطع', many: 'مقطعًا', other: 'مقطع' };
/** After a preposition. */
const OF_ARTICLE: Noun = { ...ARTICLE, two: 'مقالين' };
const OF_WORD: Noun = { ...WORD, two: 'كلمتين' };

const articles = (count: number): string => noun(count, ARTICLE);
const mentions = (count: number): string => noun(count, MENTION);
const words = (count: number): string => noun(count, WORD);
const counted = (unit: CountUnit, count: number): string =>
  unit === 'article' ? articles(count) : mentions(count);

function uncertainPart(count: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return uncertain === count ? '، والتاريخ غير مؤكد' : `، منها ${figure(uncertain)} بتاريخ غير مؤكد`;
}

function datedSentence({ articles: all, dated, undated, uncertain }: ArchiveFigures): string {
  const doubt = uncertain === 0 ? '' : ` (غير مؤكد في ${figure(uncertain)})`;
  if (all === 1)
    return dated === 0 ? 'تاريخه غير مذكور.' : `تاريخه ${uncertain === 1 ? 'غير مؤكد' : 'مذكور'}.`;
  if (undated === 0) return `كلها مؤرخة${doubt}.`;
  if (dated === 0) return 'لا شيء منها مؤرخ.';
  return `المؤرخ منها ${figure(dated)}${doubt}، وغير المؤرخ ${figure(undated)}.`;
}

function outletSentence({ articles: all, withOutlet }: ArchiveFigures): string {
  if (withOutlet === all) return all === 1 ? 'صحيفته مذكورة.' : 'كلها تذكر صحيفتها.';
  if (withOutlet === 0) return all === 1 ? 'صحيفته غير مذكورة.' : 'لا شيء منها يذكر صحيفته.';
  return withOutlet * 2 < all
    ? `تُذكر الصحيفة في ${figure(withOutlet)} منها فقط.`
    : `تُذكر الصحيفة في ${figure(withOutlet)} منها.`;
}

export const strings: InterfaceStrings = {
  frame: {
    skip: 'انتقل إلى المحتوى',
    index: 'الفهرس',
    dates: 'التواريخ',
    outlets: 'الصحف',
    about: 'عن الأرشيف',
    search: 'بحث',
    searchLabel: 'ابحث في الأرشيف',
    darkTheme: 'المظهر الداكن',
    aboutArchive: 'عن هذا الأرشيف',
    downloads: 'التنزيلات والخلاصات',
    kind: 'قصاصات صحفية',
    rights: 'حقوق كل مقال محفوظة لناشره.',
    madeWith: (version) => `أُعدّ ببرنامج Kliping ${version}.`,
    feed: 'خلاصة Atom',
    description: (title) => `${title}: أرشيف صحفي للقراءة والبحث والاستشهاد.`,
  },
  words: {
    articles,
    mentions,
    articleNoun: (count) => plural(count, { few: 'مقالات', many: 'مقالًا', other: 'مقال' }),
    mentionNoun: (count) => plural(count, { few: 'مرات ذُكر', other: 'مرة ذُكر' }),
    words,
    minutes: (count) => noun(count, MINUTE),
    bytes: (count) => noun(count, BYTE),
    undated: 'بلا تاريخ',
    undatedShort: ['بلا', 'تاريخ'],
    uncertain: 'غير مؤكد',
    untitled: 'بلا عنوان',
    comma: '، ',
    outOf: (count, total) => `${figure(count)} من ${figure(total)}`,
    openQuote: '«',
    closeQuote: '»',
    nestedQuotes: ['“', '”'],
  },
  types: {
    person: {
      title: 'الأشخاص',
      count: (count) => noun(count, PERSON),
      all: (count) =>
        plural(count, { one: 'الشخص الوحيد', two: 'الشخصان', other: `كل الأشخاص (${figure(count)})` }),
      none: 'لم يُتعرَّف على أشخاص في هذا الأرشيف.',
    },
    organization: {
      title: 'المنظمات',
      count: (count) => noun(count, ORGANIZATION),
      all: (count) =>
        plural(count, { one: 'المنظمة الوحيدة', two: 'المنظمتان', other: `كل المنظمات (${figure(count)})` }),
      none: 'لم يُتعرَّف على منظمات في هذا الأرشيف.',
    },
    place: {
      title: 'الأماكن',
      count: (count) => noun(count, PLACE),
      all: (count) =>
        plural(count, { one: 'المكان الوحيد', two: 'المكانان', other: `كل الأماكن (${figure(count)})` }),
      none: 'لم يُتعرَّف على أماكن في هذا الأرشيف.',
    },
  },
  front: {
    emptyTitle: 'هذا الأرشيف لا يزال فارغًا',
    empty: 'ليس فيه مقالات بعد. ضع ملفات ‎.txt أو ‎.md أو ‎.html في مجلد الأرشيف ثم أعد بناء الموقع.',
    articleCount: articles,
    undatedCount: ({ articles: all, undated }) => {
      if (undated === 0) return 'كلها مؤرخة';
      return undated === all ? 'بلا تاريخ' : `${figure(undated)} بلا تاريخ`;
    },
    readOn: 'تابع القراءة',
    more: 'ما سبق',
    moreNote: 'مقالات مؤرخة صدرت قبل ذلك.',
    undatedNote: 'لا تقول الصفحة الأصلية متى صدر المقال، وهذا الأرشيف لا يخمّن.',
    allUndated: 'كل المقالات غير المؤرخة',
    coverage: 'التغطية عبر الزمن',
    coverageNote: 'عدد المقالات حسب وقت النشر. الأعمدة المتقطعة: التاريخ غير مؤكد.',
    allDates: 'كل التواريخ',
    names: 'أسماء في الأخبار',
    namesNote: 'الأكثر ورودًا، حسب عدد المقالات.',
    contents: 'محتويات هذا الأرشيف',
    summary: (figures) =>
      `في هذا الأرشيف ${articles(figures.articles)}، ${words(figures.words)}. ${datedSentence(figures)} ${outletSentence(figures)}`,
    completeness: 'ما مدى اكتمال هذا الأرشيف',
    allOutlets: (count) =>
      plural(count, { one: 'الصحيفة الوحيدة', two: 'الصحيفتان', other: `كل الصحف (${figure(count)})` }),
  },
  article: {
    readingTime: (minutes) => `مدة القراءة: ${noun(minutes, MINUTE)}`,
    whyUncertain: 'لماذا غير مؤكد؟',
    seeEvidence: 'انظر الدليل',
    undatedTitle: 'بلا تاريخ',
    undatedNote: 'لا تقول الصفحة الأصلية متى صدر المقال، وهذا الأرشيف لا يخمّن.',
    impreciseTitle: 'التاريخ',
    monthOnly: 'لا تذكر الصفحة الأصلية إلا الشهر والسنة.',
    yearOnly: 'لا تذكر الصفحة الأصلية إلا السنة.',
    modified: 'حُدِّث',
    agencies: 'نقلًا عن',
    dateline: 'كُتب في',
    length: 'الطول',
    caption: 'التعليق على الصورة',
    olderVersion: (captured) =>
      captured === null
        ? 'هذه نسخة أقدم من الصفحة.'
        : `هذه هي الصفحة كما التُقطت في ${captured}. وقد تغيّرت بعد ذلك.`,
    newestVersion: 'اقرأ أحدث نسخة',
    versionOf: (captured) => (captured === null ? 'نسخة أقدم' : `نسخة ${captured}`),
    pictureCredit: (credit) => `الصورة: ${credit}.`,
    pictureMissing: 'الصورة ليست في الأرشيف.',
    pictureSource: (outlet, captured) =>
      `المصدر: ${[outlet, captured === null ? null : `التُقطت في ${captured}`].filter((part) => part !== null).join('، ')}.`,
    scanNote: 'قرأت آلة هذا النص من الصورة الممسوحة ضوئيًّا. قد تخطئ في كلمات؛ والمطبوع هو ما في الصورة.',
    scanAlt: 'صورة المقال الممسوحة ضوئيًّا؛ ويليها نصه',
    pictureAt: (host) => `صورة في ${host}`,
    entities: 'من وما ورد فيه',
    entitiesNote: 'الأرقام: عدد مرات الذكر في هذا المقال.',
    asAgency: 'وكالة أنباء',
    related: 'ذات صلة',
    footnotes: 'الحواشي',
    moreNames: (count) =>
      plural(count, { one: 'وواحد غيرها', two: 'واثنان غيرها', other: `و${figure(count)} غيرها` }),
    sharedNames: (names) => `كلاهما يذكر ${formatList(names, TAG)}`,
    sharedWords: (shared) =>
      `كلاهما عن ${formatList(
        shared.map((word) => `«${word}»`),
        TAG,
      )}`,
    pager: 'قبله وبعده في الأرشيف',
    previous: (date) => `السابق، ${date}`,
    next: (date) => `التالي، ${date}`,
    cite: 'استشهد',
    citedUncertain: '[التاريخ غير مؤكد]',
    citedUndated: 'د.ت.',
    citedUndatedNote: 'بلا تاريخ.',
    citedUncertainNote: 'التاريخ غير مؤكد.',
    downloadReference: (format) => `تنزيل المرجع بصيغة ${format}`,
    excerptOnly: (shown, total) => `يُعرض هنا مقتطف فقط: ${figure(shown)} من ${noun(total, OF_WORD)}.`,
    metadataOnly: (total) => `نص هذا المقال (${words(total)}) غير معروض هنا.`,
    readOriginal: (host) => `اقرأ الأصل في ${host}`,
    noOriginal: 'عنوان الأصل غير معروف.',
    wayback: 'ابحث عنه في Wayback Machine',
    lengthShown: (shown, total) => `${figure(shown)} من ${noun(total, OF_WORD)}`,
    rights: 'الحقوق',
    citedAgencies: (names) => `نقلًا عن: ${formatList(names, TAG)}.`,
    inArchive: 'في الأرشيف',
    copy: 'نسخ',
    copied: 'نُسخ',
  },
  sameText: sameTextStrings,
  fields: {
    title: 'العنوان',
    date: 'التاريخ',
    modified: 'التحديث',
    outlet: 'الصحيفة',
    agencies: 'وكالة الأنباء',
    authors: 'الكاتب',
    section: 'القسم',
    dateline: 'مكان الكتابة',
    language: 'اللغة',
    url: 'العنوان الأصلي على الويب',
  },
  provenance: {
    title: 'من أين هذا',
    note: 'كل معلومة، والدليل المقتبس من الملف الأصلي، وكيف عُثر عليه.',
    field: 'المعلومة',
    value: 'القيمة',
    evidence: 'الدليل',
    method: 'الطريقة',
    none: 'لم يُعثر عليه',
    lines: (lines) =>
      `${plural(lines.length, { one: 'السطر', two: 'السطران', other: 'الأسطر' })} ${formatList(lines.map(figure), TAG)}`,
    rejectedValues: (count) => `عُثر عليه ولم يُستعمل: ${noun(count, VALUE)}`,
    caption: 'مصدر الصورة',
    captionMethod: 'التعليق على الصورة في النص',
    creditLineMethod: 'سطر المصدر بجانب التعليق',
    file: 'الملف',
    record: 'السجل',
    placeInFile: 'الموضع في الملف',
    bytesFrom: (offset, length) => `${noun(length, BYTE)} بدءًا من البايت ${figure(offset)}`,
    containerHash: 'SHA-256 للملف كله',
    captured: 'التُقط',
    removed: (count) => `ما أُزيل من الصفحة: ${noun(count, PIECE)}`,
    place: 'الموضع',
    text: 'النص',
    reason: 'السبب',
    line: (line) => `السطر ${figure(line)}`,
    noLine: 'الملف كله',
    moreRemoved: (count) => `و${noun(count, PIECE)} غير ذلك، كلها في البيانات القابلة للتنزيل.`,
  },
  entity: {
    spellings: 'صيغ الاسم',
    notSame: 'غير',
    elsewhere: 'في مواقع أخرى',
    when: 'متى ذُكر',
    whenNote: 'عدد مرات الذكر حسب وقت النشر. الأعمدة المتقطعة: التاريخ غير مؤكد.',
    articles: (count) => `في ${noun(count, OF_ARTICLE)}`,
    articlesNote: 'الأحدث أولًا، وغير المؤرخ في الآخر.',
    allMentions: (count) => `كل المواضع: ${mentions(count)}`,
    moreMentions: (count) => `و${mentions(count)} غير ذلك.`,
    asAgency: 'ذُكرت بصفتها وكالة أنباء، لا في النص.',
    said: 'أقوال',
    saidNote: 'الأحدث أولًا، كلٌّ في جملته. نُسبت إلى قائليها وفق قواعد؛ راجع المقال.',
    inOutlets: (count) => `الصحف: ${figure(count)}`,
    moreSaid: (count) => `ويضم جدول الاقتباسات ${figure(count)} غيرها`,
    together: 'الأكثر ورودًا معه',
    togetherNote: 'أسماء ترد في المقالات نفسها، وفي كم منها.',
    description: (name, count, found) =>
      `${name} في هذا الأرشيف: ${articles(count)}${found === 0 ? '' : `، ${mentions(found)}`}.`,
  },
  names: {
    inArticles: (count) => `أسماء في ${noun(count, OF_ARTICLE)}`,
    mostOften: 'الأكثر ورودًا',
    mostOftenNote: 'حسب عدد المقالات.',
    az: 'حسب الحروف',
    azNote: 'حسب أول حرف من الاسم كما طُبع. الأرقام: عدد المقالات. والاسم الوارد في مقال واحد معه جملته.',
    letters: 'الحروف',
    digits: '0–9',
    otherLetters: 'أخرى',
    letterTitle: (title, letter) => `${title}: ${letter}`,
  },
  charts: {
    label: (unit, period, span) =>
      `${unit === 'article' ? 'المقالات' : 'مرات الذكر'} حسب ${period === 'month' ? 'الشهر' : 'السنة'}، ${span}`,
    bar: (unit, period, count, uncertain) =>
      `${period}: ${counted(unit, count)}${uncertainPart(count, uncertain)}`,
    table: 'الأرقام في جدول',
    month: 'الشهر',
    year: 'السنة',
    day: 'اليوم',
    unit: { article: 'المقالات', mention: 'مرات الذكر' },
    rowUncertain: (period, count, uncertain) =>
      uncertain === count ? `${period}، غير مؤكد` : `${period}، ${figure(uncertain)} غير مؤكد`,
    yearOnly: (unit, count) => `لا تُعرف إلا السنة في: ${counted(unit, count)}؛ ولا يُرسم ذلك هنا.`,
  },
  dates: {
    title: 'التواريخ',
    description: 'كل المقالات حسب تاريخ النشر.',
    datedCount: ({ dated, uncertain }) => {
      const doubt =
        uncertain === 0 ? '' : `، ${uncertain === dated ? 'كلها' : figure(uncertain)} بتاريخ غير مؤكد`;
      const name = plural(dated, { few: 'مقالات مؤرخة', many: 'مقالًا مؤرخًا', other: 'مقال مؤرخ' });
      return `${name}${doubt}`;
    },
    matrix: 'السنوات والأشهر',
    matrixNote: 'عدد المقالات. كلما كان اللون أغمق كان العدد أكبر.',
    matrixCaption: 'المقالات حسب السنة والشهر',
    total: 'المجموع',
    days: (year) => `يومًا بيوم، ${year}`,
    daysNote: 'سطر لكل شهر، ومربع لكل يوم. المربعات المتقطعة: التاريخ غير مؤكد.',
    daysLabel: (year) => `المقالات حسب اليوم، ${year}`,
    months: 'شهرًا بشهر',
    monthsNote: 'عدد المقالات في كل شهر.',
    yearOnly: 'السنة فقط',
    yearOnlyNote: 'لا تذكر الصفحة الأصلية الشهر.',
    articles: 'المقالات',
    newestFirst: 'الأحدث أولًا.',
    undatedNote: 'لا تقول الصفحة الأصلية متى صدر المقال. ولا يستعمل هذا الأرشيف تاريخ الملف بدلًا من ذلك.',
    noneDated: 'لا مقال مؤرخ.',
    noneUndated: 'كل المقالات مؤرخة.',
    previous: 'السابق',
    next: 'التالي',
  },
  outlets: {
    kicker: 'صحيفة',
    count: (count) => noun(count, OUTLET),
    none: 'لا مقال يذكر صحيفته.',
    without: (count, total) =>
      count === total ? 'لا مقال يذكر صحيفته.' : `لا تُذكر الصحيفة في ${noun(count, OF_ARTICLE)}.`,
    notMentioned: 'غير مذكور',
    description: (name, count) => `${articles(count)} من ${name} في هذا الأرشيف.`,
  },
  about: {
    description: 'المحتوى ومدى الاكتمال وطريقة العمل والتنزيلات.',
    summary: (figures, span) => {
      if (figures.articles === 0) return 'ليس في هذا الأرشيف مقالات بعد.';
      return `في هذا الأرشيف ${articles(figures.articles)}${span === null ? '' : ` (${span})`}، مجرَّدة مما كان حولها على الويب ومرتبة للقراءة والبحث والاستشهاد.`;
    },
    completeness: 'مدى الاكتمال',
    completenessNote: 'ما تقوله الصفحات الأصلية. وما لا تقوله يبقى فارغًا.',
    share: 'النسبة',
    note: 'ملاحظة',
    uncertainDates: (count) => `${figure(count)} غير مؤكد`,
    withTime: (count) => `${figure(count)} مع الساعة`,
    distinct: (count) => `${figure(count)} مختلفة`,
    how: 'طريقة العمل',
    howText: [
      'يُقرأ كل مقال من ملفه الأصلي الذي لا يُغيَّر. ولا يؤخذ العنوان والتاريخ والصحيفة وسائر المعلومات إلا بدليل؛ وهو مقتبس تحت كل مقال في قسم «من أين هذا».',
      'تُزال من النص الأزرار والإعلانات والروابط إلى مقالات أخرى والفقرات المطبوعة مرتين، لكنها تبقى مطوية قابلة للقراءة. ويُترك الإملاء وعلامات التنصيص والأخطاء المطبعية كما كانت.',
      'يُتعرَّف على الأشخاص والمنظمات والأماكن آليًّا، وقد يقع الخطأ. وللصيغ المختلفة للاسم الواحد صفحة واحدة.',
    ],
    skipped: 'ما استُبعد',
    skippedNote: (count) => `في مجلد الأرشيف ما ليس مقالًا: ${noun(count, FILE)}.`,
    moreSkipped: (count) => `و${noun(count, FILE)} غير ذلك.`,
    downloads: 'التنزيلات',
    downloadsNote: 'البيانات نفسها، للآلات.',
    file: 'الملف',
    content: 'المحتوى',
    size: 'الحجم',
    files: {
      'data/records.jsonl': 'كل المقالات مع أدلتها، مقال في كل سطر',
      'data/records.csv': 'كل المقالات من دون نصوصها، في جدول',
      'data/quotations.csv': 'جميع الاقتباسات وقائلوها، في جدول',
      'data/entities.jsonl': 'الأشخاص والمنظمات والأماكن، واحد في كل سطر',
      'data/authors.jsonl': 'الكتّاب ومقالاتهم، واحد في كل سطر',
      'data/tags.jsonl': 'الوسوم ومقالاتها، واحد في كل سطر',
      'data/collections.jsonl': 'المجموعات ومقالاتها، واحدة في كل سطر',
      'data/families.jsonl': 'المقالات ذات النص الواحد، مجموعة في كل سطر',
      'data/datapackage.json': 'وصف هذه الملفات بصيغة Data Package',
      'data/record.schema.json': 'بنية هذه البيانات بصيغة JSON Schema',
      'feed.xml': 'خلاصة Atom',
      'feed.json': 'خلاصة JSON',
    },
    rights: 'الحقوق والأدوات',
    built: (date, version) => `بُني الأرشيف ببرنامج Kliping ${version} في ${date}.`,
    fonts: 'الخطوط: Newsreader و Libre Franklin، وكلاهما برخصة SIL Open Font License 1.1.',
    fontLicence: (font) => `رخصة ${font}`,
  },
  notFound: {
    title: 'هذه الصفحة ليست في الأرشيف',
    description: 'الصفحة المطلوبة ليست في هذا الأرشيف.',
    text: 'لا يقود العنوان المطلوب إلى أي صفحة. لعل ما تبحث عنه هنا:',
    similar: 'ربما هذه',
    instead: 'تصفّح الأرشيف',
  },
  tombstone: {
    title: 'سُحب هذا المقال من الأرشيف',
    text: 'سحب القائمون على الأرشيف المقال الذي كان في هذا العنوان.',
    since: (date) => `منذ ${date}.`,
    reason: (reason) => `السبب: ${reason}`,
    pseudonym: (number) => `[اسم محجوب ${number}]`,
  },
  original: {
    title: 'الأصل',
    see: 'انظر الأصل',
    pageNote:
      'هذا هو المصدر كما يحفظه الأرشيف، الصفحة كلها بكل ما كان حول المقال. أُزيلت البرامج النصية والنماذج والصور والروابط: لا شيء فيها يعمل، ولا تطلب شيئًا من أحد.',
    fileNote: 'هذا هو الملف كما يحفظه الأرشيف.',
    openPdf: 'فتح ملف PDF',
    frame: (title) => `مصدر «${title}»`,
  },
  paging: {
    label: 'الصفحات',
    page: (page, pages) => `الصفحة ${figure(page)} من ${figure(pages)}`,
    previous: 'السابقة',
    next: 'التالية',
  },
  ...archiveStrings,
  search: searchStrings,
  reader: readerStrings,
  searchHelp,
  ...codeWords,
};
