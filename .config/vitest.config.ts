import { defineConfig } from 'vitest/config';

/** Files that put something else in the place of a module, or measure what a process takes: each has a process of its own. */
const ALONE = [
  'test/search/pagefind.test.ts',
  'test/output/replace-folder.test.ts',
  'test/security/*.test.ts',
];

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
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
