import { describe, expect, test } from 'vitest';
import type { ContainerReader } from '../../../../src/ingest/containers/container.js';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { docxReader } from '../../../../src/ingest/containers/office/docx.js';
import { odtReader } from '../../../../src/ingest/containers/office/odt.js';
import { describeMember, openAll } from '../../../support/containers.js';
import { checkDamage } from '../../../support/damage.js';
import { makeZip } from '../../../support/web-archives.js';

const pack = (files: Readonly<Record<string, string>>): Buffer =>
  makeZip(Object.entries(files).map(([name, content]) => ({ name, content })));
const STYLES = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Eigene"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>`;
const word = (body: string): Buffer =>
  pack({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/text.xml"/></Relationships>',
    'docProps/core.xml':
      '<x><dc:title>Untitled 3</dc:title><dc:creator>A Typist</dc:creator><dcterms:created>2020-02-02</dcterms:created></x>',
    'word/styles.xml': STYLES,
    'word/text.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
  });
const odt = (body: string): Buffer =>
  pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'meta.xml': '<x><meta:initial-creator>A Typist</meta:initial-creator></x>',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });

async function read(reader: ContainerReader, bytes: Uint8Array): Promise<unknown> {
  const [member] = await openAll(reader, bytesAccess('a.docx', bytes));
  if (member === undefined) return null;
  return 'skipped' in member ? member.skipped : [member.content, describeMember(member)];
}

describe('a document of Word', () => {
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (content: string, style = ''): string =>
    `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}</w:pPr>${content}</w:p>`;

  test('without a title is lines, of which none is the typist’s', async () => {
    const body = [
      paragraph(run('Bridge &amp; bank') + run(' open')),
      paragraph(
        `<w:del>${run('gone')}</w:del><w:ins>${run('By Ann Reyes')}</w:ins>${run('secret', '<w:vanish/>')}`,
      ),
      paragraph(
        '<w:r><w:fldChar/><w:instrText>HYPERLINK "x"</w:instrText><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>3</w:t></w:r>',
      ),
      `<w:tbl><w:tr><w:tc>${paragraph(run('cell'))}</w:tc></w:tr></w:tbl>`,
      paragraph(
        `${run('around')}<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></mc:Choice><mc:Fallback>${paragraph(run('box'))}</mc:Fallback></mc:AlternateContent>`,
      ),
    ].join('');
    expect(await read(docxReader, word(body))).toEqual([
      'lines',
      { text: 'Bridge & bank open\nBy Ann Reyes\none\ntwo\t3\ncell\naround\nbox' },
    ]);
  });

  test.each(['berschrift1', 'Eigene'])('with a paragraph styled as a title (%s) is markup', async (style) => {
    const body = paragraph(run('A &lt;new&gt; quay'), style) + paragraph(run('Text'));
    expect(await read(docxReader, word(body))).toEqual([
      'fragment',
      { text: '<h1>A &lt;new&gt; quay</h1>\n<p>Text</p>' },
    ]);
  });
});

test('a text of LibreOffice is read with its blanks, without its notes', async () => {
  const body = [
    '<text:tracked-changes><text:p>was</text:p></text:tracked-changes><text:p text:style-name="P1">Harbour<text:s text:c="2"/>news</text:p>',
    '<text:h text:outline-level="2">Pier</text:h><text:p>One\n two<text:line-break/>three<text:note><text:p>note</text:p></text:note>!</text:p>',
    '<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>',
  ].join('');
  expect(await read(odtReader, odt(body))).toEqual([
    'fragment',
    { text: '<h1>Harbour  news</h1>\n<h2>Pier</h2>\n<p>One two<br>three!</p>\n<p>item</p>' },
  ]);
});

test('entities are left as they are written, and what grows without end is not unpacked', async () => {
  const entity = '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  expect(await read(odtReader, odt(`${entity}<text:p>x&a;&c;y</text:p>`))).toEqual([
    'lines',
    { text: 'x&a;&c;y' },
  ]);
  expect(await read(odtReader, odt(`<text:p>${'a'.repeat(2_000_000)}</text:p>`))).toBe('unreadable');
  expect(await read(docxReader, Buffer.from('\u00d0\u00cf\u0011\u00e0 locked'))).toBe('unreadable');
  expect(await read(docxReader, word(''))).toBe('empty');
});

test('a document is read or skipped whatever its damage, never thrown', async () => {
  await checkDamage(docxReader, 'a.docx', word('<w:p><w:r><w:t>Text</w:t></w:r></w:p>'));
  await checkDamage(odtReader, 'a.odt', odt('<text:h>Head</text:h><text:p>Text</text:p>'));
});
