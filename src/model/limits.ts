/** What one document may cost. Over a limit it is skipped and said; all others go on. */
export interface Limits {
  /** Size of its file, or of its record in a container, in megabytes of 2^20 bytes. */
  readonly fileMegabytes: number;
  /** Size of a container file (a web archive, an export, a table), in gigabytes of 2^30 bytes. */
  readonly containerGigabytes: number;
  /** Records of a container that are listed. */
  readonly records: number;
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
  // Crawls are cut into files of 1 to 5 GB, and a data set of all the news of ten years has some 30.
  containerGigabytes: 64,
  records: 1_000_000,
  // Pages have up to 60 levels, old ones with tags that nobody closed some thousands.
  depth: 10_000,
  // Markdown of 10 MB takes eleven, a page three; a busy or an old machine may be ten times slower.
  seconds: 120,
  // Markdown of 10 MB takes 1400, a page 700.
  memoryMegabytes: 2048,
};
