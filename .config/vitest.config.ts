import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that put something else in the place of a module, or measure what a process takes: each has a process of its own. */
const ALONE = [
  'test/search/pagefind.test.ts',
  'test/output/replace-folder.test.ts',
  'test/security/*.test.ts',
];

/** Files that build whole sites or open browsers: they begin first, so that the two processes end at about the same time. */
const LONG = /\/test\/(?:(?:cache|commands|e2e|output|scripts|site|steps|takedowns)\/|[^/]+$)/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // Those that run alone stay together: a shared process ends where another kind of file comes next.
    const rank = ({ project, moduleId }: TestSpecification): number =>
      project.name === 'alone' ? 0 : LONG.test(moduleId) ? 1 : 2;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // Two at once: the machines this runs on have two cores, and each whole-site test starts its own Pagefind.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // One process runs many files: it loads all modules once, and builds of sites are ten times as fast after the first.
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
    ],
    sequence: { sequencer: LongFirst },
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
