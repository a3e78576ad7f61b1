import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameInBag } from '../../src/output/bag-names.js';
import { PayloadError, writeBag } from '../../src/output/bagit.js';
import { validateBag } from '../support/bag.js';
import { makeFolder, readTree } from '../support/files.js';

/** Signs that mean something in a manifest, in a path, or to a system. */
const SIGNS = [
  '%',
  '%0A',
  '%25',
  '\n',
  '\r',
  '\t',
  '\\',
  ' ',
  '.',
  '~',
  ':',
  '*',
  'é',
  'e\u0301',
  'É',
  'aux',
  '\u2028',
  '\u0085',
];
const name = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join('').replaceAll(/[/\0]/g, '').slice(0, 40))
  .filter((text) => !['', '.', '..'].includes(text));

test('whatever files are called, the bag is valid and holds each of them once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.tuple(name, name).map((parts) => parts.join('/')),
        { minLength: 1, maxLength: 8 },
      ),
      async (paths) => {
        const home = makeFolder();
        try {
          const bag = join(home, 'tas');
          mkdirSync(bag);
          writeFileSync(join(home, 'isi'), 'isi');
          const names = nameInBag(paths.map((path) => ({ path, bytes: null })));
          const payload = [
            ...paths.map((path) => ({ path: names.pathOf(path), from: join(home, 'isi') })),
            ...names.table,
          ];
          await writeBag(bag, payload, [['External-Description', paths.join()]]);
          expect(validateBag(bag)).toEqual([]);
          expect(
            Object.values(readTree(join(bag, 'data'))).filter((content) => content === 'isi'),
          ).toHaveLength(paths.length);
        } finally {
          rmSync(home, { recursive: true });
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the validator sees what is wrong with a bag', async () => {
  const make = async (): Promise<string> => {
    const home = makeFolder({ isi: 'isi' });
    const bag = join(home, 'tas');
    mkdirSync(bag);
    await writeBag(bag, [{ path: 'a%.txt', from: join(home, 'isi') }], [['Contact-Name', 'x']]);
    expect(validateBag(bag)).toEqual([]);
    return bag;
  };
  const changes: readonly ((bag: string) => void)[] = [
    (bag) => {
      writeFileSync(join(bag, 'data/a%.txt'), 'usi');
    },
    (bag) => {
      writeFileSync(join(bag, 'data/b.txt'), 'x');
    },
    (bag) => {
      rmSync(join(bag, 'data/a%.txt'));
    },
    (bag) => {
      writeFileSync(join(bag, 'bagit.txt'), 'BagIt-Version: 0.97\n');
    },
    (bag) => {
      writeFileSync(join(bag, 'bag-info.txt'), 'Payload-Oxum: 1.1\n');
    },
    (bag) => {
      rmSync(join(bag, 'manifest-sha256.txt'));
    },
    (bag) => {
      writeFileSync(join(bag, 'lain.txt'), 'x');
    },
  ];
  for (const change of changes) {
    const bag = await make();
    change(bag);
    expect(validateBag(bag)).not.toEqual([]);
  }
});

test('a file that cannot be read is named', async () => {
  const bag = makeFolder();
  const gone = join(bag, 'tidak-ada');
  await expect(writeBag(bag, [{ path: 'archive/a.txt', from: gone }], [])).rejects.toThrow(PayloadError);
  await expect(writeBag(makeFolder(), [{ path: 'archive/a.txt', from: '/dev/zero' }], [])).rejects.toThrow(
    PayloadError,
  );
});
