import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAskedArchive } from '../../scripts/asked-archive.js';
import { judgeAnswers, meanGain, readQuestions, WAYS, waysToAsk } from '../../scripts/evaluate-questions.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { makeFolder } from '../support/files.js';

const GOLD = join(PACKAGE_ROOT, 'test', 'gold');

type Floors = Readonly<Record<(typeof WAYS)[number], number>>;

/** Mean nDCG@10 that must not be lost, with what was reached behind it (MEASUREMENTS.md has the rest). */
const MADE: Floors = {
  'as it stands': 0.9, // .916
  'its content words': 0.88, // .900
  'its three rarest words': 0.84, // .856
};
const SAMPLES: Floors = {
  'as it stands': 0.97, // 1.000
  'its content words': 0.97, // 1.000
  'its three rarest words': 0.93, // .969
};

describe.each([
  ['a made archive', { folder: join(GOLD, 'questions'), asked: join(GOLD, 'questions'), floors: MADE }],
  [
    'the samples',
    { folder: join(PACKAGE_ROOT, 'seeds'), asked: join(GOLD, 'questions-seeds'), floors: SAMPLES },
  ],
])('questions about %s', (_, { folder, asked, floors }) => {
  test('have answers, and no worse ones than those of MiniSearch and Lunr', async () => {
    const questions = readQuestions(asked);
    const { records, nameOf, engines } = await openAskedArchive(folder, join(makeFolder(), 'site'));
    const names = new Set([...nameOf.values()].flat());
    expect(questions.flatMap(({ relevant }) => relevant).filter((name) => !names.has(String(name)))).toEqual(
      [],
    );
    const ways = waysToAsk(records);
    for (const way of WAYS) {
      const gains: number[] = [];
      for (const [name, ask] of engines) {
        const judged = await judgeAnswers(questions, (query) => ask(ways[way](query)), nameOf);
        gains.push(meanGain(judged));
        // A word of each occurs somewhere.
        if (name === 'Kliping')
          expect(questions.filter((__, i) => judged[i]?.isEmpty === true).map(({ query }) => query)).toEqual(
            [],
          );
      }
      const [own = 0, ...others] = gains;
      expect(own, way).toBeGreaterThanOrEqual(floors[way]);
      // With five articles two engines may be right alike.
      expect(own, way).toBeGreaterThanOrEqual(Math.max(...others));
    }
  });
});
