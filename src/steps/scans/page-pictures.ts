import { openPdf } from '../../ingest/containers/pdf/open-pdf.js';
import { hasBomb } from '../../ingest/containers/pdf/packed-streams.js';
import { kindOfPicture } from '../../util/picture-kind.js';
import type { SharpLibrary } from '../pictures/load-sharp.js';

/** Pixels of a page, as its header says, before anything is decoded. */
const MAX_PIXELS = 50_000_000;
/** Pages of one scanned file. */
const MAX_PAGES = 50;
/** Pixels: the longer side of a page that is read; a newspaper page at 300 dpi has as many. */
const MAX_SIDE = 5000;
/** Pixels: the shorter side of a picture that may be a page's. */
const MIN_SIDE = 300;

/** The pages of a file as pictures (PNG); null for a file without any. */
export interface PagePictures {
  readonly mediaType: string;
  readonly pages: readonly Buffer[];
}

/** Returns the pages of a scan. A PDF gives the largest picture of each page. It never throws for what the bytes are. */
export async function readPagePictures(bytes: Buffer, sharp: SharpLibrary): Promise<PagePictures | null> {
  try {
    if (bytes.subarray(0, 1024).includes('%PDF')) {
      const pages = await picturesOfPdf(bytes, sharp);
      return pages.length === 0 ? null : { mediaType: 'application/pdf', pages };
    }
    const kind = kindOfPicture(bytes);
    if (kind === null || kind === 'gif') return null;
    const options = { failOn: 'error', limitInputPixels: MAX_PIXELS } as const;
    const { pages: count = 1 } = await sharp(bytes, options).metadata();
    const pages: Buffer[] = [];
    for (let page = 0; page < Math.min(kind === 'tiff' ? count : 1, MAX_PAGES); page += 1)
      pages.push(await toPage(sharp(bytes, { ...options, page })));
    return { mediaType: `image/${kind}`, pages };
  } catch {
    // Whatever is wrong with a picture, the library has an error of its own for it.
    return null;
  }
}

async function toPage(picture: ReturnType<SharpLibrary>): Promise<Buffer> {
  return picture
    .autoOrient()
    .flatten({ background: 'white' })
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .png()
    .toBuffer();
}

async function picturesOfPdf(bytes: Buffer, sharp: SharpLibrary): Promise<readonly Buffer[]> {
  if (hasBomb(bytes, { withPictures: true })) return [];
  const opened = await openPdf(bytes);
  if (typeof opened === 'string') return [];
  const { extractImages } = await import('unpdf');
  const found: Buffer[] = [];
  try {
    for (let number = 1; number <= Math.min(opened.pages, MAX_PAGES); number += 1) {
      const page = await opened.document.getPage(number);
      const pictures = await extractImages(opened.document, number);
      const [largest] = [...pictures].sort((a, b) => b.width * b.height - a.width * a.height);
      if (largest === undefined || Math.min(largest.width, largest.height) < MIN_SIDE) continue;
      const { data, width, height, channels } = largest;
      const raw = sharp(Buffer.from(data), { raw: { width, height, channels } });
      found.push(
        await toPage(page.rotate === 0 ? raw : sharp(await raw.rotate(page.rotate).png().toBuffer())),
      );
    }
    return found;
  } finally {
    await opened.close();
  }
}
