/** Tells what was met before, among the latest ones. */
export interface Once {
  /** True the first time that an id is given. */
  first(id: string): boolean;
}

/** A gateway that resumes may tell the same event twice: remembers the last `size` ids. */
export function createOnce(size = 10_000): Once {
  const seen = new Set<string>();
  return {
    first(id) {
      if (seen.has(id)) return false;
      seen.add(id);
      // A set keeps the order of insertion: the first is the oldest.
      const [oldest] = seen.size > size ? seen : [];
      if (oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}
