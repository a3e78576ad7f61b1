/** Milliseconds without a change before the page of a saved article is made: editors write a file in several steps. */
const PREVIEW_SETTLE = 50;
/** Milliseconds without a change before a rebuild. */
const BUILD_SETTLE = 200;

/** What is done about changes. A turn is the number of the first build that sees them; the one at the start is 1. */
export interface Reactions {
  readonly preview: (paths: readonly string[], turn: number) => Promise<void>;
  readonly build: (turn: number) => Promise<void>;
}

export interface Rebuilder {
  /** Takes note of a change. `path`: of a file whose page may be shown before the build; null of anything else. */
  readonly request: (path: string | null) => void;
  /** Rejects on an error that is a fault of the program. */
  readonly failed: Promise<never>;
  /** Starts nothing more; a build that is under way goes on. */
  readonly stop: () => void;
}

/**
 * Has changes previewed at once, also during a build, and then built after they have settled, one build at a time; changes during
 * a build, the first one included, start another.
 */
export function createRebuilder(first: Promise<unknown>, { preview, build }: Reactions): Rebuilder {
  const changed = new Set<string>();
  let started = 1;
  let settle: NodeJS.Timeout | undefined;
  let start: NodeJS.Timeout | undefined;
  let isWanted = false;
  let isStopped = false;
  let isBuilding = true;
  let previews: Promise<void> = Promise.resolve();
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const buildNext = (): void => {
    if (isStopped) return;
    if (isBuilding) {
      isWanted = true;
      return;
    }
    isWanted = false;
    started += 1;
    follow(build(started).catch(fail));
  };
  const follow = (running: Promise<unknown>): void => {
    isBuilding = true;
    void running.finally(() => {
      isBuilding = false;
      if (isWanted) buildNext();
    });
  };
  const flush = (): void => {
    const paths = [...changed];
    changed.clear();
    const turn = started + 1;
    const since = performance.now() - PREVIEW_SETTLE;
    previews = previews
      .then(() => (paths.length === 0 || isStopped ? undefined : preview(paths, turn)))
      .catch(fail)
      .then(() => {
        // A build takes all the processor: the page comes first.
        clearTimeout(start);
        start = setTimeout(buildNext, Math.max(0, BUILD_SETTLE - (performance.now() - since)));
      });
  };
  // Its failure is the command's, told by whoever waits for it.
  follow(first.catch(() => undefined));
  return {
    request: (path) => {
      if (path !== null) changed.add(path);
      clearTimeout(settle);
      clearTimeout(start);
      settle = setTimeout(flush, PREVIEW_SETTLE);
    },
    failed,
    stop: () => {
      isStopped = true;
      clearTimeout(settle);
      clearTimeout(start);
    },
  };
}
