/** What one document may cost. Over a limit it is skipped and said; all others go on. */
export interface Limits {
  /** Size of its file, in megabytes of 2^20 bytes. */
  readonly fileMegabytes: number;
  /** Elements inside each other, on a page. */
  readonly depth: number;
  /** Seconds that reading it may take. */
  readonly seconds: number;
  /** Memory that reading it may take, in megabytes of 2^20 bytes. */
  readonly memoryMegabytes: number;
}

/** What holds where kliping.yaml says nothing. */
export const DEFAULT_LIMITS: Limits = {
  // The longest real articles have 200 kB, the largest saved pages 3 MB; 50 MB of text is a log or a database.
  fileMegabytes: 10,
  // Pages have up to 60 levels, old ones with tags that nobody closed some thousands.
  depth: 10_000,
  // Markdown of 10 MB takes eleven, a page three; a busy or an old machine may be ten times slower.
  seconds: 120,
  // Markdown of 10 MB takes 1400, a page 700.
  memoryMegabytes: 2048,
};
