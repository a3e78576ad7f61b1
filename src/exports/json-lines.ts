/** One JSON value a line. */
export function toJsonLine(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
