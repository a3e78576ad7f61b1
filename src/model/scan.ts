/** How the address of a scan's own picture begins; its file's digest follows. */
export const SCAN_ADDRESS = 'scan:sha256,';

/** What scans are called: PDF files are looked at anyway. */
export const SCAN_NAME = /\.(?:jpe?g|png|tiff?)$/i;
/** Bytes of a scan: a newspaper page in colour, at 300 dpi and hardly compressed. */
export const MAX_SCAN_BYTES = 100_000_000;

/** Tells whether a document was read by a machine from a picture, by its media type. */
export function isScan(mediaType: string): boolean {
  return mediaType.startsWith('image/') || mediaType === 'application/pdf';
}
