import { describe, expect, test } from 'vitest';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { rtfReader } from '../../../../src/ingest/containers/office/rtf.js';
import { describeMember, openAll } from '../../../support/containers.js';
import { checkDamage } from '../../../support/damage.js';

const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql Normal;}{\s3\b heading 1;}{\s4 heading 2;}{\*\cs9 Link;}}{\info{\author Juru Ketik}{\title Tak dibaca}}{\*\generator Word;}`;

async function read(body: string): Promise<unknown> {
  const file = bytesAccess('a.rtf', Buffer.from(`${HEAD}${body}}`, 'latin1'));
  const [member] = await openAll(rtfReader, file);
  if (member === undefined) return null;
  const described = describeMember(member);
  return typeof described === 'string' ? described : described['text'];
}

describe('a document in Rich Text Format', () => {
  test.each([
    ['paragraphs', String.raw`\pard Satu\par\pard\b Dua\b0  kata\par`, 'Satu\nDua kata'],
    [
      'marks instead of letters',
      String.raw`A\'e9 \u8211? \ldblquote x\rdblquote\emdash z\~\{\}\par`,
      'Aé – “x”—z\u00A0{}',
    ],
    [
      'a Unicode letter with two signs for old programs',
      String.raw`\uc2 a\u350\'aa\'aab \u-10179xx\u-8704xx`,
      'aŞb 😀',
    ],
    [
      'a font in another alphabet',
      String.raw`{\f1 \'cf\'f0\'e8\'e2\'e5\'f2} {\f2 \'93\'fa\'96\'7b} \'e9`,
      'Привет 日本 é',
    ],
    ['cells of a table', String.raw`\trowd Kota\cell Penduduk\cell\row`, 'Kota\nPenduduk'],
    ['a link', String.raw`{\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt Baca}}`, 'Baca'],
    [
      'heads, notes, pictures and hidden text',
      String.raw`{\header Kepala}a{\footnote catatan}{\pict 0102}{\*\bkmkstart x}{\v rahasia}\bin3 }}{b`,
      'ab',
    ],
    ['lines that go on', 'Satu\r\n baris\\line dua\\\nlain', 'Satu baris\ndua\nlain'],
  ])('is read with %s', async (_, body, text) => {
    expect(await read(body)).toBe(text);
  });

  test('has a headline where a paragraph is styled as one', async () => {
    const body = String.raw`\pard\s3 Jalan < rusak\par\pard Oleh Tini\par\pard\outlinelevel1 Sebab\par\pard Teks\line lain\par`;
    expect(await read(body)).toBe(
      '<h1>Jalan &lt; rusak</h1>\n<p>Oleh Tini</p>\n<h2>Sebab</h2>\n<p>Teks<br>lain</p>',
    );
  });

  test('without text, or with groups in groups without end, is skipped', async () => {
    expect(await read('')).toBe('empty');
    expect(await read('{'.repeat(100_000))).toBe('too-deep');
  });

  test('is read or skipped whatever its damage, never thrown', async () => {
    const body = String.raw`\pard\s3 Judul\par{\f2 \'93\'fa}\u350?\par{\*\x{\pict\bin4 abcd}}`;
    await checkDamage(rtfReader, 'a.rtf', Buffer.from(`${HEAD}${body}}`));
  });
});
