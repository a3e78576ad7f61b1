import type { ExportType } from './export-type.js';

/** robots.txt: everything may be read; where the sitemap is, when the site's address is known. */
export const robots: ExportType = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site.baseUrl !== null) lines.push(`Sitemap: ${new URL('sitemap.xml', site.baseUrl).href}`);
  return [{ path: 'robots.txt', content: `${lines.join('\n')}\n` }];
};
