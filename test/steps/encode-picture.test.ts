import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePicture, ENCODING } from '../../src/steps/pictures/encode-picture.js';
import { sha256 } from '../../src/util/hash.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { makePicture, makeTurnedPicture } from '../support/pictures.js';

/** A PNG that says how large it is, and holds nothing. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(17);
  header.write('IHDR', 0, 'latin1');
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  header.set([8, 2, 0, 0, 0], 12);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(header));
  const length = Buffer.from([0, 0, 0, 13]);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), length, header, check, Buffer.alloc(64)]);
}

describe('a picture of an archive', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('is read as %s', async (format) => {
    const source = await makePicture(320, 240, format);
    const encoded = await encodePicture(source, sharp);
    if (typeof encoded === 'string') throw new Error(encoded);
    expect(encoded).toMatchObject({ name: sha256(source).slice(0, 16), width: 320, height: 240 });
    expect(encoded.bytes.toString('latin1', 8, 12)).toBe('WEBP');
  });

  test('is turned upright, made as small as the page shows it, and says nothing of who took it where', async () => {
    const encoded = await encodePicture(await makeTurnedPicture(1600, 2400), sharp);
    if (typeof encoded === 'string') throw new Error(encoded);
    expect([encoded.width, encoded.height]).toEqual([1200, 800]);
    const { exif, icc, xmp, orientation } = await sharp(encoded.bytes).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(encoded.bytes.toString('latin1')).not.toContain('Rahmat');
  });

  test('is refused when it is no picture, whatever it is called', async () => {
    const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>'.padEnd(4000));
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>');
    for (const bytes of [page, drawing, Buffer.alloc(0)])
      expect(await encodePicture(bytes, sharp)).toBe('no-picture');
  });

  test('is refused when it is too small, too large, or broken', async () => {
    expect(await encodePicture(await makePicture(199, 300), sharp)).toBe('too-small');
    expect(await encodePicture(await makePicture(300, 119), sharp)).toBe('too-small');
    expect(
      await encodePicture(Buffer.concat([await makePicture(300, 200), Buffer.alloc(10_000_000)]), sharp),
    ).toBe('too-large');
    expect(await encodePicture((await makePicture(600, 400)).subarray(0, 300), sharp)).toBe('broken');
  });

  test('is refused by what its header says before anything of it is decoded', async () => {
    const before = process.memoryUsage.rss();
    expect(await encodePicture(pngOf(16_000, 16_000), sharp)).toMatch(/^(?:too-large|broken)$/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  test('depends on the version of the library that package.json names', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
      readonly optionalDependencies: Readonly<Record<string, string>>;
    };
    expect(ENCODING).toContain(`sharp ${optionalDependencies['sharp'] ?? ''} `);
  });
});
