import { deflateSync } from 'node:zlib';

/** Text at a place of a page: points from the left and from the top. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PrintedPage {
  readonly texts: readonly PrintedText[];
  /** Degrees by which the page is to be turned when it is shown. */
  readonly turned?: number;
}

export interface PdfOptions {
  /** Further objects, from number 100 on, and what the catalogue and the trailer have besides. */
  readonly objects?: readonly string[];
  readonly catalog?: string;
  readonly trailer?: string;
  /** What every page's stream is in place of its texts. */
  readonly stream?: Buffer;
  /** A font whose codes are characters of two bytes: the block of Hebrew. */
  readonly isWide?: boolean;
}

const [WIDTH, HEIGHT] = [595, 842];

/** Makes a PDF with text in Helvetica, in the order in which it is given. */
export function makePdf(pages: readonly PrintedPage[], options: PdfOptions = {}): Buffer {
  const { objects = [], catalog = '', trailer = '', stream, isWide = false } = options;
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const put = (number: number, body: string, data?: Buffer): void => {
    parts.push(Buffer.from(`${number} 0 obj\n${body}\n`));
    if (data !== undefined) parts.push(Buffer.from('stream\n'), data, Buffer.from('\nendstream\n'));
    parts.push(Buffer.from('endobj\n'));
  };
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ');
  put(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  put(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  if (isWide) {
    put(
      3,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    );
    put(
      4,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>',
    );
    const map =
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0500> <05FF> <0500> endbfrange endcmap end end';
    put(
      6,
      '<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >>',
    );
    put(5, `<< /Length ${map.length} >>`, Buffer.from(map));
  } else put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [i, { texts, turned = 0 }] of pages.entries()) {
    const content = stream ?? deflateSync(Buffer.from(texts.map((one) => show(one, isWide)).join('\n')));
    put(
      10 + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${turned} /Resources << /Font << /F 3 0 R >> >> /Contents ${11 + 2 * i} 0 R >>`,
    );
    put(11 + 2 * i, `<< /Length ${content.length} /Filter /FlateDecode >>`, content);
  }
  for (const [i, body] of objects.entries()) put(100 + i, body);
  parts.push(Buffer.from(`trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`));
  return Buffer.concat(parts);
}

function show({ text, x, y, size = 10 }: PrintedText, isWide: boolean): string {
  const shown = isWide
    ? `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
    : `(${Buffer.from(text, 'latin1')
        .toString('latin1')
        .replace(/[\\()]/g, String.raw`\$&`)})`;
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm ${shown} Tj ET`;
}

/** Places lines below each other. */
export function column(
  lines: readonly string[],
  { x, y, size = 10, lead = size * 1.2 }: { x: number; y: number; size?: number; lead?: number },
): readonly PrintedText[] {
  return lines.map((text, i) => ({ text, x, y: y + i * lead, size }));
}
