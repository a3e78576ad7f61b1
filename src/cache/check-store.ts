/** Run by itself: reads a store through, and ends with code 0 when that is possible. */
import { readThrough } from './database.js';

await readThrough(process.argv[2] ?? '');
