import type { Skipped } from '../model/archive.js';
import type { OtherPageKind } from '../model/page-kind.js';
import { METADATA_FILE } from '../model/found-file.js';
import { findingKey, plainDraft, type Draft, type DraftGroup } from './finding.js';

/** What the owner has decided already, or Kliping wrote itself. */
const DECIDED = new Set(['site', 'excluded']);

function isDecided({ reason, diagnostic }: Skipped): boolean {
  return DECIDED.has(reason) || diagnostic.code === 'input/excluded';
}

/** Files and records that could not be read: something of the archive is missing. */
export function groupUnread(skipped: readonly Skipped[]): DraftGroup {
  return {
    code: 'unread',
    gravity: 'wrong',
    title: ['file that could not be read', 'files that could not be read'],
    remedy: 'They are not in the site and stay where they are. Each line says why, and what to do.',
    findings: skipped
      .filter((item) => item.diagnostic.severity !== 'info' && !isDecided(item))
      .map((item) => draftOf('unread', item, [item.diagnostic.message, item.diagnostic.hint])),
  };
}

/** The heading of what is no article, by the reasons for which it was skipped. */
const KINDS: readonly {
  readonly code: string;
  readonly reasons: readonly string[];
  readonly title: readonly [string, string];
  readonly remedy: string;
}[] = [
  {
    code: 'duplicate',
    reasons: ['duplicate'],
    title: ['identical copy', 'identical copies'],
    remedy: 'The article is in the site once. Nothing needs to be done.',
  },
  {
    code: 'capture',
    reasons: ['capture'],
    title: ['older capture of a page', 'older captures of pages'],
    remedy:
      'The newest capture is the article, and the older ones are named on its page. Nothing needs to be done.',
  },
  {
    code: 'skipped',
    reasons: [],
    title: ['other file that is not an article', 'other files that are not articles'],
    remedy: 'They are not in the site. Nothing needs to be done, unless one of them is an article.',
  },
];

const PAGES: Readonly<Record<OtherPageKind, readonly [string, string]>> = {
  list: ['page that is a list of other pages', 'pages that are lists of other pages'],
  front: ['page that is the front of a site', 'pages that are the front of a site'],
  'not-found': ['error page', 'error pages'],
  form: ['page to fill in', 'pages to fill in'],
  fragment: ['part of a page', 'parts of pages'],
  thin: ['page with hardly any text', 'pages with hardly any text'],
};

/** What is no article, by what it is: nothing has to be done about it. */
export function groupApart(skipped: readonly Skipped[]): readonly DraftGroup[] {
  const known = new Set(KINDS.flatMap(({ reasons }) => reasons));
  const apart = skipped.filter((item) => item.diagnostic.severity === 'info' && !isDecided(item));
  const pages = Object.entries(PAGES).map(([kind, title]): DraftGroup => ({
    code: `page-${kind}`,
    gravity: 'apart',
    title,
    remedy: `If one is an article, add the line to ${METADATA_FILE}. \`kliping explain FILE\` says why it was left out.`,
    findings: apart
      .filter(({ pageKind }) => pageKind === kind)
      .map((item): Draft => {
        const draft = draftOf(`page-${kind}`, item, []);
        // Several records that are told together have no row.
        return (item.count ?? 1) > 1
          ? draft
          : { ...draft, paste: { path: draft.path, column: 'include', value: 'yes' } };
      }),
  }));
  const others = KINDS.map(({ code, reasons, title, remedy }): DraftGroup => ({
    ...{ code, gravity: 'apart', title, remedy },
    findings: apart
      .filter(({ reason, pageKind }) =>
        reasons.length > 0 ? reasons.includes(reason) : pageKind === undefined && !known.has(reason),
      )
      .map((item) => draftOf(code, item, [item.diagnostic.message])),
  }));
  return [...pages, ...others];
}

function draftOf(code: string, { path, diagnostic }: Skipped, said: readonly (string | null)[]): Draft {
  // With the record, where it is one of a container's.
  const where = diagnostic.path ?? path;
  const parts = said.filter((part) => part !== null);
  const detail = parts.length === 0 ? null : parts.join('. ');
  return {
    ...plainDraft(code, where, diagnostic.line, detail),
    key: findingKey(code, where, diagnostic.line),
  };
}
