import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import type { Health } from "./health.ts";

/** Follows how long the event loop keeps others waiting. */
export interface Pauses {
  /** Over the last one to two minutes. */
  now(): Health["pauses"];
  close(): void;
}

export function followPauses(): Pauses {
  let earlier: IntervalHistogram | null = null;
  let current = begin();
  const timer = setInterval(() => {
    earlier?.disable();
    earlier = current;
    current = begin();
  }, WINDOW_MS).unref();
  return {
    now() {
      const both = earlier === null ? [current] : [earlier, current];
      return {
        p99Ms: Math.max(...both.map((histogram) => waited(histogram.percentile(99)))),
        maxMs: Math.max(...both.map((histogram) => waited(histogram.max))),
      };
    },
    close() {
      clearInterval(timer);
      earlier?.disable();
      current.disable();
    },
  };
}

// --- internal ---

const WINDOW_MS = 60_000;
/** A timer of so many milliseconds is watched; what it comes late by is the pause. */
const RESOLUTION_MS = 10;

function begin(): IntervalHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return histogram;
}

function waited(nanoseconds: number): number {
  return Math.max(0, Math.round(nanoseconds / 1e6) - RESOLUTION_MS);
}
