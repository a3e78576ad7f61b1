import type { Diagnostic } from '../../model/diagnostic.js';
import type { Progress } from '../../model/progress.js';
import type { Failure } from './failure.js';
import type { PageChange } from './overlay.js';

/** What a process that builds is asked for: one build, and then pages of what changed after it. */
export type BuilderRequest =
  | { readonly kind: 'build'; readonly archive: string; readonly out: string }
  /** To make ready for previews. */
  | { readonly kind: 'prepare' }
  | { readonly kind: 'preview'; readonly id: number; readonly paths: readonly string[] };

/** What it tells. */
export type BuilderAnswer =
  | { readonly kind: 'report'; readonly report: Report }
  /** The site is there. `isSame`: nothing had changed since the build before. */
  | { readonly kind: 'built'; readonly isSame: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Pages can be asked for. */
  | { readonly kind: 'ready' }
  /** `changes`: null where a build has to tell. */
  | { readonly kind: 'preview'; readonly id: number; readonly changes: readonly PageChange[] | null };

/** A call of a reporter's method in another process. */
export type Report =
  | { readonly method: 'onProgress'; readonly progress: Progress }
  | { readonly method: 'finish' }
  | { readonly method: 'diagnose'; readonly items: readonly Diagnostic[] }
  | { readonly method: 'say'; readonly text: string }
  | { readonly method: 'emit'; readonly event: string; readonly data: object };
