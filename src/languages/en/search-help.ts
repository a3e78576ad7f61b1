import type { SearchHelp } from '../search-help.js';

export const searchHelp: SearchHelp = {
  title: 'More ways to search',
  example: 'For example',
  finds: 'Finds',
  ways: {
    words:
      'Articles with all the words first, then those with some of them. Other forms of the words are found too.',
    required: 'Only articles with the word in quotation marks; the other may be missing.',
    phrase: 'The words next to each other, in this order.',
    excluded: 'Articles without the word behind the minus sign.',
    excludedPhrase: 'Articles without this phrase.',
    either: 'Articles with one of the words or both. OR is written in capitals.',
    beginning: 'Words that begin like this.',
    title: 'The word in the headline.',
    author: 'Articles by this author.',
    outlet: 'Articles from this outlet.',
    after: 'Articles from this year on. A month (2024-06) or a day (2024-06-20) can be given too.',
    before: 'Articles from before this year, month or day.',
  },
  rest: 'All of these can be combined. Anything else that looks like an operator is searched for as text.',
};
