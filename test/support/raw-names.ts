/** A path below a folder whose names hold these bytes: texts, and lists of single bytes. */
export function rawPath(folder: string, ...parts: readonly (string | readonly number[])[]): Buffer {
  return Buffer.concat(
    [`${folder}/`, ...parts].map((part) =>
      typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]),
    ),
  );
}
