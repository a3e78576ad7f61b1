import { describe, expect, it } from 'vitest';
import { makeArchive, makeContext } from '../support/archive.js';
import { NEWS, NEWS_NAMES } from '../support/news.js';
import { renderSite } from '../support/rendered-site.js';

const archive = makeArchive({ articles: NEWS, names: NEWS_NAMES });
const site = renderSite(makeContext(archive));
const online = renderSite(makeContext(archive, { baseUrl: 'https://arsip.example/kliping/' }));

describe('the layout', () => {
  it('says which index a page belongs to', () => {
    expect(site.get('people/index.html')).toContain('<a href="../people/index.html" aria-current="page">');
    expect(site.get('people/siti-rahma.html')).toContain(
      '<a href="../people/index.html" aria-current="true">',
    );
  });

  it('links its assets from any depth, and leaves out those that are not there', () => {
    expect(site.get('index.html')).toContain('<link rel="stylesheet" href="assets/kliping.css">');
    expect(site.get('people/index.html')).toContain('<link rel="stylesheet" href="../assets/kliping.css">');
    const bare = renderSite(makeContext(archive, { assets: {} })).get('index.html');
    expect(bare).not.toMatch(/rel="(?:stylesheet|preload|icon)"|<script src/);
  });

  it('has what must be absolute only when the address is known', () => {
    expect(site.get('index.html')).not.toContain('canonical');
    expect(online.get('index.html')).toContain(
      '<link rel="canonical" href="https://arsip.example/kliping/">',
    );
    expect(online.get('about.html')).toContain(
      '<link rel="canonical" href="https://arsip.example/kliping/about.html">',
    );
  });

  it('makes the page for wrong addresses work at any depth when the address is known', () => {
    expect(online.get('404.html')).toContain('<base href="/kliping/">');
    expect(online.get('404.html')).not.toContain('canonical');
    expect(site.get('404.html')).not.toContain('<base');
  });

  it('sets a long name smaller', () => {
    const long = renderSite(makeContext(archive, { title: 'Arsip Berita Lembang' })).get('about.html');
    expect(long).toContain('class="name fit-5 name--long"');
    expect(site.get('about.html')).not.toContain('name--long');
  });
});
