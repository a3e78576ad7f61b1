import { expect, test } from 'vitest';
import { identifyContainer } from '../../src/ingest/containers/identify.js';
import { bytesAccess } from '../../src/ingest/containers/file-access.js';
import { textReader } from '../../src/ingest/text.js';
import { runningText } from '../../src/util/hast-text.js';

const TEXT = 'Kapal pertama tiba di dermaga baru pada Senin pagi, kata kepala pelabuhan.';

function read(text: string): unknown {
  const result = textReader.read({ path: 'a.txt', bytes: Buffer.from(text) });
  if (!('documents' in result)) return result.skipped;
  const [document] = result.documents;
  if (document === undefined) return null;
  const declared = document.declarations.map(({ key, values, evidence }) => [key, values[0], evidence.score]);
  return [Object.fromEntries(declared.map(([key, ...rest]) => [key, rest])), runningText(document.tree).text];
}

test('a mail that was copied into a text is what stands below its head, without the foot', () => {
  const mail = `Dari: Rini Wahyu <rini@harian.example>\nTerkirim: Senin, 3 Juni 2019 08:15\nKepada: Arsip Kota <arsip@kota.example>\nSubjek: Fwd: Kapal tiba\n\n${TEXT}\n\nDikirim ke arsip@kota.example\n\n-- \nRini\nTel. 12\n`;
  expect(read(mail)).toEqual([
    {
      title: ['Kapal tiba', 0.9],
      outlet: ['Rini Wahyu', 0.3],
      authors: ['Rini Wahyu', 0.1],
      date: ['2019-06-03T08:15?', 0.2],
    },
    `${TEXT}\n\nDikirim ke …`,
  ]);
});

test('a mail that was passed on begins below the line that says so', () => {
  const head =
    '---------- Weitergeleitete Nachricht ---------\nVon: Uwe Tamm <u@bote.example>\nDatum: Di., 4. Juni 2019 um 09:00\nBetreff: Deich zu\nAn: <x@y.example>\n\n';
  expect(read(head + TEXT)).toMatchObject([
    { title: ['Deich zu', 0.9], date: ['2019-06-04T09:00?', 0.2] },
    TEXT,
  ]);
});

test('a text with a word and a colon is no mail, and the source of one is read as one', () => {
  expect(read(`From: the harbour\nTo: the town\n\n${TEXT}`)).toEqual([
    {},
    `From: the harbour\n\nTo: the town\n\n${TEXT}`,
  ]);
  const nameOf = (text: string): string | null =>
    identifyContainer(bytesAccess('a.txt', Buffer.from(text)))?.name ?? null;
  const source = `From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\n${TEXT}`;
  expect(nameOf(source)).toBe('mail (text)');
  expect(nameOf(`From a@b.example Mon Jun  3 08:15:00 2019\n${source}`)).toBe('mailbox (text)');
  expect(nameOf(`From: a@b.example\nSubject: x\n\n${TEXT}`)).toBeNull();
});
