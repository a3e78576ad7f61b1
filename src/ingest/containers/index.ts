import { isJsonTable } from './tables/is-json-table.js';
import { isWordPress } from './wxr/is-wordpress.js';
import { isMail, isMailbox } from './mail/is-mail.js';
import { isPressPage, isPressText } from './press/press-head.js';
import { isFeed } from './feeds/is-feed.js';
import type { ContainerFormat, ContainerReader } from './container.js';

/**
 * Every format of containers. To add one: a file or folder with its reader next to this, and a line here. Where several have the
 * same ending, the first one whose `sniff` knows the file reads it; one without `sniff` takes what is left.
 */
export const CONTAINERS: readonly ContainerFormat[] = [
  {
    name: 'JSON Lines',
    endings: ['.jsonl', '.ndjson', '.jsonl.gz', '.ndjson.gz'],
    sniff: null,
    load: async () => (await import('./tables/json-lines.js')).jsonLinesReader,
  },
  {
    name: 'saved page (MHTML)',
    endings: ['.mht', '.mhtml'],
    sniff: null,
    load: async () => (await import('./saved/mhtml.js')).mhtmlReader,
  },
  {
    name: 'saved page (Safari)',
    endings: ['.webarchive'],
    sniff: null,
    load: async () => (await import('./saved/web-archive.js')).webArchiveReader,
  },
  {
    name: 'Word',
    endings: ['.docx'],
    sniff: null,
    load: async () => (await import('./office/docx.js')).docxReader,
  },
  {
    name: 'OpenDocument text',
    endings: ['.odt'],
    sniff: null,
    load: async () => (await import('./office/odt.js')).odtReader,
  },
  {
    name: 'Rich Text Format',
    endings: ['.rtf'],
    sniff: (head) => Buffer.from(head).toString('latin1').trimStart().startsWith('{\\rtf'),
    load: async () => (await import('./office/rtf.js')).rtfReader,
  },
  {
    name: 'EPUB',
    endings: ['.epub'],
    sniff: null,
    load: async () => (await import('./office/epub.js')).epubReader,
  },
  {
    name: 'press database (text)',
    endings: ['.txt', '.text'],
    isAmongDocuments: true,
    sniff: isPressText,
    load: async () => (await import('./press/press.js')).pressTextReader,
  },
  {
    name: 'press database (HTML)',
    endings: ['.html', '.htm', '.xhtml'],
    isAmongDocuments: true,
    sniff: isPressPage,
    load: async () => (await import('./press/press.js')).pressPageReader,
  },
  {
    name: 'mail (text)',
    endings: ['.txt', '.text'],
    isAmongDocuments: true,
    sniff: isMail,
    load: async () => (await import('./mail/eml.js')).emlReader,
  },
  {
    name: 'mailbox (text)',
    endings: ['.txt', '.text'],
    isAmongDocuments: true,
    sniff: isMailbox,
    load: async () => (await import('./mail/mbox.js')).mboxReader,
  },
  {
    name: 'PDF',
    isUnpredictable: true,
    endings: ['.pdf'],
    sniff: null,
    load: async () => (await import('./pdf/pdf.js')).pdfReader,
  },
  {
    name: 'mail',
    endings: ['.eml'],
    sniff: null,
    load: async () => (await import('./mail/eml.js')).emlReader,
  },
  {
    name: 'mailbox',
    endings: ['.mbox'],
    sniff: null,
    load: async () => (await import('./mail/mbox.js')).mboxReader,
  },
  {
    name: 'JSON',
    endings: ['.json', '.json.gz'],
    sniff: isJsonTable,
    load: async () => (await import('./tables/json-table.js')).jsonReader,
  },
  {
    name: 'CSV',
    endings: ['.csv', '.tsv', '.csv.gz', '.tsv.gz'],
    sniff: null,
    load: async () => (await import('./tables/csv-table.js')).csvReader,
  },
  {
    name: 'Parquet',
    endings: ['.parquet'],
    sniff: null,
    load: async () => (await import('./tables/parquet.js')).parquetReader,
  },
  {
    name: 'WordPress export',
    endings: ['.xml', '.xml.gz'],
    sniff: isWordPress,
    load: async () => (await import('./wxr/wordpress.js')).wordpressReader,
  },
  {
    name: 'feed',
    endings: ['.rss', '.atom', '.rdf', '.xml'],
    sniff: isFeed,
    load: async () => (await import('./feeds/feed.js')).feedReader,
  },
  {
    name: 'WARC',
    holdsCaptures: true,
    endings: ['.warc', '.warc.gz'],
    sniff: null,
    load: async () => (await import('./warc/warc.js')).warcReader,
  },
  {
    name: 'ARC',
    holdsCaptures: true,
    endings: ['.arc', '.arc.gz'],
    sniff: null,
    load: async () => (await import('./warc/warc.js')).arcReader,
  },
  {
    name: 'WACZ',
    holdsCaptures: true,
    endings: ['.wacz'],
    sniff: null,
    load: async () => (await import('./wacz.js')).waczReader,
  },
  {
    name: 'ZIP',
    endings: ['.zip'],
    sniff: null,
    load: async () => (await import('./zip/zip.js')).makeZipReader(CONTAINERS),
  },
];

/** Tells whether files of a format hold what a crawler fetched. */
export function holdsCaptures(name: string): boolean {
  return CONTAINERS.some((format) => format.name === name && format.holdsCaptures === true);
}

/** Returns the reader of a format by its name. Throws for a name that no format has. */
export async function loadContainerReader(name: string): Promise<ContainerReader> {
  const format = CONTAINERS.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format of containers is called ${name}`);
  return format.load();
}
