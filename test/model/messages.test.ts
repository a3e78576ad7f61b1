import { describe, expect, test } from 'vitest';
import { formatDiagnostic, type Diagnostic } from '../../src/model/diagnostic.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { PAGE_KINDS } from '../../src/model/page-kind.js';
import * as catalogue from '../../src/model/messages.js';

type Name = keyof typeof catalogue;

const PATH = 'clips/a.txt';
const ENOENT = Object.assign(new Error('no such file'), { code: 'ENOENT' });
const settings = { file: 'kliping.yaml', line: 3 } as const;
const corrections = { file: 'entities.yaml', line: 3 } as const;
const takedowns = { file: 'takedowns.yaml', line: 3 } as const;
const table = { table: 'metadata.csv', line: 3 };
const written = { text: 'Budi Santoso', line: 3 };
const reference = { reference: PATH, line: 3, isOptional: false };
const optional = { ...reference, isOptional: true };
const place = {
  file: 'kliping.yaml',
  line: 2,
  field: 'title',
  excerpt: 'B••• menang',
  advice: 'write title: B. S.',
};

/** What every message of the catalogue says of sample values, in each of its forms. */
const samples: Readonly<Record<Name, () => readonly (Diagnostic | null)[]>> = {
  allTakenDown: () => [catalogue.allTakenDown()],
  ambiguousArticle: () => [catalogue.ambiguousArticle(written, ['a.txt', 'b.txt'])],
  ambiguousDate: () => [catalogue.ambiguousDate('06/07/2024', '2024', 3)],
  ambiguousFile: () => [catalogue.ambiguousFile(table, 'a', ['a.txt', 'a.md'])],
  ambiguousReference: () => [catalogue.ambiguousReference(reference, ['a.txt', 'b.txt'])],
  articleSkipped: () => [reference, optional].map((one) => catalogue.articleSkipped(one, PATH, 'not text')),
  assumedCharset: () => [catalogue.assumedCharset(PATH, 'koi8-r')],
  bagBehindBrokenLink: () => [catalogue.bagBehindBrokenLink('bag')],
  bagInArchive: () => [catalogue.bagInArchive('bag')],
  bagIsArchive: () => [catalogue.bagIsArchive('bag')],
  bagIsFile: () => [catalogue.bagIsFile('bag')],
  bagNotEmpty: () => [catalogue.bagNotEmpty('bag')],
  bagUnreadable: () => [catalogue.bagUnreadable('bag', 'EIO')],
  bagUnwritable: () => ['EACCES', 'EIO'].map((code) => catalogue.bagUnwritable('bag', code, 'it failed')),
  binaryFile: () => [catalogue.binaryFile(PATH)],
  binaryTable: () => [catalogue.binaryTable('metadata.csv')],
  changedFiles: () => [['a.html'], ['a.html', 'b.html']].map((paths) => catalogue.changedFiles(paths)),
  clashingSpelling: () => [catalogue.clashingSpelling(corrections, 'Budi', { name: 'Budi S.', line: 1 })],
  commonWord: () => [catalogue.commonWord('Juni', 3)],
  bookRefused: () => [catalogue.bookRefused('a.epub', 'it is a folder')],
  bookTooLarge: () => [catalogue.bookTooLarge('a.epub')],
  choiceWithoutBook: () => [catalogue.choiceWithoutBook(['--tag laut', '--from 2024'])],
  exportOneThing: () => [catalogue.exportOneThing()],
  nothingChosen: () => [[], ['laut']].map((near) => catalogue.nothingChosen('--tag lau', near)),
  wrongBookOrder: () => [catalogue.wrongBookOrder('size', ['date', 'outlet'])],
  wrongChosenDay: () => [catalogue.wrongChosenDay('--from', 'kemarin')],
  brokenLine: () =>
    (['colon', 'quote', 'escape', 'sign', 'bracket', 'stray', 'other'] as const).flatMap((kind) => [
      catalogue.brokenLine(kind, true),
      catalogue.brokenLine(kind, false),
    ]),
  tooLargeContainer: () => [catalogue.tooLargeContainer('crawl.warc', '70.1', DEFAULT_LIMITS)],
  unknownContainer: () => [catalogue.unknownContainer('a.xml', ['WordPress export'])],
  tooManyRecords: () => [catalogue.tooManyRecords('crawl.warc', 1000)],
  olderCapture: () => [catalogue.olderCapture('crawl.warc', 'crawl.warc#2')],
  originalsLeftOut: () => [1, 2].map((count) => catalogue.originalsLeftOut(count)),
  waczPartChanged: () => [catalogue.waczPartChanged('crawl.wacz', 'archive/data.warc.gz')],
  waczPartMissing: () => [catalogue.waczPartMissing('crawl.wacz', 'archive/data.warc.gz')],
  feedTooLarge: () => [catalogue.feedTooLarge('a.rss')],
  feedOther: () => [catalogue.feedOther('a.atom')],
  feedUnpublished: () => [catalogue.feedUnpublished('a.atom')],
  feedEmpty: () => [catalogue.feedEmpty('a.rss')],
  feedSummary: () => [catalogue.feedSummary('a.rss')],
  feedCutOff: () => [catalogue.feedCutOff('a.rss')],
  zipUnpublished: () => [catalogue.zipUnpublished()],
  leftOutOfBag: () => [catalogue.leftOutOfBag('crawl.warc')],
  severalInContainer: () => [catalogue.severalInContainer(reference, 'crawl.warc', 3)],
  severalSkipped: () =>
    [catalogue.binaryFile(PATH), catalogue.olderCapture(PATH, 'b.txt#2')].flatMap((first) =>
      [2, 7].map((count) => catalogue.severalSkipped(first, count, ['1', '4'])),
    ),
  otherKind: () => [
    catalogue.otherKind('README.md', 'repository', null),
    catalogue.otherKind('_data', 'data', 2),
  ],
  draftDocument: () => [catalogue.draftDocument('a.md', 'draft: true', 3)],
  futureDocument: () => [catalogue.futureDocument('a.md', '2099-01-01')],
  pageOfKind: () =>
    PAGE_KINDS.flatMap((kind) =>
      kind === 'article'
        ? []
        : [
            catalogue.pageOfKind(PATH, kind, { quote: 'Tag: laut', isKept: false }),
            catalogue.pageOfKind(PATH, kind, { quote: '', isKept: true }),
          ],
    ),
  shortText: () => [catalogue.shortText(PATH)],
  tableBrokenRow: () => [catalogue.tableBrokenRow(PATH, 3)],
  tableCutOff: () => [catalogue.tableCutOff(PATH, 3)],
  tableDraft: () => [catalogue.tableDraft(PATH, 3)],
  tableOfPeople: () => [catalogue.tableOfPeople('subscribers.csv')],
  tablePage: () => [catalogue.tablePage(PATH, 3)],
  tableEncoding: () => [catalogue.tableEncoding(PATH)],
  tableNoCollection: () => [catalogue.tableNoCollection(PATH)],
  tableNoObject: () => [catalogue.tableNoObject(PATH, 3)],
  tableQuotesFault: () => [catalogue.tableQuotesFault(PATH, 3)],
  tableRowTooLarge: () => [catalogue.tableRowTooLarge(PATH, 3)],
  tableRowWithoutText: () => [catalogue.tableRowWithoutText(PATH, null, 20)],
  tableUnreadable: () => [catalogue.tableUnreadable(PATH)],
  tableWithoutText: () => [
    catalogue.tableWithoutText(PATH, ['f1', 'f2'], { text: 'f2', title: 'f1' }),
    catalogue.tableWithoutText(PATH, [], null),
  ],
  warcAnswerDamaged: () => [catalogue.warcAnswerDamaged()],
  warcAnswerToForm: () => [catalogue.warcAnswerToForm()],
  warcBodyCut: () => [catalogue.warcBodyCut()],
  warcBodyDamaged: () => [catalogue.warcBodyDamaged()],
  warcChanged: () => [catalogue.warcChanged()],
  warcDamage: () =>
    ['', 'archive/a.warc.gz'].map((member) => catalogue.warcDamage({ at: 9, passed: 7, member })),
  warcNotPage: () => [catalogue.warcNotPage()],
  warcOneMember: () => ['', 'archive/a.warc.gz!'].map((prefix) => catalogue.warcOneMember(prefix)),
  warcPart: () => [catalogue.warcPart()],
  warcStatus: () => [catalogue.warcStatus()],
  warcTooDamaged: () => [catalogue.warcTooDamaged({ at: 9, passed: 7, member: '' })],
  warcTooLarge: () => [catalogue.warcTooLarge(10_485_760)],
  warcTruncated: () => [catalogue.warcTruncated({ at: 9, passed: 7, member: '' })],
  warcUnknownCoding: () => [catalogue.warcUnknownCoding(['zstd'])],
  warcWrongLength: () => [catalogue.warcWrongLength()],
  zipCompanion: () => [catalogue.zipCompanion()],
  zipDirectoryDamaged: () => [catalogue.zipDirectoryDamaged()],
  zipEncrypted: () => [catalogue.zipEncrypted()],
  zipHidden: () => [catalogue.zipHidden()],
  zipMemberDamaged: () => [catalogue.zipMemberDamaged()],
  zipMethod: () => [catalogue.zipMethod()],
  zipNested: () => [catalogue.zipNested()],
  zipNestedTooLarge: () => [catalogue.zipNestedTooLarge(67_108_864)],
  zipNoArchive: () => [catalogue.zipNoArchive()],
  zipNotRead: () => [catalogue.zipNotRead()],
  zipPrivate: () => [catalogue.zipPrivate()],
  zipTooLarge: () => [catalogue.zipTooLarge(10_485_760)],
  expiredDocument: () => [catalogue.expiredDocument('a.md', '2020-01-01')],
  copiedDocument: () =>
    (['built', 'print'] as const).map((kind) => catalogue.copiedDocument('a.html', kind, 'a.md')),
  otherMainLanguage: () =>
    [true, false].map((hasWords) =>
      catalogue.otherMainLanguage(
        { articles: 'Dutch', site: 'Indonesian' },
        { tag: 'nl', articles: 8, of: 9, hasWords },
      ),
    ),
  templateOnly: () => [catalogue.templateOnly('index.html')],
  savedWithoutPage: () => [catalogue.savedWithoutPage('a.mhtml')],
  savedTooLarge: () => [catalogue.savedTooLarge('a.mhtml', 10_000_000)],
  officeWithoutText: () => [catalogue.officeWithoutText('a.docx')],
  officeTooDeep: () => [catalogue.officeTooDeep('a.rtf')],
  officeUnreadable: () => [catalogue.officeUnreadable('a.odt')],
  pressNotice: () => [catalogue.pressNotice('a.txt')],
  pressTextless: () => [catalogue.pressTextless('a.txt')],
  officeContents: () => [catalogue.officeContents('a.epub')],
  mailWithoutText: () => [catalogue.mailWithoutText('a.eml')],
  mailReply: () => [catalogue.mailReply('a.eml')],
  mailNotice: () => [catalogue.mailNotice('a.eml')],
  mailTooShort: () => [catalogue.mailTooShort('a.eml', 12, 60)],
  companionFolder: () => [catalogue.companionFolder('a_files', 'a.html')],
  duplicateFile: () => [catalogue.duplicateFile(PATH, 'b.txt')],
  existingArchive: () => [catalogue.existingArchive('clips')],
  existingPackage: () => [catalogue.existingPackage('.tools/kliping.tgz')],
  expandingFrontMatter: () => [catalogue.expandingFrontMatter('title')],
  excludedDocument: () => [catalogue.excludedDocument(PATH)],
  exportlessTemplate: () => [catalogue.exportlessTemplate('templates/a.11ty.js')],
  failedTemplate: () =>
    ['no such filter', null].map((reason) => catalogue.failedTemplate('templates/a.njk', reason)),
  fatalFile: () => [catalogue.fatalFile(PATH)],
  fileAsArchive: () => [catalogue.fileAsArchive(PATH)],
  fileTakenAs: () => [catalogue.fileTakenAs(table, 'A.txt', 'a.txt')],
  folderInTable: () => [catalogue.folderInTable(table, 'clips')],
  forbiddenPort: () => [catalogue.forbiddenPort(80)],
  foreignHost: () => [catalogue.foreignHost('192.0.2.1')],
  foreignLanguages: () => [catalogue.foreignLanguages(['de'], ['id', 'en'])],
  fullDisk: () => ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'].map((code) => catalogue.fullDisk(code, null)),
  fullStore: () => [catalogue.fullStore('.kliping')],
  halfPlacedSite: () => [catalogue.halfPlacedSite('site', ['EIO', 'EIO'])],
  hiddenFile: () => [catalogue.hiddenFile('.a.txt')],
  incompleteBag: () => [1, 2].map((count) => catalogue.incompleteBag(count)),
  incompleteModel: () => [catalogue.incompleteModel('model', 'config.json')],
  inexactSource: () => ['main', null].map((commit) => catalogue.inexactSource('a/b#main', 'a/b', commit)),
  invalidFrontMatter: () => [catalogue.invalidFrontMatter('bad indentation', 2)],
  invalidReferences: () => [catalogue.invalidReferences('kliping.yaml', 'too many')],
  invalidTable: () => [catalogue.invalidTable(table, 'Quote Not Closed')],
  invalidUtf8: () => [1, 2].map((count) => catalogue.invalidUtf8(PATH, count, 3)),
  invalidYaml: () => [catalogue.invalidYaml(settings, 'bad indentation')],
  leakedName: () => [
    catalogue.leakedName(place, []),
    catalogue.leakedName(
      place,
      Array.from({ length: 12 }, () => place),
    ),
  ],
  leakedRights: () => [catalogue.leakedRights(PATH, 'excerpt', { place: 'a.html', words: 'Kata' })],
  leakedText: () => [catalogue.leakedText('a.html', 'Kata')],
  linkOutside: () => [catalogue.linkOutside(PATH)],
  linkToFolder: () => [catalogue.linkToFolder('clips')],
  lostWatch: () => [catalogue.lostWatch('too many files')],
  misnamedEntry: () => [true, false].map((isFolder) => catalogue.misnamedEntry('b%E9', isFolder, 'mv a b')),
  misplacedTakedowns: () => [catalogue.misplacedTakedowns('clips/takedowns.yaml')],
  misspeltRights: () => [catalogue.misspeltRights(table, { written: 'ful', taken: 'full' }, ['full'])],
  missingAction: () => [catalogue.missingAction(takedowns)],
  missingArchive: () => [catalogue.missingArchive('clips')],
  unknownCollection: () => [
    catalogue.unknownCollection({ file: 'kliping.yaml', line: 2 }, 'Banjr', ['Banjir']),
    catalogue.unknownCollection({ file: 'kliping.yaml', line: 2 }, 'Banjir', []),
  ],
  missingLead: () => [catalogue.missingLead('berita/pasar.md', 3)],
  emptyCollection: () => [catalogue.emptyCollection('Banjir 2024', 3)],
  missingBaseUrl: () => [catalogue.missingBaseUrl()],
  missingManifest: () => [catalogue.missingManifest('site', 'data/manifest-sha256.txt')],
  missingPackage: () => [catalogue.missingPackage('@huggingface/transformers', 'not found')],
  missingPathColumn: () => [catalogue.missingPathColumn('metadata.csv', ['path', 'title'])],
  missingSharp: () => [catalogue.missingSharp()],
  missingSource: () => [catalogue.missingSource('a.tgz')],
  missingText: () => [catalogue.missingText()],
  missingTitle: () => [catalogue.missingTitle()],
  namelessCorrection: () => [catalogue.namelessCorrection(corrections)],
  nestedFrontMatter: () => [catalogue.nestedFrontMatter()],
  nestedSettings: () => [catalogue.nestedSettings('kliping.yaml')],
  noArticle: () => [
    catalogue.noArticle(reference, null),
    catalogue.noArticle(reference, { isLikely: true, texts: ['a.md'] }),
    catalogue.noArticle({ ...reference, reference: 'public/a.pdf' }, { isLikely: false, texts: ['a.md'] }),
    catalogue.noArticle(optional, null),
  ],
  noArticles: () => [0, 2].map((skipped) => catalogue.noArticles('clips', skipped)),
  notACorrection: () => [catalogue.notACorrection(corrections)],
  notADate: () => [catalogue.notADate('kemarin', { line: 2, column: 7 })],
  notAPort: () => [catalogue.notAPort('abc')],
  originalsInBag: () => [1, 2].map((count) => catalogue.originalsInBag(count)),
  outputAroundArchive: () => [catalogue.outputAroundArchive('site')],
  outputBehindBrokenLink: () => [catalogue.outputBehindBrokenLink('site', 'site', 'away')],
  outputClashes: () => [catalogue.outputClashes('site', [{ own: 'a/b', made: 'a' }])],
  outputInInput: () => [catalogue.outputInInput('public/site', 'public')],
  outputIsArchive: () => [catalogue.outputIsArchive('.', 'clips')],
  outputIsFile: () => [null, 'site'].map((file) => catalogue.outputIsFile('site/a', file)),
  outputIsShared: () => [catalogue.outputIsShared('/')],
  outputLeftover: () => [catalogue.outputLeftover('site', 'site.old')],
  outputNotASite: () => [catalogue.outputNotASite('site', ['a', 'b', 'c', 'd', 'e', 'f', 'g'])],
  outputUnlisted: () => [catalogue.outputUnlisted('site', 'data/manifest-sha256.txt')],
  outputUnreadable: () => [catalogue.outputUnreadable('site', 'EACCES')],
  outputUnwritable: () => [catalogue.outputUnwritable('site', 'site', 'EACCES')],
  ownFileAmbiguous: () => [catalogue.ownFileAmbiguous('A.txt', 'a.txt')],
  ownFileTaken: () => [catalogue.ownFileTaken('index.html')],
  ownFileUnportable: () => [catalogue.ownFileUnportable('con', 'con', 'con_')],
  partedNames: () => [catalogue.partedNames({ names: ['Budi Santoso'], line: 3 }, PATH)],
  portsInUse: () => [4321, 4341].map((last) => catalogue.portsInUse(4321, last)),
  profileIsFolder: () => [catalogue.profileIsFolder('clips')],
  profileWithoutFolder: () => [catalogue.profileWithoutFolder('gone/profile.json')],
  programAsFrontMatter: () => [catalogue.programAsFrontMatter('js')],
  rebuiltStore: () => [catalogue.rebuiltStore('.kliping/store', 'is damaged')],
  renamedInBag: () =>
    [true, false].map((isUtf8) => catalogue.renamedInBag('con', isUtf8, { renamed: 'con_', table: 'a.csv' })),
  repeatedFile: () => [catalogue.repeatedFile(table, 'a.txt', 2)],
  repeatedKey: () => [catalogue.repeatedKey('title', { path: PATH, line: 3, column: 1 })],
  repeatedTemplate: () => [catalogue.repeatedTemplate('templates/a.njk', 'templates/a.md')],
  repeatedText: () => [catalogue.repeatedText(PATH, 'Kata')],
  severalActions: () => [catalogue.severalActions(takedowns, ['erase', 'withhold'])],
  siteAsArchive: () => [catalogue.siteAsArchive('site')],
  siteInArchive: () => [catalogue.siteInArchive('site')],
  sourceInRegistry: () => [catalogue.sourceInRegistry('kliping')],
  sourceOfSomethingElse: () => ['other', null].map((name) => catalogue.sourceOfSomethingElse('a.tgz', name)),
  sourceOutside: () => [catalogue.sourceOutside('../a.tgz', 'clips')],
  sourceWithoutWorkflow: () => [catalogue.sourceWithoutWorkflow()],
  spaciousFrontMatter: () => [catalogue.spaciousFrontMatter()],
  specialFile: () => [catalogue.specialFile('pipe')],
  takenAs: () => [catalogue.takenAs(reference, ['a.txt'])],
  tangledMarkup: () => [catalogue.tangledMarkup(PATH)],
  textFromScript: () => [catalogue.textFromScript('a.html', 3)],
  textlessFile: () => [catalogue.textlessFile(PATH)],
  tooDeep: () => [catalogue.tooDeep(PATH, 50)],
  tooLarge: () => [catalogue.tooLarge(PATH, '10.1', DEFAULT_LIMITS)],
  tooLongSettings: () => [catalogue.tooLongSettings('kliping.yaml', 11_000_000, 10_000_000)],
  tooMuchMemory: () => [catalogue.tooMuchMemory(PATH, DEFAULT_LIMITS)],
  tooSlow: () => [catalogue.tooSlow(PATH, DEFAULT_LIMITS)],
  undeletedSite: () => [catalogue.undeletedSite('site', 'site.old', 'EACCES')],
  unknownArticle: () => [catalogue.unknownArticle(written)],
  unknownColumns: () => [catalogue.unknownColumns('metadata.csv', 'colour', ['path'])],
  unknownFile: () => [catalogue.unknownFile(table, 'a.txt')],
  unknownFrontMatter: () => [catalogue.unknownFrontMatter('toml')],
  unknownInclude: () => [catalogue.unknownInclude(table, 'maybe')],
  unknownSetting: () => [catalogue.unknownSetting(settings, 'titel', ['title'])],
  unknownSource: () => [catalogue.unknownSource('?')],
  unknownType: () => [catalogue.unknownType('animal', ['person', 'place'])],
  unlistedCorrections: () => [catalogue.unlistedCorrections(corrections)],
  unlistedFrontMatter: () => [catalogue.unlistedFrontMatter()],
  unlistedSettings: () => [catalogue.unlistedSettings(settings)],
  unlistedTakedowns: () => [catalogue.unlistedTakedowns(takedowns)],
  unmatchedName: () => [catalogue.unmatchedName(written)],
  unmatchedUntypedName: () => [catalogue.unmatchedUntypedName(written)],
  unpackedKliping: () => [catalogue.unpackedKliping('npm not found', 'kliping')],
  unplacedSite: () => [catalogue.unplacedSite('site', 'site', ['EACCES'])],
  unquotableSource: () => [catalogue.unquotableSource("it's.tgz")],
  unreadableFile: () =>
    [ENOENT, new Error('it failed')].map((error) => catalogue.unreadableFile(PATH, error)),
  unreadableManifest: () => [catalogue.unreadableManifest('site/data/manifest-sha256.txt', 'it is damaged')],
  unreadableSettings: () => [catalogue.unreadableSettings('kliping.yaml', 'EACCES')],
  unreadableTable: () => [catalogue.unreadableTable('metadata.csv', 'EACCES')],
  pdfFault: () =>
    (['password', 'broken', 'too-many-pages', 'bomb'] as const).map((one) =>
      catalogue.pdfFault('a.pdf', one),
    ),
  pdfWithoutText: () => [catalogue.pdfWithoutText('a.pdf')],
  pdfSeveral: () => [catalogue.pdfSeveral('a.pdf', 9, 1), catalogue.pdfSeveral('a.pdf', 1, 3)],
  readByMachine: () => [catalogue.readByMachine('a.png', 87)],
  readPoorly: () => [catalogue.readPoorly('a.png', 41)],
  scanWithoutText: () => [catalogue.scanWithoutText('a.png')],
  unreadableScan: () => [catalogue.unreadableScan('a.png')],
  missingOcr: () => [catalogue.missingOcr(1), catalogue.missingOcr(3)],
  unsupportedFormat: () => [catalogue.unsupportedFormat('a.pdf', ['.txt', '.md'])],
  unusableModel: () => [catalogue.unusableModel('model', 'it is damaged')],
  unusedNames: () => [
    catalogue.unusedNames({ names: ['Budi'], line: 3, alike: ['Budy'] }),
    catalogue.unusedNames({ names: ['Budi'], line: 3, isOptional: true }),
  ],
  unusedTemplate: () => [catalogue.unusedTemplate('templates/a.njk', ['article', 'layout'])],
  unwritableArchive: () => [catalogue.unwritableArchive('clips', 'EACCES')],
  unwritableStore: () => [catalogue.unwritableStore('.kliping', 'EACCES')],
  wordpressBrokenItem: () => [catalogue.wordpressBrokenItem(PATH, 3)],
  wordpressCutOff: () => [catalogue.wordpressCutOff(PATH, 3)],
  wordpressEmpty: () => [catalogue.wordpressEmpty(PATH, 3)],
  wordpressInternal: () => [catalogue.wordpressInternal(PATH, 3)],
  wordpressOtherType: () => [catalogue.wordpressOtherType(PATH, 3, 'review')],
  wordpressPage: () => [catalogue.wordpressPage(PATH, 3)],
  wordpressPassword: () => [catalogue.wordpressPassword(PATH, 3)],
  wordpressTooLarge: () => [catalogue.wordpressTooLarge(PATH, 3)],
  wordpressUnpublished: () => [catalogue.wordpressUnpublished(PATH, 3, 'draft')],
  wrongBaseUrl: () => [catalogue.wrongBaseUrl('koran')],
  wrongHost: () => [catalogue.wrongHost('a b')],
  wrongJobs: () => [catalogue.wrongJobs('many')],
  wrongPseudonym: () => [null, 1].map((owner) => catalogue.wrongPseudonym(takedowns, owner)),
  wrongSameAs: () => [catalogue.wrongSameAs(corrections, 'wikidata')],
  wrongSetting: () => [catalogue.wrongSetting(settings, 'title', 'must be a text')],
  wrongString: () => [
    catalogue.wrongString(settings, { path: ['serach'], message: 'is not a text', known: ['search'] }),
  ],
};

