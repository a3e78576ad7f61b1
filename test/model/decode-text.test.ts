import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/model/decode-text.js';

const TEXT = 'Presiden berkata: “Kami siap – selalu.”\nKafé\n';

test.each([
  ['utf-8', Buffer.from(TEXT), 'utf-8'],
  ['utf-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
  ['utf-16le with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le'],
  ['utf-16be with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ['utf-16le without a mark', iconv.encode(TEXT, 'utf-16le'), 'utf-16le'],
  ['utf-16be without a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: false }), 'utf-16be'],
  ['windows-1252', iconv.encode(TEXT, 'windows-1252'), 'windows-1252'],
])('reads %s', (_, bytes, charset) => {
  const decoded = decodeText(bytes, 'a.txt');
  expect(decoded?.text).toBe(TEXT);
  expect(decoded?.charset).toBe(charset);
});

const TEXTS = {
  ja: '港の古い灯台を資料館にする案が町議会で可決された。費用は寄付でまかなうという。\n',
  zh: '镇议会昨晚通过决议，把港口的旧灯塔改建成博物馆，费用由居民捐款承担。\n',
  zht: '鎮議會昨晚通過決議，把港口的舊燈塔改建成博物館，費用由居民捐款承擔。\n',
  ko: '항구의 오래된 등대를 박물관으로 바꾸는 안이 어제 군의회에서 통과됐다.\n',
  ru: 'Старый маяк в порту станет музеем, решил вчера городской совет.\n',
  el: 'Ο παλιός φάρος στο λιμάνι θα γίνει μουσείο, αποφάσισε χθες το συμβούλιο.\n',
  he: 'המגדלור הישן בנמל יהפוך למוזיאון, החליטה אתמול מועצת העיר.\n',
  ar: 'قرر مجلس المدينة أمس تحويل المنارة القديمة في الميناء إلى متحف.\n',
  th: 'สภาเมืองมีมติเมื่อวานให้ปรับปรุงประภาคารเก่าที่ท่าเรือเป็นพิพิธภัณฑ์\n',
  tr: 'Belediye meclisi dün limandaki eski deniz fenerinin müzeye dönüştürülmesine karar verdi; işçiler şimdiden çağrıldı.\n',
  cs: 'Starý maják v přístavu se změní v muzeum, rozhodlo včera městské zastupitelstvo. Náklady zaplatí dárci.\n',
  lt: 'Senasis švyturys uoste taps muziejumi, vakar nusprendė miesto taryba. Išlaidas padengs rėmėjai, žadėję daugiau.\n',
  vi: 'Hải đăng cũ ở cảng sẽ trở thành bảo tàng, hội đồng thị xã đã quyết định hôm qua.\n',
};

test.each([
  ['shift_jis', TEXTS.ja],
  ['euc-jp', TEXTS.ja],
  ['gb18030', TEXTS.zh],
  ['big5', TEXTS.zht],
  ['euc-kr', TEXTS.ko],
  ['windows-1251', TEXTS.ru],
  ['koi8-r', TEXTS.ru],
  ['iso-8859-5', TEXTS.ru],
  ['cp866', TEXTS.ru],
  ['iso-8859-7', TEXTS.el],
  ['windows-1255', TEXTS.he],
  ['windows-1256', TEXTS.ar],
  ['windows-874', TEXTS.th],
  ['windows-1254', TEXTS.tr],
  ['windows-1250', TEXTS.cs],
  ['iso-8859-2', TEXTS.cs],
  ['windows-1257', TEXTS.lt],
  ['utf-16le', `${TEXTS.ja}${TEXTS.ja}`],
  ['utf-16be', TEXTS.ru],
])('reads undeclared %s', (encoding, text) => {
  const bytes = iconv.encode(text, encoding, { addBOM: false });
  expect(decodeText(bytes, 'a.txt')?.text).toBe(text);
});

test('reads ISO-2022-JP, which looks like ASCII', () => {
  const sevenBits = iconv.encode('港町の灯台', 'euc-jp').map((byte) => byte & 0x7f);
  const bytes = Buffer.concat([Buffer.from('\x1b$B'), sevenBits, Buffer.from('\x1b(B\n')]);
  expect(decodeText(bytes, 'a.txt')).toMatchObject({ text: '港町の灯台\n', charset: 'iso-2022-jp' });
});

test('takes numbers for no text in UTF-16', () => {
  const numbers = Uint16Array.from({ length: 2000 }, (_, index) => (index * 7) % 1200);
  expect(decodeText(new Uint8Array(numbers.buffer), 'a.txt')).toBeNull();
});

test.each([
  ['windows-1252', 1],
  ['windows-1252', 2],
  ['windows-1251', 1],
])('undoes UTF-8 that was read as %s and saved again, %i times', (encoding, times) => {
  const text = '“Lampunya masih menyala,” kata Wira – penjaga café é ü.\n';
  let bytes = Buffer.from(text);
  for (let time = 0; time < times; time += 1) bytes = Buffer.from(iconv.decode(bytes, encoding));
  expect(decodeText(bytes, 'a.txt')?.text).toBe(text);
});

test.each([...Object.values(TEXTS), 'Â© und Ã¼ sind falsch, “richtig” wäre © – schön für Öl, Übung, Äpfel.'])(
  'leaves UTF-8 as it is: %s',
  (text) => {
    expect(decodeText(Buffer.from(text), 'a.txt')).toEqual({ text, charset: 'utf-8', diagnostics: [] });
  },
);

test('says that windows-1252 was assumed', () => {
  const decoded = decodeText(iconv.encode(TEXT, 'windows-1252'), 'a.txt');
  expect(decoded?.diagnostics).toMatchObject([{ code: 'charset/assumed', path: 'a.txt' }]);
});

test('keeps UTF-8 with a damaged place and names its line', () => {
  const bytes = Buffer.concat([
    Buffer.from('“baris satu”\n“baris '),
    Buffer.from([0xc3]),
    Buffer.from(' dua” – tiga\n'),
  ]);
  const decoded = decodeText(bytes, 'a.txt');
  expect(decoded?.text).toBe('“baris satu”\n“baris \uFFFD dua” – tiga\n');
  expect(decoded?.diagnostics).toMatchObject([{ code: 'charset/invalid-utf-8', line: 2 }]);
});

test('takes a picture for no text', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  expect(decodeText(png, 'a.txt')).toBeNull();
});

test('never throws, and gives back every UTF-8 text that is no binary', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void decodeText(bytes, 'a.txt')));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const decoded = decodeText(Buffer.from(`Berita ${text}`), 'a.txt');
      if (decoded !== null && decoded.charset === 'utf-8') expect(decoded.text).toBe(`Berita ${text}`);
    }),
  );
});
