import type { Box } from './body-tree.js';

/** Words in class, id and role that many sites share, by what they name. */
const NAMES: Readonly<Record<string, string>> = {
  'related-link':
    'related recommended recommendations recommendation recommend recommends recirc recirculation outbrain taboola trending popular ' +
    'mostread readmore readalso readnext mgid zergnet revcontent similar upnext relatedposts yarpp ' +
    'bacajuga terkait popularity mostpopular relacionadas relacionados',
  share:
    'share sharing shares sharer sharebar sharedaddy shareaholic social socials addthis addtoany sharethis sociable',
  comments:
    'comment comments disqus respond livefyre commentlist kommentare komentar commentaires comentarios replies spotim',
  advertisement:
    'ad ads adv advert adverts advertisement advertising advertorial sponsor sponsored sponsors dfp adsense adslot adunit ' +
    'adcontainer adbox adwrapper gpt iklan anzeige werbung promo promos promotion promobox',
  subscription:
    'newsletter newsletters signup subscribe subscription subscriptions optin mailchimp nl donate donation membership',
  navigation:
    'nav navbar navigation breadcrumb breadcrumbs crumbs menu submenu sidebar footer toolbar pager pagination paging masthead ' +
    'sitenav topbar navi skiplink rail',
  boilerplate:
    'cookie cookies consent gdpr popup modal overlay lightbox tooltip copyright login register poll quiz widgets widgetarea ' +
    'authorbio bio aboutauthor visuallyhidden screenreader printonly noprint',
  label: 'tags taglist keywords topics kicker eyebrow rating ratings readtime',
};

const REASON_OF = new Map<string, string>(
  Object.entries(NAMES).flatMap(([reason, words]) =>
    words.split(' ').map((word): [string, string] => [word, reason]),
  ),
);

/** Elements and roles that are not the article by their meaning. */
const TAG_REASON: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  aside: 'boilerplate',
  footer: 'navigation',
  form: 'boilerplate',
  fieldset: 'boilerplate',
};
const ROLE_REASON: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  complementary: 'boilerplate',
  contentinfo: 'navigation',
  banner: 'navigation',
  search: 'navigation',
  dialog: 'boilerplate',
  alertdialog: 'boilerplate',
  menu: 'navigation',
};
/** Containers whose names describe the page's layout and not what is in them. */
const NEVER_NAMED = new Set([
  'html',
  'body',
  'main',
  'article',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tbody',
  'tr',
  'pre',
]);

/** Share of linked words from which a 'teaser' is another article's; without, it is this one's opening. */
const MIN_TEASER_LINKS = 0.15;

/** Returns why a box is not the article, as it says itself; null when it does not. A guess: the caller weighs what it holds. */
export function namedReason(box: Box): string | null {
  const role = box.element.properties['role'];
  if (typeof role === 'string') {
    const reason = ROLE_REASON[role];
    if (reason !== undefined) return reason;
  }
  const byTag = TAG_REASON[box.tag];
  if (byTag !== undefined) return byTag;
  if (NEVER_NAMED.has(box.tag)) return null;
  for (let i = 0; i < box.names.length; i += 1) {
    const word = box.names[i] ?? '';
    const previous = box.names[i - 1];
    // 'no-sidebar', 'has-ads', 'with-comments' describe what is elsewhere.
    if (previous === 'no' || previous === 'has' || previous === 'with' || previous === 'without') continue;
    const next = box.names[i + 1];
    // 'sidebar-layout', 'social-media-embed': a layout, a quotation.
    if (next !== undefined && LAYOUT_NAMES.has(next)) continue;
    if (word === 'social' && box.names.includes('embed')) return null;
    const reason = REASON_OF.get(word) ?? reasonByPrefix(word);
    if (reason !== undefined) return reason;
    if ((word === 'sr' && next === 'only') || (word === 'widget' && next === 'area')) return 'boilerplate';
    if (word === 'author' && next !== undefined && ABOUT_NAMES.has(next)) return 'boilerplate';
    if (previous === 'about' && word === 'author') return 'boilerplate';
    if ((word === 'teaser' || word === 'teasers') && box.linkWords > box.words * MIN_TEASER_LINKS)
      return 'related-link';
  }
  return null;
}

