/** A file of the archive, not yet read. */
export interface FoundFile {
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** Bytes. */
  readonly size: number;
}
