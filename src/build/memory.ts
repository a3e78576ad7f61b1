import { setFlagsFromString } from 'node:v8';

/**
 * Percent that a heap may grow by between two collections. By itself V8 lets it grow to four times what is in use as long as
 * the machine has memory; a build makes much that is soon thrown away, so collecting more often costs it no time that can be
 * measured, and takes less than half of the memory.
 */
const GROWTH_PERCENT = 40;

/** Those of Node 20, 22 and 24. One that does not know the flag would say so on the terminal. */
const KNOWN_V8 = /^1[123]\./;

/**
 * Bytes of byte code that a function runs through before V8 compiles it to the best it can; its own measure is a sixth of it.
 * A thread that reads five hundred articles and ends spent a third of its processor time on that, most of it for functions
 * that never earned it back; one that reads thousands does not notice.
 */
const COMPILE_AFTER = 400_000;

/** That of Node 20: later ones compile in more steps, and what is best for them was not measured. */
const MEASURED_V8 = '11.';

/** For this process and its threads, from now on. */
export function compileLate(): void {
  if (!process.versions.v8.startsWith(MEASURED_V8)) return;
  setFlagsFromString(`--interrupt-budget=${COMPILE_AFTER}`);
  // Regular expressions at once: nearly every one is used on every document, and was compiled twice, to byte code first.
  setFlagsFromString('--no-regexp-tier-up');
}

/** Likewise. */
export function limitGarbage(): void {
  if (KNOWN_V8.test(process.versions.v8)) setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
