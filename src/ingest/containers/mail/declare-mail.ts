import type { Declaration } from '../../../model/document.js';
import { MAX_QUOTE } from '../../../model/field.js';
import { truncate } from '../../../util/text.js';

/** What a mail's head says, as far as it is read. */
export interface MailHead {
  /** Without the marks of answers. */
  readonly subject: string;
  /** The name that the sender goes by; null for a bare address. */
  readonly sender: string | null;
  /** EDTF of the mailing; null where it is not said. */
  readonly sentAt: string | null;
}

/**
 * Returns what a mail's header says of the text: the subject surely; the sender, who is the outlet or the writer, and the day of
 * mailing only for want of anything better.
 */
export function declareMail({ subject, sender, sentAt }: MailHead): readonly Declaration[] {
  const declare = (key: string, value: string | null, method: string, score: number): Declaration[] => {
    if (value === null || value === '') return [];
    const quote = truncate(value, MAX_QUOTE);
    return [{ key, values: [value], evidence: { method, quote, line: null, column: null, score } }];
  };
  return [
    ...declare('title', subject, 'mail:subject', 0.9),
    ...declare('outlet', sender, 'mail:from', 0.3),
    ...declare('authors', sender, 'mail:from', 0.1),
    ...declare('date', sentAt === null ? null : `${sentAt}?`, 'mail:date', 0.2),
  ];
}
