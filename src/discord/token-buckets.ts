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
  const buckets = new Map<string, { tokens: number; at: number }>();
  const refill = 60_000 / perMinute;

  const tokensOf = (key: string): number => {
    const bucket = buckets.get(key);
    if (bucket === undefined) return perMinute;
    return Math.min(perMinute, bucket.tokens + (now() - bucket.at) / refill);
  };

  // A bucket that is full again says what a missing one says.
  const forgetFull = () => {
    for (const key of buckets.keys()) if (tokensOf(key) >= perMinute) buckets.delete(key);
  };

  return {
    wait: (key) => Math.max(0, Math.ceil((1 - tokensOf(key)) * refill)),
    take(key) {
      if (buckets.size >= MANY) forgetFull();
      buckets.set(key, { tokens: tokensOf(key) - 1, at: now() });
    },
  };
}

// --- internal ---

const MANY = 10_000;
