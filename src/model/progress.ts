/** Which part of the work is under way, and how much of it is done. */
export interface Progress {
  readonly stage: 'read' | 'names' | 'pages' | 'search';
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;
