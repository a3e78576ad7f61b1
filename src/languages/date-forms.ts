/** What pages write around a date and Intl does not tell. Everything in lower case. */

/** Countries whose pages name months otherwise than the rest of their language: 'nisan' and 'abril' in Arabic, 'Jänner' in German. */
export const REGIONAL_LOCALES: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-IQ', 'ar-DZ', 'ar-TN', 'ar-MA', 'ar-SA', 'ar-MR'],
  de: ['de-AT'],
  es: ['es-ES', 'es-MX', 'es-AR', 'es-PE'],
  fr: ['fr-CA', 'fr-CH'],
  pt: ['pt-BR', 'pt-PT'],
  ro: ['ro-MD'],
  sr: ['sr-Cyrl', 'sr-Latn', 'sr-Latn-BA', 'sr-Cyrl-BA', 'sr-Cyrl-ME'],
  uz: ['uz-Latn', 'uz-Cyrl'],
  az: ['az-Latn', 'az-Cyrl'],
  bs: ['bs-Latn', 'bs-Cyrl'],
  ur: ['ur-PK', 'ur-IN'],
  no: ['nb', 'nn'],
  tl: ['fil'],
};

/** Names of months that Intl does not have, in languages that have no folder of their own here → 1–12. */
export const MORE_MONTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  vi: {
    'tháng một': 1,
    'tháng giêng': 1,
    'tháng hai': 2,
    'tháng ba': 3,
    'tháng tư': 4,
    'tháng bốn': 4,
    'tháng năm': 5,
    'tháng sáu': 6,
    'tháng bảy': 7,
    'tháng tám': 8,
    'tháng chín': 9,
    'tháng mười': 10,
    'tháng mười một': 11,
    'tháng mười hai': 12,
    'tháng chạp': 12,
  },
};

/** Languages in which a date is tried that its document's own language does not explain: those of most news. */
export const COMMON_LANGUAGES: readonly string[] =
  'de fr es pt it nl ru uk pl cs tr vi ar fa he sv da nb fi hu ro el bg sr hr ja zh ko th hi'.split(' ');

/** Abbreviations of zones that mean one zone everywhere, lower case → offset. */
export const COMMON_ZONES: Readonly<Record<string, string>> = {
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  wet: '+00:00',
  west: '+01:00',
  msk: '+03:00',
  мск: '+03:00',
  trt: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  brt: '-03:00',
};

/** Calendars other than the Gregorian that a language's pages date by, as Intl names them. */
export const CALENDARS: Readonly<Record<string, readonly CalendarName[]>> = {
  fa: ['persian', 'islamic-umalqura'],
  ps: ['persian'],
  ckb: ['persian'],
  ar: ['islamic-umalqura'],
  ur: ['islamic-umalqura'],
  he: ['hebrew'],
  am: ['ethiopic'],
};

export type CalendarName = 'persian' | 'islamic-umalqura' | 'hebrew' | 'ethiopic';

/** Words that may stand between the parts of a date: 'of', 'de', 'Jahr', 'года'. Intl gives those of its own patterns besides. */
export const DATE_PARTICLES: ReadonlySet<string> = new Set(
  'of the de del di du d den der des le el la il lo em en y a o e i an ar dne dnia dan dia día dies ngày năm ng th ter dd pm'
    .concat(' г года год гг р року рік рр года́ година години г година жыл жылы жылғы оны он ой сана йил йили')
    .concat(' gada g m metų d r roku rok év yil yili il ili an ani viti të ko ika ng jaar år')
    .concat(' พ ศ ค พศ คศ วันที่ ปี เดือน سنة عام هـ ه م ء يوم שנת לשנת سال ماه مورخ թ թվականի წელი წლის ዓ ም ዓም')
    .split(' '),
);

/** Words before a time of day. */
export const CLOCK_WORDS: ReadonlySet<string> = new Set(
  'at um à a à las alle ore ás às kl klo kello klokken klockan om ob u o v в о об у г h h. time saat saatler hora horas heures uhr ve la lúc jam pukul pada ing เวลา الساعة ساعت בשעה ώρα στις saa plkst val. os'.split(
    ' ',
  ),
);

/** Days of the year before the first year of an era, by its name: 平成31年 is 1988 + 31. */
export const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
};

/** Letters that stand for an era before figures: 'H31.4.13'. */
export const ERA_LETTERS: Readonly<Record<string, number>> = {
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};

/** Words of the second half of the day in Chinese, Japanese and Korean. */
export const AFTERNOON: ReadonlySet<string> = new Set(['下午', '午後', '晚上', '오후', '中午']);

/** Figures of Chinese and Japanese texts. */
export const CJK_FIGURES = '〇一二三四五六七八九';

/** Years that the Buddhist calendar of Thailand is ahead, and the years it can be seen by. */
export const BUDDHIST = { ahead: 543, first: 2400, last: 2699 } as const;
