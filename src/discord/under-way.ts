import { setTimeout } from "node:timers/promises";

/** What is being worked on. */
export interface UnderWay {
  readonly count: number;
  add(work: Promise<void>): void;
  /** Resolves when nothing is under way any more, or after so many milliseconds. */
  settle(withinMs: number): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const works = new Set<Promise<void>>();
  return {
    get count() {
      return works.size;
    },
    add(work) {
      const settled = work.finally(() => works.delete(settled));
      works.add(settled);
    },
    async settle(withinMs) {
      const late = new AbortController();
      const timer = setTimeout(withinMs, undefined, { signal: late.signal }).catch(() => {}); // Not needed any more.
      const done = async () => {
        while (works.size > 0) await Promise.allSettled(works);
      };
      await Promise.race([done(), timer]);
      late.abort();
    },
  };
}
