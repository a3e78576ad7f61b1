import type { EntityType } from '../../model/entity.js';

/** A type and a key of names: what tells one group of spellings from another. */
export interface Typed {
  readonly type: EntityType;
  readonly group: string;
}

/**
 * A map by type and key. An archive's mentions are looked up in it by the million: a map of joined strings would spend most
 * of its time on making them.
 */
export class ByName<T> {
  readonly #maps: Record<EntityType, Map<string, T>> = {
    person: new Map(),
    organization: new Map(),
    place: new Map(),
  };

  get(type: EntityType, group: string): T | undefined {
    return this.#maps[type].get(group);
  }

  has({ type, group }: Typed): boolean {
    return this.#maps[type].has(group);
  }

  set(type: EntityType, group: string, value: T): T {
    this.#maps[type].set(group, value);
    return value;
  }

  isEmpty(): boolean {
    return Object.values(this.#maps).every((map) => map.size === 0);
  }

  /** By type, each in the order of the first setting. */
  values(): readonly T[] {
    return Object.values(this.#maps).flatMap((map) => [...map.values()]);
  }
}
