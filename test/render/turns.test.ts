import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../src/render/turns.js';

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('after long work others get their turn', async () => {
  await wait(0);
  const takeTurns = createTurns();
  let turns = 0;
  setImmediate(() => (turns += 1));
  work(30);
  await takeTurns();
  expect(turns).toBe(1);
});

test('a loop of work does not keep a timer waiting until its end', async () => {
  const takeTurns = createTurns();
  let rangAt = -1;
  setTimeout(() => (rangAt = at), 1);
  let at = 0;
  for (; at < 50; at += 1) {
    work(4);
    await takeTurns();
  }
  expect(rangAt).toBeGreaterThanOrEqual(0);
});
