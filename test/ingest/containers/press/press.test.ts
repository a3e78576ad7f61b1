import { describe, expect, test } from 'vitest';
import type { ContainerReader } from '../../../../src/ingest/containers/container.js';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { identifyContainer } from '../../../../src/ingest/containers/identify.js';
import { rtfReader } from '../../../../src/ingest/containers/office/rtf.js';
import { pressPageReader, pressTextReader } from '../../../../src/ingest/containers/press/press.js';
import { describeMember, listAll, openAll } from '../../../support/containers.js';
import { checkDamage } from '../../../support/damage.js';

const FIRST = 'Der Deich bei Oldenhof wird im Sommer um einen halben Meter erhöht, sagte der Deichgraf.';
const SECOND = 'Die Arbeiten kosten vier Millionen Euro; das Land zahlt davon drei Viertel der Summe.';
const LONG = `${FIRST} ${SECOND} Language: so heißt das Boot, mit dem die Bauleute kommen.`;

/** Breaks a text at a width, as the older Nexis does. */
function wrap(text: string, width = 70): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.pop() ?? '';
    if (`${last} ${word}`.length > width) lines.push(last, word);
    else lines.push(`${last} ${word}`.trim());
  }
  return lines.join('\n');
}

const file = (text: string, path = 'a.txt') => bytesAccess(path, Buffer.from(text));
const read = async (reader: ContainerReader, text: string): Promise<unknown> =>
  (await openAll(reader, file(text))).map(describeMember);
const formOf = (text: string, path = 'a.txt'): string | null =>
  identifyContainer(file(text, path))?.name ?? null;

const COVER =
  'Download Request: Selected Items: 1-2\nTime Of Request: Monday\nTerms: Deich\nProject ID: None\n\n';
const older = (n: number, title: string, labels: string): string =>
  [
    `                  Dokument ${n} von 2`,
    `                  Küstenbote (Oldenhof)`,
    `                  14. Mai 2016 Samstag\n                  Hauptausgabe`,
    wrap(title, 40),
    labels,
    wrap(LONG),
    'LADEDATUM: 15. Mai 2016',
    'SPRACHE: GERMAN; DEUTSCH',
    '                  Copyright 2016 Küstenbote GmbH\n                  Alle Rechte vorbehalten\n',
  ].join('\n\n');
const NEXIS = `${COVER}${older(1, 'Der Deich wächst, und das Land zahlt den größten Teil', 'AUTOR: Von Heike Brandt und Uwe Tamm\n\nRUBRIK: LOKALES; S. 9\n\nLÄNGE: 120 Wörter\n\nORTSMARKE: OLDENHOF, 13. Mai')}
                  Dokument 2 von 2

We are sorry but there is an error in this document and it is not possible to
display it.
`;

describe('a download of the older Nexis', () => {
  test('is the articles below its counts: what stands under labels, and lines joined where they were broken', async () => {
    expect(await read(pressTextReader, NEXIS)).toEqual([
      {
        text: LONG,
        title: 'Der Deich wächst, und das Land zahlt den größten Teil',
        date: '2016-05-14',
        outlet: 'Küstenbote',
        authors: 'Heike Brandt | Uwe Tamm',
        section: 'LOKALES',
        length: '120 Wörter',
        dateline: 'OLDENHOF',
      },
    ]);
    const { entries, skips } = await listAll(pressTextReader, file(NEXIS));
    expect(entries.map(({ locator }) => locator)).toEqual(['1']);
    expect(skips).toMatchObject([
      { reason: 'not-article', locator: '2', diagnostic: { code: 'press/notice' } },
    ]);
  });

  test('has evidence of each value, and says what it left out', async () => {
    const [member] = await openAll(pressTextReader, file(NEXIS));
    expect(member).toMatchObject({
      declarations: [
        { key: 'date', evidence: { method: 'press:date', quote: '14. Mai 2016 Samstag', score: 1 } },
        { key: 'outlet' },
        { key: 'title' },
        { key: 'authors', evidence: { quote: 'AUTOR: Von Heike Brandt und Uwe Tamm' } },
        { key: 'section' },
        { key: 'length' },
        { key: 'dateline' },
      ],
    });
    expect('removed' in (member ?? {}) && JSON.stringify(member)).toContain('"LADEDATUM: 15. Mai 2016"');
  });

  test('without a count is one article, and names the file alone', async () => {
    const { entries } = await listAll(pressTextReader, file(NEXIS.split('\n').slice(6, 24).join('\n')));
    expect(entries).toMatchObject([{ locator: '' }]);
  });
});

