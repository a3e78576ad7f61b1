/** What an open page and the service worker tell each other. */

/** From the worker to every open page: it has taken over, with the list of its build. */
export interface TakenOver {
  readonly kliping: 'taken-over';
}

/** From a page: what it shows. */
export interface Shown {
  readonly kliping: 'shown';
  /** The page's mark; null when it has none. */
  readonly mark: string | null;
  /** The version of the search index it searches in; null when it does not. */
  readonly index: string | null;
}

/** From the worker to that page: the build has another version of what it shows, or has it no more. */
export interface Outdated {
  readonly kliping: 'outdated';
  readonly build: string;
}

/** From a page, with a port: to be answered when no copy of an earlier build is left. */
export interface Tidy {
  readonly kliping: 'tidy';
}

export type ToWorker = Shown | Tidy;
export type FromWorker = TakenOver | Outdated;
