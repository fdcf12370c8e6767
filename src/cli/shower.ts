import { type Io, write } from "./io.ts";
import type { WorkProgress } from "./ports.ts";
import { renderProgress } from "./render/progress.ts";
import { styleOf } from "./render/style.ts";
import type { Words } from "./words/words.ts";

/** Shows how far some work is, on `stderr`. */
export interface Shower {
  show(progress: WorkProgress): void;
  /** Takes the line away; the shower may be used again after. */
  clear(): void;
}

/**
 * In a terminal a line that is drawn over itself, once the work has taken half a second; elsewhere one line when a
 * kind of work has taken that long; nothing with `quiet`.
 */
export function createShower(
  io: Io,
  words: Words,
  {
    quiet,
    now = performance.now.bind(performance),
  }: { readonly quiet: boolean; readonly now?: () => number },
): Shower {
  if (quiet) return { show: () => {}, clear: () => {} };
  const started = now();
  let label = "";
  let labelSince = started;
  let doneBefore = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    show(progress) {
      const time = now();
      if (progress.label !== label) {
        label = progress.label;
        labelSince = time;
        doneBefore = progress.done;
        drawnAt = io.stderr.isTTY ? Number.NEGATIVE_INFINITY : drawnAt;
        drawn = io.stderr.isTTY === true && drawn;
      }
      if (time - started < QUIET_MS) return;
      if (!io.stderr.isTTY) {
        if (!drawn) void write(io.stderr, `${label} …\n`);
        drawn = true;
        return;
      }
      const complete = progress.total !== null && progress.done >= progress.total;
      if (time - drawnAt < REDRAW_MS && !complete) return;
      drawnAt = time;
      drawn = true;
      const line = renderProgress(
        { ...progress, doneBefore, elapsedMs: time - labelSince },
        styleOf(io, io.stderr),
        words,
      );
      void write(io.stderr, `\r\u001b[2K${line}`);
    },
    clear() {
      if (drawn && io.stderr.isTTY) void write(io.stderr, "\r\u001b[2K");
      drawn = false;
    },
  };
}

// --- internal ---

const QUIET_MS = 500;
const REDRAW_MS = 80;
