/** What a summary calls files that were skipped for a reason. */
const NAMES: Readonly<Record<string, string>> = {
  draft: 'drafts',
  future: 'of days to come',
  expired: 'past their last day',
  repository: 'about a repository',
  template: 'templates',
  page: 'pages of a site',
  data: 'of data',
  built: 'of a built site',
  print: 'print copies',
  log: 'logs',
  duplicate: 'duplicates',
  unsupported: 'of other formats',
  companion: 'saved with pages',
  misnamed: 'with broken names',
  hidden: 'hidden',
  site: 'sites of Kliping',
  'not-article': 'no articles',
  excluded: 'left out by metadata.csv',
  capture: 'other captures',
  unreadable: 'unreadable',
  binary: 'not text',
  empty: 'empty',
};

/** Returns what a summary calls files that were skipped for a reason: the reason itself where it has no other name. */
export function nameSkipped(reason: string): string {
  return NAMES[reason] ?? reason;
}
