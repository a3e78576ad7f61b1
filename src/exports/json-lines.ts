/** One JSON value a line. Bytes, not one string: a string cannot hold more than half a gigabyte. */
export function toJsonLines<T>(items: readonly T[], view: (item: T) => object): Uint8Array {
  return Buffer.concat(items.map((item) => toJsonLine(view(item))));
}

export function toJsonLine(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
