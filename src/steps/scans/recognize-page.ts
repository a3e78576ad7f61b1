import { z } from 'zod';
import type { TesseractWorker } from './load-tesseract.js';
import type { ScanPage, ScanWord } from './scan-text.js';

const wordSchema = z.object({ text: z.string(), bbox: z.object({ x0: z.number(), x1: z.number() }) });
const lineSchema = z.object({
  words: z.array(wordSchema),
  bbox: z.object({ y0: z.number(), y1: z.number() }),
  baseline: z.object({ y0: z.number(), y1: z.number() }),
  rowAttributes: z.object({ rowHeight: z.number() }).optional(),
});
const pageSchema = z.object({
  data: z.object({
    confidence: z.number(),
    blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(lineSchema) })) })).nullable(),
  }),
});

/** Inches: the longer side of the page that a scan is taken to be of, A4, because what files say of their resolution is often wrong. */
const PAGE_INCHES = 11.7;
const [MIN_DPI, MAX_DPI] = [70, 600];

/** Reads one page. `size`: its pixels. */
export async function recognizePage(
  worker: TesseractWorker,
  picture: Buffer,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<ScanPage> {
  const dpi = Math.round(Math.max(width, height) / PAGE_INCHES);
  await worker.setParameters({ user_defined_dpi: String(Math.min(Math.max(dpi, MIN_DPI), MAX_DPI)) });
  const { data } = pageSchema.parse(await worker.recognize(picture, {}, { text: false, blocks: true }));
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines));
  const words = lines.flatMap(({ words: own, baseline, bbox, rowAttributes }) => {
    const base = Math.round((baseline.y0 + baseline.y1) / 2);
    const size = Math.round(rowAttributes?.rowHeight ?? bbox.y1 - bbox.y0);
    return own.map((word): ScanWord => [word.text, word.bbox.x0, word.bbox.x1, base, Math.max(1, size)]);
  });
  return { width, height, words, confidence: data.confidence };
}
