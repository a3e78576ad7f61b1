import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAddress, hostOf, waybackAddress, webAddress } from '../../src/util/web-address.js';

describe('webAddress', () => {
  it.each([
    ['https://a.example/b?c=d&e=%20#f', 'https://a.example/b?c=d&e=%20#f'],
    ['http://[::1]:80/x', 'http://[::1]:80/x'],
    ['https://a.example/jalan|raya/100%/{x}', 'https://a.example/jalan%7Craya/100%25/%7Bx%7D'],
    ['https://a.example/\u0628?q=\u0628', 'https://a.example/\u0628?q=\u0628'],
    ['https://user:secret@a.example/@me', 'https://a.example/@me'],
    ['https://a.example\\b', 'https://a.example/b'],
  ])('writes %s as %s', (url, valid) => {
    expect(webAddress(url)).toBe(valid);
  });

  it.each([
    null,
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://',
    'https:///x',
    'kompas.com',
    'https://a b/',
  ])('takes %s for none', (url) => {
    expect(webAddress(url)).toBeNull();
  });

  it('leads where the address led', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(new URL(escapeAddress(url)).href).toBe(new URL(url).href);
        expect(webAddress(webAddress(url))).toBe(webAddress(url));
      }),
    );
  });
});

describe('waybackAddress', () => {
  const url = 'https://www.kompas.example/read/1?a=b#c';
  it.each([
    ['2024-06-20T08:19+07:00', '20240620'],
    ['2024-10-10?', '20241010'],
    ['2024-03', '202403'],
    ['2024', '2024'],
    [null, '*'],
  ])('of %s is %s', (date, stamp) => {
    expect(waybackAddress(url, date)).toBe(
      `https://web.archive.org/web/${stamp}/https://www.kompas.example/read/1?a=b`,
    );
  });

  it.each([
    'http://localhost/a',
    'http://192.168.0.1/a',
    'http://koran.local/a',
    'https://a.example:8080/',
    'https://web.archive.org/web/2020/https://a.example/',
    'https://archive.ph/x',
  ])('has none for %s', (address) => {
    expect(waybackAddress(address, '2024')).toBeNull();
  });

  it('names the host as people do', () => {
    expect(hostOf(url)).toBe('kompas.example');
  });
});
