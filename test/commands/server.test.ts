import { join } from 'node:path';
import { hostname, networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer } from '../../src/commands/serve/server.js';
import { makeFolder } from '../support/files.js';
import { sendRaw, type RawResponse } from '../support/raw-request.js';

const SECRET = 'Naskah yang belum terbit';
const SITE = {
  'index.html': `<body>${SECRET}</body>`,
  '404.html': '<body>Tidak ada</body>',
  'topik/index.html': '<body>Semua topik</body>',
  'topik/sungai.html': '<body>Sungai</body>',
  'a:b/index.html': '<body>Titik dua</body>',
  'evil.example/index.html': '<body>Folder</body>',
  'kosong/data.txt': 'tanpa halaman',
  'data/records.jsonl': `{"text":"${SECRET}"}\n`,
};

let folder: string;
const servers: SiteServer[] = [];
beforeAll(() => {
  const inSite = Object.entries(SITE).map(([path, text]) => [`situs/${path}`, text]);
  const parent = makeFolder({
    ...(Object.fromEntries(inSite) as Record<string, string>),
    'di-luar.html': '<body>di luar situs</body>',
    'situs-lain/di-luar.html': '<body>di luar situs</body>',
  });
  folder = join(parent, 'situs');
});
afterAll(async () => {
  for (const server of servers) await server.close();
});

async function start(host = '127.0.0.1', allowedHosts: readonly string[] = []): Promise<number> {
  const server = await startServer(folder, { host, port: 0, allowedHosts });
  servers.push(server);
  return Number(new URL(server.url).port);
}

const get = (port: number, target: string, host: string): Promise<RawResponse> =>
  sendRaw(port, [`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close']);

describe('which hosts are answered', () => {
  let port: number;
  beforeAll(async () => {
    port = await start();
  });

  test.each(['localhost', '127.0.0.1', '[::1]', 'LocalHost', '[0:0:0:0:0:0:0:1]'])(
    '%s with the port is',
    async (host) => {
      const { status, body } = await get(port, '/', `${host}:${port}`);
      expect(status).toBe(200);
      expect(body).toContain(SECRET);
    },
  );

  test.each([
    'evil.example:PORT',
    'localhost',
    'localhost:1',
    'localhost:PORT0',
    'localhost:PORT:PORT',
    'localhost.evil.example:PORT',
    'evil-localhost:PORT',
    'localhost.:PORT',
    '127.0.0.1.nip.io:PORT',
    '127.1:PORT',
    '2130706433:PORT',
    '0.0.0.0:PORT',
    '[::]:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'x@localhost:PORT',
    'localhost:PORT@evil.example',
    'localhost:PORT/evil.example',
    'localhost:PORT, evil.example',
    'localhost:+PORT',
    'ｌｏｃａｌｈｏｓｔ:PORT',
    '',
  ])('"%s" is refused with a sentence', async (host) => {
    const { status, headers, body } = await get(port, '/', host.replaceAll('PORT', String(port)));
    expect(status).toBe(403);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toMatch(/answers only .*localhost/);
    expect(body).toContain('--allow-host');
    expect(body).not.toContain(SECRET);
  });

  test('no other name is answered, whatever is asked for and however', async () => {
    const targets = [
      '/',
      '/topik',
      '/data/records.jsonl',
      '/gone',
      '/__kliping/reload',
      '/__kliping/reload.js',
    ];
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'];
    for (const target of targets) {
      for (const method of methods) {
        const answer = await sendRaw(port, [
          `${method} ${target} HTTP/1.1`,
          `Host: evil.example:${port}`,
          'Connection: close',
        ]);
        expect(answer.status, `${method} ${target}`).toBe(403);
      }
    }
  });

  test('names made of the right ones are not answered', async () => {
    const piece = fc.constantFrom(
      'localhost',
      '127.0.0.1',
      '[::1]',
      '.',
      ':',
      '@',
      ' ',
      '-',
      'a',
      '%00',
      `:${port}`,
      '\t',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
        const host = pieces.join('');
        const isRight = ['localhost', '127.0.0.1', '[::1]'].some((name) => host.trim() === `${name}:${port}`);
        const { status, body } = await get(port, '/', host);
        expect(status === 200).toBe(isRight);
        expect(body.includes(SECRET)).toBe(isRight);
      }),
      { numRuns: 60 },
    );
  });

  test('the address in the request line counts as well', async () => {
    const own = `localhost:${port}`;
    expect((await get(port, `http://${own}/topik/sungai.html`, own)).body).toContain('Sungai');
    expect((await get(port, `http://${own}`, own)).body).toContain(SECRET);
    expect((await get(port, `http://evil.example:${port}/`, own)).status).toBe(403);
    expect((await get(port, `http://${own}/`, `evil.example:${port}`)).status).toBe(403);
    expect((await get(port, `http://localhost:${port}@evil.example/`, own)).status).toBe(403);
  });

  test('what a proxy says of the host does not', async () => {
    const answer = await sendRaw(port, [
      'GET / HTTP/1.1',
      `Host: evil.example:${port}`,
      `X-Forwarded-Host: localhost:${port}`,
      `Forwarded: host=localhost:${port}`,
      'Connection: close',
    ]);
    expect(answer.status).toBe(403);
  });

  test('none, or two, is refused', async () => {
    expect((await sendRaw(port, ['GET / HTTP/1.0'])).status).toBe(403);
    for (const other of ['evil.example', `localhost:${port}`]) {
      const lines = ['GET / HTTP/1.1', `Host: localhost:${port}`, `Host: ${other}`, 'Connection: close'];
      expect((await sendRaw(port, lines)).status).toBe(403);
    }
  });

  test('other sites cannot load files of this one as scripts or pictures', async () => {
    for (const target of ['/', '/data/records.jsonl', '/__kliping/reload.js', '/gone']) {
      const { headers } = await get(port, target, `localhost:${port}`);
      expect(headers.get('cross-origin-resource-policy'), target).toBe('same-origin');
    }
  });
});

