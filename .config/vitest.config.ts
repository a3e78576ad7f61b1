import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two at once: the machines this runs on have two cores, and each whole-site test starts its own Pagefind.
    maxWorkers: 2,
  },
});
