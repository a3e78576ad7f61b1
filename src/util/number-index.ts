/** Slots at first, and how full they may get before there are twice as many. */
const FIRST_SLOTS = 1024;
const FULLEST = 0.5;
/** Knuth's multiplicative hashing: numbers that are hashes already only in part are spread all the same. */
const SPREAD = 0x9e3779b1;

/**
 * Gives 32-bit numbers places, counted from 0, in the order they come in. A map of an archive's millions of words would take
 * several times the time and memory.
 */
export class NumberIndex {
  /** Number and place plus 1 in turn; a place of 0 is a free slot. */
  #slots = new Int32Array(FIRST_SLOTS * 2);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The place of a number, a new one where it has none yet. */
  add(number: number): number {
    const slot = this.#find(number);
    const known = this.#slots[slot + 1] ?? 0;
    if (known !== 0) return known - 1;
    this.#slots[slot] = number;
    this.#size += 1;
    this.#slots[slot + 1] = this.#size;
    if (this.#size > (this.#slots.length / 2) * FULLEST) this.#grow();
    return this.#size - 1;
  }

  /** The slot that a number has or would have. */
  #find(number: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    const hash = Math.imul(number, SPREAD);
    let slot = ((hash ^ (hash >>> 15)) & mask) * 2;
    while (slots[slot + 1] !== 0 && slots[slot] !== number) slot = (slot + 2) & (mask * 2 + 1);
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      const place = old[at + 1] ?? 0;
      if (place === 0) continue;
      const number = old[at] ?? 0;
      const slot = this.#find(number);
      this.#slots[slot] = number;
      this.#slots[slot + 1] = place;
    }
  }
}
