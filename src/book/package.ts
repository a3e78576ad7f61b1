import { directionOf } from '../languages/direction.js';
import { escapeHtml } from '../util/html.js';
import { languageAttributes, writePage, xml, xmlLanguage } from './xhtml.js';

/** A file of a book. */
export interface BookFile {
  /** Relative to the book's root. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What is said about a book. */
export interface BookDetails {
  /** A UUID, the same for the same selection. */
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** Languages of the articles, the most frequent first; never empty. */
  readonly languages: readonly string[];
  /** The language of the book's own words. */
  readonly language: string;
  readonly rights: string | null;
  /** The address of the archive's site; null when it is not known. */
  readonly source: string | null;
  /** The instant that it was made, to the second. */
  readonly madeAt: string;
  readonly hasPictures: boolean;
  /** Name and version of the program. */
  readonly program: string;
}

/** An article in the list of contents. */
export interface BookEntry {
  /** Relative to the book's content folder. */
  readonly path: string;
  readonly title: string;
  readonly language: string | null;
}

export interface BookSection {
  readonly title: string;
  readonly entries: readonly BookEntry[];
}

/** The folder that everything but the container's own files lies in. */
export const CONTENT = 'EPUB';

/** A picture of a book. */
export interface BookPicture {
  /** Relative to the content folder. */
  readonly path: string;
  readonly mediaType: string;
}

/** Says where the book's package is. */
export const CONTAINER: BookFile = {
  path: 'META-INF/container.xml',
  content: xml(`<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${CONTENT}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`),
};

/** Writes the package: what the book is, its files and their order. */
export function writePackage(
  details: BookDetails,
  entries: readonly BookEntry[],
  pictures: readonly BookPicture[],
): string {
  const { id, title, description, languages, rights, source, madeAt, hasPictures, program } = details;
  const optional = (name: string, value: string | null): string =>
    value === null ? '' : `<dc:${name}>${escapeHtml(value)}</dc:${name}>\n`;
  const meta = (property: string, value: string): string =>
    `<meta property="${property}">${escapeHtml(value)}</meta>\n`;
  const direction = directionOf(details.language) === 'rtl' ? ' page-progression-direction="rtl"' : '';
  return xml(`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"${xmlLanguage(details.language)}>
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${id}</dc:identifier>
<dc:title>${escapeHtml(title)}</dc:title>
${languages.map((tag) => `<dc:language>${escapeHtml(tag)}</dc:language>\n`).join('')}${optional('description', description)}${optional('rights', rights)}${optional('source', source)}<dc:contributor id="program">${escapeHtml(program)}</dc:contributor>
<meta refines="#program" property="role" scheme="marc:relators">bkp</meta>
${meta('dcterms:modified', madeAt)}${meta('schema:accessMode', 'textual')}${hasPictures ? meta('schema:accessMode', 'visual') : ''}${meta('schema:accessModeSufficient', 'textual')}${meta('schema:accessibilityFeature', 'structuralNavigation')}${meta('schema:accessibilityFeature', 'tableOfContents')}${meta('schema:accessibilityHazard', 'none')}<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
${entries.map(({ path }, i) => `<item id="a${i + 1}" href="${path}" media-type="application/xhtml+xml"/>\n`).join('')}${pictures.map(({ path, mediaType }, i) => `<item id="p${i + 1}" href="${path}" media-type="${mediaType}"/>\n`).join('')}</manifest>
<spine toc="ncx"${direction}>
<itemref idref="cover"/>
<itemref idref="nav"/>
${entries.map((_, i) => `<itemref idref="a${i + 1}"/>\n`).join('')}</spine>
</package>
`);
}

/** Writes the list of contents. */
export function writeContents(details: BookDetails, sections: readonly BookSection[]): string {
  const item = ({ path, title, language }: BookEntry): string =>
    `<li><a href="${path}"${languageAttributes(language)}>${escapeHtml(title)}</a></li>\n`;
  const list = sections
    .map(({ title, entries }) => {
      const [first] = entries;
      return `<li><a href="${first?.path ?? ''}">${escapeHtml(title)}</a>\n<ol>\n${entries.map(item).join('')}</ol>\n</li>\n`;
    })
    .join('');
  return writePage({
    title: details.title,
    language: details.language,
    style: 'style.css',
    body: `<nav epub:type="toc" id="toc" role="doc-toc">
<h1>${escapeHtml(details.title)}</h1>
<ol>
${list}</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
<li><a epub:type="cover" href="cover.xhtml">${escapeHtml(details.title)}</a></li>
<li><a epub:type="toc" href="nav.xhtml#toc">${escapeHtml(details.title)}</a></li>
${sections[0]?.entries[0] === undefined ? '' : `<li><a epub:type="bodymatter" href="${sections[0].entries[0].path}">${escapeHtml(sections[0].entries[0].title)}</a></li>\n`}</ol>
</nav>`,
  });
}

/** Writes the list of contents as older readers take it. */
export function writeOldContents({ id, title }: BookDetails, sections: readonly BookSection[]): string {
  let count = 0;
  const point = (label: string, path: string, inner = ''): string => {
    count += 1;
    return `<navPoint id="n${count}"><navLabel><text>${escapeHtml(label)}</text></navLabel><content src="${path}"/>\n${inner}</navPoint>\n`;
  };
  const points = sections.map(({ title: label, entries }) =>
    point(label, entries[0]?.path ?? '', entries.map((entry) => point(entry.title, entry.path)).join('')),
  );
  return xml(`<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="urn:uuid:${id}"/><meta name="dtb:depth" content="2"/></head>
<docTitle><text>${escapeHtml(title)}</text></docTitle>
<navMap>
${points.join('')}</navMap>
</ncx>
`);
}
