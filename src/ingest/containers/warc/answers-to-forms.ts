import type { RecordHead } from './record-syntax.js';

/** Requests that are remembered: crawlers write a request beside its answer. */
const REMEMBERED = 64;
/** Records that follow an answer until it is decided: a request that comes later is near. */
export const DECIDED_AFTER = 16;

/** Knows which answers were not asked for as pages are: those to forms (POST), and those that are a head only. */
export interface FormAnswers {
  /** Notes a request. `block`: what was sent. */
  readonly note: (request: RecordHead, block: Buffer) => void;
  /** Tells whether an answer belongs to a request that was noted. */
  readonly has: (answer: RecordHead) => boolean;
}

/** Makes what knows the answers to forms of one web archive. */
export function createFormAnswers(): FormAnswers {
  let keys: string[] = [];
  return {
    note: (request, block) => {
      const method = /^([A-Z]{1,16}) /.exec(block.toString('latin1', 0, 20))?.[1];
      if (method === undefined || method === 'GET') return;
      const named = [request.id, ...request.concurrentTo].filter((id) => id !== null);
      // Without a name, an answer is known by what was asked for, and when.
      if (request.concurrentTo.length === 0) named.push(`${request.url ?? ''} ${request.date ?? ''}`);
      keys = [...keys, ...named].slice(-REMEMBERED);
    },
    has: (answer) =>
      [answer.id, ...answer.concurrentTo, `${answer.url ?? ''} ${answer.date ?? ''}`].some(
        (key) => key !== null && keys.includes(key),
      ),
  };
}
