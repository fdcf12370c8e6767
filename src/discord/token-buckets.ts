/** A bucket of tokens for each key: full at first, emptied by use, filled again at a steady rate. */
export interface Buckets {
  /** Milliseconds until a key has a token; 0 when it has one. */
  wait(key: string): number;
  take(key: string): void;
}

/**
 * @param perMinute how many tokens a bucket holds, and how many come in a minute
 * @param now milliseconds that only grow
 */
export function createBuckets(perMinute: number, now: () => number): Buckets {
  const refill = 60_000 / perMinute;
  /** By key, when its bucket will be full again (the generic cell rate algorithm); a full bucket needs no entry. */
  const fullAt = new Map<string, number>();

  const forgetFull = () => {
    for (const [key, at] of fullAt) if (at <= now()) fullAt.delete(key);
  };

  return {
    wait: (key) => Math.max(0, Math.ceil((fullAt.get(key) ?? 0) - (perMinute - 1) * refill - now())),
    take(key) {
      if (fullAt.size >= MANY) forgetFull();
      fullAt.set(key, Math.max(fullAt.get(key) ?? 0, now()) + refill);
    },
  };
}

// --- internal ---

const MANY = 10_000;
