import { setImmediate } from "node:timers/promises";

/** How work is sliced; for tests. */
export interface Slicing {
  /** Milliseconds that only grow. */
  now(): number;
  /** Resolves when others have had their turn. */
  rest(): Promise<unknown>;
}

/** Does something with each item, in order, but a few milliseconds of it in each turn of the event loop. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  { now, rest }: Slicing = TURNS,
): Promise<void> {
  let until = now() + SLICE_MS;
  for (const item of items) {
    if (now() >= until) {
      await rest();
      until = now() + SLICE_MS;
    }
    work(item);
  }
}

// --- internal ---

/** Somebody's acknowledgement waits for no more than this and the longest single piece. */
const SLICE_MS = 5;
const TURNS: Slicing = { now: () => performance.now(), rest: () => setImmediate() };