/** Beginnings of compound names: 'cookiehint', 'relatedposts'. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['cookie', 'boilerplate'],
  ['newsletter', 'subscription'],
  ['advert', 'advertisement'],
  ['outbrain', 'related-link'],
  ['taboola', 'related-link'],
  ['related', 'related-link'],
  ['mostread', 'related-link'],
  ['sidebar', 'navigation'],
  ['breadcrumb', 'navigation'],
  ['kommentar', 'comments'],
];

function reasonByPrefix(word: string): string | undefined {
  return PREFIXES.find(([prefix]) => word.startsWith(prefix))?.[1];
}

const LAYOUT_NAMES = new Set('layout grid page enabled active on off open template'.split(' '));
const ABOUT_NAMES = new Set('box bio biography description about profile card'.split(' '));

const CONTENT_NAMES = new Set(
  'articlebody storybody entrycontent postcontent articlecontent postbody bodytext articletext maincontent storycontent'.split(
    ' ',
  ),
);
const CONTENT_HEADS = new Set('article story post entry news content main'.split(' '));
const CONTENT_TAILS = new Set('body content text copy'.split(' '));

/** Tells whether a box calls itself the text of an article: 'entry-content', 'article__body', itemprop articleBody. */
export function isNamedContent(box: Box): boolean {
  const itemprop = box.element.properties['itemprop'];
  if (typeof itemprop === 'string' && /\barticleBody\b/i.test(itemprop)) return true;
  return box.names.some(
    (word, i) =>
      CONTENT_NAMES.has(word) ||
      (CONTENT_TAILS.has(word) && i > 0 && CONTENT_HEADS.has(box.names[i - 1] ?? '')),
  );
}

const CAPTION_NAMES = new Set(
  'caption captions figcaption credit credits photocredit imagecredit photographer'.split(' '),
);
const PICTURE_NAMES = new Set('image img photo picture media figure bild foto pic video gallery'.split(' '));
/** What themes call the box of the picture above a text, besides these. */
const LEAD_NAMES = new Set('thumbnail featured hero lead cover'.split(' '));

/** Tells whether a box calls itself a picture. */
export function isNamedPicture(box: Box): boolean {
  return box.tag === 'figure' || box.names.some((word) => PICTURE_NAMES.has(word) || LEAD_NAMES.has(word));
}

const CAPTION_PARTS = new Set('info description desc legend copyright source'.split(' '));
const BYLINE_NAMES = new Set(
  'byline bylines author authors dateline timestamp pubdate datetime postmeta published updated lastupdated date meta time'.split(
    ' ',
  ),
);

const STANDFIRST_NAMES = new Set(
  (
    'subtitle subheadline subheading lead lede leader intro introtext introduction dek deck standfirst summary teaser ' +
    'perex chapo chapeau preamble strapline excerpt abstract sommario vorspann ingress einleitung bajada entradilla sapo'
  ).split(' '),
);

/** Tells whether a box calls itself the paragraph under the headline. */
export function isNamedStandfirst(box: Box): boolean {
  return box.names.some((word) => STANDFIRST_NAMES.has(word));
}

/** Tells whether a box says by its element or name that it stands next to the page's content, however much is in it. */
export function isNamedBeside(box: Box): boolean {
  return (
    /^(?:aside|footer|nav)$/.test(box.tag) ||
    box.names.some((word) => BESIDE_NAMES.has(word) || word.startsWith('cookie'))
  );
}
const BESIDE_NAMES = new Set('sidebar footer cookie cookies consent gdpr comments disqus respond'.split(' '));

/** Tells whether a box calls itself a picture's caption. */
export function isNamedCaption(box: Box): boolean {
  if (box.tag === 'figcaption') return true;
  return box.names.some(
    (word, i) =>
      CAPTION_NAMES.has(word) || (CAPTION_PARTS.has(word) && PICTURE_NAMES.has(box.names[i - 1] ?? '')),
  );
}

/** Tells whether a box calls itself the line of author and date. */
export function isNamedByline(box: Box): boolean {
  const itemprop = box.element.properties['itemprop'];
  if (typeof itemprop === 'string' && /^(?:author|datePublished|dateModified|publisher)$/i.test(itemprop))
    return true;
  return box.tag === 'address' || box.names.some((word) => BYLINE_NAMES.has(word));
}