describe('with --host and --allow-host', () => {
  test('every address of this machine is answered where all are listened on, and its name', async () => {
    const port = await start('0.0.0.0');
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const own = addresses
      .filter(({ scopeid }) => (scopeid ?? 0) === 0)
      .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address));
    for (const host of ['localhost', ...own, hostname(), hostname().toUpperCase(), '0.0.0.0'])
      expect((await get(port, '/', `${host}:${port}`)).status, host).toBe(200);
    for (const host of ['evil.example', '203.0.113.7', '[2001:db8::7]'])
      expect((await get(port, '/', `${host}:${port}`)).status, host).toBe(403);
  });

  test('a name that is allowed is answered with the port, and without one as behind a proxy', async () => {
    const port = await start('127.0.0.1', [
      'Arsip.example',
      'pintu.example:8443',
      '[2001:db8::7]',
      'köran.example',
    ]);
    const answered = [
      `arsip.example:${port}`,
      'arsip.example',
      'pintu.example:8443',
      `[2001:db8::7]:${port}`,
      `xn--kran-5qa.example:${port}`,
      `localhost:${port}`,
    ];
    for (const host of answered) expect((await get(port, '/', host)).status, host).toBe(200);
    const refused = [
      'arsip.example:1',
      `pintu.example:${port}`,
      'pintu.example',
      `www.arsip.example:${port}`,
    ];
    for (const host of refused) expect((await get(port, '/', host)).status, host).toBe(403);
  });
});

describe('what is answered', () => {
  let port: number;
  beforeAll(async () => {
    port = await start();
  });
  const ask = (target: string): Promise<RawResponse> => get(port, target, `localhost:${port}`);
  const locationOf = async (target: string): Promise<string | null> => {
    const { status, headers } = await ask(target);
    const location = headers.get('location');
    if (status < 300 || status >= 400 || location === undefined) return null;
    return new URL(location, new URL(`http://localhost:${port}${target}`)).href;
  };

  test('a folder without its slash leads to the folder, with what stands behind "?"', async () => {
    const base = `http://localhost:${port}`;
    expect(await locationOf('/topik')).toBe(`${base}/topik/`);
    expect(await locationOf('/topik?q=a%20b&x=//evil.example')).toBe(
      `${base}/topik/?q=a%20b&x=//evil.example`,
    );
    expect(await locationOf('/a:b')).toBe(`${base}/a%3Ab/`);
    expect((await ask('/topik/')).body).toContain('Semua topik');
    // No page would be shown there.
    expect((await ask('/kosong')).status).toBe(404);
  });

  test('no address leads to another host', async () => {
    for (const target of [
      '//evil.example',
      '///evil.example',
      '//evil.example/..',
      '/%2Fevil.example',
      '/%5Cevil.example',
      '/\\evil.example',
      '//evil.example/%2e%2e',
      '/topik/..//evil.example',
    ]) {
      const { headers } = await ask(target);
      const location = headers.get('location');
      expect(location ?? './', target).toMatch(/^\.\//);
      const led = await locationOf(target).catch(() => null);
      if (led !== null) expect(new URL(led).port, target).toBe(String(port));
    }
  });

  test('nothing outside the folder, and no half of an address', async () => {
    for (const target of [
      '/../di-luar.html',
      '/topik/../../di-luar.html',
      '/%2e%2e/di-luar.html',
      '/..%2fdi-luar.html',
      '/..%5cdi-luar.html',
      '/topik/%2e%2e%2f%2e%2e%2fdi-luar.html',
      '/../situs-lain/di-luar.html',
      '/..%2fsitus-lain%2fdi-luar.html',
      '/topik%2fsungai.html',
      '/index.html%00',
      '/%00',
      '/topik%00/',
      '/topik/sungai.html/',
      '/index.html/x',
      `/${'x'.repeat(3000)}`,
    ]) {
      const { status, body } = await ask(target);
      expect([400, 404], target).toContain(status);
      expect(body, target).not.toContain('di luar situs');
    }
  });

  test('pages and files are read, not written', async () => {
    const answer = await sendRaw(port, [
      'POST /index.html HTTP/1.1',
      `Host: localhost:${port}`,
      'Content-Length: 0',
      'Connection: close',
    ]);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    const head = await sendRaw(port, ['HEAD / HTTP/1.1', `Host: localhost:${port}`, 'Connection: close']);
    expect([head.status, head.body]).toEqual([200, '']);
  });
});
