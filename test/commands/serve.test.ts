import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unmarkPage } from '../../src/model/page-mark.js';
import { kliping, startKliping, type RunningCommand } from '../support/cli.js';
import { makeFolder } from '../support/files.js';
import { sendRaw } from '../support/raw-request.js';

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.\n';
/** A build; the slowest measured on a busy machine takes 12 s. */
const SLOW = { timeout: 40_000, interval: 200 };

test('serves the site, builds again on a change, tells the browser, and ends cleanly on an interruption', async () => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
  const out = join(makeFolder(), 'site');
  const started = startKliping(['serve', archive, '--out', out]);
  const url = (await started.waitFor(/The site is at (http:\S+)/))[1] ?? '';
  const page = await (await fetch(url)).text();
  expect(page).toContain('Warga membersihkan sungai');
  expect(page).toContain('__kliping/reload.js');
  expect((await fetch(`${url}gone.html`)).status).toBe(404);
  expect((await fetch(`${url}data/records.jsonl`)).status).toBe(200);
  expect((await fetch(`${url}..%2f..%2fetc/passwd.html`)).status).toBe(404);
  expect((await fetch(`${url}%E0%A4%A`)).status).toBe(400);

  const events = await fetch(`${url}__kliping/reload`);
  const reader = events.body?.getReader();
  await reader?.read();
  writeFileSync(join(archive, 'b.txt'), `Hujan deras di lereng gunung\n${BODY}Lagi.`);
  const event = (await reader?.read()) as { value?: Uint8Array } | undefined;
  expect(new TextDecoder().decode(event?.value)).toContain('data: {"reload":true}');
  expect(await (await fetch(url)).text()).toContain('Hujan deras di lereng gunung');

  started.process.kill('SIGINT');
  const [code] = (await once(started.process, 'exit')) as [number];
  expect(code).toBe(0);
});

test('a wrong setting while serving keeps the old site and says so', async () => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
  const out = join(makeFolder(), 'site');
  const started = startKliping(['serve', archive, '--out', out, '--port', '0']);
  const url = (await started.waitFor(/The site is at (http:\S+)/))[1] ?? '';
  writeFileSync(join(archive, 'kliping.yaml'), 'titel: x\n');
  await started.waitFor(/there is no setting "titel"\s+→ Did you mean "title"\?/);
  expect((await fetch(url)).status).toBe(200);
  started.process.kill('SIGTERM');
  expect(await once(started.process, 'exit')).toEqual([0, null]);
});

test('a template that is a module is loaded again when it, or what it imports, changes', async () => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
  const templates = join(archive, 'templates');
  mkdirSync(templates);
  const writeTemplate = (words: string): void => {
    const code = `import { mark } from './mark.js';\nexport default () => \`<h1>${words} \${mark}</h1>\`;\n`;
    writeFileSync(join(templates, 'front.11ty.js'), code);
  };
  writeTemplate('Satu');
  writeFileSync(join(templates, 'mark.js'), "export { mark } from './old.cjs';\n");
  writeFileSync(join(templates, 'old.cjs'), "exports.mark = 'pertama';\n");
  const started = startKliping(['serve', archive, '--out', join(makeFolder(), 'site'), '--port', '0']);
  const url = (await started.waitFor(/The site is at (http:\S+)/))[1] ?? '';
  const shows = async (words: string): Promise<void> => {
    await expect.poll(async () => (await fetch(url)).text(), SLOW).toContain(`<h1>${words}</h1>`);
  };
  await shows('Satu pertama');
  writeTemplate('Dua');
  await shows('Dua pertama');
  writeFileSync(join(templates, 'old.cjs'), "exports.mark = 'kedua';\n");
  await shows('Dua kedua');
  writeFileSync(join(templates, 'mark.js'), "export const mark = 'ketiga';\n");
  await shows('Dua ketiga');
  writeTemplate('Satu');
  await shows('Satu ketiga');
  started.process.kill('SIGINT');
  expect(await once(started.process, 'exit')).toEqual([0, null]);
}, 240_000);

test('a web page cannot read the archive under a name of its own, and a proxy’s name can be allowed', async () => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
  const out = join(makeFolder(), 'site');
  const started = startKliping([
    ...['serve', archive, '--out', out, '--port', '0', '--host', '0.0.0.0'],
    ...['--allow-host', 'arsip.example', '--allow-host', 'pintu.example:8443'],
  ]);
  const url = new URL((await started.waitFor(/The site is at (http:\S+)/))[1] ?? '');
  expect(url.hostname).toBe('localhost');
  const statusFor = async (host: string): Promise<number> => {
    const lines = ['GET /data/records.jsonl HTTP/1.1', `Host: ${host}`, 'Connection: close'];
    return (await sendRaw(Number(url.port), lines)).status;
  };
  for (const host of [url.host, 'arsip.example', 'pintu.example:8443'])
    expect(await statusFor(host), host).toBe(200);
  for (const host of [
    `rebound.example:${url.port}`,
    'pintu.example',
    `arsip.example.rebound.example:${url.port}`,
  ])
    expect(await statusFor(host), host).toBe(403);
  started.process.kill('SIGTERM');
  await once(started.process, 'exit');
});

test('what is no name of a host is refused before anything is built', async () => {
  for (const wrong of ['https://arsip.example/', '*', '']) {
    const { code, stderr } = await kliping(['serve', makeFolder(), '--allow-host', wrong]);
    expect(code, wrong).toBe(2);
    expect(stderr).toContain('this is not the name of a host');
    expect(stderr).toContain('archive.example:8443');
  }
});

