/** A file of the archive, not yet read. */
export interface FoundFile {
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** Bytes. */
  readonly size: number;
}

/** A person's own table about the files of a folder and of the folders in it. */
export const METADATA_FILE = 'metadata.csv';
