import { beforeAll, describe, expect, test } from 'vitest';
import { makeArchive } from '../../support/archive.js';
import { indexArchive, openIndex, type Finder } from '../support.js';

/** Articles in the languages of one archive: each title is found by its own words only. */
const archive = makeArchive({
  articles: [
    {
      title: 'zh',
      language: 'zh-Hant',
      text: '臺北市長昨天在市政府宣布，捷運環狀線將於明年通車。市民表示歡迎。',
    },
    {
      title: 'ja',
      language: 'ja',
      text: '名古屋市は水曜日、新しいバス路線を発表した。乗客は1,200人を見込む。ﾊﾞｽは電気で走る。',
    },
    { title: 'th', language: 'th', text: 'รัฐบาลประกาศขึ้นค่าแรงขั้นต่ำทั่วประเทศ นายกรัฐมนตรีกล่าววันนี้' },
    {
      title: 'ar',
      language: 'ar',
      text: 'أعلنت الحكومة عن بناء المدارس الجديدة في العاصمة. وقال الوزيرُ إنّ العمل بدأ.',
    },
    { title: 'he', language: 'he', text: 'ראש העיר פתח את הַסִּפְרִיָּה החדשה. דובר צה״ל אמר שהשירות יימשך.' },
    {
      title: 'ru',
      language: 'ru',
      text: 'Губернатор открыл новый мост через реку. Учёные провели исследования берегов.',
    },
    {
      title: 'de',
      language: 'de',
      text: 'Die Häuser an der Großen Straße wurden verkauft. Der Bürgermeister bedauerte die Entscheidungen.',
    },
    {
      title: 'pl',
      language: 'pl',
      text: 'Prezydent Łodzi otworzył żłobek przy ulicy Źródlanej.',
    },
    {
      title: 'hi',
      language: 'hi',
      text: 'शिक्षकों ने नई किताबें बाँटीं और विद्यालय का उद्घाटन हुआ।',
    },
    {
      title: 'en',
      language: 'en',
      text:
        'The senators debated elections. U.N. observers counted 12,500 ballots before the re-election of the mayor. ' +
        'O’Hara’s co-operation with the trade union helped.',
    },
    {
      title: 'id',
      language: 'id',
      text:
        'Perjuangan warga membuahkan hasil: sebanyak 12.500 suara dihitung. Pertanggungjawaban dibacakan; ' +
        'ketua memikul tanggung jawab atas salat Jum’at dan anak-anak.',
    },
    {
      title: 'id2',
      language: 'id',
      text: 'Rasa tanggungjawab dan kerja sama itu penting, kata senator. Harga 1\u00a0250 rupiah.',
    },
  ],
});

let find: Finder;
beforeAll(async () => {
  find = await openIndex((await indexArchive(archive)).folder);
});

async function titlesOf(query: string): Promise<readonly string[]> {
  return (await find({ query })).results.map(({ title }) => title).sort();
}

describe('words are found', () => {
  test.each([
    // In scripts without spaces, wherever they stand in a row of letters.
    ['捷運', ['zh']],
    ['環狀線', ['zh']],
    ['市政府', ['zh']],
    ['"捷運環狀線"', ['zh']],
    ['迎', ['zh']],
    ['歡', ['zh']],
    ['路線', ['ja']],
    ['バス', ['ja']],
    ['バス路線', ['ja']],
    ['"ﾊﾞｽ路線"', ['ja']],
    ['1200', ['ja']],
    ['ค่าแรง', ['th']],
    ['นายกรัฐมนตรี', ['th']],
    ['ขั้นต่ำ', ['th']],
    // With vowel signs and without, with the article and without.
    ['مدارس', ['ar']],
    ['حكومة', ['ar']],
    ['اعلنت', ['ar']],
    ['الوزير', ['ar']],
    ['وزير', ['ar']],
    ['הספריה', ['he']],
    ['הַסִּפְרִיָּה', ['he']],
    ['צהל', ['he']],
    // By the stems of their language, with accents and without.
    ['новая', ['ru']],
    ['ученые', ['ru']],
    ['УЧЁНЫЙ', ['ru']],
    ['исследование', ['ru']],
    ['haus', ['de']],
    ['strasse', ['de']],
    ['Straße', ['de']],
    ['burgermeister', ['de']],
    ['entscheidung', ['de']],
    ['lodzi', ['pl']],
    ['ŁODZI', ['pl']],
    ['zlobek', ['pl']],
    ['किताब', ['hi']],
    ['किताबें', ['hi']],
    ['senators', ['en', 'id2']],
    ['senator', ['en', 'id2']],
    ['election', ['en']],
    ['observer', ['en']],
    ['hasil', ['id']],
    ['berjuang', ['id']],
  ])('%s', async (query, expected) => {
    expect(await titlesOf(query)).toEqual(expected);
  });

  test.each([
    ['UN', ['en']],
    ['U.N.', ['en']],
    ['"U.N. observers"', ['en']],
    ['12500', ['en', 'id']],
    ['12.500', ['en', 'id']],
    ['12,500', ['en', 'id']],
    ['1250', ['id2']],
    ['1.250', ['id2']],
    ["jum'at", ['id']],
    ['jumʼat', ['id']],
    ['jumat', ['id']],
    ["O'Hara", ['en']],
    ['O`Hara', ['en']],
    ['ohara', ['en']],
    ['re-election', ['en']],
    ['reelection', ['en']],
    ['re election', ['en']],
    ['cooperation', ['en']],
    ['tradeunion', ['en']],
    ['tanggung jawab', ['id', 'id2']],
    ['tanggungjawab', ['id', 'id2']],
    ['tanggung-jawab', ['id', 'id2']],
    ['"tanggung jawab"', ['id']],
    ['kerjasama', ['id2']],
  ])('together and apart: %s', async (query, expected) => {
    expect(await titlesOf(query)).toEqual(expected);
  });

  test.each(['線環', '市政線', 'มตรีนา', '"election re"', 'jawabtanggung', 'बकिता', 'مكتب'])(
    'not where they do not stand: %s',
    async (query) => {
      expect(await titlesOf(query)).toEqual([]);
    },
  );
});

test('what was found is shown as a whole', async () => {
  const marked = async (query: string) =>
    (await find({ query })).results.map(({ excerpt, words }) => [
      Array.from(excerpt.matchAll(/<mark>(.*?)<\/mark>/gu), ([, word]) => word),
      words,
    ]);
  expect(await marked('環狀線')).toEqual([[['環狀線'], ['環狀線']]]);
  expect(await marked('الوزير')).toEqual([[['الوزيرُ'], ['الوزير']]]);
  expect(await marked('haus')).toEqual([[['Häuser'], ['hauser']]]);
});

test('suggestions complete no half of a word', async () => {
  expect((await find({ query: '捷' })).results.map(({ title }) => title)).toEqual(['zh']);
});
