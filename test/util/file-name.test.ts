import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNameFaults } from '../../scripts/site/file-names.js';
import { foldPath, portableName, portablePaths } from '../../src/util/file-name.js';

const DEVICES = 'con prn aux nul com0 com1 com9 com¹ com² com³ lpt0 lpt5 lpt³ conin$ conout$ clock$'.split(
  ' ',
);

/** Names of every bad kind, mixed with good ones that are nearly the same. */
const piece = fc.oneof(
  fc.constantFrom(...DEVICES, 'a', 'B', 'é', 'e\u0301', 'ß', 'ss', 'ı', 'İ', '海', '😀', '--', '_'),
  fc.constantFrom(
    '.',
    ' ',
    '.md',
    '.TXT',
    '..',
    ':',
    '?',
    '*',
    '"',
    '<',
    '|',
    '\\',
    '\n',
    '\u0000',
    '\u007F',
    '\uD800',
  ),
  fc.constant('panjang'.repeat(40)),
);
const name = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''))
  .chain((text) => fc.constantFrom(text, text.toUpperCase()))
  .filter((text) => text !== '.' && text !== '..');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

/** The length of whole paths is the owner's. */
function faultsOf(paths: readonly string[]): readonly string[] {
  return findNameFaults(paths).filter((fault) => !fault.endsWith('characters'));
}

describe('a portable name', () => {
  it('can be held by every disk, and comes out of itself', () => {
    fc.assert(
      fc.property(name, (text) => {
        const portable = portableName(text);
        expect(faultsOf([portable])).toEqual([]);
        expect(portableName(portable)).toBe(portable);
      }),
    );
  });

  it('is the name itself wherever that can be held', () => {
    for (const good of [
      'kota.html',
      'Konsol',
      'cone.txt',
      'com10',
      'com',
      'lpt.md',
      'a.con',
      'auxilia',
      '.htaccess',
      'é b',
      'a--b',
    ])
      expect(portableName(good)).toBe(good);
  });

  it.each(DEVICES)('is not the device %s', (device) => {
    for (const bad of [device, device.toUpperCase(), `${device}.html`, `${device}.tar.gz`, `${device} .md`])
      expect(portableName(bad)).toBe(
        device.length === 0 ? '' : `${bad.slice(0, device.length)}--${bad.slice(device.length)}`,
      );
  });

  it('shows what it was made of', () => {
    expect(portableName('Apa kabar?.txt')).toBe('Apa kabar_.txt');
    expect(portableName('berita. ')).toBe('berita__');
    const long = portableName(`${'海'.repeat(100)}.html`);
    expect(long).toMatch(/^海{80}海?-[0-9a-f]{8}\.html$/);
  });
});

describe('portable paths', () => {
  it('can all be held by one disk, whatever its idea of capitals and accents, in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
        const portable = portablePaths(paths);
        const made = paths.map((own) => portable.get(own) ?? '');
        expect(faultsOf(made).filter((fault) => !/[ßıİſ]|SS|ss/i.test(fault))).toEqual([]);
        expect(new Set(made.map(foldPath)).size).toBe(paths.length);
        expect(portablePaths([...paths].reverse())).toEqual(new Map([...portable].reverse()));
      }),
    );
  });

  it('leave every good name as it is', () => {
    const paths = ['aux--.md', 'aux.md', 'lama/A.md', 'lama/a.md', 'baru/a.md', 'é.md', 'e\u0301.md'];
    const portable = portablePaths(paths);
    for (const kept of ['aux--.md', 'lama/A.md', 'baru/a.md', 'e\u0301.md'])
      expect(portable.get(kept)).toBe(kept);
    expect(portable.get('aux.md')).toMatch(/^aux---[0-9a-f]{8}\.md$/);
    expect(portable.get('lama/a.md')).toMatch(/^lama\/a-[0-9a-f]{8}\.md$/);
    expect(portable.get('é.md')).toMatch(/^é-[0-9a-f]{8}\.md$/);
  });

  it('rename a folder with all that is in it', () => {
    expect([...portablePaths(['nul/1.md', 'nul/2.md', 'Arsip/a.md', 'arsip/b.md']).values()]).toEqual([
      'nul--/1.md',
      'nul--/2.md',
      'Arsip/a.md',
      expect.stringMatching(/^arsip-[0-9a-f]{8}\/b\.md$/),
    ]);
  });
});
