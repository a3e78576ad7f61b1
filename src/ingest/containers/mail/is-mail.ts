/** Fields of a mail's head that no text has which was typed or copied. */
const OWN_FIELD =
  /^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Transfer-Encoding|X-Mailer|DKIM-Signature):/im;

/** Tells whether a text begins as the source of a mail does. A saved page in MHTML does so as well, and is none. */
export function isMail(head: Uint8Array): boolean {
  const text = headOf(head);
  return text !== null && isHead(text);
}

/** Tells whether a text begins as a file of many mails does: with a line that says when the first of them came. */
export function isMailbox(head: Uint8Array): boolean {
  const [first = '', rest] = Buffer.from(head)
    .toString('latin1')
    .split(/\r?\n([^]*)/, 2);
  return (
    /^From \S/.test(first) &&
    /\d{1,2}:\d{2}/.test(first) &&
    /\b(?:19|20)\d{2}\b/.test(first) &&
    isHead(rest ?? '')
  );
}

function headOf(head: Uint8Array): string | null {
  // Nearly all texts: the first line has no name of a field.
  const text = Buffer.from(head).toString('latin1');
  return /^[A-Z][\w-]{1,40}: /i.test(text) ? text : null;
}

function isHead(text: string): boolean {
  const [fields = ''] = text.split(/\r?\n\r?\n/, 1);
  return (
    /^From:/im.test(fields) &&
    /^(?:Subject|Date):/im.test(fields) &&
    OWN_FIELD.test(fields) &&
    !/^Content-Type:\s*multipart\/related\b/im.test(fields)
  );
}
