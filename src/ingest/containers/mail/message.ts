import { addressParser } from 'postal-mime';
import { isReplySubject, withoutSubjectMarks } from '../../../languages/mail-words.js';
import { decodeText } from '../../../model/decode-text.js';
import { canDecode, decodeAs, standardName } from '../../../model/detect-encoding.js';
import { sha256 } from '../../../util/hash.js';
import { readMailDate } from '../../mail-date.js';
import type { RandomAccess } from '../container.js';
import { decodeTransfer, transferOf } from '../mime/content.js';
import { readParameter, readValue, type MimeHeaders } from '../mime/headers.js';
import { readWordsOf } from '../mime/words.js';
import { splitMime, type MimePart } from '../mime/parts.js';
import type { MailHead } from './declare-mail.js';

/** Where a mail lies in its file. */
export interface MailPlace {
  readonly from: number;
  readonly to: number;
  /** Whether a line that begins with 'From ' was marked by a sign before it. */
  readonly isQuoted: boolean;
}

/** A mail, as far as it is read. Whom it was sent to is not among it. */
export interface Mail extends MailHead {
  /** Without angle brackets; null for none. */
  readonly id: string | null;
  readonly isReply: boolean;
  /** Whether a program wrote it because of another mail: an absence, or one that could not be delivered. */
  readonly isNotice: boolean;
  /** Addresses that end the subscription. */
  readonly unsubscribe: readonly string[];
  /** Mail addresses that must not be shown. */
  readonly recipients: readonly string[];
  /** The part that is read; null when there is none. */
  readonly body: MimePart | null;
  readonly parts: readonly MimePart[];
}

/** Reads what a mail says of itself, and which of its parts is its text. It never throws for what the mail contains. */
export function readMail(file: RandomAccess, { from, to }: MailPlace): Mail {
  const { headers, parts } = splitMime(file, from, to);
  const subject = readWordsOf(headers, 'subject');
  return {
    subject: withoutSubjectMarks(subject),
    sender: readSender(headers),
    sentAt: readMailDate(headers.get('date') ?? ''),
    id: /<([^<>\s]+)>/.exec(headers.get('message-id') ?? '')?.[1] ?? null,
    isReply: headers.has('in-reply-to') || isReplySubject(subject),
    isNotice: isNoticeOf(headers),
    unsubscribe: [...(headers.get('list-unsubscribe') ?? '').matchAll(/<(https?:[^<>]+)>/g)].map(
      ([, address = '']) => address,
    ),
    recipients: findRecipients(headers),
    body: chooseBody(parts),
    parts,
  };
}

function isNoticeOf(headers: MimeHeaders): boolean {
  // Newsletters say 'auto-generated' as well.
  if (/^\s*auto-replied\b/i.test(headers.get('auto-submitted') ?? '')) return true;
  const isReport = readValue(headers, 'content-type') === 'multipart/report';
  return isReport || /^\s*auto[-_]reply\b/i.test(headers.get('precedence') ?? '');
}

/** The longest web page that is no attachment, else the first text. */
function chooseBody(parts: readonly MimePart[]): MimePart | null {
  const shown = parts.filter(({ headers, length }) => length > 0 && !isAttachment(headers));
  const pages = shown.filter(({ type }) => type === 'text/html');
  const [first] = pages;
  if (first === undefined) return shown.find(({ type }) => type === 'text/plain') ?? null;
  return pages.reduce((best, part) => (part.length > best.length ? part : best), first);
}

function isAttachment(headers: MimeHeaders): boolean {
  return readValue(headers, 'content-disposition') === 'attachment';
}

function readSender(headers: MimeHeaders): string | null {
  const [sender] = addressParser(headers.get('from') ?? '');
  const name = sender?.name.trim() ?? '';
  return name === '' || name.includes('@') ? null : name;
}

const RECIPIENTS = [
  'to',
  'cc',
  'bcc',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-delivered-to',
  'resent-to',
];

function findRecipients(headers: MimeHeaders): readonly string[] {
  const sender = headers.get('from')?.toLowerCase() ?? '';
  const found = RECIPIENTS.flatMap((name) => (headers.get(name) ?? '').toLowerCase().split(/[\s<>,;:"'()]+/));
  return [...new Set(found)].filter(
    (address) => address.includes('@') && address.length > 3 && !sender.includes(address),
  );
}

/** Returns the digest of what a mail's document is made of. */
export function digestMail(file: RandomAccess, mail: Mail, limit: number): string {
  const { body, subject, sender, sentAt, id, isReply, isNotice, recipients, unsubscribe } = mail;
  const raw = body === null || body.length > limit ? '' : file.read(body.offset, body.length);
  const own = [subject, sender, sentAt, id, isReply, isNotice, body?.type, [...(body?.headers ?? [])]];
  return sha256(JSON.stringify([sha256(raw), own, recipients, unsubscribe]));
}

/** Returns the text of a mail's part; null when it is none. `isQuoted`: see {@link MailPlace}. */
export function decodeBody(file: RandomAccess, part: MimePart, isQuoted: boolean): string | null {
  const raw = file.read(part.offset, part.length);
  const bytes = decodeTransfer(isQuoted ? unquoteFrom(raw) : raw, transferOf(part));
  const plain = decodeText(bytes, file.path);
  const stated = readParameter(part.headers, 'content-type', 'charset');
  if (plain === null || plain.diagnostics.length === 0 || stated === null) return plain?.text ?? null;
  const charset = standardName(stated);
  return canDecode(charset) ? decodeAs(bytes, charset) : plain.text;
}

/** In a file of many mails, a line that begins with 'From ' has a sign before it. */
function unquoteFrom(raw: Buffer): Buffer {
  return Buffer.from(raw.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

/** Returns a text without the addresses of those that the mail was sent to. */
export function withoutRecipients(text: string, recipients: readonly string[]): string {
  if (recipients.length === 0) return text;
  const written = recipients.flatMap((address) => [address, encodeURIComponent(address)]);
  const pattern = written.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return text.replace(new RegExp(pattern, 'gi'), '…');
}
