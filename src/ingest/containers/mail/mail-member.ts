import {
  mailNotice,
  mailReply,
  mailTooShort,
  mailWithoutText,
  savedTooLarge,
} from '../../../model/messages.js';
import { escapeHtml } from '../../../util/html.js';
import type { ContainerOptions, Member, MemberFault, RandomAccess } from '../container.js';
import { readParameter } from '../mime/headers.js';
import { cleanMailHtml, type CleanMail } from './clean-html.js';
import { cleanMailText } from './clean-text.js';
import { declareMail } from './declare-mail.js';
import { decodeBody, readMail, withoutRecipients, type MailPlace } from './message.js';

/** Words below which a mail is a confirmation, a receipt or a notice. */
const MIN_WORDS = 60;

/** Returns the document that a mail is: its text without what mailing programs put around it; or why it is none. */
export function openMail(
  file: RandomAccess,
  place: MailPlace,
  { documentBytes }: ContainerOptions,
): Member | MemberFault {
  const mail = readMail(file, place);
  const { body, subject } = mail;
  if (mail.isNotice) return { skipped: 'not-article', diagnostic: mailNotice(file.path) };
  if (body !== null && body.length > documentBytes)
    return { skipped: 'too-large', diagnostic: savedTooLarge(file.path, documentBytes) };
  const text = body === null ? null : decodeBody(file, body, place.isQuoted);
  if (body === null || text === null) return { skipped: 'empty', diagnostic: mailWithoutText(file.path) };
  const isPage = body.type === 'text/html';
  const clean = isPage
    ? cleanMailHtml(withoutRecipients(text, mail.recipients), mail.unsubscribe)
    : cleanMailText(
        withoutRecipients(text, mail.recipients),
        readParameter(body.headers, 'content-type', 'format')?.toLowerCase() === 'flowed',
      );
  if (mail.isReply && clean.hasQuote) return { skipped: 'not-article', diagnostic: mailReply(file.path) };
  if (clean.words < MIN_WORDS)
    return { skipped: 'not-article', diagnostic: mailTooShort(file.path, clean.words, MIN_WORDS) };
  return {
    bytes: Buffer.from(isPage ? asPage(subject, clean) : clean.content),
    content: isPage ? 'page' : 'lines',
    charset: 'utf-8',
    url: null,
    capturedAt: null,
    declarations: declareMail(mail),
    removed: clean.removed,
    diagnostics: [],
  };
}

function asPage(subject: string, { content }: CleanMail): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${content}</body></html>`;
}
