import type { FurnitureRule, PageWords } from '../language.js';

function line(reason: string, ...patterns: readonly RegExp[]): FurnitureRule[] {
  return patterns.map((pattern) => ({ pattern, reason, scope: 'line' }));
}

/** What English page templates put around articles; pages in other languages have it too, from untranslated themes. */
const furniture: readonly FurnitureRule[] = [
  ...line(
    'related-link',
    /^(?:READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|SEE MORE|WATCH)(?: ?:|\s+(?=\p{Lu}))/u,
    /^(?:read more|read also|also read|see also|see more|don['’]t miss|related)(?: ?:.*| (?:articles?|news|posts?|stories|links|content|topics|coverage) ?:?)?$/i,
    /^(?:most (?:read|popular|viewed|watched|shared|commented|recent)|trending|popular|latest|recommended|top|recent|more)(?: (?:now|today|news|stories|posts|articles|videos?|headlines|topics|for you|this week))?$/i,
    /^(?:most (?:read|popular|viewed)|(?:trending|popular|latest|top|recent|more) (?:news|stories|posts|articles|videos?|headlines|topics)) (?:in|from|on) .{1,30}$/i,
    /^(?:you (?:may|might)(?: also)? (?:like|be interested in)|more from .{1,40}|around the web|from around the web|promoted stories|what to read next|up next|keep reading)$/i,
  ),
  ...line(
    'advertisement',
    /^(?:advert(?:isement)?s?|ads?|sponsored(?: content)?|scroll to (?:continue|resume)(?: with)?(?: content)?)$/i,
  ),
  ...line(
    'share',
    /^(?:share|tweet|share this|share on \w+|copy link|facebook|twitter|whatsapp|telegram|pinterest|linkedin|email|print)$/i,
  ),
  ...line(
    'media',
    /^(?:image|photo|slide|picture) \d+ (?:of|\/) \d+$/i,
    /^\d+ ?(?:of|\/) ?\d+$/i,
    /^(?:caption|close|image|gallery|video|play(?: video)?|(?:hide|toggle) caption|enlarge(?: (?:this )?image)?|(?:back to|view|open) gallery|replay)$/i,
  ),
  ...line(
    'call-to-action',
    /^click (?:here|on|to|below)\b.{0,80}$/i,
    /^(?:like|enjoy) this (?:story|article|post)\?.{0,60}$/i,
  ),
  ...line('reactions', /^(?:like|love|care|haha|wow|sad|angry|dislike)(?: emoji)?(?: \d+)?$/i),
  ...line('view-count', /^\d[\d.,]*\s*(?:x|k|views?|reads?|shares?|comments?)?$/i),
  ...line('loading', /^loading ?(?:\.{3}|…)?$/i),
  ...line(
    'comments',
    /^(?:\d+ )?comments?(?: \(\d+\))?$/i,
    /^(?:\d+ (?:responses|replies|thoughts|comments) (?:to|on)\b.*|(?:view|show|load|read|see|join)(?: all| the)?(?: \d+)? (?:comments?|conversation|discussion).{0,20}|comments are closed\.?)$/i,
    /^leave a comment$/i,
  ),
  ...line('navigation', /^(?:tags?|topics|filed under|posted in|categories|categor(?:y|ies))(?: ?:.*)?$/i),
  ...line(
    'subscription',
    /^(?:sign up|subscribe) (?:for|to|here|now|today)\b.{0,120}\b(?:newsletters?|inbox|alerts?|updates|emails?|feed)\b/i,
    /^(?:subscribe|sign up|sign in|log in|newsletter)(?: (?:now|here|to our newsletter))?$/i,
  ),
  ...line(
    'subscription',
    /^this (?:article|story|content|post|page|text) (?:is|was) (?:only )?(?:for|available to|reserved for|limited to|open to)\b.{0,30}\b(?:members|subscribers|registered (?:users|readers))\b.{0,160}$/i,
    /^(?:register|subscribe|sign (?:up|in)|log ?in|become an? (?:member|subscriber)|already an? (?:member|subscriber))\b.{0,60}\b(?:to|and) (?:read|continue|view|access|unlock|see)\b.{0,60}$/i,
  ),
  ...line('copyright', /^(?:copyright|©|all rights reserved)/i),
  ...line(
    'navigation',
    /^(?:home|menu|search|skip to (?:main )?content|about us|contact(?: us)?|privacy policy|back to top)$/i,
  ),
  { pattern: /^leave a reply\b/i, reason: 'reply-form', scope: 'tail' },
  { pattern: /^your email address will not be published\b/i, reason: 'reply-form', scope: 'tail' },
  { pattern: /^cancel reply$/i, reason: 'reply-form', scope: 'tail' },
];

export const page: PageWords = {
  furniture,
  sections: [
    'opinion',
    'editorial',
    'comment',
    'analysis',
    'column',
    'essay',
    'interview',
    'review',
    'explainer',
    'feature',
    'profile',
    'obituary',
    'letters',
    'politics',
    'business',
    'world',
    'sport',
    'sports',
    'culture',
    'science',
    'technology',
    'health',
    'education',
    'lifestyle',
  ],
  bylineLabels: ['by', 'written by', 'author', 'reporter', 'words by'],
  reportLabels: [],
  contributorLabels: [
    'additional reporting by',
    'with additional reporting by',
    'reporting by',
    'editing by',
    'editor',
  ],
  creditLabels: [
    'photo',
    'photo by',
    'photograph',
    'photo credit',
    'credit',
    'image',
    'image credit',
    'picture',
  ],
};
