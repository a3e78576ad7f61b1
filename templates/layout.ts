import { directionOf } from '../src/languages/direction.js';
import type { FrontPageData } from '../src/pages/front.js';
import { html, type SafeHtml } from '../src/util/html.js';
import { foot } from './partials/foot.js';
import { masthead } from './partials/masthead.js';
import { pageMetadata } from './partials/metadata.js';
import type { TemplateContext } from './template.js';

/** The page a host shows for any address at any depth. */
const NOT_FOUND = '404.html';
/**
 * Ways from a wrong address to the site's root, where the site's address is not known. The page asks for its script by each of
 * them; the first that is there tells the browser where the site begins. The others cost a request that fails, on this page only.
 */
const WAYS_UP = ['', '../', '../../', '../../../'];
/**
 * The two files every page sets its first line in; the others follow when a character needs them. The first script preloads them:
 * as link elements they fail, with an error in the console, on pages opened from a disk.
 */
const PRELOADED = ['newsreader.woff2', 'franklin.woff2'];

/** The words of the interface, and the program that is loaded when a reader asks for what it does. */
const READER = ['words.js', 'reader.js'];

/** The whole document around a page's content. No inline script or style: it works under a strict policy. */
export function renderLayout(content: SafeHtml, context: TemplateContext): SafeHtml {
  const { page, site, strings } = context;
  const isFront = page.template === 'front';
  const base = page.path === NOT_FOUND && site.baseUrl !== null ? new URL(site.baseUrl).pathname : null;
  return html`<!DOCTYPE html>
<html lang="${site.language}"${directionOf(site.language) === 'rtl' && html` dir="rtl"`}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${base !== null && html`<base href="${base}">`}
  ${page.path === NOT_FOUND && base === null && findSite(context)}
  ${head(context, isFront ? page.title : `${page.title} | ${site.title}`)}
</head>
<body>
  <a class="skip" href="${page.path === NOT_FOUND && NOT_FOUND}#isi">${strings.frame.skip}</a>
  ${masthead(context, isFront ? (page.data as FrontPageData) : null)}

  <main class="wrap" id="isi">
    ${content}
  </main>
${foot(context)}
</body>
</html>
`;
}

function head(context: TemplateContext, title: string): SafeHtml {
  const { page, site, strings, root } = context;
  const asset = (name: string): string | null => {
    const path = site.assets[name];
    return path === undefined ? null : root + path;
  };
  const line = (href: string | null, markup: (href: string) => SafeHtml): SafeHtml | null =>
    href === null
      ? null
      : html`${markup(href)}
  `;
  const words = asset('words.js') ?? '';
  // A notice in an article's place says nothing of it, not even its address, which has words of the headline.
  const hasAddress = page.path !== NOT_FOUND && page.template !== 'tombstone';
  const url = site.baseUrl === null || !hasAddress ? null : absolute(site.baseUrl, page.path);
  const saysTitle = page.metadata.meta.some(({ property }) => property === 'og:title');
  return html`<title>${title}</title>
  <meta name="description" property="og:description" content="${page.description}">
  ${
    context.isUnindexed &&
    html`<meta name="robots" content="noindex">
  `
  }  <meta name="theme-color" content="#f6f6f4" media="(prefers-color-scheme: light)">
  <meta name="theme-color" content="#131615" media="(prefers-color-scheme: dark)">
  ${!saysTitle && html`<meta property="og:title" content="${page.title}">`}
  <meta property="og:type" content="${page.template === 'article' ? 'article' : 'website'}">
  <meta property="og:site_name" content="${site.title}">
  ${pageMetadata(context)}${url !== null && html`<link rel="canonical" href="${url}">`}
  ${line(asset('icon.svg'), (href) => html`<link rel="icon" href="${href}" type="image/svg+xml">`)}${line(
    asset('theme.js'),
    (href) =>
      html`<script src="${href}" data-fonts="${PRELOADED.flatMap((name) => asset(name) ?? []).join(' ')}" data-more="${READER.flatMap((name) => asset(name) ?? []).join(' ')}"></script>`,
  )}${line(asset('kliping.css'), (href) => html`<link rel="stylesheet" href="${href}">`)}${line(asset('look.css'), (href) => html`<link rel="stylesheet" href="${href}">`)}<link rel="alternate" type="application/atom+xml" title="${strings.frame.feed}" href="${root}feed.xml">
  ${page.template === 'search' && line(asset('search.js'), (href) => html`<script src="${words}" defer></script><script src="${href}" defer></script>`)}${page.template === 'reading-list' && line(asset('list.js'), (href) => html`<script src="${words}" defer></script><script src="${href}" defer></script>`)}${page.template === 'not-found' && line(asset('not-found.js'), (href) => html`<script src="${href}"></script>`)}`;
}

function findSite({ site }: TemplateContext): readonly SafeHtml[] {
  const script = site.assets['find-site.js'];
  return script === undefined ? [] : WAYS_UP.map((way) => html`<script src="${way + script}"></script>`);
}

/** The front page's address is the site's own. */
function absolute(baseUrl: string, path: string): string {
  return new URL(path === 'index.html' ? '' : path, baseUrl).href;
}
