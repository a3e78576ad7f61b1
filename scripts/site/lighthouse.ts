import { z } from 'zod';
import { BROWSER_FLAGS } from './browser.js';
import { findBrowser } from '../find-browser.js';
import { chromium } from 'playwright-core';

/** The version of Lighthouse that is used. */
const INSTALL = 'npm install --no-save lighthouse@12.8.2';

export interface LighthouseScores {
  readonly path: string;
  /** 0 to 100. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** What took points, as Lighthouse names it. */
  readonly lost: readonly string[];
}

const category = z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) });
const resultSchema = z.object({
  lhr: z.object({
    categories: z.object({
      performance: category,
      accessibility: category,
      'best-practices': category,
      seo: category,
    }),
    audits: z.record(z.string(), z.object({ score: z.number().nullable(), title: z.string(), displayValue: z.string().optional() })),
  }),
});
type Run = (url: string, flags: object) => Promise<unknown>;

/** Scores pages as Lighthouse sees them on a phone. @throws Error saying what to install when it is not there. */
export async function runLighthouse(base: string, paths: readonly string[]): Promise<readonly LighthouseScores[]> {
  const run = await loadLighthouse();
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('there is no browser');
  const port = 9_222 + (process.pid % 20_000);
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`] });
  try {
    const scores: LighthouseScores[] = [];
    for (const path of paths) {
      const { lhr } = resultSchema.parse(await run(base + path, { port, output: 'json', logLevel: 'error' }));
      const { categories, audits } = lhr;
      const percent = (score: number | null): number => Math.round((score ?? 0) * 100);
      const lost = Object.values(categories)
        .flatMap(({ auditRefs }) => auditRefs)
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id }) => {
          const audit = audits[id];
          return audit?.score == null || audit.score >= 0.9
            ? []
            : [`${path}: ${id}: ${audit.title} ${audit.displayValue ?? ''}`.trim()];
        });
      scores.push({
        path,
        performance: percent(categories.performance.score),
        accessibility: percent(categories.accessibility.score),
        bestPractices: percent(categories['best-practices'].score),
        seo: percent(categories.seo.score),
        lost: [...new Set(lost)],
      });
    }
    return scores;
  } finally {
    await browser.close();
  }
}

async function loadLighthouse(): Promise<Run> {
  // By a variable, so that the compiler does not ask for a package that is there on demand only.
  const name = 'lighthouse';
  try {
    const module = (await import(name)) as { default: Run };
    return module.default;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new Error(`Lighthouse is not installed; to have it: ${INSTALL}`, { cause: error });
    throw error;
  }
}
