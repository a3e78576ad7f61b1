import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startKliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';
import { useBrowser } from './support/browser.js';

const openPage = useBrowser();
const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.\n';
/** A build and a reload; the slowest measured on a busy machine takes 12 s. */
const SLOW = { timeout: 40_000 };

test(
  'an open page follows articles, settings and templates, and shows what is wrong until it is mended',
  { timeout: 240_000 },
  async () => {
    const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
    const started = startKliping(['serve', archive, '--out', join(makeFolder(), 'site'), '--port', '0']);
    const url = (await started.waitFor(/The site is at (http:\S+)/))[1] ?? '';
    const { page } = await openPage();
    await page.goto(url);
    const error = page.locator('#kliping-error');

    writeFileSync(join(archive, 'b.txt'), `Hujan deras di lereng gunung\n${BODY}Lagi.`);
    await page.getByText('Hujan deras di lereng gunung').first().waitFor(SLOW);

    const settings = join(archive, 'kliping.yaml');
    writeFileSync(settings, 'titel: <img src=x onerror="document.title=1">\n');
    await error.waitFor(SLOW);
    expect(await error.textContent()).toContain('there is no setting "titel"');
    expect(await error.textContent()).toContain('kliping.yaml:1');
    await started.waitFor(/there is no setting "titel"/);
    // The site is as it was, and a page opened now is told as well.
    await page.goto(`${url}about.html`);
    await error.waitFor(SLOW);

    writeFileSync(settings, 'title: Kliping Lereng\n');
    await page.locator('.mast', { hasText: 'Kliping Lereng' }).waitFor(SLOW);
    expect(await error.count()).toBe(0);

    mkdirSync(join(archive, 'templates'));
    const template = join(archive, 'templates', 'about.njk');
    writeFileSync(template, '<h1>Tentang kami</h1>{% if %}');
    await error.waitFor(SLOW);
    expect(await error.textContent()).toContain('about.njk');
    writeFileSync(template, '<h1>Tentang kami</h1>');
    await page.locator('h1', { hasText: 'Tentang kami' }).waitFor(SLOW);
    expect(await error.count()).toBe(0);

    rmSync(template);
    await page.locator('h1', { hasText: 'Tentang kami' }).waitFor({ state: 'detached', ...SLOW });
    started.process.kill('SIGINT');
    expect(await once(started.process, 'exit')).toEqual([0, null]);
  },
);

test(
  'only the page of a saved article is loaded again, once, and follows its headline',
  { timeout: 240_000 },
  async () => {
    const archive = makeFolder({
      'a.txt': `Warga membersihkan sungai\n${BODY}`,
      'b.txt':
        'Panen garam melimpah\nPetani di pesisir memanen dua kali lipat, dan harga turun sedikit menurut koperasi setempat.\n',
    });
    const later = BODY.replace('semalaman', 'sejak subuh');
    const out = join(makeFolder(), 'site');
    const started = startKliping(['serve', archive, '--out', out, '--port', '0', '--json']);
    const url = (await started.waitFor(/"event":"listening","url":"(http:[^"]+)"/))[1] ?? '';
    await started.waitFor(/"event":"ready"/);
    const { page } = await openPage();
    const { page: other } = await openPage();
    await page.goto(url);
    await page.getByText('Warga membersihkan sungai').first().click();
    await page.locator('.prose').waitFor();
    await other.goto(`${url}about.html`);
    for (const one of [page, other]) await one.evaluate('window.mark = 1');

    writeFileSync(join(archive, 'a.txt'), `Warga membersihkan sungai\n${later}`);
    await page.locator('.prose', { hasText: 'sejak subuh' }).waitFor(SLOW);
    expect(await other.evaluate('window.mark')).toBe(1);
    await page.evaluate('window.mark = 2');
    await started.waitFor(/("event":"done"[^]*){2}/);
    await started.waitFor(/("event":"ready"[^]*){2}/);
    // The build made the page that is open.
    expect(await page.evaluate('window.mark')).toBe(2);

    writeFileSync(join(archive, 'a.txt'), `Warga memperbaiki jembatan\n${later}`);
    await page.locator('h1', { hasText: 'Warga memperbaiki jembatan' }).waitFor(SLOW);
    expect(page.url()).toMatch(/warga-memperbaiki-jembatan-\w+\.html$/);
    await started.waitFor(/("event":"done"[^]*){3}/);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Warga memperbaiki jembatan');
    started.process.kill('SIGINT');
    expect(await once(started.process, 'exit')).toEqual([0, null]);
  },
);
