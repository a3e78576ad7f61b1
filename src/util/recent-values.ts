/** Keeps the values that were asked for last, up to a total weight. */
export class RecentValues<T> {
  readonly #values = new Map<object, T>();
  #weight = 0;

  constructor(
    private readonly capacity: number,
    private readonly weigh: (value: T) => number,
  ) {}

  /** Returns the value of an owner; `read` makes it where it is not kept. */
  get(owner: object, read: () => T): T {
    const known = this.#values.get(owner);
    if (known !== undefined) return known;
    const value = read();
    this.#values.set(owner, value);
    this.#weight += this.weigh(value);
    for (const [oldest, old] of this.#values) {
      if (this.#weight <= this.capacity || oldest === owner) break;
      this.#values.delete(oldest);
      this.#weight -= this.weigh(old);
    }
    return value;
  }
}
