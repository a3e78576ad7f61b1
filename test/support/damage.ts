import fc from 'fast-check';
import { bytesAccess } from '../../src/ingest/containers/file-access.js';
import type { ContainerReader } from '../../src/ingest/containers/container.js';
import { containerOptions, listAll, openAll } from './containers.js';

/** What happens to a file: some bytes are other ones, a stretch is gone, doubled, or the end is cut off. */
const damages = fc.record({
  bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
  cut: fc.double({ min: 0, max: 1, noNaN: true }),
  stretch: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(300)),
  kind: fc.constantFrom('bytes', 'cut', 'lose', 'double'),
});

/** Reads damaged forms of a file: nothing is thrown, and the second answer is that of the first. Fails a test otherwise. */
export async function checkDamage(reader: ContainerReader, path: string, sound: Uint8Array): Promise<void> {
  await fc.assert(
    fc.asyncProperty(damages, async ({ bytes, cut, stretch, kind }) => {
      const damaged = Buffer.from(sound);
      for (const [place, value] of bytes) damaged[Math.floor(place * (damaged.length - 1))] = value;
      const at = Math.floor(stretch[0] * damaged.length);
      const end = at + stretch[1];
      const file = {
        bytes: damaged,
        cut: damaged.subarray(0, Math.floor(cut * damaged.length)),
        lose: Buffer.concat([damaged.subarray(0, at), damaged.subarray(end)]),
        double: Buffer.concat([damaged.subarray(0, end), damaged.subarray(at)]),
      }[kind];
      const access = bytesAccess(path, file);
      const options = containerOptions({ documentBytes: 100_000 });
      const answers = [];
      for (let i = 0; i < 2; i += 1) {
        const { entries, skips } = await listAll(reader, access, options);
        const pictures = [];
        for (const entry of entries)
          if (entry.kind === 'picture') pictures.push(await reader.openPicture?.(access, entry, options));
        answers.push(JSON.stringify([entries, skips, await openAll(reader, access, options), pictures]));
      }
      if (answers[0] !== answers[1]) throw new Error('two readings of the same bytes differ');
    }),
    { numRuns: 20 },
  );
}
