/**
 * `npm test`: makes sure that there is a browser, then runs all tests; of tables that take minutes some rows, with `npm test -- --all`
 * every row. Other arguments go to vitest: `npm test -- extract`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ensureBrowser } from './find-browser.js';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});

/** Tries every row of the long tables. */
const ALL = '--all';

function run(args: readonly string[]): number {
  let browser: string;
  try {
    browser = ensureBrowser();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'kliping-tests-'));
  const report = join(folder, 'report.json');
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        vitest,
        'run',
        '--config',
        '.config/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ].concat(args.filter((arg) => arg !== ALL)),
      {
        stdio: 'inherit',
        env: {
          ...process.env,
          CHROME_PATH: browser,
          ...(args.includes(ALL) ? { KLIPING_TESTS: 'all' } : {}),
        },
      },
    );
    if (status === 0) {
      const result = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
      process.stdout.write(`${result.numPassedTests} passed, ${result.numFailedTests} failed\n`);
      return result.success && result.numPassedTests > 0 ? 0 : 1;
    }
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = run(process.argv.slice(2));
