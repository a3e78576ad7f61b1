import type { Declaration } from '../model/document.js';
import { foldKey } from '../languages/property-keys.js';

/** Properties that say whether a document is a draft, as {@link foldKey} leaves them. */
const DRAFT_KEYS = new Set(['draft', 'isdraft', 'drafts', 'unpublished', 'private', 'isprivate']);
/** Properties that say whether it is published; most programs write a date there. */
const PUBLISHED_KEYS = new Set(['published', 'publish', 'ispublished', 'public', 'ispublic']);
/** Properties that say how far it is. */
const STATUS_KEYS = new Set([
  'status',
  'poststatus',
  'state',
  'publishstatus',
  'visibility',
  'workflowstate',
]);

const YES = /^(?:true|yes|y|on|1)$/i;
const NO = /^(?:false|no|n|off|0)$/i;
/** What WordPress, Ghost, Notion and people write for what is not published. */
const NOT_PUBLISHED =
  /^(?:auto-?)?(?:draft|drafts|draf|konsep|private|privat|pending(?: review)?|trash|trashed|deleted|scheduled|future|hidden|unpublished|not published|in[- ]progress|in[- ]review|needs[- ]review|wip|work in progress|idea|embargo(?:ed)?)$/i;

/** Tells whether a property can say that a document is not published. */
export function isDraftKey(key: string): boolean {
  const name = foldKey(key);
  return DRAFT_KEYS.has(name) || PUBLISHED_KEYS.has(name) || STATUS_KEYS.has(name);
}

/** Returns the declaration by which a document says that it is not published; null when there is none. */
export function findDraftMark(declarations: readonly Declaration[]): Declaration | null {
  return (
    declarations.find(({ key, values, evidence }) => {
      if (!isProperty(evidence.method)) return false;
      const name = foldKey(key);
      const value = (values[0] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
      if (DRAFT_KEYS.has(name)) return YES.test(value);
      if (PUBLISHED_KEYS.has(name)) return NO.test(value) || NOT_PUBLISHED.test(value);
      return STATUS_KEYS.has(name) && NOT_PUBLISHED.test(value);
    }) ?? null
  );
}

/** Lines of front matter that nobody could read, and which say it. */
const RAW_MARK =
  /(?<![\w.-])["']?(?:draft["']?[ \t]*[:=][ \t]*["']?true|published["']?[ \t]*[:=][ \t]*["']?false|status["']?[ \t]*[:=][ \t]*["']?(?:draft|private|pending))\b/i;

/** Returns the line of unreadable front matter by which a document says that it is not published; null when there is none. */
export function findRawDraftMark(block: string): string | null {
  return RAW_MARK.exec(block)?.[0].trim() ?? null;
}

/** 'published: true' is no date, and a row of metadata.csv no front matter. */
function isProperty(method: string): boolean {
  return method.startsWith('front-matter:') || method.startsWith('property:');
}