const uni = (title: string, date: string): string =>
  `${title}\nDagblad De Rand\n${date}\n\nCopyright 2021 De Rand B.V. All Rights Reserved\n\nSectie: REGIO; Blz. 5\nLengte: 88 woorden\nNaamregel: Door Femke Bos\nHoofdtekst\n\n${FIRST}\n\n${SECOND}\n\nGrafisch\n\nFoto: de dijk\n\nLaaddatum: 3 maart 2021\n\nEinde document\n\n\n`;
const UNI_COVER =
  'User Name: A Reader\nJob Number: 1\nDocuments (2)\n1. Dijk hoger\nClient/Matter: -None-\nSearch Terms: dijk\nContent Type\nNews\n\n';

describe('a download of Nexis Uni', () => {
  const text =
    UNI_COVER + uni('Dijk hoger', '2 maart 2021 dinsdag') + uni('Land betaalt', '3 maart 2021 woensdag');

  test('is the articles above the lines that end them', async () => {
    const own = { text: `${FIRST}\n${SECOND}`, outlet: 'Dagblad De Rand', authors: 'Femke Bos' };
    const facts = { section: 'REGIO', length: '88 woorden' };
    expect(await read(pressTextReader, text)).toEqual([
      { ...own, ...facts, title: 'Dijk hoger', date: '2021-03-02' },
      { ...own, ...facts, title: 'Land betaalt', date: '2021-03-03' },
    ]);
  });

  test('may be a document of a word processor', async () => {
    const rtf = `{\\rtf1\\ansi ${text
      .split('\n')
      .map((line) => `${line}\\par`)
      .join('\n')}}`;
    const articles = await read(rtfReader, rtf);
    expect(articles).toMatchObject([
      { title: 'Dijk hoger' },
      { title: 'Land betaalt', outlet: 'Dagblad De Rand' },
    ]);
    expect(await read(rtfReader, '{\\rtf1 One line.\\par Another.}')).toMatchObject([
      { text: 'One line.\nAnother.' },
    ]);
  });
});

const plain = (title: string, day: string, id: string): string =>
  `Ekonomi\n${title}\nOleh Rini Wahyu\n95 kata\n${day}\n08:30\nHarian Tepi\nHRTEP\nIndonesia\nHak cipta 2019 PT Tepi\n\n${FIRST}\n\n${SECOND}\n\nDokumen ${id}\n\n`;
const COPRA = plain('Harga kopra naik lagi', '7 Juli 2019', 'HRTEP00002019070700a1');
const coded = (code: string, value: string): string => `${code}\n  ${value}\n`;

describe('a download of Factiva', () => {
  test('without codes is what stands above each number', async () => {
    const text = COPRA + plain('Petani menunggu pupuk', '8 Juli 2019', 'HRTEP00002019070800b2');
    expect(await read(pressTextReader, text)).toMatchObject([
      {
        text: `${FIRST}\n${SECOND}`,
        title: 'Harga kopra naik lagi',
        date: '2019-07-07',
        authors: 'Rini Wahyu',
        outlet: 'Harian Tepi',
        section: 'Ekonomi',
        length: '95 kata',
      },
      { title: 'Petani menunggu pupuk' },
    ]);
    const { entries } = await listAll(pressTextReader, file(text));
    expect(entries.map(({ locator }) => locator)).toEqual(['HRTEP00002019070700a1', 'HRTEP00002019070800b2']);
  });

  test('with codes is what they stand before; what follows the last number is no article', async () => {
    const one = (title: string, id: string): string =>
      coded('HD', title) +
      coded('BY', 'By Ann Reyes') +
      coded('PD', '3 April 2018') +
      coded('SN', 'The Quay') +
      coded('LP', FIRST) +
      `TD\t${SECOND}\n` +
      coded('AN', `Document ${id}`);
    const text = `${one('Quay opens', 'QUAY000020180403ee430001')}\n${one('Quay closes', 'QUAY000020180404ee440002')}\nSearch Summary\nText: quay\n`;
    expect(await read(pressTextReader, text)).toMatchObject([
      {
        text: `${FIRST}\n${SECOND}`,
        title: 'Quay opens',
        date: '2018-04-03',
        authors: 'Ann Reyes',
        outlet: 'The Quay',
      },
      { title: 'Quay closes', text: `${FIRST}\n${SECOND}` },
    ]);
  });

  test('may be a page', async () => {
    const article = (title: string): string =>
      `<div class="article deArticle"><div id="hd"><span class="deHeadline">${title}</span></div><div class="author">Heike Brandt</div><div>90 Wörter</div><div>4. Mai 2015</div><div>Küstenbote</div><div>KUBO</div><div>Deutsch</div><div>(c) 2015 Küstenbote</div><p class="articleParagraph">${FIRST}</p><p>${SECOND}</p><p>Dokument KUBO00002015050400${title.length}</p></div>`;
    const page = `<html><head><title>Factiva</title></head><body>${article('Deich zu')}${article('Deich auf')}</body></html>`;
    expect(formOf(page, 'a.html')).toBe('press database (HTML)');
    expect(await read(pressPageReader, page)).toMatchObject([
      {
        title: 'Deich zu',
        authors: 'Heike Brandt',
        date: '2015-05-04',
        outlet: 'Küstenbote',
        text: `${FIRST}\n${SECOND}`,
      },
      { title: 'Deich auf' },
    ]);
  });
});

