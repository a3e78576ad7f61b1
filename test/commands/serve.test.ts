import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startKliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.\n';

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
