/**
 * Returns the least of the greatest values, so many; 0 when there are fewer. Most values are passed over with one comparison: the greatest
 * so far are kept as a heap with the least on top.
 */
export function leastOfBest(values: Iterable<number>, most: number): number {
  const heap = new Float64Array(most);
  let size = 0;
  for (const value of values) {
    if (size < most) {
      heap[size] = value;
      size += 1;
      if (size === most) heap.sort();
    } else if (value > (heap[0] ?? 0)) sink(heap, value);
  }
  return size < most ? 0 : (heap[0] ?? 0);
}

/** Puts a value in the place of the least. */
function sink(heap: Float64Array, value: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
    if (child >= heap.length || (heap[child] ?? 0) >= value) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = value;
}
