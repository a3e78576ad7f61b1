import type { Format } from './reader.js';

/**
 * Every input format. To add one: a file with its reader next to this, and a line here. A reader is loaded when files are read;
 * to look at the names of files, none is needed.
 */
export const FORMATS: readonly Format[] = [
  { name: 'text', extensions: ['.txt', '.text'], load: async () => (await import('./text.js')).textReader },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./markdown.js')).markdownReader,
  },
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('./html.js')).htmlReader,
  },
];
