/** What a build lists for keeping the whole archive, in offline.json. */
export interface OfflineList {
  /** The build's name. */
  readonly build: string;
  /** The version is left out where the name tells it. */
  readonly files: readonly (readonly [path: string, bytes: number, version?: string])[];
}
