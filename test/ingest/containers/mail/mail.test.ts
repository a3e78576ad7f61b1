import { describe, expect, test } from 'vitest';
import type { Member, MemberFault } from '../../../../src/ingest/containers/container.js';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { emlReader } from '../../../../src/ingest/containers/mail/eml.js';
import { mboxReader } from '../../../../src/ingest/containers/mail/mbox.js';
import { describeMember, listAll, openAll } from '../../../support/containers.js';
import { checkDamage } from '../../../support/damage.js';
import { writeMessage, writePart } from '../../../support/mime.js';

const SENTENCE = 'The harbour master said that the ferry would run again once the new pier had been tested.';
const TEXT = Array.from({ length: 6 }, () => SENTENCE).join(' ');
const HEADERS = {
  Subject: '=?utf-8?Q?Fwd=3A_RE=3A_F=C3=A4hre?= returns',
  From: '"Harbour Weekly" <letters@harbour.example>',
  To: 'Nia <nia@reader.example>',
  Date: 'Fri, 3 Mar 2023 07:15:00 +0100',
  'Message-ID': '<n1@harbour.example>',
  'List-Unsubscribe': '<mailto:out@harbour.example>, <https://harbour.example/bye>',
  'Content-Type': 'multipart/alternative; boundary="=_cut"',
};
const row = (content: string): string => `<tr><td>${content}</td></tr>`;
const LETTER = [
  '<html><head><title>x</title><style>p{color:red}</style></head><body>',
  '<div style="display:none;max-height:0">The ferry is back&nbsp;&zwnj;</div><table>',
  row('No. 7 <a href="https://harbour.example/v">View in your browser</a>'),
  row(
    '<h1>Ferry returns</h1><img src="cid:pier"><img src="https://t.example/o.gif?nia@reader.example" width="1" height="1">',
  ),
  row(
    `<p>${TEXT}</p><p>${TEXT}</p><p>Readers can unsubscribe from the noise, one captain joked, and ${SENTENCE}</p>`,
  ),
  row('<p>Sent to nia@reader.example.</p><p><a href="https://harbour.example/bye">Goodbye</a></p>'),
  row('© Harbour Weekly, 1 Quay Street'),
  '</table></body></html>',
].join('\n');

