import type { TableMapping, WordPressOptions } from '../../model/container-options.js';
import type { Limits } from '../../model/limits.js';
import { MEGABYTE } from '../limits.js';
import type { ContainerOptions } from './container.js';

/** An archive's settings, as far as containers are concerned. */
export interface ContainerSettings {
  readonly limits: Limits;
  readonly tables: readonly TableMapping[];
  readonly wordpress: WordPressOptions;
}

/** Returns what containers are listed and read with in an archive. */
export function containerOptions(settings: ContainerSettings): ContainerOptions {
  const { limits, tables, wordpress } = settings;
  return {
    documentBytes: Math.floor(limits.fileMegabytes * MEGABYTE),
    records: limits.records,
    tables,
    wordpress,
  };
}
