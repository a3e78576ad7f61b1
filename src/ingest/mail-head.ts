import { FORWARDED, readMailField, withoutSubjectMarks, type MailField } from '../languages/mail-words.js';
import { findPressDate } from '../languages/press-dates.js';
import type { Declaration } from '../model/document.js';
import { findFoot } from './containers/mail/clean-text.js';
import { declareMail } from './containers/mail/declare-mail.js';
import { readMailDate } from './mail-date.js';

/** A mail as it was copied or printed into a text. */
export interface MailText {
  readonly declarations: readonly Declaration[];
  /** The text with the lines of its head and its foot left empty, so that every later position stays true. */
  readonly content: string;
}

/** Characters in which the head of a mail begins. */
const HEAD = 2000;
/** Lines of a head, with those that a long list of readers goes on in. */
const MAX_LINES = 40;
/** Fields that a head has at least, sender and subject among them. */
const MIN_FIELDS = 3;
const FIELD = /^[\s>*]{0,8}(?<name>\p{L}[\p{L} -]{0,20}?)\*?\s?:(?<value>.*)$/u;

/** Returns a mail's text, where a text begins with what a program prints above a mail; null for any other text. */
export function readMailText(text: string): MailText | null {
  if (!text.slice(0, HEAD).includes(':')) return null;
  const lines = text.split(/\r?\n/);
  const head = readHead(lines);
  if (head === null) return null;
  const { fields, end } = head;
  const foot = findFoot(lines);
  const ends = text.match(/\r?\n/g) ?? [];
  const hide = createHider(fields.get('to') ?? '', fields.get('from') ?? '');
  const content = lines
    .map((line, at) => (at < end || (foot > end && at >= foot) ? '' : hide(line)) + (ends[at] ?? ''))
    .join('');
  const from = fields.get('from') ?? '';
  const sender =
    /^"?(?<name>[^<>"@]{2,80}?)"?\s*(?:<[^<>]*>|\[[^[\]]*\])?$/.exec(from)?.groups?.['name'] ?? null;
  const sent = fields.get('sent') ?? '';
  const sentAt = readMailDate(sent) ?? findPressDate(sent)?.value ?? null;
  const subject = withoutSubjectMarks(fields.get('subject') ?? '');
  return { declarations: declareMail({ subject, sender: sender?.trim() ?? null, sentAt }), content };
}

/** The fields at the beginning of a text, and where they end; null where there is no head of a mail. */
function readHead(
  lines: readonly string[],
): { readonly fields: ReadonlyMap<MailField, string>; readonly end: number } | null {
  const fields = new Map<MailField, string>();
  let last: MailField | null = null;
  let at = 0;
  for (; at < Math.min(lines.length, MAX_LINES); at += 1) {
    const line = lines[at]?.trim() ?? '';
    if (line === '' && last === null) continue;
    if (line === '' || (last === null && FORWARDED.test(line))) {
      if (line === '') break;
      continue;
    }
    const { name = '', value: written = '' } = FIELD.exec(line)?.groups ?? {};
    const value = written.replace(/^\*/, '').trim();
    const field = name === '' ? null : readMailField(name);
    // A long list of readers goes on in the next line.
    if (field === null && last !== 'to') break;
    const key: MailField = field ?? 'to';
    const known = fields.get(key);
    fields.set(
      key,
      key === 'to' && known !== undefined ? `${known} ${field === null ? line : value}` : (known ?? value),
    );
    last = key;
  }
  const isHead = fields.size >= MIN_FIELDS && fields.has('from') && (fields.get('subject') ?? '') !== '';
  return isHead ? { fields, end: at } : null;
}

/** Characters of the shortest address of a mail. */
const MIN_ADDRESS = 3;

/** Whom a mail was sent to is in no record: their addresses are hidden in the text as well. */
function createHider(to: string, from: string): (line: string) => string {
  const addresses = [...new Set(to.split(/[\s<>,;:"'()[\]]/))].filter(
    (address) => address.length > MIN_ADDRESS && address.includes('@') && !from.includes(address),
  );
  return (line) =>
    line.includes('@') ? addresses.reduce((text, address) => text.replaceAll(address, '…'), line) : line;
}
