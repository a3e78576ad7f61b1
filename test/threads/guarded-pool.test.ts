import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runGuarded } from '../../src/threads/guarded-pool.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';

const WORKER = pathToFileURL(join(PACKAGE_ROOT, 'test/fixtures/threads/misbehaving-worker.js')).href;

async function run(items: readonly string[], threads: number, seconds: number) {
  const results: string[] = [];
  const failures: string[] = [];
  await runGuarded<string, string>({
    worker: WORKER,
    threads,
    data: null,
    items,
    batch: 4,
    seconds,
    memoryMegabytes: 128,
    onResult: (item, result) => void results.push(`${item} ${result}`),
    onFailure: (item, failure) => void failures.push(`${item} ${failure}`),
  });
  return { results: results.sort(), failures: failures.sort() };
}

test.each([1, 2])(
  'an item that hangs or ends its thread is named, and all others are done (%i threads)',
  async (threads) => {
    const items = ['a', 'hang', 'b', 'c', 'd', 'exit', 'e', 'f', 'hang', 'exit', 'g'];
    const { results, failures } = await run(items, threads, 0.5);
    expect(failures).toEqual(['exit ended', 'exit ended', 'hang slow', 'hang slow']);
    expect(results).toEqual(['a A', 'b B', 'c C', 'd D', 'e E', 'f F', 'g G']);
  },
);

test('so is one that eats the memory', async () => {
  const { results, failures } = await run(['a', 'eat', 'b'], 1, 20);
  expect(failures).toEqual(['eat memory']);
  expect(results).toEqual(['a A', 'b B']);
});

test('a fault of the work itself is thrown', async () => {
  await expect(run(['a', 'throw'], 1, 20)).rejects.toThrow('a fault');
});
