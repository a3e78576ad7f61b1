import type { EntityType } from './entity.js';

/** The archive's corrections are in this file, beside the articles. */
export const AUTHORITY_FILE = 'entities.yaml';

/** A text of the file, and the line it stands in. */
export interface Written {
  readonly text: string;
  /** 1-based. */
  readonly line: number | null;
}

/** Someone or something as the archive's owner knows it. */
export interface AuthorityEntry {
  /** The name to show. */
  readonly name: Written;
  /** null: as most articles have it. */
  readonly type: EntityType | null;
  /** Other ways it is written. */
  readonly aliases: readonly Written[];
  /** Names of others that must never be joined with it. */
  readonly notSameAs: readonly Written[];
  /** Addresses of it in authority files. */
  readonly sameAs: readonly string[];
  /** Files, folders and addresses of the articles it is about; null for all. */
  readonly articles: readonly Written[] | null;
}

/** Spellings that are no names. */
export interface Rejection {
  readonly reject: readonly Written[];
  readonly articles: readonly Written[] | null;
}

/** The corrections of an archive, in the order of the file. */
export interface Authority {
  readonly entries: readonly AuthorityEntry[];
  readonly rejections: readonly Rejection[];
}