/** A front page that is not drawn while a file lies there: a build is still running when a saved article is looked for. */
function slowFront(gate: string): string {
  return `import { existsSync } from 'node:fs';
export default async () => {
  while (existsSync(${JSON.stringify(gate)})) await new Promise((resolve) => setTimeout(resolve, 20));
  return '<h1>Depan</h1>';
};
`;
}

/** That of the first build, and of the one after it. */
const DONE_AGAIN = /("event":"done"[^]*){2}/;

async function serveSlowly(files: Readonly<Record<string, string>>) {
  const gate = join(makeFolder(), 'gate');
  const archive = makeFolder({ ...files, 'templates/front.11ty.js': slowFront(gate) });
  const out = join(makeFolder(), 'site');
  const started = startKliping(['serve', archive, '--out', out, '--port', '0', '--json']);
  const url = (await started.waitFor(/"event":"listening","url":"(http:[^"]+)"/))[1] ?? '';
  await started.waitFor(/"event":"ready"/);
  writeFileSync(gate, '');
  const find = (name: string): string =>
    readdirSync(join(out, 'articles')).find((page) => page.startsWith(name)) ?? '';
  return { archive, out, started, url, find, gate };
}

test('a saved article is shown before its build is done, also during a build, and as that build makes it', async () => {
  const { archive, out, started, url, find, gate } = await serveSlowly({
    'a.txt': `Warga membersihkan sungai\n${BODY}`,
    'b.txt': `Hujan deras di lereng gunung\n${BODY}Lagi.`,
  });
  const page = `articles/${find('warga')}`;
  const other = `articles/${find('hujan')}`;
  const read = async (path: string): Promise<string> =>
    (await (await fetch(url + path)).text()).replace(/<script src="\/__kliping[^>]*><\/script>/, '');
  const done = countPrinted(started, '{"event":"done"');
  const drawing = countPrinted(started, '"stage":"pages"');
  writeFileSync(join(archive, 'a.txt'), `Warga membersihkan sungai\n${BODY}Jembatan juga.\n`);
  await expect.poll(() => read(page), SLOW).toContain('Jembatan juga.');
  expect(done()).toBe(0);
  const shown = await read(page);
  // All is read, and the front page waits.
  await expect.poll(drawing, SLOW).toBeGreaterThan(0);
  writeFileSync(join(archive, 'b.txt'), `Hujan deras di lereng gunung\n${BODY}Lagi dan lagi.\n`);
  rmSync(join(archive, 'a.txt'));
  await expect.poll(() => read(other), SLOW).toContain('Lagi dan lagi.');
  expect((await fetch(url + page)).status).toBe(404);
  expect(done()).toBe(0);
  rmSync(gate);
  await started.waitFor(DONE_AGAIN);
  // The next build, which began at once, waits in its turn.
  writeFileSync(gate, '');
  expect(done()).toBe(1);
  expect(unmarkPage(readFileSync(join(out, page), 'utf8'))).toBe(shown);
  // It had begun before the second change, which is shown further on.
  expect((await fetch(url + page)).status).toBe(404);
  rmSync(gate);
  await expect.poll(done, SLOW).toBe(2);
  expect((await fetch(url + page)).status).toBe(404);
  expect(await read(other)).toContain('Lagi dan lagi.');
  started.process.kill('SIGINT');
  expect(await once(started.process, 'exit')).toEqual([0, null]);
}, 120_000);

/** At a page during a build, one every 50 ms: more than two seconds, twice as long as a preview takes. */
const LOOKS = 50;

test('what takedowns.yaml takes back is never shown before the build, nor anything after it until that is done', async () => {
  const { archive, started, url, find, gate } = await serveSlowly({
    'a.txt': `Warga membersihkan sungai\n${BODY}`,
    'b.txt': `Hujan deras di lereng gunung\n${BODY}Lagi.`,
  });
  const page = `articles/${find('warga')}`;
  const done = countPrinted(started, '{"event":"done"');
  const previewed = countPrinted(started, '"event":"previewed"');
  writeFileSync(join(archive, 'takedowns.yaml'), '- anonymize: Tarjono Widagdo\n  as: seorang warga\n');
  writeFileSync(join(archive, 'a.txt'), `Warga membersihkan sungai\n${BODY}Tarjono Widagdo hadir.\n`);
  const seen: string[] = [];
  while (done() < 1) {
    seen.push(await (await fetch(url + page)).text());
    if (seen.length === LOOKS) rmSync(gate);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(seen.length).toBeGreaterThanOrEqual(LOOKS);
  expect(seen.filter((text) => text.includes('Widagdo'))).toEqual([]);
  expect(seen.filter((text) => text.includes('hadir') && !text.includes('seorang warga'))).toEqual([]);
  expect(previewed()).toBe(0);
  await expect.poll(async () => (await fetch(url + page)).text(), SLOW).toContain('hadir');
  expect(await (await fetch(url + page)).text()).not.toContain('Widagdo');
  started.process.kill('SIGINT');
  expect(await once(started.process, 'exit')).toEqual([0, null]);
}, 120_000);

/** Returns a function that counts how often a command has printed some words since it was called. */
function countPrinted(started: RunningCommand, words: string): () => number {
  let printed = '';
  started.process.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return () => printed.split(words).length - 1;
}
