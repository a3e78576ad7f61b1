import type { ExportType } from './export-type.js';

/** What a browser shows while it opens an installed site, as the style sheet has it. */
const PAPER = '#f6f6f4';
/** Letters a home screen has room for. */
const SHORT_NAME = 12;

/** manifest.webmanifest: with it and the service worker a browser can install the site. */
export const webManifest: ExportType = ({ site }) => {
  const icon = (name: string, sizes: string, purpose: string): readonly object[] => {
    const src = site.assets[name];
    const type = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
    return src === undefined ? [] : [{ src, sizes, type, purpose }];
  };
  const manifest = {
    name: site.title,
    short_name: site.title.length <= SHORT_NAME ? site.title : (site.title.split(/\s+/)[0] ?? site.title),
    ...(site.description === null ? {} : { description: site.description }),
    lang: site.language,
    id: './',
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      ...icon('icon.svg', 'any', 'any'),
      ...icon('icon-192.png', '192x192', 'any'),
      ...icon('icon-512.png', '512x512', 'any'),
      ...icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
  };
  return [{ path: 'manifest.webmanifest', content: `${JSON.stringify(manifest, null, 2)}\n` }];
};
