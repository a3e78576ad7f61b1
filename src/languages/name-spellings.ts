/**
 * Given names that newspapers spell in many ways, one name a line, each spelling without diacritics. Spellings of one
 * line are one name; names that only sound alike but are told apart by those who bear them stand on different lines.
 */
const SPELLINGS = `
muhammad mohammad mohammed mohamed mohamad muhamad muhammed muhamed mohamud mochamad mochammad muchamad muchammad mokhamad
ahmad ahmed achmad akhmad ahmet
mahmud mahmoud mahmood
yusuf jusuf yousef youssef yousuf yusef yussuf joesoef yoesoef
husein hussein husain hussain husayn hossein hosein hoessein
hasan hassan hasan
abdul abdel abdal abdoel abdoul
abdullah abdallah abdulla abdoellah abdoullah
abdurrahman abdurahman abdulrahman abdelrahman abdoerrahman abdurrachman
ibrahim ebrahim ibraheem
ismail ismael ismaeel esmail
umar omar oemar
usman osman utsman uthman othman oesman
usamah usama osama
khalid khaled chalid
walid waleed
rashid rasyid rasheed rachid
said saeed sayed
salim saleem
karim kareem
nasir nasser naser
mustafa mustapha mostafa moustafa musthafa
sulaiman suleiman soleiman sulayman soelaiman
muammar moammar muamar moamar
binyamin benjamin
sergei sergey sergej serhii serhiy serguei
aleksei alexei aleksey alexey alexej oleksii oleksiy
aleksandr alexander aleksander alexandr oleksandr alyaksandr
dmitri dmitry dmitriy dmitrii dmitrij dimitri dmytro
andrei andrey andrej andrii andriy
nikolai nikolay nikolaj mykola
yuri yury yuriy yurii iouri
mikhail mikhael michail mykhailo
yevgeny evgeny yevgeni evgeni yevgeniy evgeniy yevgenii evgenii jewgeni
vasily vasiliy vasili vasilii wassili vasyl
valery valeriy valeri valerii
vitaly vitaliy vitali vitalii
anatoly anatoliy anatoli anatolii
grigory grigoriy grigori grigorii
gennady gennadiy gennadi gennadii
arkady arkadiy arkadi
volodymyr volodimir wolodymyr volodimyr
vladimir wladimir
sukarno soekarno
suharto soeharto
`;

/** Every spelling of those names → the first of its line. Lower case. */
export const SAME_GIVEN_NAME: ReadonlyMap<string, string> = new Map(
  SPELLINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const spellings = line.split(' ');
      return spellings.map((spelling): [string, string] => [spelling, spellings[0] ?? spelling]);
    }),
);

/**
 * Ways of writing one sound, in the order they are applied: Indonesian spelling before 1972 (oe, dj, tj, sj, nj, j for
 * y), and the transliterations of Arabic, Cyrillic and Korean that English, Indonesian, German and French papers use.
 */
export const SPELLING_RULES: readonly (readonly [RegExp, string])[] = [
  [/sch|sj|sh/g, 'sy'],
  [/tch|tsch|tj/g, 'c'],
  [/nj/g, 'ny'],
  [/dj|j/g, 'y'],
  [/oe|ou|oo/g, 'u'],
  [/ph/g, 'f'],
  [/kh|ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/(\p{L})(?=\1)/gu, ''],
  [/(?:iy|yi|y)$/g, 'i'],
];

/** Articles of Arabic names, which papers write, join with a hyphen or leave out. */
export const NAME_ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'as', 'ash']);

/** Titles that are also given or family names: what follows one is the whole name only where it is known as one. */
export const TITLES_AS_NAMES: ReadonlySet<string> = new Set(
  `
putri putra ratu raja sultan imam habib haji hajah guru gus mas bang kang pangeran kaisar emir paus pastor uskup sang model
king queen prince princess bishop pope judge justice marshal major private general lord lady dame miss brother sister
chance speaker secretary sheriff officer forward coach author head rev sen rep pak bu ibu bapak
`
    .trim()
    .split(/\s+/),
);

/** Titles and forms of address that only women, or only men, have before a family name. Lower case, without stops. */
export const TITLES_OF_WOMEN: ReadonlySet<string> = new Set(
  'lady mrs ms miss dame madame nyonya ny nona ibu bu hajah hj'.split(' '),
);
export const TITLES_OF_MEN: ReadonlySet<string> = new Set('mr sir lord tuan bapak pak'.split(' '));