const html = (text: string): Buffer =>
  writePart({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Transfer-Encoding': 'base64' }, text);
const plain = (text: string): Buffer => writePart({ 'Content-Type': 'text/plain; charset=utf-8' }, text);
const pier = writePart(
  { 'Content-Type': 'image/png', 'Content-ID': '<pier>', 'Content-Transfer-Encoding': 'base64' },
  Buffer.from([1, 2, 3]),
);
const note = (body: string, headers: Readonly<Record<string, string>> = {}): Buffer =>
  writeMessage({ Subject: 'Ferry', From: 'nia@reader.example', ...headers }, body);

async function openOne(bytes: Uint8Array): Promise<Member | MemberFault> {
  const [member] = await openAll(emlReader, bytesAccess('a.eml', bytes));
  if (member === undefined) throw new Error('no mail');
  return member;
}

describe('a mail', () => {
  test('is its page, under its subject, from its sender, perhaps of its day', async () => {
    const member = await openOne(writeMessage(HEADERS, [plain('Read it there'), html(LETTER), pier]));
    expect(member).toMatchObject({
      content: 'page',
      declarations: [
        { key: 'title', values: ['Fähre returns'], evidence: { method: 'mail:subject' } },
        { key: 'outlet', values: ['Harbour Weekly'], evidence: { method: 'mail:from' } },
        { key: 'authors', values: ['Harbour Weekly'] },
        { key: 'date', values: ['2023-03-03T07:15:00+01:00?'], evidence: { method: 'mail:date' } },
      ],
      removed: [
        { reason: 'mail-hidden', text: 'The ferry is back' },
        { reason: 'mail-head', text: 'No. 7 View in your browser' },
        { reason: 'mail-foot', text: 'Sent to …. Goodbye' },
        { reason: 'mail-foot', text: '© Harbour Weekly, 1 Quay Street' },
      ],
    });
    const text = 'bytes' in member ? Buffer.from(member.bytes).toString('utf8') : '';
    expect(text).toContain('one captain joked');
    expect(text).toContain('src="cid:pier"');
    expect(text).not.toMatch(/o\.gif|color:red|Quay Street|View in/);
    expect(JSON.stringify([member, text])).not.toContain('nia@');
  });

  test('lists the pictures in it', async () => {
    const file = bytesAccess('a.eml', writeMessage(HEADERS, [html(LETTER), pier]));
    const { entries } = await listAll(emlReader, file);
    expect(entries.map(({ kind, locator }) => [kind, locator])).toEqual([
      ['document', ''],
      ['picture', 'cid:pier'],
    ]);
  });

  test('is its text where it has no page: lines that a program broke are joined, and the foot goes', async () => {
    const broken = TEXT.replace(/(.{60,70}) /g, '$1\r\n');
    const member = await openOne(
      note(
        `---------- Forwarded message ---------\r\nFrom: Nia <nia@reader.example>\r\nTo: all@reader.example\r\n\r\n${broken}\r\n\r\nKurz.\r\n-- \r\nNia`,
      ),
    );
    expect(describeMember(member)).toMatchObject({ text: `${TEXT}\nKurz.`, title: 'Ferry' });
    expect(member).toMatchObject({ content: 'lines', declarations: [{ key: 'title' }] });
  });

  test('joins lines that flow', async () => {
    const type = { 'Content-Type': 'text/plain; format=flowed' };
    const member = await openOne(note(`${SENTENCE.replaceAll(' ', ' \r\n')}\r\n\r\n${TEXT}`, type));
    expect(describeMember(member)).toMatchObject({ text: `${SENTENCE}\n${TEXT}` });
  });

  test.each([
    ['an answer', { 'In-Reply-To': '<a@b>' }, `${TEXT}\r\n> ${SENTENCE}`, 'mail/reply'],
    ['an answer by its subject', { Subject: 'AW: Fähre' }, `${TEXT}\r\n> ${SENTENCE}`, 'mail/reply'],
    ['an absence', { 'Auto-Submitted': 'auto-replied (vacation)' }, TEXT, 'mail/notice'],
    ['a report', { 'Content-Type': 'multipart/report; boundary=x' }, TEXT, 'mail/notice'],
    ['a notice', {}, 'Click here to confirm.', 'mail/short'],
    ['a mail without text', { 'Content-Type': 'application/pdf' }, 'x', 'mail/empty'],
  ])('that is %s is skipped', async (_, headers, body, code) => {
    expect(await openOne(note(body, headers))).toMatchObject({ diagnostic: { code } });
  });
});

describe('a file of mails', () => {
  const mail = (id: string, text: string): string =>
    note(text, { 'Message-ID': id }).toString('latin1').replaceAll('\r\n', '\n');
  const file = bytesAccess(
    'post.mbox',
    Buffer.from(
      [
        `From nia@reader.example Fri Mar  3 07:15:00 2023\n${mail('<a@x>', `${TEXT}\n\nFrom here on it rains.\n\n>From there, ${SENTENCE}`)}`,
        `From - Sat Mar 04 07:15:00 +0000 2023\n${mail('<a@x>', TEXT)}`,
        `From nia Sun Mar  5 07:15:00 2023\n${mail('<b@x>', 'Short.')}`,
      ].join('\n\n'),
      'latin1',
    ),
  );

  test('holds one document a mail, by its number or its place', async () => {
    const { entries } = await listAll(mboxReader, file);
    expect(entries.map(({ locator }) => locator)).toEqual(['a@x', expect.stringMatching(/^@\d+$/), 'b@x']);
    expect((await openAll(mboxReader, file)).map(describeMember)).toMatchObject([
      { text: `${TEXT}\nFrom here on it rains.\nFrom there, ${SENTENCE}` },
      { text: TEXT },
      'not-article',
    ]);
  });

  test('is read or skipped whatever its damage, never thrown', async () => {
    await checkDamage(mboxReader, 'post.mbox', file.read(0, file.size));
    await checkDamage(
      emlReader,
      'a.eml',
      writeMessage(HEADERS, [plain('Read it there'), html(LETTER), pier]),
    );
  });
});