/** Codes that several messages share: each is one cause for scripts, told in the words of the place. */
const SHARED = [
  'archive/empty',
  'archive/missing',
  'build/profile',
  'config/invalid',
  'config/model',
  'export/refused',
  'front-matter/unreadable',
  'init/refused',
  'init/source',
  'input/unreadable',
  'metadata/table',
  'names/invalid',
  'names/unmatched',
  'output/collision',
  'output/refused',
  'serve/port',
  'takedowns/invalid',
  'takedowns/leak',
  'takedowns/no-match',
  'verify/no-manifest',
];

const all = Object.entries(samples).flatMap(([name, said]) =>
  said().flatMap((item) => (item === null ? [] : [{ name, ...item }])),
);

describe('every message of the catalogue', () => {
  test('has a code that says the stage and what is wrong', () => {
    for (const { code } of all) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z\d]+(?:-[a-z\d]+)*$/);
  });

  test('has a code of its own, or shares one on purpose', () => {
    const names = new Map<string, Set<string>>();
    // It says again, of several, what another message says of one.
    const own = all.filter(({ name }) => name !== 'severalSkipped');
    for (const { name, code } of own) names.set(code, (names.get(code) ?? new Set()).add(name));
    const shared = [...names].filter(([, of]) => of.size > 1).map(([code]) => code);
    expect(shared.sort()).toEqual(SHARED);
  });

  test('says what to do when it is a warning or an error', () => {
    const silent = all.filter(({ severity, hint }) => severity !== 'info' && (hint ?? '') === '');
    // What is wrong with a setting says how to write it right.
    expect(silent.map(({ name }) => name)).toEqual(['wrongSetting']);
  });

  test('says something on one line, whatever values it is given', () => {
    expect(all.filter(({ message }) => message.trim() === '' || /[.\n]$/.test(message))).toEqual([]);
    for (const item of all) {
      const text = formatDiagnostic(item);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {4}/);
      expect(text.split('\n').length).toBeLessThanOrEqual(2);
    }
  });

  test('is written in plain words', () => {
    const stiff =
      /\b(?:mend|anew|begun|likewise|thereof|beside|drawn|may go|says not|taken back|stands? in)\b/i;
    for (const { message, hint } of all) expect(`${message} ${hint ?? ''}`).not.toMatch(stiff);
  });
});
