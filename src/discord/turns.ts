/** Works off what comes in bursts, a little in each turn of the event loop, so that nothing else waits for all of it. */
export interface Turns {
  /** Does the work soon, in the order of the calls; resolves with what it resolves with. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  const turn = () => {
    const until = performance.now() + TURN_MS;
    do waiting.shift()?.();
    while (waiting.length > 0 && performance.now() < until);
    if (waiting.length > 0) setImmediate(turn);
  };
  return {
    take: (work) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(work()));
        if (waiting.length === 1) setImmediate(turn);
      }),
  };
}

// --- internal ---

/** Milliseconds of work in one turn. */
const TURN_MS = 5;
