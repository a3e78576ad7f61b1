/** What a summary calls a file that was skipped for a reason. */
const NAMES: Readonly<Record<string, string>> = {
  draft: 'draft',
  future: 'date to come',
  expired: 'past its last day',
  repository: 'about a repository',
  template: 'template',
  page: 'page of the site',
  data: 'data',
  built: 'built site',
  print: 'print copy',
  log: 'log',
  duplicate: 'duplicate',
  capture: 'other capture',
  unsupported: 'other format',
  companion: 'saved with a page',
  misnamed: 'broken name',
  hidden: 'hidden',
  site: 'site made by Kliping',
  unreadable: 'unreadable',
  binary: 'not text',
  empty: 'empty',
  'no-text': 'no text',
  'not-article': 'no article',
  excluded: 'left out in metadata.csv',
  list: 'list of pages',
  front: 'front page',
  'not-found': 'error page',
  form: 'form',
  fragment: 'part of a page',
  thin: 'too little text',
};

/** Returns what a summary calls a file that was skipped for a reason: the reason itself where it has no other name. */
export function nameSkipped(reason: string): string {
  return NAMES[reason] ?? reason;
}
