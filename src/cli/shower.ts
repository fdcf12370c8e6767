import type { Words } from "../words/words.ts";
import { type Io, write } from "./io.ts";
import type { WorkProgress } from "./ports.ts";
import { renderProgress } from "./render/progress.ts";
import { styleOf } from "./render/style.ts";

/** Shows how far some work is, on `stderr`. */
export interface Shower {
  show(progress: WorkProgress): void;
  /** Takes the line away. To be called when the work has ended, however it did. */
  clear(): void;
}

export interface ShowerOptions {
  /** Show nothing. */
  readonly quiet: boolean;
  /** Milliseconds. @default performance.now */
  readonly now?: () => number;
}

/**
 * In a terminal a line that is drawn over itself, from when the work has taken half a second, also while nothing is
 * reported; elsewhere one line for each kind of work that is reported after that time; nothing with `quiet`.
 */
export function createShower(io: Io, words: Words, options: ShowerOptions): Shower {
  const { quiet, now = performance.now.bind(performance) } = options;
  if (quiet) return { show: () => {}, clear: () => {} };
  return io.stderr.isTTY ? lineOverItself(io, words, now) : linePerLabel(io, now);
}

// --- internal ---

const QUIET_MS = 500;
const REDRAW_MS = 80;

function lineOverItself(io: Io, words: Words, now: () => number): Shower {
  const started = now();
  let latest: WorkProgress | null = null;
  let begun = { at: started, done: 0, first: true };
  let drawnAt: number | null = null;
  const draw = () => {
    const time = now();
    if (latest === null || time - started < QUIET_MS || time - (drawnAt ?? 0) < REDRAW_MS) return;
    drawnAt = time;
    const state = { ...latest, doneBefore: begun.done, elapsedMs: time - begun.at };
    void write(io.stderr, `\r\u001b[2K${renderProgress(state, styleOf(io, io.stderr), words)}`);
  };
  // Work may report nothing for a while, e.g. when its articles are embedded together.
  const timer = setInterval(draw, REDRAW_MS).unref();
  return {
    show(progress) {
      const { done } = progress;
      if (progress.label !== latest?.label) begun = { at: now(), done, first: true };
      // The first step may have waited for something, such as a model: the others tell how long the rest takes.
      else if (begun.first && done > begun.done) begun = { at: now(), done, first: false };
      latest = progress;
      draw();
    },
    clear() {
      clearInterval(timer);
      if (drawnAt !== null) void write(io.stderr, "\r\u001b[2K");
    },
  };
}

function linePerLabel(io: Io, now: () => number): Shower {
  const started = now();
  let shown = "";
  return {
    show({ label }) {
      if (label === shown || now() - started < QUIET_MS) return;
      shown = label;
      void write(io.stderr, `${label} …\n`);
    },
    clear: () => {},
  };
}
