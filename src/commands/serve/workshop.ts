import type { Reporter } from '../reporter.js';
import { startBuilder, type Builder } from './builder.js';
import type { Overlay, PageChange } from './overlay.js';

/**
 * Builds a site time and again, and has pages of changed articles made by the process that built last. Between the two no takedown and
 * no setting gets lost: once one has changed, or a build has failed, there are no pages but those of the next build.
 */
export interface Workshop {
  /**
   * Builds; then the overlay has nothing left that this turn's build put into the folder. Resolves to whether the site was left as
   * it was. @throws the error of the build.
   */
  readonly build: (turn: number) => Promise<boolean>;
  /** Puts the pages of changed files into the overlay; null when that is left to the build. */
  readonly preview: (paths: readonly string[], turn: number) => Promise<readonly PageChange[] | null>;
  /** Says that something else than an article has changed, which a build of this turn or a later one sees. */
  readonly distrust: (turn: number) => void;
}

export interface WorkshopOptions {
  readonly archive: string;
  /** The folder of the site, without links. */
  readonly out: string;
  readonly reporter: Reporter;
  readonly overlay: Overlay;
}

export function createWorkshop({ archive, out, reporter, overlay }: WorkshopOptions): Workshop {
  let previewer: Builder | null = null;
  /** Resolves when the process that built last makes pages. */
  let warm: Promise<void> = Promise.resolve();
  let built = 0;
  /** The build without which nothing is previewed. */
  let needed = 1;
  const distrust = (turn: number): void => {
    needed = Math.max(needed, turn);
  };
  const replace = async (builder: Builder): Promise<void> => {
    if (!(await builder.prepare())) return;
    const before = previewer;
    previewer = builder;
    reporter.emit('ready', {});
    await before?.stop();
  };
  return {
    distrust,
    build: async (turn) => {
      // Never three at a time: each holds an archive in memory.
      if (previewer !== null) await warm;
      const builder = startBuilder(archive, out, reporter);
      let isSame: boolean;
      try {
        ({ isSame } = await builder.built);
      } catch (error) {
        await builder.stop();
        distrust(turn + 1);
        overlay.clear();
        throw error;
      }
      built = turn;
      overlay.drop(turn);
      // Then the process before has all there is in memory.
      if (isSame && previewer !== null) void builder.stop();
      else warm = replace(builder);
      return isSame;
    },
    preview: async (paths, turn) => {
      const changes = needed > built || previewer === null ? null : await previewer.preview(paths);
      if (changes === null || needed > built || turn <= built) return null;
      overlay.put(paths, changes, turn);
      return changes;
    },
  };
}
