/** One JSON value a line. Bytes, not one string: a string cannot hold more than half a gigabyte. */
export function toJsonLines<T>(items: readonly T[], view: (item: T) => object): Uint8Array {
  return Buffer.concat(items.map((item) => Buffer.from(`${JSON.stringify(view(item))}\n`)));
}