describe('a download of another database', () => {
  const bar = '_'.repeat(60);
  test('of ProQuest is what stands between bars, without its list of fields', async () => {
    const one = (title: string, id: number): string =>
      `${bar}\n\nDocumento ${id} de 2\n\n${title}\n\nAutor: Soler, Marta; Prat, J. L.\n\nInformación de publicación: El Muelle ; Rada [Rada]12 Feb 2013: 4.\n\nTexto completo: ${FIRST}\n\n${SECOND}\n\nMateria: Puertos\n\nTítulo de publicación: El Muelle; Rada\n\nFecha de publicación: Feb 12, 2013\n\nID del documento de ProQuest: 77${id}\n\nÚltima actualización: 2015-01-01\n\n`;
    const text = `${one('Abre el muelle', 1)}${one('Cierra el muelle', 2)}${bar}\n\nContact ProQuest\n`;
    const own = {
      text: `${FIRST}\n${SECOND}`,
      authors: 'Marta Soler | J. L. Prat',
      date: '2013-02-12',
      outlet: 'El Muelle',
    };
    expect(await read(pressTextReader, text)).toEqual([
      { ...own, title: 'Abre el muelle' },
      { ...own, title: 'Cierra el muelle' },
    ]);
  });

  test('of NewsBank and Europresse is read as well', async () => {
    const bank = `Pier opens\nMay 4, 2012 | Quay, The (Rada, ZZ)\nAuthor/Byline: Ann Reyes, Staff Writer | Page: 2B | Section: Local\n90 Words | Readability: Lexile: 900\n\n${FIRST}\n\nCopyright, 2012, Quay Media\n`;
    expect(await read(pressTextReader, bank)).toEqual([
      {
        text: FIRST,
        title: 'Pier opens',
        date: '2012-05-04',
        outlet: 'The Quay',
        authors: 'Ann Reyes',
        section: 'Local',
      },
    ]);
    const presse = `La Rade\nVille, lundi 4 mai 2015, p. 2\n\nLe quai ouvre\n\nLuc Morin\n\n${FIRST}\n\n${SECOND}\n\n© 2015 La Rade. Tous droits réservés.\n\nCertificat émis le 5 mai 2016 à une bibliothèque.\nnews·20150504·RA·0007\n`;
    expect(await read(pressTextReader, presse)).toMatchObject([
      {
        title: 'Le quai ouvre',
        authors: 'Luc Morin',
        date: '2015-05-04',
        outlet: 'La Rade',
        section: 'Ville',
      },
    ]);
  });
});

test('what has few marks of a database, or none that is sure, stays a plain document', () => {
  expect(formOf(NEXIS)).toBe('press database (text)');
  expect(formOf(COPRA)).toBe('press database (text)');
  expect(
    formOf(`Section: Local\nBy Ann Reyes\n\nPier opens\nMay 4, 2012\n\n${FIRST}\n\nAll rights reserved\n`),
  ).toBeNull();
  expect(formOf(`90 words\n${FIRST}\nDocument 1 de 2\n`)).toBeNull();
  expect(formOf(`<html><body><p>Factiva</p><div>90 words</div>${FIRST}</body></html>`, 'a.html')).toBeNull();
});

test('damage is no error, and readings agree', async () => {
  for (const text of [NEXIS, COPRA, UNI_COVER + uni('Dijk', '2 maart 2021')])
    await checkDamage(pressTextReader, 'a.txt', Buffer.from(text));
});
