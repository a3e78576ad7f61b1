import { parseXml } from '../xml.js';
import { readDocx, readDocxStyles } from './docx-text.js';
import { createOfficeReader, type OfficeParts } from './office-zip.js';

/** Documents of Word. Templates and pictures that they name elsewhere are not asked for. */
export const docxReader = createOfficeReader((parts) => {
  const name = findDocument(parts);
  const document = parts.read(name);
  if (document === null) return null;
  const styles = parts.read(`${name.slice(0, name.lastIndexOf('/') + 1)}styles.xml`);
  return readDocx(document, readDocxStyles(styles ?? ''));
});

/** Where the text is: the file says so, and nearly always it is in one place. */
function findDocument(parts: OfficeParts): string {
  let found = 'word/document.xml';
  parseXml(parts.read('_rels/.rels') ?? '', {
    onOpen(name, { Type: type = '', Target: target = '' }) {
      if (name === 'Relationship' && type.endsWith('/officeDocument')) found = target.replace(/^\//, '');
    },
  });
  return found;
}
