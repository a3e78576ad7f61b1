import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createRebuilder } from '../../src/commands/serve/rebuilder.js';

/** Something that takes until it is told to end. */
function createTask() {
  const ends: (() => void)[] = [];
  return {
    start: () =>
      new Promise<void>((resolve) => {
        ends.push(resolve);
      }),
    end: () => ends.shift()?.(),
  };
}

const POLL = { timeout: 5000, interval: 10 };

test('what is saved is previewed before it is built, also during a build, and built after that', async () => {
  const log: string[] = [];
  const first = createTask();
  const builds = createTask();
  const rebuilder = createRebuilder(first.start(), {
    preview: async (paths, turn) => {
      log.push(`preview ${paths.join()} for ${turn}`);
      await pause(20);
      log.push('shown');
    },
    build: async (turn) => {
      log.push(`build ${turn}`);
      await builds.start();
    },
  });
  rebuilder.request('a.md');
  rebuilder.request('b.md');
  rebuilder.request(null);
  await expect.poll(() => log, POLL).toEqual(['preview a.md,b.md for 2', 'shown']);
  // The first build goes on, and no other begins.
  await pause(300);
  expect(log).toHaveLength(2);
  first.end();
  await expect.poll(() => log.slice(2), POLL).toEqual(['build 2']);
  rebuilder.request('a.md');
  await expect.poll(() => log.slice(3), POLL).toEqual(['preview a.md for 3', 'shown']);
  builds.end();
  await expect.poll(() => log.slice(5), POLL).toEqual(['build 3']);
  builds.end();
  rebuilder.request(null);
  await expect.poll(() => log.slice(6), POLL).toEqual(['build 4']);
  rebuilder.request('c.md');
  rebuilder.stop();
  builds.end();
  await pause(300);
  expect(log).toHaveLength(7);
});

test('an error of a preview or a build is told', async () => {
  const fail = () => Promise.reject(new Error('rusak'));
  const pass = () => Promise.resolve();
  for (const reactions of [
    { preview: fail, build: pass },
    { preview: pass, build: fail },
  ]) {
    const rebuilder = createRebuilder(Promise.resolve(), reactions);
    rebuilder.request('a.md');
    await expect(rebuilder.failed).rejects.toThrow('rusak');
    rebuilder.stop();
  }
});
