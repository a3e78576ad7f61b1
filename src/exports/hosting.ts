import { CONTENT_POLICY } from '../model/site-policy.js';
import type { ExportType } from './export-type.js';

/**
 * What hosts read from the site itself. .nojekyll: GitHub Pages serves the files as they are. _headers (Netlify, Cloudflare Pages):
 * the policy, and how long files are kept. Both hosts join values of one header with a comma when several rules match: each
 * header stands in one rule, and pages keep the hosts' own "ask again each time".
 */
export const hosting: ExportType = () => [
  { path: '.nojekyll', content: '' },
  {
    path: '_headers',
    content: `/*
  Content-Security-Policy: ${CONTENT_POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`,
  },
];
