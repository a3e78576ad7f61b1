import type { FurnitureRule, PageWords } from '../language.js';

function line(reason: string, ...patterns: readonly RegExp[]): FurnitureRule[] {
  return patterns.map((pattern) => ({ pattern, reason, scope: 'line' }));
}

/** What English page templates put around articles; pages in other languages have it too, from untranslated themes. */
const furniture: readonly FurnitureRule[] = [
  ...line(
    'related-link',
    /^(?:READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|WATCH)(?: ?:|\s+(?=\p{Lu}))/u,
    /^(?:read more|read also|also read|see also|related)(?: ?:.*| (?:articles?|news|posts?|stories))?$/iu,
  ),
  ...line(
    'advertisement',
    /^(?:advertisements?|ads?|sponsored(?: content)?|scroll to (?:continue|resume)(?: with)?(?: content)?)$/iu,
  ),
  ...line(
    'share',
    /^(?:share|tweet|share this|share on \w+|copy link|facebook|twitter|whatsapp|telegram|pinterest|linkedin|email|print)$/iu,
  ),
  ...line('reactions', /^(?:like|love|care|haha|wow|sad|angry|dislike)(?: emoji)?(?: \d+)?$/iu),
  ...line('view-count', /^\d[\d.,]*\s*(?:x|k|views?|reads?|shares?|comments?)?$/iu),
  ...line('loading', /^loading ?(?:\.{3}|…)?$/iu),
  ...line('comments', /^(?:\d+ )?comments?(?: \(\d+\))?$/iu, /^leave a comment$/iu),
  ...line(
    'subscription',
    /^(?:subscribe|sign up|sign in|log in|newsletter)(?: (?:now|here|to our newsletter))?$/iu,
  ),
  ...line('copyright', /^(?:copyright|©|all rights reserved)/iu),
  ...line(
    'navigation',
    /^(?:home|menu|search|skip to (?:main )?content|about us|contact(?: us)?|privacy policy|back to top)$/iu,
  ),
  { pattern: /^leave a reply\b/iu, reason: 'reply-form', scope: 'tail' },
  { pattern: /^your email address will not be published\b/iu, reason: 'reply-form', scope: 'tail' },
  { pattern: /^cancel reply$/iu, reason: 'reply-form', scope: 'tail' },
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
