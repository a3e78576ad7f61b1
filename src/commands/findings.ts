/** Something in one file that a person should look at. */
export interface Finding {
  readonly path: string;
  readonly line: number | null;
  /** What exactly, if the group does not say it. */
  readonly detail: string | null;
}

/** Findings of one cause. */
export interface Group {
  readonly code: string;
  /** For one, and for other counts. */
  readonly title: readonly [string, string];
  readonly remedy: string;
  readonly findings: readonly Finding[];
}
