import { createOfficeReader } from './office-zip.js';
import { readOdt } from './odt-text.js';

/** Texts of LibreOffice and others in the OpenDocument format. */
export const odtReader = createOfficeReader((parts) => {
  const content = parts.read('content.xml');
  return content === null ? null : readOdt(content);
});
