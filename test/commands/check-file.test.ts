import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/util/hash.js';
import { checkGroups } from '../support/check.js';
import { makeFolder } from '../support/files.js';
import { makePicture } from '../support/pictures.js';
import { makeAnswer, makePageRecord, makeZip, packRecords } from '../support/web-archives.js';

/** What `kliping check` lists: the findings of each group by its code. */
async function checkAll(path: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return Object.fromEntries(
    (await checkGroups(path)).map(({ code, findings }) => [
      code,
      findings.map((one) => `${one.path}${one.detail === null ? '' : `: ${one.detail}`}`),
    ]),
  );
}

const missing = (name: string): Buffer =>
  makePageRecord(name, { block: makeAnswer('Tidak ada.', { 'Content-Type': 'text/html' }, '404 Not Found') });

test('of one container every record that is skipped is listed, of a folder they are told together', async () => {
  const names = Array.from({ length: 7 }, (_, i) => `hilang-${i}`);
  const folder = makeFolder({ 'jelajah.warc': Buffer.concat(names.map(missing)) });
  const ofFile = (await checkAll(join(folder, 'jelajah.warc')))['skipped'] ?? [];
  expect(ofFile).toHaveLength(7);
  expect(ofFile[6]).toContain('jelajah.warc#urn:uuid:hilang-6');
  expect((await checkAll(folder))['skipped']).toHaveLength(1);
});

test('parts of a WACZ file that are not as its list says are told', async () => {
  const pages = packRecords([makePageRecord('kebun')]);
  const list = (hash: string): string =>
    JSON.stringify({
      resources: [
        { path: 'archive/data.warc.gz', hash },
        { path: 'pages/pages.jsonl', hash: `sha256:${sha256('{}')}` },
      ],
    });
  const make = (hash: string): Buffer =>
    makeZip([
      { name: 'archive/data.warc.gz', content: pages, isDeflated: false },
      { name: 'pages/extra.jsonl', content: '{}' },
      { name: 'datapackage.json', content: list(hash) },
    ]);
  const folder = makeFolder({
    'baik.wacz': make(`sha256:${sha256(pages)}`),
    'ubah.wacz': make(`sha256:${'0'.repeat(64)}`),
  });
  expect((await checkAll(folder))['package']).toEqual([
    'baik.wacz: pages/pages.jsonl is named in datapackage.json but is not in the file',
    'ubah.wacz: archive/data.warc.gz does not have the bytes that datapackage.json states',
    'ubah.wacz: pages/pages.jsonl is named in datapackage.json but is not in the file',
  ]);
});

test('pictures that an article shows are not listed among what is not read', async () => {
  const folder = makeFolder({
    'a.md':
      '# Sawah menguning\n\n![Sawah](sawah.png)\n\nPetani mulai memanen padi sejak pagi buta di hari Rabu.\n',
    'sawah.png': await makePicture(300, 200, 'png'),
    'lain.png': await makePicture(300, 200, 'png', '#101010'),
  });
  expect((await checkAll(folder))['skipped']?.map((line) => line.split(':')[0])).toEqual(['lain.png']);
});
