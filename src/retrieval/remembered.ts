/** Values by key, within a bound. */
export interface Remembered<K, V> {
  readonly known: ReadonlyMap<K, V>;
  /**
   * Forgets everything if the values of these keys that are not known would pass the bound; until the next call those
   * of all of them can then be kept together.
   */
  reserve(keys: Iterable<K>): void;
  /** The value of a key, made when it is not known. */
  get(key: K, make: () => V): V;
  add(entries: Iterable<readonly [K, V]>): void;
}

/**
 * Keeps about `limit` values. Which was used last is not remembered, because looking a value up must cost next to
 * nothing: what does not fit any more goes all at once.
 */
export function createRemembered<K, V>(limit: number): Remembered<K, V> {
  const known = new Map<K, V>();
  const keep = (key: K, value: V): V => {
    known.set(key, value);
    return value;
  };
  return {
    known,
    reserve(keys) {
      let size = known.size;
      for (const key of keys) if (!known.has(key)) size += 1;
      if (size > Math.max(limit, known.size)) known.clear();
    },
    get: (key, make) => known.get(key) ?? keep(key, make()),
    add(entries) {
      for (const [key, value] of entries) keep(key, value);
    },
  };
}
