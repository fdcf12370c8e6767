/**
 * True the first time that a person is told something, and again when so many milliseconds have passed: what nobody asked
 * for is not said again and again.
 *
 * @param now milliseconds that only grow
 */
export function createTellOnce(
  everyMs: number,
  now: () => number,
): (userId: string, what: string) => boolean {
  const told = new Map<string, number>();
  return (userId, what) => {
    const key = `${userId} ${what}`;
    const before = told.get(key);
    if (before !== undefined && now() - before < everyMs) return false;
    if (told.size >= MANY) told.clear();
    told.set(key, now());
    return true;
  };
}

// --- internal ---

const MANY = 10_000;
