import { MAX_HEAD_BYTES, type RecordHead } from './record-syntax.js';
import { readHead, type HeadFields } from './head-fields.js';

/** What a server answered, as far as its head says it. */
export interface HttpAnswer {
  /** 200 where a record holds a thing without an answer's head. */
  readonly status: number;
  readonly fields: HeadFields;
  /** Where the body begins in the block. */
  readonly bodyAt: number;
}

const STATUS_LINE = /^(?:HTTP\/\d(?:\.\d)?|ICY) (\d{3})/i;

/**
 * Reads the head of the answer with which a record's block begins. A record without one, such as a resource, is what its own head
 * says. Null when the block should begin with an answer and does not.
 */
export function readAnswer(head: RecordHead, block: Buffer): HttpAnswer | null {
  const isAnswer = STATUS_LINE.test(block.toString('latin1', 0, 32));
  if (isAnswer) {
    const answer = readHead(block, MAX_HEAD_BYTES);
    const status = STATUS_LINE.exec(answer?.first ?? '')?.[1];
    return answer === null || status === undefined
      ? null
      : { status: Number(status), fields: answer.fields, bodyAt: answer.length };
  }
  if (/^application\/http\b/i.test(head.contentType ?? '')) return null;
  const fields = new Map(head.contentType === null ? [] : [['content-type', [head.contentType]]]);
  return { status: 200, fields, bodyAt: 0 };
}
