/**
 * The server's clock: real time, moved on by order. Deadlines of three seconds and of fifteen minutes are kept
 * by it, so a test reaches them without waiting.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the clock on by `ms` milliseconds; it never goes back. */
  advance(ms: number): void;
}

export function createClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += Math.max(0, ms);
    },
  };
}
