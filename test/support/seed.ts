import fc from 'fast-check';
import { afterAll } from 'vitest';
import { removeFolders } from './files.js';

/**
 * The same inputs on every run, so that a change passes or fails by what it changes and not by chance. `SEED=random npm test`
 * tries others; a failure names its seed, and `SEED=<that number>` repeats it.
 */
const seed = process.env['SEED'] ?? '20260216';
if (seed !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });

afterAll(removeFolders);
