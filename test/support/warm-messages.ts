/** What the process of {@link ./warm-process.ts} is asked for. */
export interface WarmCommand {
  readonly args: readonly string[];
  /** Default: that of the tests. */
  readonly cwd: string | null;
  /** Beside those of the tests. */
  readonly env: Readonly<Record<string, string>>;
}

export interface WarmResult {
  readonly code: number;
}

/** Written to stdout and stderr when a command is done: no command prints it. */
export const END_OF_OUTPUT = '\0\x01end of output\x01\0';
